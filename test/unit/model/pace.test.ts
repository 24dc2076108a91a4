import { describe, expect, it } from 'vitest'
import { type AgendaItemId, type MeetingId, newId, type PersonId, type RunEventId } from '../../../src/model/ids.ts'
import type { AgendaItem } from '../../../src/model/meeting.ts'
import { forecast, minutesLate, plannedEnd } from '../../../src/model/pace.ts'
import type { RunEvent } from '../../../src/model/run.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(12)
const meeting = newId<MeetingId>(bytes)
const minute = 60_000
let made = 0
const item = (minutes: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id: newId<AgendaItemId>(bytes),
  meeting,
  created: { by: null, meeting: null, at: 0 },
  deleted: false,
  from: [],
  kind: 'info',
  minutes,
  perOrganisation: false,
  today: null,
  exercise: null,
  methodItem: null,
  title: null,
  prompt: null,
  order: String(++made).padStart(3, '0'),
  ...more,
})
const event = (at: AgendaItem, more: Partial<RunEvent> = {}): RunEvent => ({
  id: newId<RunEventId>(bytes),
  meeting,
  leader: newId<PersonId>(bytes),
  deputy: null,
  n: 1,
  at: 0,
  base: 'server',
  status: 'running',
  item: at.id,
  elapsed: 0,
  extra: 0,
  step: 0,
  stepFrom: 0,
  ends: 60 * minute,
  ...more,
})

describe('when a meeting is to end', () => {
  const start = new Date('2026-03-10T09:00:00').getTime()
  const meets = { date: '2026-03-10', startsAt: '09:00' }

  it('is by its planned time, also when it begins a little early or late', () => {
    for (const late of [-15, 0, 20]) expect(plannedEnd(meets, 90, start + late * minute)).toBe(start + 90 * minute)
  })

  it('is after the planned minutes when it begins at quite another time, or has none', () => {
    expect(plannedEnd(meets, 90, start + 5 * 60 * minute)).toBe(start + (300 + 90) * minute)
    expect(plannedEnd({ date: null, startsAt: '09:00' }, 90, 1000)).toBe(1000 + 90 * minute)
    expect(plannedEnd({ date: '2026-03-10', startsAt: null }, 90, 1000)).toBe(1000 + 90 * minute)
  })
})

describe('how a meeting keeps to its plan', () => {
  const [first, second, last] = [item(20), item(10, { perOrganisation: true }), item(10)] as const
  const items = [first, second, last]
  const late = (run: RunEvent, now: number, at = first, agenda: readonly AgendaItem[] = items) =>
    minutesLate(run, forecast(run, { items: agenda, current: at, organisations: 3 }, now).end)

  it('is in time while nothing runs over, and late by what runs over', () => {
    expect(late(event(first), 0)).toBe(0)
    expect(late(event(first), 20 * minute)).toBe(0)
    expect(late(event(first), 32 * minute)).toBe(12)
  })

  it('is early when an item took less than its time', () => {
    expect(late(event(second, { at: 15 * minute }), 15 * minute, second)).toBe(-5)
  })

  it('is late by what the leader has added, and while it is paused', () => {
    expect(late(event(first, { extra: 5 }), 0)).toBe(5)
    expect(late(event(first, { status: 'paused' }), 15 * minute)).toBe(15)
  })

  it('counts what was agreed on instead of what was planned', () => {
    const shorter = [first, { ...second, today: 20 }, { ...last, today: 0 }]
    expect(late(event(first), 0, first, shorter)).toBe(-20)
    expect(late(event(first), 20 * minute, first, shorter)).toBe(-20)
  })

  it('is not known where no end was said', () => {
    expect(late(event(first, { ends: null }), 0)).toBeNull()
  })

  it('goes on from an item that was removed meanwhile', () => {
    expect(late(event(second), 0, second, [first, last])).toBe(-20)
  })

  it('tells when what comes will begin', () => {
    const { starts } = forecast(event(first), { items, current: first, organisations: 3 }, 25 * minute)
    expect([...starts]).toEqual([[second.id, 25 * minute], [last.id, 55 * minute]])
  })
})
