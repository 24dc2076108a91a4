/** Who talks with whom at an item: one value, so that groups which two leaders make at once are never mixed up. */
import { type AgendaItemId, type PersonId, parseId } from '../model/ids.ts'
import { ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

export type Groups = readonly (readonly PersonId[])[]

/** More than a conference has. */
const most = 100

/** Null while nobody has made any. */
export function groupsView(round: CircleDocument, item: AgendaItemId): LiveView<Groups | null> {
  const groups = round.doc.getMap(roots.groups)
  return rootsView([groups], () => readGroups(groups.get(item)))
}

export function setGroups(round: CircleDocument, context: Context, item: AgendaItemId, groups: Groups): Result<void, RuleError> {
  return command(round, 'groups.set', () => {
    const people = groups.map((group) => [...group])
    round.doc.getMap(roots.groups).set(item, { groups: people, by: context.person, at: context.now() })
    return ok(undefined)
  })
}

function readGroups(value: unknown): Groups | null {
  const groups = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['groups'] : null
  if (!Array.isArray(groups)) return null
  return groups.slice(0, most).map((group: unknown) => {
    const people: unknown[] = Array.isArray(group) ? group.slice(0, most) : []
    return people.flatMap((person) => parseId<PersonId>(person) ?? [])
  })
}
