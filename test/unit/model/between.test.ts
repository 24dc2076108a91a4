import { describe, expect, it } from 'vitest'
import { betweenMeetings } from '../../../src/model/between.ts'
import type { MeetingId } from '../../../src/model/ids.ts'
import type { AgendaItem, Meeting } from '../../../src/model/meeting.ts'

type State = 'running' | 'next' | 'coming' | 'past'
const meeting = (id: string) => ({ id }) as unknown as Meeting
const item = (id: string, of: string, change: Partial<AgendaItem> = {}) => ({ id, meeting: of, kind: 'followUp', today: null, deleted: false, ...change }) as unknown as AgendaItem
const meetings = ['a', 'b', 'c'].map(meeting)
const items = [item('greet', 'b', { kind: 'info' }), item('followUp', 'b'), item('later', 'c')]
const at = (a: State, b: State, c: State, of = items) => betweenMeetings(meetings, of, new Map([['a', a], ['b', b], ['c', c]] as unknown as [MeetingId, State][]))

describe('between two meetings', () => {
  it('is when one has been held and the next one follows up', () => {
    expect(at('past', 'next', 'coming')).toEqual({ meeting: meetings[1], item: items[1] })
    expect(at('past', 'past', 'next')?.item).toBe(items[2])
  })

  it('is not before the first, while one runs, nor after the last', () => {
    expect(at('next', 'coming', 'coming')).toBe(null)
    expect(at('running', 'next', 'coming')).toBe(null)
    expect(at('past', 'running', 'next')).toBe(null)
    expect(at('past', 'past', 'past')).toBe(null)
  })

  it('is not where the follow-up was left out or taken away', () => {
    for (const change of [{ today: 0 }, { deleted: true }]) expect(at('past', 'next', 'coming', [item('followUp', 'b', change)])).toBe(null)
  })
})
