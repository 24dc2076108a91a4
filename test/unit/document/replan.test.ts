import { describe, expect, it } from 'vitest'
import { agendaItemsView } from '../../../src/document/agenda.ts'
import { addAgendaItem, editAgendaItem } from '../../../src/document/agendaEdit.ts'
import { addMeeting } from '../../../src/document/meetingEdit.ts'
import { actRun } from '../../../src/document/run.ts'
import { setTimes } from '../../../src/document/replan.ts'
import { type AgendaItemId, newId, type PersonId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

function meetingOfTwo() {
  const phone = newCircle()
  const meeting = value(addMeeting(phone, contextOf(), 'Träff'))
  const add = (title: string) => value(addAgendaItem(phone, contextOf(), meeting, { kind: 'info', title, minutes: 20 }))
  return { phone, meeting, first: add('Ett'), second: add('Två') }
}
const today = (phone: ReturnType<typeof newCircle>, item: AgendaItemId) => agendaItemsView(phone).get().byId.get(item)?.today

describe('new times for what is left of a meeting', () => {
  it('stand beside the planned ones, and can be taken back', () => {
    const { phone, first, second } = meetingOfTwo()
    expect(today(phone, first)).toBeNull()
    value(setTimes(phone, new Map([[first, 12], [second, 0]])))
    expect([today(phone, first), today(phone, second)]).toEqual([12, 0])
    expect(agendaItemsView(phone).get().byId.get(first)?.minutes).toBe(20)
    value(setTimes(phone, new Map([[first, null], [second, null]])))
    expect([today(phone, first), today(phone, second)]).toEqual([null, null])
  })

  it('are all set or none', () => {
    const { phone, first } = meetingOfTwo()
    expect(setTimes(phone, new Map([[first, 12], [newId<AgendaItemId>(bytes), 5]]))).toEqual({ ok: false, error: { code: 'unknown' } })
    for (const wrong of [-1, 1.5, 1e9]) expect(setTimes(phone, new Map([[first, wrong]]))).toMatchObject({ error: { code: 'invalid' } })
    expect(today(phone, first)).toBeNull()
  })

  it('give way when one that was left out is begun after all', () => {
    const { phone, meeting, first, second } = meetingOfTwo()
    value(setTimes(phone, new Map([[first, 12], [second, 0]])))
    const clock = { moment: () => ({ at: 1, base: 'server' as const }), nowIn: () => ({ at: 1 }) }
    const leader = { ...contextOf(), person: newId<PersonId>(bytes) }
    for (const item of [second, first]) value(actRun(phone, leader, meeting, { type: 'start', item }, clock))
    expect([today(phone, first), today(phone, second)]).toEqual([12, null])
  })

  it('give way to a new length of the item itself', () => {
    const { phone, first } = meetingOfTwo()
    value(setTimes(phone, new Map([[first, 12]])))
    value(editAgendaItem(phone, first, { title: 'Etta' }))
    expect(today(phone, first)).toBe(12)
    value(editAgendaItem(phone, first, { minutes: 30 }))
    expect(today(phone, first)).toBeNull()
  })

  it('are the same everywhere when two plan at once', () => {
    const { phone, first, second } = meetingOfTwo()
    const other = copyOf(phone)
    value(setTimes(phone, new Map([[first, 12], [second, 10]])))
    value(setTimes(other, new Map([[first, 15]])))
    meet(phone, other)
    expect(today(phone, first)).toBe(today(other, first))
    expect(today(other, second)).toBe(10)
  })
})
