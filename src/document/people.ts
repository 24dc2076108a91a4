import { type DeviceId, type OrganisationId, type PersonId, parseId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { type Person, type Role, resolvePerson, roles, sides } from '../model/person.ts'
import { ok, type Result } from '../model/result.ts'
import { checkLine, type RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, readEntity } from './entities.ts'
import { id as idField, line, word } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

export type People = Collection<PersonId, Person>

/** People by name, one record each: those that are read as another stay in `byId` and are left out of `list`. */
export function peopleView(circle: CircleDocument): LiveView<People> {
  return collectionView(
    circle.doc.getMap(roots.people),
    readPerson,
    (a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1),
    (person, byId) => !person.deleted && resolvePerson(byId, person.id) === person.id,
  )
}

export interface PersonInput {
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly role: Role
}

export function addPerson(circle: CircleDocument, context: Context, input: PersonInput): Result<PersonId, RuleError> {
  const name = checkLine(input.name, 'name', limits.name)
  if (!name.ok) return name
  return command(circle, 'person.add', () =>
    ok(createEntity<PersonId>(circle, roots.people, context, { ...input, name: name.value, alias: null })),
  )
}

/** Says that this device is the person's. A person may have many devices; a device speaks for one person. */
export function claimDevice(circle: CircleDocument, device: DeviceId, person: PersonId): Result<void, RuleError> {
  return command(circle, 'device.claim', () => {
    const devices = circle.doc.getMap(roots.devices)
    if (devices.get(device) !== person) devices.set(device, person)
    return ok(undefined)
  })
}

/** The person this device speaks for, aliases followed; null before it has joined. */
export function personOfDevice(circle: CircleDocument, device: DeviceId): PersonId | null {
  const person = parseId<PersonId>(circle.doc.getMap(roots.devices).get(device))
  const people = peopleView(circle).get().byId
  return person !== null && people.has(person) ? resolvePerson(people, person) : null
}

/** `personOfDevice` as it changes. */
export function ownPersonView(circle: CircleDocument, device: DeviceId): LiveView<PersonId | null> {
  const devices = circle.doc.getMap(roots.devices)
  return {
    get: () => personOfDevice(circle, device),
    subscribe(listener) {
      const entry = () => listener()
      devices.observe(entry)
      const stop = peopleView(circle).subscribe(listener)
      return () => {
        devices.unobserve(entry)
        stop()
      }
    },
  }
}

/** Code-point order would be wrong for å, ä and ö. */
function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'sv')
}

function readPerson(key: string, value: unknown): Person | null {
  const entity = readEntity<PersonId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  return {
    ...common,
    name: line(fields, 'name', limits.name),
    organisation: idField<OrganisationId>(fields, 'organisation'),
    role: word(fields, 'role', roles, 'other'),
    side: word(fields, 'side', sides, null),
    level: line(fields, 'level'),
    mandate: line(fields, 'mandate'),
    competence: line(fields, 'competence'),
    standIn: idField<PersonId>(fields, 'standIn'),
    alias: idField<PersonId>(fields, 'alias'),
  }
}
