import { describe, expect, it } from 'vitest'
import { agendaSums, itemMinutes, itemStarts, plannedMinutes } from '../../../src/model/agenda.ts'
import { newId } from '../../../src/model/ids.ts'
import type { AgendaItem, AgendaKind } from '../../../src/model/meeting.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(1)

function item(kind: AgendaKind, minutes: number, perOrganisation = false): AgendaItem {
  const created = { by: null, meeting: null, at: 0 }
  const words = { methodItem: null, title: null, prompt: null, order: '' }
  return {
    id: newId(bytes),
    meeting: newId(bytes),
    created,
    deleted: false,
    from: [],
    kind,
    minutes,
    perOrganisation,
    today: null,
    exercise: null,
    ...words,
  }
}

describe('an agenda', () => {
  it('counts an item once for each organisation when it is planned so, and never less than once', () => {
    expect(itemMinutes(item('presentation', 25, true), 3)).toBe(75)
    expect(itemMinutes(item('presentation', 25, false), 3)).toBe(25)
    expect(itemMinutes(item('presentation', 25, true), 0)).toBe(25)
  })

  it('has the time that was agreed on meanwhile, and remembers the planned one', () => {
    const shorter = { ...item('presentation', 25, true), today: 60 }
    expect(itemMinutes(shorter, 3)).toBe(60)
    expect(plannedMinutes(shorter, 3)).toBe(75)
    expect(itemMinutes({ ...shorter, today: 0 }, 3)).toBe(0)
  })

  it('keeps breaks out of the working time and in the planned time', () => {
    const sums = agendaSums([item('info', 20), item('break', 60), item('reflection', 20)], 3)
    expect(sums).toEqual({ planned: 100, working: 40, reflection: 20, share: 0.5, tooLittleReflection: false })
  })

  it('warns below 15 per cent of the working time, not at it', () => {
    expect(agendaSums([item('info', 85), item('reflection', 15)], 1).tooLittleReflection).toBe(false)
    expect(agendaSums([item('info', 86), item('reflection', 15)], 1).tooLittleReflection).toBe(true)
    expect(agendaSums([item('info', 85), item('reflection', 15), item('break', 60)], 1).tooLittleReflection).toBe(false)
  })

  it('weighs in that presentations grow with the organisations while the reflection does not', () => {
    const items = [item('presentation', 20, true), item('reflection', 10)]
    expect(agendaSums(items, 2).tooLittleReflection).toBe(false)
    expect(agendaSums(items, 3).tooLittleReflection).toBe(true)
  })

  it('does not warn about an agenda without working time', () => {
    expect(agendaSums([], 3)).toMatchObject({ planned: 0, share: 0, tooLittleReflection: false })
    expect(agendaSums([item('break', 15)], 3)).toMatchObject({ planned: 15, share: 0, tooLittleReflection: false })
  })

  it('tells when each item begins', () => {
    expect(itemStarts([item('info', 15), item('presentation', 25, true), item('break', 10)], 3)).toEqual([0, 15, 90])
  })
})
