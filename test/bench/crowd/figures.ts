/** From the phones' reports to the figures of a row. */
import type { Report } from './phone.ts'
import type { Tally, Wire } from './wire.ts'

export const round = (n: number, digits = 1) => Math.round(n * 10 ** digits) / 10 ** digits

export function percentile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  return value === undefined ? null : round(value)
}

/** ms from each character to each other phone's document; what never arrived is not in it. */
export function latencies(reports: readonly Report[]): number[] {
  return reports.flatMap(({ typedAt }, writer) =>
    reports.flatMap((reader, index) =>
      index === writer ? [] : (reader.arrivedAt[writer] ?? []).map((at, i) => at - (typedAt[i] ?? NaN)),
    ),
  )
}

/** Per phone and typed character, both roads together. */
export function wireFigures(reports: readonly Report[]) {
  const typed = reports.reduce((sum, { typedAt }) => sum + typedAt.length, 0)
  const each = (of: (wire: Wire) => number) => round(reports.reduce((sum, { wire }) => sum + of(wire), 0) / typed / reports.length, 2)
  const both = (direction: 'sent' | 'received', unit: keyof Tally) => each(({ socket, channel }) => socket[direction][unit] + channel[direction][unit])
  // Everybody else gets each character once.
  const others = (reports.length - 1) / reports.length
  const update = reports.reduce((sum, { updateBytes }) => sum + updateBytes, 0) / typed
  const [messages, bytes] = [both('received', 'messages'), both('received', 'bytes')]
  const least = { messages: round(others, 2), bytes: round(others * update) }
  return {
    typed,
    messages: { sent: both('sent', 'messages'), received: messages },
    bytes: { sent: Math.round(both('sent', 'bytes')), received: Math.round(bytes) },
    least,
    timesLeast: { messages: round(messages / others), bytes: round(bytes / (others * update)) },
  }
}

/** What was sealed, by kind: [messages, bytes of bodies] per phone and typed character. */
export function kindFigures(reports: readonly Report[]): Record<string, [number, number]> {
  const typed = reports.reduce((sum, { typedAt }) => sum + typedAt.length, 0)
  const kinds = new Set(reports.flatMap(({ wire }) => Object.keys(wire.sealed)))
  const sum = (kind: string, unit: keyof Tally) =>
    round(reports.reduce((all, { wire }) => all + (wire.sealed[kind]?.[unit] ?? 0), 0) / typed / reports.length, 3)
  return Object.fromEntries([...kinds].map((kind) => [kind, [sum(kind, 'messages'), sum(kind, 'bytes')]]))
}

/** Both directions, both roads, for each phone: what joining cost. */
export function joinFigures(reports: readonly Report[]) {
  const sum = (unit: keyof Tally, direction: 'sent' | 'received') =>
    Math.round(reports.reduce((all, { wire: { socket, channel } }) => all + socket[direction][unit] + channel[direction][unit], 0) / reports.length)
  const kinds = new Set(reports.flatMap(({ wire }) => Object.keys(wire.sealed)))
  const sealed = [...kinds].map((kind) => {
    const tallies = reports.map(({ wire }) => wire.sealed[kind] ?? { messages: 0, bytes: 0 })
    const mean = (unit: keyof Tally) => round(tallies.reduce((all, tally) => all + tally[unit], 0) / reports.length)
    return [kind, [mean('messages'), mean('bytes')]] as const
  })
  return {
    sent: { messages: sum('messages', 'sent'), bytes: sum('bytes', 'sent') },
    received: { messages: sum('messages', 'received'), bytes: sum('bytes', 'received') },
    kinds: Object.fromEntries(sealed),
  }
}
