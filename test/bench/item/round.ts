/** A round whose first meeting runs, with notes at the item that the group is at, as one update. */
import { actRun } from '../../../src/document/run.ts'
import { agendaItemsView, agendaOf } from '../../../src/document/agenda.ts'
import { emptyDocument, encodeDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { addPerson } from '../../../src/document/people.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { type AgendaItemId, type CircleId, type DeviceId, type MeetingId, newId, type OrganisationId, type PersonId, type ReflectionId } from '../../../src/model/ids.ts'
import type { Result } from '../../../src/model/result.ts'
import { noRoundFacts } from '../../../src/model/roundFacts.ts'
import { fillRound } from '../../../src/ui/rounds/createRound.ts'
import { seededRandom } from '../../random.ts'

export interface FilledRound {
  readonly circle: CircleId
  /** 16 bytes. */
  readonly secret: Uint8Array
  readonly update: Uint8Array
  readonly meeting: MeetingId
  readonly item: AgendaItemId
  /** Who types, each in a note of their own. */
  readonly writers: readonly { readonly person: PersonId; readonly note: ReflectionId }[]
}

/** The writers' notes stand evenly among the others. */
export function fillWithNotes(seed: number, notes: number, writers: number): FilledRound {
  const random = seededRandom(seed)
  const circle = newId<CircleId>(random)
  const document = emptyDocument()
  const structure = structureOf('2026-1')
  if (structure === null) throw new Error('no such method')
  const began = Date.now() - notes * 1_000
  let now = began
  writeMeta(document, circle, 'round', () => now)
  const organisations = ['Norrvik', 'Ekdala'].map((name) => ({ id: newId<OrganisationId>(random), name, mentor: false }))
  const person = { name: 'Ylva Brandt', organisation: null, role: 'coordinator' } as const
  const device = newId<DeviceId>(random)
  value(fillRound(document, device, { name: 'Modellkommuner', facts: noRoundFacts, organisations, person }, { structure, now: () => now, random }))

  const meeting = first(meetingsView(document).get().list).id
  const item = first(agendaOf(agendaItemsView(document).get().list, meeting)).id
  const people = Array.from({ length: Math.max(1, writers) }, (_, i) =>
    value(addPerson(document, { person: null, meeting, now: () => now, random }, { name: `Person ${String(i)}`, organisation: null, role: 'politician' })),
  )
  const context = (by: PersonId) => ({ person: by, meeting, now: () => now, random })
  value(actRun(document, context(first(people)), meeting, { type: 'start', item }, {
    moment: () => ({ at: began, base: device }),
    nowIn: () => ({ at: began }),
  }))
  const ids = Array.from({ length: notes }, (_, i) => {
    now += 1_000
    return value(addReflection(document, context(people[i % people.length] ?? first(people)), { item, prompt: null, text: textOf(i) }))
  })
  const own = Array.from({ length: writers }, (_, i) => ({ person: people[i], note: ids[Math.floor((i * notes) / writers)] }))
  return {
    circle,
    secret: random(16),
    update: encodeDocument(document),
    meeting,
    item,
    writers: own.flatMap(({ person, note }) => (person === undefined || note === undefined ? [] : [{ person, note }])),
  }
}

const textOf = (i: number) =>
  `Tanke ${String(i)}. ${'Vi talade om hur frågan ser ut hos oss och vad som skiljer oss åt. '.repeat(1 + (i % 3))}`

function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function first<T>(list: readonly T[]): T {
  const [found] = list
  if (found === undefined) throw new Error('an empty list')
  return found
}
