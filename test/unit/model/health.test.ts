import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../src/model/commitment.ts'
import type { Cell, ComparedDimension } from '../../../src/model/comparison.ts'
import { healthOf, type HealthInput, stickingPoints } from '../../../src/model/health.ts'
import { newId, type OrganisationId } from '../../../src/model/ids.ts'
import type { Thread } from '../../../src/model/thread.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(81)
const [norrvik, ekdala, sydlund] = [newId<OrganisationId>(bytes), newId<OrganisationId>(bytes), newId<OrganisationId>(bytes)]
const commitment = (of: Partial<Commitment> = {}) =>
  ({ id: newId(bytes), organisation: norrvik, due: null, status: 'planned', progress: null, decision: null, closedAt: null, outcome: '', lesson: '', from: [], ...of }) as Commitment
const cell = (of: Partial<Cell>) => ({ organisation: norrvik, level: 'started', evidence: '', shift: null, otherScale: false, ...of }) as Cell
const row = (dimension: string, cells: readonly (readonly [OrganisationId, Cell | null])[]): ComparedDimension => ({ dimension, cells: new Map(cells), steps: 0 })
const empty: HealthInput = { organisations: [norrvik, ekdala], commitments: [], threads: [], presentations: [], holdings: new Map(), rows: [], today: '2027-01-10' }
const first = (input: Partial<HealthInput>) => healthOf({ ...empty, ...input })[0]

describe('how a round stands', () => {
  it('is told of each organisation by itself, in the order of the round, also where there is nothing', () => {
    expect(healthOf(empty).map(({ organisation }) => organisation)).toEqual([norrvik, ekdala])
    expect(first({})).toMatchObject({ commitments: { open: 0, late: 0, ended: 0, withLesson: 0 }, shift: { up: 0, of: 0 }, stuck: [] })
  })

  it('counts what is promised, late, ended, and ended with a lesson', () => {
    const late = commitment({ due: '2027-01-09' })
    const begun = commitment({ due: '2027-01-01', progress: 'testing' })
    const all = [late, begun, commitment({ due: '2027-01-10' }), commitment({ status: 'done', lesson: 'Fråga tidigt' }), commitment({ status: 'stopped', lesson: ' ' }), commitment({ organisation: ekdala })]
    expect(first({ commitments: all })).toMatchObject({ commitments: { open: 3, late: 2, ended: 2, withLesson: 1 }, stuck: [late] })
  })

  it('follows ideas from borrowed by tried to kept', () => {
    const thread = (of: Partial<Thread>): Thread => ({ id: newId(bytes), idea: {} as never, commitments: [], tests: [], spreads: [], lender: ekdala, borrower: norrvik, ...of })
    const threads = [
      thread({}),
      thread({ commitments: [commitment({ status: 'done', decision: 'keep', closedAt: 1, outcome: 'Fler svarade' })] }),
      thread({ commitments: [commitment({ progress: 'testing' })] }),
      thread({ lender: null }),
      thread({ lender: norrvik }),
      thread({ borrower: ekdala, lender: norrvik }),
    ]
    expect(first({ threads })?.ideas).toEqual({ borrowed: 3, tried: 2, kept: 1 })
  })

  it('takes a presentation for shared in time on its very day, and speaks of none whose day has not come', () => {
    const presentations = [
      { organisation: norrvik, by: '2027-01-05', at: Date.UTC(2027, 0, 5, 12) },
      { organisation: norrvik, by: '2027-01-05', at: Date.UTC(2027, 0, 6, 12) },
      { organisation: norrvik, by: '2027-01-05', at: null },
      { organisation: norrvik, by: '2027-01-10', at: null },
    ]
    expect(first({ presentations })?.presentations).toEqual({ inTime: 1, of: 3 })
  })

  it('counts a shift, and whether anything shows it', () => {
    const rows = [
      row('goals', [[norrvik, cell({ shift: 'up', evidence: 'Budget 2027' })], [ekdala, cell({ shift: 'up' })]]),
      row('politics', [[norrvik, cell({ shift: 'up' })]]),
      row('time', [[norrvik, cell({ shift: 'down' })]]),
      row('statistics', [[norrvik, cell({})]]),
      row('leadership', [[norrvik, null]]),
    ]
    expect(first({ rows })?.shift).toEqual({ up: 2, withEvidence: 1, of: 3 })
  })
})

describe('a sticking point', () => {
  const levels = ['missing', 'started', 'working', 'sustained']

  it('is a dimension where several stand low, by the round’s own scale', () => {
    const rows = [
      row('goals', [[norrvik, cell({ level: 'missing' })], [ekdala, cell({ level: 'started' })], [sydlund, cell({ level: 'working' })]]),
      row('politics', [[norrvik, cell({ level: 'missing' })], [ekdala, cell({ level: 'dontKnow' })], [sydlund, null]]),
      row('time', [[norrvik, cell({ level: 'missing' })], [ekdala, cell({ level: 'missing', otherScale: true })]]),
    ]
    expect(stickingPoints(rows, levels)).toEqual([{ dimension: 'goals', organisations: [norrvik, ekdala] }])
  })
})
