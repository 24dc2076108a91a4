import { describe, expect, it } from 'vitest'
import { fileName } from '../../../src/export/fileName.ts'
import { calendarFile } from '../../../src/export/ics.ts'
import { planEvents, type PlanWords } from '../../../src/export/planEvents.ts'
import type { Commitment } from '../../../src/model/commitment.ts'
import type { Deadline } from '../../../src/model/deadline.ts'
import type { CommitmentId, ContinuationId, MeetingId, SpreadPlanId } from '../../../src/model/ids.ts'
import type { AgendaItem, AgendaKind, Meeting } from '../../../src/model/meeting.ts'
import type { PlanEntry, PlanState } from '../../../src/model/plan.ts'
import { eventsOf, readCalendar } from '../../ics.ts'

const entity = { created: { by: null, meeting: null, at: 0 }, deleted: false, from: [] }
const meeting: Meeting = {
  ...entity,
  id: 'm' as MeetingId,
  kind: 'learning1',
  title: null,
  theme: null,
  date: '2027-01-14',
  startsAt: '09:00',
  place: 'Kulturhuset, Ekdala',
  host: null,
  invitedAt: null,
  order: '',
}
const rule = { id: 'invitation', daysBefore: 14, before: ['learning1'], by: 'host', doneWhen: 'invited' } as const
const deadline: Deadline = { rule, meeting, date: '2026-12-31', organisations: [], done: false, missing: [] }

const ofMeeting = (more: Partial<Meeting> = {}, state: PlanState = 'soon'): PlanEntry => ({
  kind: 'meeting',
  key: 'm',
  date: '2027-01-14',
  state,
  meeting: { ...meeting, ...more },
})
const ofDeadline = (state: PlanState): PlanEntry => ({ kind: 'deadline', key: 'm.invitation', date: '2026-12-31', state, deadline })
const commitment: Commitment = {
  ...entity,
  ...{ what: 'Ändra mallen', why: '', firstStep: '', prediction: '', outcome: '', lesson: '' },
  ...{ meeting: null, owner: null, organisation: null, progress: null, decision: null, closedAt: null, circle: null },
  ...{ id: 'c' as CommitmentId, due: '2027-02-01', status: 'started', moved: false, earlier: [] },
}
const ofCommitment: PlanEntry = {
  kind: 'commitment',
  key: 'c',
  date: '2027-02-01',
  state: 'later',
  commitment,
}

const goesOn: PlanEntry = {
  kind: 'continuation',
  key: 'g',
  date: '2027-11-12',
  state: 'later',
  continuation: { ...entity, id: 'g' as ContinuationId, earlier: [], organisation: null, commitment: null, place: null, day: '2027-11-12', what: 'Siffror efter kön', owner: '', where: '' },
}
const unit: PlanEntry = {
  kind: 'spreadPlan',
  key: 'u',
  date: '2027-09-01',
  state: 'late',
  others: 0,
  spreadPlan: { ...entity, id: 'u' as SpreadPlanId, earlier: [], organisation: null, unit: 'Sjöskolan', commitment: null, state: 'asked', day: '2027-09-01', spread: null, what: '', how: '', asks: '', reason: '' },
}

let order = 0
function item(minutes: number, kind: AgendaKind = 'info', perOrganisation = false, of = 'm'): AgendaItem {
  const words = { methodItem: null, title: null, prompt: null, today: null, exercise: null }
  const id = `i${String(order)}` as AgendaItem['id']
  return { ...entity, ...words, id, meeting: of as MeetingId, kind, minutes, perOrganisation, order: String(order++) }
}
const words: PlanWords = { title: ({ key }) => `title of ${key}`, description: ({ key }) => `about\n${key}`, link: ({ kind }) => (kind === 'meeting' ? 'https://mote.example/1' : '') }
const agenda = [item(20), item(25, 'presentation', true), item(60, 'break'), item(300, 'info', false, 'another')]
const events = (...entries: PlanEntry[]) => planEvents(entries, words, { items: agenda, organisations: 3 })

