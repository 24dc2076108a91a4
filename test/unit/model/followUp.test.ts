import { describe, expect, it } from 'vitest'
import type { Status } from '../../../src/model/commitment.ts'
import { followsUp, followUpSpan, toFollowUp } from '../../../src/model/followUp.ts'
import { type AgendaItemId, type MeetingId, newId } from '../../../src/model/ids.ts'
import type { AgendaItem } from '../../../src/model/meeting.ts'
import { type RunEvent, sameDay } from '../../../src/model/run.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(21)
const [first, second, third] = [newId<MeetingId>(bytes), newId<MeetingId>(bytes), newId<MeetingId>(bytes)] as const
const meetings = [{ id: first }, { id: second }, { id: third }]
const lastMet = { since: 1000, until: Infinity }
const promised = (meeting: MeetingId | null, status: Status = 'planned', closedAt: number | null = null, at = 1) =>
  ({ meeting, status, closedAt, created: { by: null, meeting, at } })

describe('what is followed up at a meeting', () => {
  it('is all that is open, and what the meeting before has promised and closed', () => {
    const [open, old, closed, oldClosed] = [promised(second), promised(first, 'started'), promised(second, 'partly'), promised(first, 'done')]
    expect(toFollowUp([open, old, closed, oldClosed], meetings, third, lastMet)).toEqual([open, old, closed])
  })

  it('is also an older promise that was closed since the group met last, so that it does not go as it is closed', () => {
    const [now, then] = [promised(first, 'done', lastMet.since + 1), promised(first, 'done', lastMet.since - 1)]
    expect(toFollowUp([now, then, promised(third, 'done', lastMet.since + 1)], meetings, third, lastMet)).toEqual([now])
  })

  it('is not what is promised at the meeting itself, nor at a later one', () => {
    expect(toFollowUp([promised(second), promised(third)], meetings, second, lastMet)).toEqual([])
  })

  it('is also what was promised between meetings, as long as it is open', () => {
    const between = promised(null)
    expect(toFollowUp([between, promised(null, 'stopped')], meetings, second, lastMet)).toEqual([between])
  })

  it('is nothing at the first meeting of a round, nor at one that was removed', () => {
    expect(toFollowUp([promised(first)], meetings, first, lastMet)).toEqual([])
    const open = promised(first)
    expect(toFollowUp([open, promised(first, 'done')], [{ id: first }], third, lastMet)).toEqual([])
  })

  it('is the same for a meeting long past: what was open then stays, and nothing that was promised later comes', () => {
    const over = { since: 1000, until: 2000 }
    const [open, closedLater, between] = [promised(first), promised(first, 'done', 9000), promised(null, 'stopped', 9000, 1500)]
    const [after, ofRemoved] = [promised(null, 'planned', null, 2001), promised(newId<MeetingId>(bytes), 'planned', null, 2001)]
    expect(toFollowUp([open, closedLater, between, after, ofRemoved], meetings, second, over)).toEqual([open, closedLater, between])
  })
})

describe('when a meeting follows up', () => {
  const item = newId<AgendaItemId>(bytes)
  const event = (meeting: MeetingId, at: number, n: number, other: Partial<RunEvent> = {}) =>
    ({ meeting, at, n, item, status: 'running', id: String(n), ...other }) as RunEvent

  it('is from the last word of the clocks before it until its own is ended', () => {
    const events = [event(first, 10, 1), event(first, 30, 2, { status: 'ended' }), event(second, 500, 1), event(second, 700, 2, { status: 'ended' }), event(third, 900, 1)]
    expect(followUpSpan(meetings, events, second)).toEqual({ since: 30, until: 700 })
  })

  it('is until the next day when nobody ended it, and open while it has not begun', () => {
    expect(followUpSpan(meetings, [event(second, 500, 1)], second)).toEqual({ since: 0, until: 500 + sameDay })
    expect(followUpSpan(meetings, [event(third, 500, 1, { item: null })], third).until).toBe(Infinity)
    expect(followUpSpan(meetings, [event(first, 500, 1)], second)).toEqual({ since: 500, until: Infinity })
  })

  it('is never without an item for it, nor when that was left out and not held after all', () => {
    const of = (kind: AgendaItem['kind'], today: number | null = null) => [{ id: item, kind, today }]
    const follows = (items: ReturnType<typeof of>, ...held: AgendaItemId[]) => followsUp(items, new Set(held))
    expect([follows(of('followUp')), follows(of('reflection')), follows(of('followUp', 0)), follows(of('followUp', 0), item)]).toEqual([true, false, false, true])
  })
})
