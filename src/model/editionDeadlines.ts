/** What an edition changes of the deadlines: what is to be ready how long before which meetings. */
import type { DeadlineRule } from './deadline.ts'
import { listOf, once } from './editionLists.ts'
import { isMethodName, recordOrNull } from './json.ts'

/** What tells that it is done is the base's to say, and nothing tells it of one that the base lacks. */
export type EditionDeadline = Omit<DeadlineRule, 'doneWhen'>

export const mostDeadlines = 20
export const mostDaysBefore = 365
export const deadlineBy = ['host', 'everyOrganisation'] as const satisfies readonly DeadlineRule['by'][]

/** Where the words of a deadline are. */
export const deadlineWay = (id: string): string => `deadline/${id}`

/** Null: those of the base. */
export function parseDeadlines(value: unknown): EditionDeadline[] | null {
  return Array.isArray(value) ? once(listOf(value, mostDeadlines, parseDeadline), ({ id }) => id) : null
}

function parseDeadline(value: unknown): EditionDeadline | null {
  const read = recordOrNull(value)
  const by = deadlineBy.find((each) => each === read?.['by'])
  if (read === null || by === undefined || !isMethodName(read['id'])) return null
  const days = read['daysBefore']
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 0 || days > mostDaysBefore) return null
  return { id: read['id'], daysBefore: days, before: parseMeetingNames(read['before']) ?? [], by }
}

/** Of meetings that are named: as those that are gone stay, more than there are. */
export const mostNamed = 60

/** Names of meetings, of which some may not be there any more; null for what is no list. */
export function parseMeetingNames(value: unknown): string[] | null {
  return Array.isArray(value) ? once(listOf(value, mostNamed, (name) => (isMethodName(name) ? name : null)), (name) => name) : null
}

/** Where a meeting is named, its copy is named too. */
export const withCopied = (names: readonly string[], from: string, to: string): readonly string[] => (names.includes(from) ? [...names, to] : names)
