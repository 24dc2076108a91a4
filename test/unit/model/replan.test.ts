import { describe, expect, it } from 'vitest'
import { type AgendaItemId, newId } from '../../../src/model/ids.ts'
import { type AgendaKind, agendaKinds } from '../../../src/model/meeting.ts'
import { type PlannedItem, proposePlan } from '../../../src/model/replan.ts'
import { seeded } from './random.ts'

const { bytes, int } = seeded(11)
const item = (kind: AgendaKind, minutes: number): PlannedItem => ({ id: newId<AgendaItemId>(bytes), kind, minutes })
const won = (items: readonly PlannedItem[], plan: ReturnType<typeof proposePlan>) =>
  items.reduce((sum, { id, minutes }) => sum + minutes - (plan.minutes.get(id) ?? minutes), 0)

describe('a new plan for a meeting that runs late', () => {
  it('takes from presentations and breaks first, in proportion', () => {
    const [talk, pause, other] = [item('presentation', 60), item('break', 20), item('comparison', 60)]
    const plan = proposePlan([talk, pause, other, item('reflection', 30)], 12)
    expect(plan.left).toBe(0)
    expect([...plan.minutes]).toEqual([[talk.id, 51], [pause.id, 17]])
  })

  it('goes on to what is told and planned, then to the other talks, when that is not enough', () => {
    const items = [item('presentation', 20), item('info', 20), item('comparison', 30)] as const
    expect([...proposePlan(items, 10).minutes.values()]).toEqual([10])
    expect([...proposePlan(items, 15).minutes.values()]).toEqual([10, 15])
    expect([...proposePlan(items, 25).minutes.values()]).toEqual([10, 10, 25])
  })

  it('never takes from reflection, and says what is left then', () => {
    const items = [item('reflection', 60), item('presentation', 20)]
    const plan = proposePlan(items, 30)
    expect(plan.minutes.has((items[0] as PlannedItem).id)).toBe(false)
    expect(plan.left).toBe(20)
  })

  it('leaves what is short already alone', () => {
    expect(proposePlan([item('break', 5), item('info', 3)], 10)).toEqual({ minutes: new Map(), left: 10 })
  })

  it('changes nothing in a meeting that is in time', () => {
    expect(proposePlan([item('presentation', 20)], -5)).toEqual({ minutes: new Map(), left: 0 })
    expect(proposePlan([item('presentation', 20)], 0)).toEqual({ minutes: new Map(), left: 0 })
  })

  it('wins exactly what it says, in whole minutes, whatever the agenda', () => {
    for (let round = 0; round < 2_000; round++) {
      const items = Array.from({ length: int(12) }, () => item(agendaKinds[int(agendaKinds.length)] as AgendaKind, 1 + int(90)))
      const late = int(120)
      const plan = proposePlan(items, late)
      expect(won(items, plan) + plan.left).toBe(late)
      expect(plan.left).toBeGreaterThanOrEqual(0)
      for (const { id, kind, minutes } of items) {
        const now = plan.minutes.get(id)
        if (now === undefined) continue
        expect(kind).not.toBe('reflection')
        expect(Number.isInteger(now)).toBe(true)
        expect(now).toBeLessThan(minutes)
        expect(now).toBeGreaterThanOrEqual(Math.max(5, Math.floor(minutes / 2)))
      }
    }
  })
})
