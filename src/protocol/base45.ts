/** Base45 (RFC 9285): bytes in the 45 characters that a QR code packs most tightly as text; readers of QR codes spoil bare bytes. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length
    let value = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0)
    for (let i = 0; i < (isPair ? 3 : 2); i++) {
      text += alphabet.charAt(value % 45)
      value = Math.floor(value / 45)
    }
  }
  return text
}

/** Null when it is none. */
export function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0))
  for (let from = 0, to = 0; from < text.length; from += 3, to += 2) {
    const isPair = from + 2 < text.length
    let value = 0
    for (let i = isPair ? 2 : 1; i >= 0; i--) {
      const digit = alphabet.indexOf(text.charAt(from + i))
      if (digit < 0) return null
      value = value * 45 + digit
    }
    if (value > (isPair ? 0xffff : 0xff)) return null
    if (isPair) bytes.set([value >> 8, value & 0xff], to)
    else bytes[to] = value
  }
  return bytes
}
