/** How a phone reads the name and password of a wireless network from a QR code; as ZXing writes it down, and iOS and Android read it. */
export function wifiCode(name: string, password: string | null): string {
  const quoted = (text: string) => text.replace(/[\\;,":]/g, (character) => `\\${character}`)
  return password === null ? `WIFI:T:nopass;S:${quoted(name)};;` : `WIFI:T:WPA;S:${quoted(name)};P:${quoted(password)};;`
}
