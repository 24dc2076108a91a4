/** At which items the leader has asked everybody to share what they want of their silent notes. It only asks. */
import { type AgendaItemId, type PersonId, parseId } from '../model/ids.ts'
import { ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { moment } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

export interface Asked {
  readonly by: PersonId | null
  /** ms, the clock of the device that asked. */
  readonly at: number
}

/** The items at which it has been asked. */
export function askedView(round: CircleDocument): LiveView<ReadonlyMap<AgendaItemId, Asked>> {
  const asked = round.doc.getMap(roots.asked)
  return rootsView([asked], () => new Map([...asked.entries()].flatMap(([key, value]) => readAsked(key, value))))
}

export function askToShare(round: CircleDocument, context: Context, item: AgendaItemId): Result<void, RuleError> {
  return command(round, 'asked.set', () => {
    round.doc.getMap(roots.asked).set(item, { by: context.person, at: context.now() })
    return ok(undefined)
  })
}

function readAsked(key: string, value: unknown): [AgendaItemId, Asked][] {
  const item = parseId<AgendaItemId>(key)
  if (item === null || typeof value !== 'object' || value === null) return []
  const { by, at: said } = value as Record<string, unknown>
  const at = moment(said)
  return at === null ? [] : [[item, { by: parseId<PersonId>(by), at }]]
}
