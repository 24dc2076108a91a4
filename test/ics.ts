/** Reads a calendar file as a calendar does, and refuses what RFC 5545 does not allow. */

export interface Component {
  readonly kind: string
  /** By name with parameters: `DTSTART;VALUE=DATE`. Text is unescaped. */
  readonly properties: Readonly<Record<string, string>>
  readonly parts: readonly Component[]
}

/** The file's calendar; throws on a fault. */
export function readCalendar(file: string): Component {
  if (!file.endsWith('\r\n')) throw new Error('the last line has no end')
  const raw = file.slice(0, -2).split('\r\n')
  for (const line of raw) {
    if (new TextEncoder().encode(line).length > 75) throw new Error(`more than 75 octets: ${line}`)
    if (/\p{Cc}/u.test(line)) throw new Error(`a control character: ${JSON.stringify(line)}`)
  }
  const lines = raw.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  const root = { kind: '', properties: {} as Record<string, string>, parts: [] as Component[] }
  const open = [root]
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Za-z/]+)*):(.*)$/u.exec(line) ?? []
    const inner = open.at(-1) ?? root
    if (name === '') throw new Error(`no content line: ${line}`)
    if (name === 'BEGIN') {
      const part = { kind: value, properties: {}, parts: [] }
      inner.parts.push(part)
      open.push(part)
    } else if (name === 'END') {
      if (open.pop()?.kind !== value) throw new Error(`${value} ends where it did not begin`)
    } else {
      if (name in inner.properties) throw new Error(`${name} stands twice in ${inner.kind}`)
      inner.properties[name] = /^(SUMMARY|DESCRIPTION|LOCATION|NAME|X-WR-CALNAME)$/.test(name) ? unescape(value) : value
    }
  }
  const [calendar] = root.parts
  if (open.length !== 1 || calendar?.kind !== 'VCALENDAR') throw new Error('no whole calendar')
  return calendar
}

export const eventsOf = (calendar: Component): readonly Component[] => calendar.parts.filter(({ kind }) => kind === 'VEVENT')

function unescape(value: string): string {
  if (/(?<!\\)(\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${value}`)
  return value.replace(/\\([\\;,nN])/g, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character))
}
