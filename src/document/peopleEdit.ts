/** What is done to people besides joining: a meeting is written in without it. */
import { type DeviceId, type PersonId, parseId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { type PersonDetails, resolvePerson } from '../model/person.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkLine, checkOptionalLine, type RuleError } from '../model/rules.ts'
import { mayStandIn } from '../model/standIn.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { entityFields, setFields } from './entities.ts'
import { addPerson, peopleView, type PersonInput } from './people.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** What of a person can be edited; what is left out stays. */
export type PersonEdit = Partial<PersonInput & PersonDetails>

export function editPerson(circle: CircleDocument, id: PersonId, edit: PersonEdit): Result<void, RuleError> {
  return command(circle, 'person.edit', () => {
    const fields = entityFields(circle, roots.people, id)
    if (!fields.ok) return fields
    const values = checkEdit(circle, id, edit)
    if (!values.ok) return values
    setFields(fields.value, values.value)
    return ok(undefined)
  })
}

/** Enters somebody who has not joined, with all that is known of them. */
export function enterPerson(
  circle: CircleDocument,
  context: Context,
  input: PersonInput & Partial<PersonDetails>,
): Result<PersonId, RuleError> {
  const { name, organisation, role } = input
  return command(circle, 'person.enter', () => {
    const values = checkEdit(circle, null, input)
    if (!values.ok) return values
    const added = addPerson(circle, context, { name, organisation, role })
    if (!added.ok) return added
    const edited = editPerson(circle, added.value, input)
    return edited.ok ? added : edited
  })
}

/** The edit as it should be stored. `id` is null for somebody who is not there yet. */
function checkEdit(circle: CircleDocument, id: PersonId | null, edit: PersonEdit): Result<PersonEdit, RuleError> {
  const { name, standIn } = edit
  const lines: Partial<Record<'name' | 'level' | 'mandate' | 'competence', string>> = {}
  if (name !== undefined) {
    const checked = checkLine(name, 'name', limits.name)
    if (!checked.ok) return checked
    lines.name = checked.value
  }
  for (const field of ['level', 'mandate', 'competence'] as const) {
    const value = edit[field]
    if (value === undefined) continue
    const checked = checkOptionalLine(value, field, limits.line)
    if (!checked.ok) return checked
    lines[field] = checked.value
  }
  if (standIn !== undefined && standIn !== null) {
    const people = peopleView(circle).get().byId
    const before = id === null ? null : (people.get(id)?.organisation ?? null)
    const organisation = edit.organisation === undefined ? before : edit.organisation
    if (!mayStandIn(people, { id, organisation }, standIn)) return fail({ code: 'invalid', field: 'person' })
  }
  return ok({ ...edit, ...lines })
}

/** Joins two records into one person: `from` is read as `to` from now on. Nothing else is touched. */
export function joinPeople(circle: CircleDocument, from: PersonId, to: PersonId): Result<void, RuleError> {
  return setAlias(circle, from, to)
}

/** Takes a joining back. */
export function partPerson(circle: CircleDocument, id: PersonId): Result<void, RuleError> {
  return setAlias(circle, id, null)
}

function setAlias(circle: CircleDocument, id: PersonId, alias: PersonId | null): Result<void, RuleError> {
  if (id === alias) return fail({ code: 'invalid', field: 'person' })
  return command(circle, 'person.alias', () => {
    const fields = entityFields(circle, roots.people, id)
    if (!fields.ok) return fields
    if (alias !== null && !circle.doc.getMap(roots.people).has(alias)) return fail({ code: 'unknown' })
    setFields(fields.value, { alias })
    return ok(undefined)
  })
}

/** Takes a claim back: the device speaks for nobody until it claims anew. What it wrote keeps its writer. */
export function releaseDevice(circle: CircleDocument, device: DeviceId): Result<void, RuleError> {
  return command(circle, 'device.release', () => {
    circle.doc.getMap(roots.devices).delete(device)
    return ok(undefined)
  })
}

/** Everyone whom some device speaks for, aliases followed: those who have joined. */
export function joinedPeopleView(circle: CircleDocument): LiveView<ReadonlySet<PersonId>> {
  const devices = circle.doc.getMap(roots.devices)
  const people = peopleView(circle)
  return {
    get() {
      const { byId } = people.get()
      const claimed = [...devices.values()].flatMap((value) => parseId<PersonId>(value) ?? [])
      return new Set(claimed.map((id) => resolvePerson(byId, id)))
    },
    subscribe(listener) {
      const entry = () => listener()
      devices.observe(entry)
      const stop = people.subscribe(listener)
      return () => {
        devices.unobserve(entry)
        stop()
      }
    },
  }
}
