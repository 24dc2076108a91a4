/** Content lines of iCalendar (RFC 5545, 3.1): values, escaping and folding. */

const most = 75

/** Free text as a value (3.3.11). Other control characters than line ends are not allowed there: they become spaces. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    // Half of a pair has no octets; an address that is made of the text would throw.
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/** One line of at most 75 octets, or several that readers join; a character is never cut in two. */
export function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let room = most
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0)
    if (octets > room) {
      parts.push(part)
      part = ''
      // The space that marks a continued line is an octet of it.
      room = most - 1
    }
    part += character
    room -= octets
  }
  return [...parts, part].join('\r\n ')
}

/** How many octets of UTF-8 a character takes. */
function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}

/** `2026-01-14` → 20260114 */
export function dateValue(date: string): string {
  return date.replaceAll('-', '')
}

/** `2026-01-14`, `09:00` → 20260114T090000, local time of the place. */
export function localValue(date: string, time: string): string {
  return `${dateValue(date)}T${time.replace(':', '')}00`
}

/** ms since the epoch → 20260114T080000Z */
export function momentValue(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Whole minutes → P3D, PT9H, -PT1H30M. */
export function durationValue(minutes: number): string {
  const all = Math.abs(minutes)
  const [days, hours, rest] = [Math.floor(all / 1440), Math.floor(all / 60) % 24, all % 60]
  const time = [hours > 0 ? `${String(hours)}H` : '', rest > 0 || all === 0 ? `${String(rest)}M` : ''].join('')
  return `${minutes < 0 ? '-' : ''}P${days > 0 ? `${String(days)}D` : ''}${time === '' ? '' : `T${time}`}`
}
