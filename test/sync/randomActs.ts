/** What people do, at random, through the real commands. */
import { addAgendaItem, agendaItemsView, editAgendaItem, moveAgendaItem, setAgendaItemDeleted } from '../../src/document/agenda.ts'
import { addCommitment, commitmentsView, editCommitment } from '../../src/document/commitments.ts'
import { editMeeting, meetingsView } from '../../src/document/meetings.ts'
import { moveReflection } from '../../src/document/move.ts'
import { settleWhenStored } from '../../src/session/settleMoves.ts'
import { editPerson, joinPeople, partPerson, peopleView } from '../../src/document/people.ts'
import { addReflection, reflectionsView, setReflectionDeleted } from '../../src/document/reflections.ts'
import { actRun, runView } from '../../src/document/run.ts'
import { openText } from '../../src/document/text.ts'
import { commitmentTexts, progressSteps } from '../../src/model/commitment.ts'
import type { MeetingId } from '../../src/model/ids.ts'
import type { Result } from '../../src/model/result.ts'
import type { Simulation } from './simulatedNetwork.ts'
import type { Phone } from './simulatedPhone.ts'

type Act = (sim: Simulation, phone: Phone) => Result<unknown, unknown> | boolean | null

function one<T>(sim: Simulation, list: readonly T[]): T | null {
  return list[sim.pick(list.length)] ?? null
}

function meetingOf(sim: Simulation, phone: Phone): MeetingId | null {
  return one(sim, meetingsView(phone.circle().document).get().list)?.id ?? null
}

/** Edits one text of an entity as a hand does: a few letters in, a few out, sometimes undone, sometimes all cleared. */
function typeIn(sim: Simulation, phone: Phone, root: 'reflections' | 'commitments', id: string, field: string): boolean {
  const text = openText(phone.circle().document, { root, id, field }, phone.context)
  if (text === null) return false
  text.begin()
  for (let i = 0; i <= sim.pick(4); i++) {
    const length = text.get().length
    const at = sim.pick(length + 1)
    const remove = sim.random() < 0.1 ? length - at : Math.min(length - at, sim.pick(3))
    text.edit([{ at, remove, insert: `${phone.name}${String(sim.pick(10))}` }])
  }
  if (sim.random() < 0.2) text.undo()
  text.close()
  return true
}

const acts: Readonly<Record<string, Act>> = {
  writeReflection: (sim, phone) =>
    addReflection(
      phone.circle().document,
      { ...phone.context(), meeting: meetingOf(sim, phone) },
      { item: null, prompt: null, text: `reflection by ${phone.name}` },
    ),
  typeInReflection(sim, phone) {
    const entry = one(sim, reflectionsView(phone.circle().document).get().list)
    return entry && typeIn(sim, phone, 'reflections', entry.id, 'text')
  },
  deleteReflection(sim, phone) {
    const entry = one(sim, [...reflectionsView(phone.circle().document).get().byId.values()])
    return entry && setReflectionDeleted(phone.circle().document, phone.context(), entry.id, sim.random() < 0.5)
  },
  writeNote: (_, phone) =>
    addReflection(phone.mine().document, phone.context(), {
      item: null,
      prompt: null,
      text: `note of ${phone.name}`,
      circle: phone.circle().id,
    }),
  moveNote(sim, phone) {
    const note = one(sim, reflectionsView(phone.mine().document).get().list)
    const moved = note && moveReflection(phone.mine().document, phone.circle().document, phone.context(), note.id)
    if (moved?.ok) void settleWhenStored(phone.mine(), phone.circle())
    return moved
  },
  promise: (sim, phone) =>
    addCommitment(phone.circle().document, phone.context(), {
      texts: { what: `by ${phone.name}`, why: 'because' },
      owner: phone.context().person,
      organisation: null,
      due: `2027-0${String(1 + sim.pick(9))}-15`,
    }),
  review(sim, phone) {
    const commitment = one(sim, commitmentsView(phone.circle().document).get().list)
    if (commitment === null) return null
    const document = phone.circle().document
    if (sim.random() < 0.5) return typeIn(sim, phone, 'commitments', commitment.id, one(sim, commitmentTexts) ?? 'what')
    if (sim.random() < 0.5) return editCommitment(document, commitment.id, { progress: one(sim, progressSteps), decision: 'keep' })
    return editCommitment(document, commitment.id, { status: one(sim, ['started', 'done', 'partly', 'planned'] as const) ?? 'planned' })
  },
  moveItem(sim, phone) {
    const item = one(sim, agendaItemsView(phone.circle().document).get().list)
    return item && moveAgendaItem(phone.circle().document, phone.context(), item.id, sim.pick(12))
  },
  editItem(sim, phone) {
    const item = one(sim, [...agendaItemsView(phone.circle().document).get().byId.values()])
    if (item === null) return null
    const document = phone.circle().document
    if (sim.random() < 0.3) return setAgendaItemDeleted(document, item.id, sim.random() < 0.6)
    return editAgendaItem(document, item.id, { minutes: 1 + sim.pick(60), title: sim.random() < 0.3 ? `Title ${phone.name}` : null })
  },
  addItem(sim, phone) {
    const meeting = meetingOf(sim, phone)
    return meeting && addAgendaItem(phone.circle().document, phone.context(), meeting, { kind: 'info', title: 'Own', minutes: 5 })
  },
  planMeeting(sim, phone) {
    const meeting = meetingOf(sim, phone)
    return meeting && editMeeting(phone.circle().document, meeting, { place: `Place ${phone.name}`, date: '2027-01-14' })
  },
  lead(sim, phone) {
    const { document, clock } = phone.circle()
    const meeting = meetingOf(sim, phone)
    const item = one(sim, agendaItemsView(document).get().list)
    if (meeting === null || item === null) return null
    const action = one(sim, [
      { type: 'start', item: item.id },
      { type: 'pause' },
      { type: 'resume' },
      { type: 'extend', minutes: 5 },
      { type: 'lead' },
    ] as const)
    const acted = action && actRun(document, phone.context(), meeting, action, clock)
    return acted?.ok === true ? runView(document, meeting).get() !== null : false
  },
  person(sim, phone) {
    const document = phone.circle().document
    const [a, b] = [one(sim, [...peopleView(document).get().byId.values()]), one(sim, peopleView(document).get().list)]
    if (a === null || b === null) return null
    if (sim.random() < 0.5) return editPerson(document, a.id, { name: `Person ${phone.name}`, organisation: null, role: 'keyPerson' })
    return sim.random() < 0.5 ? joinPeople(document, a.id, b.id) : partPerson(document, a.id)
  },
}

const names = Object.keys(acts)

/** Does one thing. Answers its name, or null when there was nothing to do or a rule refused it. */
export function actAtRandom(sim: Simulation, phone: Phone): string | null {
  const name = names[sim.pick(names.length)] ?? ''
  const done = acts[name]?.(sim, phone) ?? null
  if (done === null || done === false) return null
  return typeof done === 'object' && !done.ok ? null : name
}