describe('the plan as events', () => {
  it('keeps its order and its words, under the same id in every file', () => {
    const all = events(ofDeadline('soon'), ofMeeting(), ofCommitment)
    expect(all.map(({ uid }) => uid)).toEqual(['m.invitation@larandetraff', 'm@larandetraff', 'c@larandetraff'])
    expect(all[0]).toMatchObject({ title: 'title of m.invitation', description: 'about\nm.invitation', date: '2026-12-31' })
  })

  it('has a meeting at its place and hour, as long as its own agenda with its breaks', () => {
    expect(events(ofMeeting())[0]).toMatchObject({
      place: 'Kulturhuset, Ekdala',
      date: '2027-01-14',
      time: { start: '09:00', minutes: 20 + 3 * 25 + 60 },
    })
  })

  it('gives a meeting without an agenda some length, and one without an hour its whole day', () => {
    const [bare] = planEvents([ofMeeting()], words, { items: [], organisations: 3 })
    expect(bare?.time).toEqual({ start: '09:00', minutes: 60 })
    expect(events(ofMeeting({ startsAt: null }))[0]?.time).toBeNull()
  })

  it('has what is to be ready on its whole day, at no place', () => {
    for (const event of events(ofDeadline('later'), ofCommitment, goesOn, unit)) expect(event).toMatchObject({ time: null, place: '' })
  })

  it('reminds of a meeting the day before, of the rest a week before and on the day, in the morning', () => {
    const alarms = (entry: PlanEntry) => events(entry)[0]?.alarms
    expect(alarms(ofMeeting())).toEqual([-24 * 60])
    expect(alarms(ofMeeting({ startsAt: null }))).toEqual([-15 * 60])
    expect(alarms(ofDeadline('later'))).toEqual([-7 * 24 * 60 + 9 * 60, 9 * 60])
    expect(alarms(ofDeadline('late'))).toEqual(alarms(ofDeadline('later')))
    for (const entry of [ofCommitment, goesOn, unit]) expect(alarms(entry)).toEqual(alarms(ofDeadline('later')))
  })

  it('reminds of nothing that is done or has been', () => {
    expect(events(ofDeadline('done'), ofMeeting({}, 'past')).map(({ alarms }) => alarms)).toEqual([[], []])
  })

  it('makes a file that a calendar reads', () => {
    const file = calendarFile('Modellkommuner', events(ofDeadline('soon'), ofMeeting(), ofCommitment), 0)
    const triggers = eventsOf(readCalendar(file)).map(({ parts }) => parts.map(({ properties }) => properties['TRIGGER']))
    expect(triggers).toEqual([['-P6DT15H', 'PT9H'], ['-P1D'], ['-P6DT15H', 'PT9H']])
  })

  it('makes a file in which a calendar reads the plans for afterwards, under the same id when their day is moved', () => {
    const read = (entry: PlanEntry) => eventsOf(readCalendar(calendarFile('Modellkommuner', events(entry), 0)))[0]?.properties
    expect(read(goesOn)).toMatchObject({ UID: 'g@larandetraff', SUMMARY: 'title of g', 'DTSTART;VALUE=DATE': '20271112', TRANSP: 'TRANSPARENT' })
    expect(read(unit)).toMatchObject({ UID: 'u@larandetraff', 'DTSTART;VALUE=DATE': '20270901' })
    expect(read({ ...unit, date: '2027-10-01' })).toMatchObject({ UID: 'u@larandetraff', 'DTSTART;VALUE=DATE': '20271001' })
  })
})

describe('the name of a file', () => {
  it.each([
    ['Exempel: jämställd styrning', 'Exempel-jämställd-styrning.ics'],
    ['../..\\con?<a>', 'con-a.ics'],
    ['Å', 'Å.ics'],
    [' !? ', 'plan.ics'],
    ['x'.repeat(200), `${'x'.repeat(60)}.ics`],
  ])('%j is %s', (name, file) => {
    expect(fileName(name, 'ics', 'plan')).toBe(file)
  })
})
