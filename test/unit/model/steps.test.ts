import { describe, expect, it } from 'vitest'
import { type AgendaItemId, type MeetingId, newId, type OrganisationId, type PersonId, type RunEventId } from '../../../src/model/ids.ts'
import { nextEvent, type RunAction, type RunEvent, spentOn, unspent } from '../../../src/model/run.ts'
import { type ExercisePlan, plannedSteps, stepIndex, stepsOf, stepTime } from '../../../src/model/steps.ts'
import { seeded } from './random.ts'

const { bytes, int } = seeded(11)
const minute = 60_000
const [meeting, item, leader] = [newId<MeetingId>(bytes), newId<AgendaItemId>(bytes), newId<PersonId>(bytes)]
const fours: ExercisePlan = {
  each: [],
  steps: [
    { id: 'alone', share: 1, group: 'alone', silent: true },
    { id: 'pair', share: 2, group: 'pair' },
    { id: 'four', share: 4, group: 'four' },
    { id: 'all', share: 5, group: 'all' },
  ],
}
const steps = stepsOf(fours, [])

function act(last: RunEvent | null, action: RunAction, at: number): RunEvent | null {
  const id = newId<RunEventId>(bytes)
  return nextEvent(last, action, { id, meeting, leader, moment: { at, base: 'server' }, nowInOldBase: at, spent: unspent, ends: null })
}

function at(last: RunEvent | null, action: RunAction, when: number): RunEvent {
  const event = act(last, action, when)
  if (event === null) throw new Error('nothing changed')
  return event
}

describe('the steps of an exercise', () => {
  it('come once for each organisation where they are its turn, and then those for all', () => {
    const [first, second] = [newId<OrganisationId>(bytes), newId<OrganisationId>(bytes)]
    const plan: ExercisePlan = { each: [{ id: 'tell', share: 3, group: 'organisation' }, { id: 'reply', share: 1, group: 'organisation' }], steps: [{ id: 'together', share: 2, group: 'all' }] }
    expect(stepsOf(plan, [first, second]).map(({ id, organisation }) => [id, organisation])).toEqual([
      ['tell', first],
      ['reply', first],
      ['tell', second],
      ['reply', second],
      ['together', null],
    ])
  })

  it('are planned in whole minutes that are the item’s together', () => {
    expect(plannedSteps(12, steps)).toEqual([1, 2, 4, 5])
    for (let run = 0; run < 200; run++) {
      const minutes = 1 + int(120)
      const planned = plannedSteps(minutes, Array.from({ length: 1 + int(9) }, () => ({ share: 1 + int(6) })))
      expect(planned.reduce((sum, each) => sum + each, 0)).toBe(minutes)
      expect(Math.min(...planned)).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('the clock of a step', () => {
  const started = at(null, { type: 'start', item }, 0)

  it('has its share of the item, and stands still with it', () => {
    expect(stepTime(started, 12, steps, 0)).toEqual({ total: minute, remaining: minute })
    expect(stepTime(started, 12, steps, 90_000).remaining).toBe(-30_000)
    const paused = at(started, { type: 'pause' }, 20_000)
    expect(stepTime(paused, 12, steps, 900_000).remaining).toBe(40_000)
  })

  it('shares what is left of the item among those that come, however late a step began', () => {
    const pairs = at(started, { type: 'step', to: 1 }, 1.5 * minute)
    // 10.5 minutes for 2, 4 and 5 parts.
    expect(stepTime(pairs, 12, steps, 1.5 * minute).total).toBeCloseTo((10.5 * minute * 2) / 11)
    const last = at(at(pairs, { type: 'step', to: 2 }, 3 * minute), { type: 'step', to: 3 }, 10 * minute)
    expect(stepTime(last, 12, steps, 10 * minute)).toEqual({ total: 2 * minute, remaining: 2 * minute })
    const longer = at(last, { type: 'extend', minutes: 5 }, 11 * minute)
    expect(stepTime(longer, 12, steps, 11 * minute)).toEqual({ total: 7 * minute, remaining: 6 * minute })
  })

  it('has nothing left when the item has not, and runs over', () => {
    const late = at(started, { type: 'step', to: 1 }, 14 * minute)
    expect(stepTime(late, 12, steps, 15 * minute)).toEqual({ total: 0, remaining: -minute })
  })
})

describe('going through the steps', () => {
  const started = at(null, { type: 'start', item }, 0)

  it('leaves the item’s own clock alone, and begins with the first at the next item', () => {
    const second = at(started, { type: 'step', to: 1 }, minute)
    expect([second.step, second.stepFrom, second.elapsed, second.status]).toEqual([1, minute, minute, 'running'])
    const other = at(second, { type: 'start', item: newId<AgendaItemId>(bytes) }, 2 * minute)
    expect([other.step, other.stepFrom]).toEqual([0, 0])
  })

  it('stays where it was through pause, more time and another leader', () => {
    const second = at(started, { type: 'step', to: 1 }, minute)
    for (const action of [{ type: 'pause' }, { type: 'extend', minutes: 5 }, { type: 'deputy', person: newId<PersonId>(bytes) }] as const) {
      expect(at(second, action, 3 * minute)).toMatchObject({ step: 1, stepFrom: minute })
    }
  })

  it('goes on at the step where it was left when the group comes back to the item', () => {
    const second = at(started, { type: 'step', to: 1 }, minute)
    const left = at(second, { type: 'start', item: newId<AgendaItemId>(bytes) }, 2 * minute)
    expect(spentOn([started, second, left], item, () => 3 * minute)).toEqual({ elapsed: 2 * minute, extra: 0, step: 1, stepFrom: minute })
  })

  it('changes nothing when the group is there, before the first item, or when the meeting has ended', () => {
    expect(act(started, { type: 'step', to: 0 }, 1)).toBeNull()
    expect(act(started, { type: 'step', to: -1 }, 1)).toBeNull()
    expect(act(null, { type: 'step', to: 1 }, 1)).toBeNull()
    expect(act(at(started, { type: 'end' }, 1), { type: 'step', to: 1 }, 2)).toBeNull()
  })

  it('reads a step that is no longer there as the last one', () => {
    expect(stepIndex({ step: 9 }, steps)).toBe(3)
    expect(stepTime({ ...started, step: 9 }, 12, steps, 0).total).toBe(12 * minute)
  })
})
