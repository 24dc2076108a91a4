import { describe, expect, it } from 'vitest'
import { type AgendaItemId, type MeetingId, newId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import type { AgendaItem } from '../../../src/model/meeting.ts'
import { clockTimes, stepMinutes } from '../../../src/ui/agenda/agendaTimes.ts'
import { landingAt } from '../../../src/ui/agenda/useDragOrder.ts'
import { seeded } from '../model/random.ts'

const { bytes } = seeded(8)
const common = { created: { by: null, meeting: null, at: 0 }, deleted: false, from: [], methodItem: null, prompt: null, today: null, exercise: null }

function item(minutes: number, perOrganisation = false): AgendaItem {
  const ids = { id: newId<AgendaItemId>(bytes), meeting: newId<MeetingId>(bytes) }
  return { ...common, ...ids, kind: 'info', minutes, perOrganisation, title: null, order: '' }
}

describe('the times of an agenda', () => {
  it('begin when the meeting does, or at nine', () => {
    const items = [item(15), item(25, true), item(60)]
    expect(clockTimes(items, 3, '08:30')).toEqual(['08:30', '08:45', '10:00'])
    expect(clockTimes(items, 3, null)).toEqual(['09:00', '09:15', '10:30'])
    expect(clockTimes([], 3, '08:30')).toEqual([])
  })

  it('go on past midnight', () => {
    expect(clockTimes([item(90), item(5)], 1, '23:00')).toEqual(['23:00', '00:30'])
  })
})

describe('a longer or shorter item', () => {
  it.each([
    [15, 1, 20],
    [15, -1, 10],
    [12, 1, 15],
    [12, -1, 10],
    [5, -1, 4],
    [3, 1, 4],
    [1, -1, 1],
    [limits.minutes, 1, limits.minutes],
  ] as const)('from %d by %d is %d minutes', (minutes, direction, next) => {
    expect(stepMinutes(minutes, direction)).toBe(next)
  })
})

describe('a row that is dragged', () => {
  const middles = [50, 150, 250, 350]
  it.each([
    [10, 2, 0],
    [120, 2, 1],
    [250, 2, 2],
    [999, 2, 3],
    [999, 0, 3],
    [160, 0, 1],
  ])('at %d, taken from place %d, lands at %d', (y, from, to) => {
    expect(landingAt(y, middles, from)).toBe(to)
  })
})
