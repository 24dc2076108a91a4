/**
 * Planned units that have begun. Two phones may say so before they meet, so it is one value under the plan's id, and what is set
 * of it later stands beside it, a value each: an entity of its own would be two, or the edits of one of them would be lost.
 */
import { parseDate } from '../model/date.ts'
import { holdingKey, holdingMonths } from '../model/holding.ts'
import { type CommitmentId, type MeetingId, type PersonId, parseId, type SpreadId } from '../model/ids.ts'
import { boundedText, recordOrNull } from '../model/json.ts'
import { limits } from '../model/limits.ts'
import type { Spread, SpreadFacts } from '../model/spread.ts'
import type { CircleDocument, Context } from './circleDocument.ts'
import { moment } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

const later = ['unit', 'day', 'how', 'deleted'] as const

/** What planned units have become, taken away or not. */
export function begunSpreadsView(round: CircleDocument): LiveView<ReadonlyMap<SpreadId, Spread>> {
  const map = round.doc.getMap(roots.begun)
  return rootsView([map], () => new Map([...map.entries()].flatMap(([key, value]) => {
    const spread = readBegun(key, value, (field) => map.get(`${key}/${field}`))
    return spread === null ? [] : [[spread.id, spread]]
  })))
}

/** Must run inside a command. One that was taken away and begins again is asked after anew. */
export function putBegun(round: CircleDocument, context: Context, id: SpreadId, commitment: CommitmentId, facts: SpreadFacts): void {
  const map = round.doc.getMap(roots.begun)
  map.set(id, { commitment, ...facts, by: context.person, at: context.now(), in: context.meeting })
  for (const field of later) map.delete(`${id}/${field}`)
  for (const months of holdingMonths) round.doc.getMap(roots.holding).delete(holdingKey(id, months))
}

/** Sets what is given; false where no plan has become this spread. Must run inside a command. */
export function setBegun(round: CircleDocument, id: SpreadId, edit: Partial<SpreadFacts> & { readonly deleted?: boolean }): boolean {
  const map = round.doc.getMap(roots.begun)
  if (!map.has(id)) return false
  for (const field of later) {
    const value = edit[field]
    if (value !== undefined && map.get(`${id}/${field}`) !== value) map.set(`${id}/${field}`, value)
  }
  return true
}

function readBegun(key: string, value: unknown, since: (field: (typeof later)[number]) => unknown): Spread | null {
  const [id, start] = [parseId<SpreadId>(key), recordOrNull(value)]
  const [commitment, at] = [parseId<CommitmentId>(start?.['commitment']), moment(start?.['at'])]
  if (id === null || start === null || commitment === null || at === null) return null
  const now = (field: keyof SpreadFacts) => (since(field) === undefined ? start[field] : since(field))
  return {
    id,
    created: { by: parseId<PersonId>(start['by']), at, meeting: parseId<MeetingId>(start['in']) },
    deleted: since('deleted') === true,
    from: [],
    commitment,
    unit: boundedText(now('unit'), limits.name),
    day: parseDate(now('day')),
    how: boundedText(now('how'), limits.line),
  }
}
