import { describe, expect, it } from 'vitest'
import {
  type AgendaItemId,
  type DeviceId,
  type MeetingId,
  newId,
  type PersonId,
  type RunEventId,
} from '../../../src/model/ids.ts'
import type { Meeting } from '../../../src/model/meeting.ts'
import type { RunEvent } from '../../../src/model/run.ts'
import { currentMeeting, meetingStates } from '../../../src/ui/rounds/meetingStates.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(8)
const now = new Date(2026, 10, 23, 10).getTime()
const hour = 3_600_000

function meeting(date: string | null): Meeting {
  const created = { by: null, meeting: null, at: 0 }
  const entity = { id: newId<MeetingId>(random), created, deleted: false, from: [] }
  return { ...entity, kind: 'own', title: null, theme: null, date, startsAt: null, place: '', host: null, invitedAt: null, order: '' }
}

function event(of: Meeting, change: Partial<RunEvent>): RunEvent {
  return {
    id: newId<RunEventId>(random),
    meeting: of.id,
    n: 1,
    status: 'running',
    item: newId<AgendaItemId>(random),
    at: now - hour,
    base: newId<DeviceId>(random),
    elapsed: 0,
    extra: 0,
    step: 0,
    stepFrom: 0,
    ends: null,
    deputy: null,
    leader: newId<PersonId>(random),
    ...change,
  }
}

describe('how meetings stand', () => {
  it('the next one is the first by date, today included, whatever its place in the plan', () => {
    const [past, undated] = [meeting('2026-11-22'), meeting(null)]
    const all = [past, undated, meeting('2026-12-01'), meeting('2026-11-23')]
    expect(all.map((each) => meetingStates(all, [], now).get(each.id))).toEqual(['past', 'coming', 'coming', 'next'])
    expect(currentMeeting([past, undated], [], now)).toEqual({ meeting: undated, state: 'next' })
    expect(currentMeeting([past], [], now)).toBeNull()
  })

  it('runs from its first item until somebody ends it, or two days have passed', () => {
    const [first, second] = [meeting('2026-11-20'), meeting('2026-12-01')]
    const all = [first, second]
    const state = (change: Partial<RunEvent>) => meetingStates(all, [event(first, change)], now).get(first.id)
    expect(state({})).toBe('running')
    expect(state({ status: 'paused' })).toBe('running')
    expect(state({ status: 'ended' })).toBe('past')
    expect(state({ at: now - 25 * hour })).toBe('running')
    expect(state({ at: now - 49 * hour })).toBe('past')
    expect(currentMeeting(all, [event(first, { at: now - 400 * 24 * hour })], now)?.meeting).toBe(second)
    expect(currentMeeting(all, [event(second, { status: 'ended' })], now)).toBeNull()
  })

  it('taking the lead before the first item does not begin it', () => {
    const coming = meeting('2026-12-01')
    const lead = event(coming, { status: 'paused', item: null })
    expect(currentMeeting([coming], [lead], now)).toEqual({ meeting: coming, state: 'next' })
  })

  it('of two that run, the one that began last counts', () => {
    const [first, second] = [meeting(null), meeting(null)]
    const events = [event(first, { at: now - hour }), event(second, { at: now - 2 * hour })]
    expect(currentMeeting([second, first], events, now)).toEqual({ meeting: first, state: 'running' })
  })
})
