/** What people do in the round, at random, through the real commands. */
import { agendaItemsView } from '../../src/document/agenda.ts'
import { addAgendaItem, editAgendaItem, moveAgendaItem, setAgendaItemDeleted } from '../../src/document/agendaEdit.ts'
import { addCommitment, editCommitment } from '../../src/document/commitmentEdit.ts'
import { commitmentsView } from '../../src/document/commitments.ts'
import { setAttendance, tickAttendance } from '../../src/document/attendance.ts'
import { addContinuation, continuationsView, editContinuation } from '../../src/document/continuations.ts'
import { copyTexts } from '../../src/document/history.ts'
import { editMeeting } from '../../src/document/meetingEdit.ts'
import { meetingsView } from '../../src/document/meetings.ts'
import { setOrganisationKind } from '../../src/document/organisationEdit.ts'
import { organisationsView } from '../../src/document/organisations.ts'
import { peopleView } from '../../src/document/people.ts'
import { editPerson, enterPerson, joinPeople, partPerson } from '../../src/document/peopleEdit.ts'
import { addReflection, reflectionsView, setReflectionDeleted } from '../../src/document/reflections.ts'
import { editRoundFacts } from '../../src/document/roundFacts.ts'
import { actRun, runView } from '../../src/document/run.ts'
import { addOwnYearDate, setYearDate } from '../../src/document/yearDates.ts'
import { addUnits, beginSpread, editSpreadPlan, spreadPlansView } from '../../src/document/spreadPlans.ts'
import { editSpread, spreadsView } from '../../src/document/spreads.ts'
import { openText } from '../../src/document/text.ts'
import { commitmentTexts, progressSteps } from '../../src/model/commitment.ts'
import { moreTexts } from '../../src/model/commitmentMore.ts'
import { continuationTexts, steeringPlaces } from '../../src/model/continuation.ts'
import type { MeetingId } from '../../src/model/ids.ts'
import { sides } from '../../src/model/person.ts'
import { yearDateKinds } from '../../src/model/yearDate.ts'
import { planStates, spreadPlanTexts } from '../../src/model/spreadPlan.ts'
import type { Result } from '../../src/model/result.ts'
import type { Simulation } from './simulatedNetwork.ts'
import type { Phone } from './simulatedPhone.ts'

export type Act = (sim: Simulation, phone: Phone) => Result<unknown, unknown> | boolean | null

export function one<T>(sim: Simulation, list: readonly T[]): T | null {
  return list[sim.pick(list.length)] ?? null
}

export function meetingOf(sim: Simulation, phone: Phone): MeetingId | null {
  return one(sim, meetingsView(phone.circle().document).get().list)?.id ?? null
}

