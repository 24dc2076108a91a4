import { describe, expect, it } from 'vitest'
import type { Status } from '../../../src/model/commitment.ts'
import { toFollowUp } from '../../../src/model/followUp.ts'
import { type MeetingId, newId } from '../../../src/model/ids.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(21)
const [first, second, third] = [newId<MeetingId>(bytes), newId<MeetingId>(bytes), newId<MeetingId>(bytes)] as const
const meetings = [{ id: first }, { id: second }, { id: third }]
const lastMet = 1000
const promised = (meeting: MeetingId | null, status: Status = 'planned', closedAt: number | null = null) => ({ meeting, status, closedAt })

describe('what is followed up at a meeting', () => {
  it('is all that is open, and what the meeting before has promised and closed', () => {
    const [open, old, closed, oldClosed] = [promised(second), promised(first, 'started'), promised(second, 'partly'), promised(first, 'done')]
    expect(toFollowUp([open, old, closed, oldClosed], meetings, third, lastMet)).toEqual([open, old, closed])
  })

  it('is also an older promise that was closed since the group met last, so that it does not go as it is closed', () => {
    const [now, then] = [promised(first, 'done', lastMet + 1), promised(first, 'done', lastMet - 1)]
    expect(toFollowUp([now, then, promised(third, 'done', lastMet + 1)], meetings, third, lastMet)).toEqual([now])
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
})
