/** What has come into a round since somebody was there last: told by counts, since what others wrote offline is older than it came. */
import { parseJson, recordOrNull } from './json.ts'

export const newsKinds = ['promised', 'ended', 'shared', 'ideas', 'notes'] as const
export type NewsKind = (typeof newsKinds)[number]
export type Counts = Readonly<Record<NewsKind, number>>

export interface Visit {
  /** ms, when it ended. */
  readonly at: number
  readonly counts: Counts
}

/** Null for what no visit is. */
export function parseVisit(text: string): Visit | null {
  const visit = recordOrNull(parseJson(text))
  const counts = recordOrNull(visit?.['counts'])
  const at = visit?.['at']
  if (counts === null || !isCount(at)) return null
  const known = newsKinds.map((kind) => [kind, counts[kind]] as const)
  return known.every(([, count]) => isCount(count)) ? { at, counts: Object.fromEntries(known) as unknown as Counts } : null
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** What there is more of now, in the order it is told; what was taken away is no news. */
export function newsSince(before: Counts, now: Counts): { readonly kind: NewsKind; readonly count: number }[] {
  return newsKinds.flatMap((kind) => (now[kind] > before[kind] ? [{ kind, count: now[kind] - before[kind] }] : []))
}
