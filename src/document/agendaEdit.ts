/** Changing agendas: only the agenda's own screen needs this. */
import type { Exercise } from '../model/exercise.ts'
import type { AgendaItemId, MeetingId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import type { AgendaKind } from '../model/meeting.ts'
import { keyBetween } from '../model/order.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkLine, checkMinutes, checkOptionalLine, type RuleError } from '../model/rules.ts'
import { agendaItemsView, agendaOf } from './agenda.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, setFields } from './entities.ts'
import { roots } from './schema.ts'

export interface NewAgendaItem {
  readonly kind: AgendaKind
  readonly title: string
  readonly minutes: number
}

/** Adds an own item at the end of the meeting's agenda. */
export function addAgendaItem(
  circle: CircleDocument,
  context: Context,
  meeting: MeetingId,
  input: NewAgendaItem,
): Result<AgendaItemId, RuleError> {
  const title = checkLine(input.title, 'title', limits.name)
  if (!title.ok) return title
  const minutes = checkMinutes(input.minutes, limits.minutes)
  if (!minutes.ok) return minutes
  const agenda = agendaOf(agendaItemsView(circle).get().list, meeting)
  if (agenda.length >= limits.agendaItems) return fail({ code: 'tooMany', limit: limits.agendaItems })
  const order = keyBetween(agenda.at(-1)?.order ?? null, null, context.random)
  return command(circle, 'agendaItem.add', () =>
    ok(
      createEntity<AgendaItemId>(circle, roots.agendaItems, context, {
        meeting,
        kind: input.kind,
        minutes: minutes.value,
        perOrganisation: false,
        methodItem: null,
        title: title.value,
        prompt: null,
        order,
      }),
    ),
  )
}

/** What of an item can be edited; what is left out stays. An empty title or prompt means the method's own words. */
export interface AgendaItemEdit {
  readonly kind?: AgendaKind
  readonly title?: string | null
  readonly prompt?: string | null
  readonly minutes?: number
  readonly perOrganisation?: boolean
  readonly exercise?: Exercise | 'none' | null
}

export function editAgendaItem(circle: CircleDocument, id: AgendaItemId, edit: AgendaItemEdit): Result<void, RuleError> {
  if (edit.minutes !== undefined) {
    const minutes = checkMinutes(edit.minutes, limits.minutes)
    if (!minutes.ok) return minutes
  }
  const values: Record<string, string | number | boolean | null> = {}
  for (const name of ['title', 'prompt'] as const) {
    const value = edit[name]
    if (value === undefined) continue
    const checked = checkOptionalLine(value ?? '', name, limits.line)
    if (!checked.ok) return checked
    values[name] = checked.value || null
  }
  return command(circle, 'agendaItem.edit', () => {
    const fields = entityFields(circle, roots.agendaItems, id)
    if (!fields.ok) return fields
    const { kind, minutes, perOrganisation, exercise } = edit
    if (kind !== undefined) values['kind'] = kind
    if (minutes !== undefined) values['minutes'] = minutes
    if (perOrganisation !== undefined) values['perOrganisation'] = perOrganisation
    if (exercise !== undefined && exercise !== (fields.value.get('exercise') ?? null)) values['exercise'] = exercise
    // A new length is the newest plan.
    if (minutes !== undefined && fields.value.get('today') !== undefined) values['today'] = null
    setFields(fields.value, values)
    return ok(undefined)
  })
}

/** Moves an item to stand at `index` (0-based) among the others of its meeting. */
export function moveAgendaItem(circle: CircleDocument, context: Context, id: AgendaItemId, index: number): Result<void, RuleError> {
  const items = agendaItemsView(circle).get()
  const item = items.byId.get(id)
  if (item === undefined) return fail({ code: 'unknown' })
  const others = agendaOf(items.list, item.meeting).filter((other) => other.id !== id)
  const at = Math.min(others.length, Math.max(0, index))
  const before = others[at - 1]?.order ?? null
  const after = others[at]?.order ?? null
  return command(circle, 'agendaItem.move', () => {
    const fields = entityFields(circle, roots.agendaItems, id)
    if (!fields.ok) return fields
    setFields(fields.value, { order: keyBetween(before, after, context.random) })
    return ok(undefined)
  })
}

export function setAgendaItemDeleted(circle: CircleDocument, id: AgendaItemId, deleted: boolean): Result<void, RuleError> {
  return command(circle, 'agendaItem.delete', () => {
    const fields = entityFields(circle, roots.agendaItems, id)
    if (!fields.ok) return fields
    setFields(fields.value, { deleted })
    return ok(undefined)
  })
}
