/** From the phones' reports to the figures of a row. */
import type { Report } from './phone.ts'
import type { Tally, Wire } from './wire.ts'

export const round = (n: number, digits = 1) => Math.round(n * 10 ** digits) / 10 ** digits

export function percentile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  return value === undefined ? null : round(value)
}

/** ms from each character since the last reset to each other phone's document; what never arrived is not in it. */
export function latencies(reports: readonly Report[]): number[] {
  return reports.flatMap(({ typedAt, from }, writer) =>
    reports.flatMap((reader, index) =>
      index === writer ? [] : (reader.arrivedAt[writer] ?? []).map((at, i) => at - (typedAt[i] ?? NaN)).slice(from),
    ),
  )
}

/** Since the last reset. */
export const typedBy = (reports: readonly Report[]) => reports.reduce((sum, { typedAt, from }) => sum + typedAt.length - from, 0)

/** Per phone and typed character, both roads together. */
export function wireFigures(reports: readonly Report[]) {
  const typed = typedBy(reports)
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

/** What was sealed, by kind: [messages, bytes of bodies] per phone, divided by `by`. */
export function kindFigures(reports: readonly Report[], by: number): Record<string, [number, number]> {
  const kinds = new Set(reports.flatMap(({ wire }) => Object.keys(wire.sealed)))
  const sum = (kind: string, unit: keyof Tally) =>
    round(reports.reduce((all, { wire }) => all + (wire.sealed[kind]?.[unit] ?? 0), 0) / by / reports.length, 3)
  return Object.fromEntries([...kinds].map((kind) => [kind, [sum(kind, 'messages'), sum(kind, 'bytes')]]))
}

/** For each phone, both roads together, divided by `by`. */
export function phoneFigures(reports: readonly Report[], by = 1) {
  const mean = (direction: 'sent' | 'received', unit: keyof Tally) =>
    round(reports.reduce((all, { wire: { socket, channel } }) => all + socket[direction][unit] + channel[direction][unit], 0) / reports.length / by)
  const of = (direction: 'sent' | 'received') => ({ messages: mean(direction, 'messages'), bytes: mean(direction, 'bytes') })
  return { sent: of('sent'), received: of('received'), kinds: kindFigures(reports, by) }
}
