/**
 * Taking a person out of a round: their name, what was told of them, and their own notes. What they wrote for their
 * organisation (commitments, ideas, what was shared) is the organisation's and stays. That somebody was erased stands in
 * the round, so that what a phone brings later is taken away too. Nothing of it can be undone.
 */
import { type Id, type PersonId, parseId } from '../model/ids.ts'
import { resolvePerson } from '../model/person.ts'
import { authorOf } from '../model/reflection.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { entityFields, setFields } from './entities.ts'
import { peopleView } from './people.ts'
import { reflectionsView } from './reflections.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** The records of those who have been erased. */
export function erasedView(round: CircleDocument): LiveView<readonly PersonId[]> {
  const erased = round.doc.getMap(roots.erased)
  return rootsView([erased], () => [...erased.keys()].flatMap((key) => parseId<PersonId>(key) ?? []).sort())
}

/** Every record that is read as this person. */
export function recordsOf(round: CircleDocument, person: PersonId): PersonId[] {
  const { byId } = peopleView(round).get()
  const resolved = resolvePerson(byId, person)
  return [...byId.keys()].filter((id) => resolvePerson(byId, id) === resolved)
}

export function erasePerson(round: CircleDocument, context: Context, person: PersonId): Result<void, RuleError> {
  const records = recordsOf(round, person)
  if (records.length === 0) return fail({ code: 'unknown' })
  return command(round, 'person.erase', () => {
    const erased = round.doc.getMap(roots.erased)
    for (const id of records) erased.set(id, { at: context.now() })
    takeAway(round, new Set(records))
    return ok(undefined)
  })
}

/** Takes away what has come since of those who were erased. Answers how many things that were. */
export function eraseAgain(round: CircleDocument): Result<number, RuleError> {
  const records = new Set(erasedView(round).get())
  if (records.size === 0 || leftOf(round, records) === 0) return ok(0)
  return command(round, 'person.eraseAgain', () => ok(takeAway(round, records)))
}

const told = { name: '', level: '', mandate: '', competence: '', side: null, standIn: null } as const

function leftOf(round: CircleDocument, records: ReadonlySet<PersonId>): number {
  return namedRecords(round, records).length + notesOf(round, records).length + devicesOf(round, records).length
}

function takeAway(round: CircleDocument, records: ReadonlySet<PersonId>): number {
  const [named, notes, devices] = [namedRecords(round, records), notesOf(round, records), devicesOf(round, records)]
  for (const id of named) {
    const fields = entityFields(round, roots.people, id)
    if (fields.ok) setFields(fields.value, { ...told, deleted: true })
  }
  // Not marked, but gone, with all the wordings they have had: a mark would leave the words in the document.
  for (const id of notes) round.doc.getMap(roots.reflections).delete(id)
  for (const device of devices) round.doc.getMap(roots.devices).delete(device)
  const [history, gone] = [round.doc.getMap(roots.history), new Set<string>(notes)]
  for (const key of [...history.keys()]) if (gone.has(key.split('/')[1] ?? '')) history.delete(key)
  return named.length + notes.length + devices.length
}

function namedRecords(round: CircleDocument, records: ReadonlySet<PersonId>): PersonId[] {
  const { byId } = peopleView(round).get()
  return [...records].filter((id) => {
    const person = byId.get(id)
    return person !== undefined && (!person.deleted || Object.entries(told).some(([field, empty]) => person[field as keyof typeof told] !== empty))
  })
}

/** The words that are theirs, also those that were taken away or moved, and those that others have typed in from paper. */
export function notesOf(round: CircleDocument, records: ReadonlySet<PersonId>): Id<'reflection'>[] {
  const isTheirs = (id: PersonId | null) => id !== null && records.has(id)
  return [...reflectionsView(round).get().byId.values()].filter((note) => isTheirs(authorOf(note))).map(({ id }) => id)
}

function devicesOf(round: CircleDocument, records: ReadonlySet<PersonId>): string[] {
  return [...round.doc.getMap(roots.devices).entries()].flatMap(([device, person]) => {
    const id = parseId<PersonId>(person)
    return id !== null && records.has(id) ? [device] : []
  })
}
