/** Writes the example round, through the same commands as everybody else's. */
import type { ExampleReference, ExampleRound } from '../../method/example/types.ts'
import { addDays, dayAt } from '../../model/date.ts'
import type { MeetingLayout } from '../../model/layout.ts'
import type { Reference } from '../../model/entity.ts'
import { type AgendaItemId, type CircleId, type CommitmentId, type DeviceId, type IdeaId, type MeetingId, newId, type OrganisationId, type PersonId, type ReflectionId } from '../../model/ids.ts'
import type { Now, RandomBytes } from '../../model/deps.ts'
import { agendaItemsView } from '../agenda.ts'
import { setAttendance, tickAttendance } from '../attendance.ts'
import type { CircleDocument, Context } from '../circleDocument.ts'
import { addCommitment, editCommitment } from '../commitmentEdit.ts'
import { handOn } from '../handedOn.ts'
import { addIdea } from '../ideas.ts'
import { editMeeting } from '../meetingEdit.ts'
import { meetingsView } from '../meetings.ts'
import { claimDevice } from '../people.ts'
import { editPerson, enterPerson } from '../peopleEdit.ts'
import { addReflection } from '../reflections.ts'
import { writeRound } from '../newRound.ts'
import { setYearDate } from '../yearDates.ts'
import type { ExampleIds } from './ids.ts'
import { writePlans } from './plans.ts'
import { writeAnswers, writeYearLater } from './later.ts'
import { known, must } from './must.ts'
import { holdMeeting } from './runs.ts'

const day = 86_400_000
const minute = 60_000

export interface ExampleDeps {
  readonly now: Now
  readonly random: RandomBytes
  readonly device: DeviceId
  readonly circle: CircleId
  readonly layout: readonly MeetingLayout[]
}