/** Edits one text of an entity as a hand does: a few letters in, a few out, sometimes undone, sometimes all cleared. */
function typeIn(sim: Simulation, phone: Phone, root: 'reflections' | 'commitments' | 'continuations' | 'spreadPlans', id: string, field: string): boolean {
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

export const roundActs: Readonly<Record<string, Act>> = {
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
    if (sim.random() < 0.5) return typeIn(sim, phone, 'commitments', commitment.id, one(sim, [...commitmentTexts, ...moreTexts]) ?? 'what')
    if (sim.random() < 0.5) return editCommitment(document, commitment.id, { progress: one(sim, progressSteps), decision: 'keep', sponsor: phone.context().person })
    return editCommitment(document, commitment.id, { status: one(sim, ['started', 'done', 'partly', 'planned'] as const) ?? 'planned' })
  },
  tellOfRound: (sim, phone) =>
    editRoundFacts(phone.circle().document, sim.random() < 0.5 ? { theme: `theme by ${phone.name}` } : { from: `2026-0${String(1 + sim.pick(9))}`, to: `2027-0${String(1 + sim.pick(9))}` }),
  sayYearDate(sim, phone) {
    const organisation = one(sim, organisationsView(phone.circle().document).get().list)
    const day = `2027-0${String(1 + sim.pick(9))}-15`
    if (organisation === null) return null
    return sim.random() < 0.5
      ? setYearDate(phone.circle().document, organisation.id, one(sim, yearDateKinds) ?? 'budget', sim.random() < 0.8 ? day : null)
      : addOwnYearDate(phone.circle().document, organisation.id, { name: `date of ${phone.name}`, day }, phone.context().random)
  },
  changeMentor(sim, phone) {
    const organisation = one(sim, organisationsView(phone.circle().document).get().list)
    return organisation && setOrganisationKind(phone.circle().document, organisation.id, sim.random() < 0.5 ? 'mentor' : 'participant')
  },
  planAfterwards(sim, phone) {
    const { document } = phone.circle()
    const organisation = one(sim, organisationsView(document).get().list)?.id ?? null
    const entry = one(sim, [...continuationsView(document).get().byId.values()])
    if (entry === null || sim.random() < 0.3) {
      return organisation && addContinuation(document, phone.context(), { organisation, what: `goes on by ${phone.name}`, commitment: one(sim, commitmentsView(document).get().list)?.id ?? null })
    }
    if (sim.random() < 0.5) return typeIn(sim, phone, 'continuations', entry.id, one(sim, continuationTexts) ?? 'what')
    return editContinuation(document, entry.id, sim.random() < 0.3 ? { deleted: sim.random() < 0.5 } : { place: one(sim, steeringPlaces), day: '2027-09-01' })
  },
  planSpread(sim, phone) {
    const { document } = phone.circle()
    const organisation = one(sim, organisationsView(document).get().list)?.id ?? null
    const entry = one(sim, [...spreadPlansView(document).get().byId.values()])
    if (entry === null || sim.random() < 0.3) {
      return organisation && addUnits(document, phone.context(), { organisation, units: `unit ${String(sim.pick(9))}\nunit of ${phone.name}`, commitment: one(sim, commitmentsView(document).get().list)?.id ?? null })
    }
    if (sim.random() < 0.4) return typeIn(sim, phone, 'spreadPlans', entry.id, one(sim, spreadPlanTexts) ?? 'how')
    const begun = one(sim, [...spreadsView(document).get().byId.values()])
    if (begun !== null && sim.random() < 0.2) return editSpread(document, begun.id, sim.random() < 0.3 ? { deleted: sim.random() < 0.5 } : { how: `how ${phone.name}`, day: '2027-06-01' })
    if (sim.random() < 0.3) return beginSpread(document, phone.context(), entry.id, '2027-05-02')
    return editSpreadPlan(document, entry.id, sim.random() < 0.3 ? { deleted: sim.random() < 0.5 } : { unit: `unit ${phone.name}`, state: one(sim, planStates) ?? 'planned', day: '2027-10-01' })
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
    const { document } = phone.circle()
    if (meeting === null || sim.random() < 0.5) {
      return meeting && editMeeting(document, meeting, { place: `Place ${phone.name}`, date: '2027-01-14', chair: phone.context().person })
    }
    if (sim.random() < 0.5) return editMeeting(document, meeting, { invitedAt: sim.random() < 0.7 ? '2026-12-28' : null })
    return editMeeting(document, meeting, { host: one(sim, organisationsView(document).get().list)?.id ?? null })
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
  copyTexts(sim, phone) {
    const { document, clock } = phone.circle()
    const meeting = meetingOf(sim, phone)
    const last = meeting && runView(document, meeting).get()
    return last && copyTexts(document, { meeting, event: last.id, at: clock.nowIn(last.base).at }, clock.moment().at)
  },
  enterPerson: (sim, phone) =>
    enterPerson(phone.circle().document, phone.context(), {
      name: `Entered by ${phone.name}`, organisation: null, role: 'politician', level: `${String(sim.pick(9))}`,
    }),
  attend(sim, phone) {
    const { document } = phone.circle()
    const meeting = meetingOf(sim, phone)
    const who = one(sim, [...peopleView(document).get().byId.values()])
    if (meeting === null || who === null) return null
    const done =
      sim.random() < 0.5
        ? tickAttendance(document, phone.context(), meeting)
        : setAttendance(document, phone.context(), meeting, who.id, sim.random() < 0.6)
    return done.ok ? done.value : done
  },
  person(sim, phone) {
    const document = phone.circle().document
    const [a, b] = [one(sim, [...peopleView(document).get().byId.values()]), one(sim, peopleView(document).get().list)]
    if (a === null || b === null) return null
    if (sim.random() < 0.5) return editPerson(document, a.id, { name: `Person ${phone.name}`, organisation: null, role: 'keyPerson' })
    if (sim.random() < 0.3) return editPerson(document, a.id, { side: one(sim, sides), standIn: sim.random() < 0.5 ? b.id : null })
    return sim.random() < 0.5 ? joinPeople(document, a.id, b.id) : partPerson(document, a.id)
  },
}
