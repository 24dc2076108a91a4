import { describe, expect, it } from 'vitest'
import { type AgendaItemId, type ClusterId, type MeetingId, newId, type PersonId, type ReflectionId, type RunEventId } from '../../../src/model/ids.ts'
import { asksForNotes, type Collecting, type OptionId, overSince } from '../../../src/model/collecting.ts'
import { type RunEvent, unspent } from '../../../src/model/run.ts'
import { tally } from '../../../src/model/tally.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(14)
const id = () => newId<ReflectionId>(bytes)
const [a, b, c] = [id(), id(), id()]
const notes = (...ids: readonly ReflectionId[]) => ids.map((one) => ({ id: one, notes: [{ id: one }] }))
const ballot = (...choices: readonly OptionId[]) => ({ id: id(), choices })

describe('dots', () => {
  it('are counted with the hands in the room, most first, and as given where they are as many', () => {
    const rows = tally(notes(a, b, c), [ballot(c, a), ballot(c)], new Map([[b, 2]]), 3)
    expect(rows).toEqual([
      { option: b, dots: 2, hands: 2 },
      { option: c, dots: 2, hands: 0 },
      { option: a, dots: 1, hands: 0 },
    ])
  })

  it('of one ballot are never more than each has, nor two on one note', () => {
    expect(tally(notes(a, b, c), [ballot(a, a, b, c)], new Map(), 2).map(({ dots }) => dots)).toEqual([1, 0, 0])
    expect(tally(notes(a, b, c), [ballot(a, b, c)], new Map(), 2).map(({ dots }) => dots)).toEqual([1, 1, 0])
  })

  it('on a note that is gone count for nothing', () => {
    expect(tally(notes(a), [ballot(b), ballot(a)], new Map([[c, 4]]), 3)).toEqual([{ option: a, dots: 1, hands: 0 }])
  })
})

it('dots on a note that is put under a heading count for the heading, once from each', () => {
  const heading = newId<ClusterId>(bytes)
  const options = [{ id: heading, notes: [{ id: a }, { id: b }] }, ...notes(c)]
  const ballots = [ballot(a, b), ballot(heading), ballot(b, c)]
  expect(tally(options, ballots, new Map<OptionId, number>([[a, 1], [heading, 2]]), 2)).toEqual([
    { option: heading, dots: 6, hands: 3 },
    { option: c, dots: 1, hands: 0 },
  ])
})

describe('when gathering is over', () => {
  const half = 12 * 60 * 60_000
  const item = newId<AgendaItemId>(bytes)
  const run: RunEvent = { id: newId<RunEventId>(bytes), meeting: newId<MeetingId>(bytes), leader: newId<PersonId>(bytes), deputy: null, n: 1, at: 5000, base: 'server', status: 'running', item, ends: null, ...unspent }
  const open: Collecting = { open: true, dots: 0, by: null, at: 1000 }
  const at = (collecting: Collecting | null, event: RunEvent | null, now = 6000) => overSince(collecting, event, () => now)

  it('is when it was shown, when the meeting ended, or when everybody had gone home', () => {
    expect(at(open, run)).toBeNull()
    expect(at(null, run)).toBeNull()
    expect(at({ ...open, open: false, at: 7000 }, run)).toBe(7000)
    expect(at(open, { ...run, status: 'ended' })).toBe(5000)
    expect(at(null, run, 5000 + half)).toBe(5000)
  })

  it('is not before the meeting has begun', () => {
    expect(at(open, null)).toBeNull()
    expect(at(open, { ...run, item: null })).toBeNull()
  })

  it('concerns the evaluation always, and other items when somebody wants that', () => {
    expect(asksForNotes({ kind: 'evaluation' }, null)).toBe(true)
    expect(asksForNotes({ kind: 'reflection' }, null)).toBe(false)
    expect(asksForNotes({ kind: 'reflection' }, open)).toBe(true)
  })
})