/** Fills the empty documents of a new round and of *mine*. */
export function writeExample(round: CircleDocument, mine: CircleDocument, example: ExampleRound, deps: ExampleDeps): ExampleIds {
  const { now, random, device, circle, layout } = deps
  const today = dayAt(now())
  const context = (person: PersonId | null, meeting: MeetingId | null, at: number): Context => ({
    person,
    meeting,
    now: () => at,
    random,
  })
  const start = context(null, null, now() + Math.min(...example.meetings.map((m) => m.day)) * day)

  const monthOf = (place: number) => addDays(today, example.meetings.at(place)?.day ?? 0).slice(0, 7)
  const organisationIds = must(writeRound(round, start, { ...example, layout, facts: { theme: example.theme, from: monthOf(0), to: monthOf(-1) } }))
  must(handOn(round, start, example.handedOn))
  const organisations = new Map(example.organisations.map((o, i) => [o.key, organisationIds[i]]))
  const organisation = (key: string | null): OrganisationId | null => (key === null ? null : (organisations.get(key) ?? null))
  for (const { organisation: key, kind, day: each } of example.yearDates) must(setYearDate(round, known(organisations.get(key), key), kind, `${today.slice(0, 4)}-${each}`))
  const people = new Map<string, PersonId>()
  for (const { key, name, organisation: home, role, side = null, level = '' } of example.people) {
    people.set(key, must(enterPerson(round, start, { name, role, organisation: organisation(home), side, level })))
  }
  const person = (key: string): PersonId => known(people.get(key), key)
  for (const { key, standIn, notJoined } of example.people) {
    if (standIn !== undefined) must(editPerson(round, person(key), { standIn: person(standIn) }))
    if (!notJoined) must(claimDevice(round, key === example.me ? device : newId<DeviceId>(random), person(key)))
  }

  const coordinator = example.people.find((p) => p.role === 'coordinator')?.key ?? example.me
  const participants = example.organisations.filter(({ kind }) => kind === 'participant').length
  const items = agendaItemsView(round).get().list
  const meetings = new Map<string, { id: MeetingId; day: number }>()
  for (const planned of example.meetings) {
    const id = known(meetingsView(round).get().list.find((m) => m.kind === planned.kind)?.id, planned.kind)
    const { startsAt, place, invited } = planned
    const invitedAt = invited === null ? null : addDays(today, invited)
    const host = organisation(planned.host)
    must(editMeeting(round, id, { date: addDays(today, planned.day), startsAt, place, host, invitedAt }))
    meetings.set(planned.kind, { id, day: planned.day })
    const at = (by: PersonId) => context(by, id, now() + planned.day * day)
    for (const key of planned.attendance?.joined ?? []) must(tickAttendance(round, at(person(key)), id))
    for (const key of planned.attendance?.entered ?? []) must(setAttendance(round, at(person(coordinator)), id, person(key), true))
    if (planned.day < 0) {
      const [hours, minutes] = startsAt.split(':').map(Number)
      const leading = context(person(coordinator), id, new Date(now() + planned.day * day).setHours(hours ?? 9, minutes ?? 0, 0, 0))
      holdMeeting(round, leading, id, items.filter((i) => i.meeting === id), planned, participants, device)
    }
  }
  const meeting = (key: string) => known(meetings.get(key), key)
  const item = (meetingKey: string, name: string | null): AgendaItemId | null =>
    items.find((i) => i.meeting === meeting(meetingKey).id && i.methodItem === name)?.id ?? null

  const reflections = new Map<string, ReflectionId>()
  example.reflections.forEach((written, i) => {
    const { id, day: on } = meeting(written.meeting)
    const at = context(person(written.author), id, now() + on * day + i * minute)
    const added = addReflection(round, at, { item: item(written.meeting, written.item), prompt: written.prompt, text: written.text })
    reflections.set(written.key, must(added))
  })
  const commitments = new Map<string, CommitmentId>()
  const ideas = new Map<string, IdeaId>()
  const reference = ({ kind, key }: ExampleReference): Reference => {
    const ids: Record<ExampleReference['kind'], string | undefined> = {
      reflection: reflections.get(key),
      commitment: commitments.get(key),
      idea: ideas.get(key),
      organisation: organisations.get(key),
      dimension: key,
    }
    return { kind, circle, id: known(ids[kind], key) }
  }
  for (const { key, by, meeting: said, organisation: home, from, ...idea } of example.ideas) {
    const { id, day: on } = meeting(said)
    const sources = [{ kind: 'organisation', key: from }, { kind: 'dimension', key: idea.dimension }] as const
    const at = context(person(by), id, now() + on * day + 200 * minute)
    ideas.set(key, must(addIdea(round, at, { ...idea, organisation: known(organisations.get(home), home), from: sources.map(reference) })))
  }
  for (const promised of example.commitments) {
    const { id, day: on } = meeting(promised.meeting)
    const { status, progress, decision, ended } = promised
    const added = must(
      addCommitment(round, context(person(promised.owner), id, now() + on * day + 380 * minute), {
        texts: promised,
        owner: person(promised.owner),
        organisation: organisation(promised.organisation),
        due: addDays(today, promised.due),
        ...(promised.sponsor !== undefined && { sponsor: person(promised.sponsor) }),
        ...(promised.first !== undefined && { firstStepDate: addDays(today, promised.first) }),
        from: promised.from.map(reference),
      }),
    )
    commitments.set(promised.key, added)
    must(editCommitment(round, added, { decision, progress, status, ...(ended !== undefined && { at: now() + ended * day }) }))
  }
  for (const note of example.notes) {
    const at = context(person(example.me), meeting(note.meeting).id, now() + note.day * day + 300 * minute)
    must(addReflection(mine, at, { item: item(note.meeting, note.item), prompt: note.prompt, text: note.text, circle }))
  }
  const ids: ExampleIds = {
    meeting: (key) => meeting(key).id,
    organisation: (key) => known(organisations.get(key), key),
    person,
    commitment: (key) => known(commitments.get(key), key),
  }
  const later = { today, contextAt: (by: string, on: number) => context(person(by), null, now() + on * day) }
  writeYearLater(round, example, ids, later)
  writePlans(round, example, ids, later)
  writeAnswers(round, example, { circle, random, placeOf: (kind, name) => ({ meeting: meeting(kind).id, item: known(item(kind, name) ?? undefined, name), at: now() + meeting(kind).day * day + 400 * minute }) })
  return ids
}
