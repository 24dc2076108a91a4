import { describe, expect, it } from 'vitest'
import { agendaItemsView } from '../../../src/document/agenda.ts'
import { addAgendaItem, editAgendaItem } from '../../../src/document/agendaEdit.ts'
import { groupsView, setGroups } from '../../../src/document/groups.ts'
import { actRun, runView } from '../../../src/document/run.ts'
import { roots } from '../../../src/document/schema.ts'
import { setSpoken, spokenView } from '../../../src/document/signals.ts'
import { type AgendaItemId, type MeetingId, newId, type PersonId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const item = newId<AgendaItemId>(bytes)
const meeting = newId<MeetingId>(bytes)
const [karin, hakan, amira] = [newId<PersonId>(bytes), newId<PersonId>(bytes), newId<PersonId>(bytes)]

describe('groups of an item', () => {
  it('that two leaders make at once are those of one of them, on every phone', () => {
    const phone = newCircle()
    const second = copyOf(phone)
    value(setGroups(phone, contextOf(), item, [[karin, hakan], [amira]]))
    value(setGroups(second, contextOf(), item, [[karin, amira], [hakan]]))
    meet(phone, second)
    const groups = groupsView(phone, item).get()
    expect(groupsView(second, item).get()).toEqual(groups)
    expect(groups?.flat().sort()).toEqual([karin, hakan, amira].sort())
  })

  it('are null while there are none, and what is no group is read past', () => {
    const phone = newCircle()
    expect(groupsView(phone, item).get()).toBeNull()
    const groups = phone.doc.getMap(roots.groups)
    groups.set(item, 'all')
    expect(groupsView(phone, item).get()).toBeNull()
    groups.set(item, { groups: [[karin, 7, 'x'], 'nobody', Array.from({ length: 500 }, () => hakan)] })
    expect(groupsView(phone, item).get()?.map((group) => group.length)).toEqual([1, 0, 100])
  })
})

it('who has spoken is told for the item alone, also by two phones at once, and can be taken back', () => {
  const phone = newCircle()
  const second = copyOf(phone)
  value(setSpoken(phone, contextOf(), item, karin, true))
  value(setSpoken(second, contextOf(), item, hakan, true))
  meet(phone, second)
  expect(spokenView(second, item).get()).toEqual(new Set([karin, hakan]))
  expect(spokenView(second, newId<AgendaItemId>(bytes)).get().size).toBe(0)
  value(setSpoken(second, contextOf(), item, karin, false))
  expect(spokenView(second, item).get()).toEqual(new Set([hakan]))
})

describe('the exercise of an item', () => {
  const added = () => {
    const phone = newCircle()
    return { phone, id: value(addAgendaItem(phone, contextOf(), meeting, { kind: 'reflection', title: 'Samtal', minutes: 10 })) }
  }

  it('is chosen, or left to the method again', () => {
    const { phone, id } = added()
    const read = () => agendaItemsView(phone).get().byId.get(id)?.exercise
    expect(read()).toBeNull()
    value(editAgendaItem(phone, id, { exercise: 'oneTwoFourAll' }))
    expect(read()).toBe('oneTwoFourAll')
    value(editAgendaItem(phone, id, { minutes: 12 }))
    expect(read()).toBe('oneTwoFourAll')
    value(editAgendaItem(phone, id, { exercise: null }))
    expect(read()).toBeNull()
  })

  it('has a step that is told with the running clock, and read past when it is none', () => {
    const { phone, id } = added()
    const clock = { moment: () => ({ at: 60_000, base: 'server' as const }), nowIn: () => ({ at: 60_000 }) }
    value(actRun(phone, { ...contextOf(), person: karin }, meeting, { type: 'start', item: id }, clock))
    value(actRun(phone, { ...contextOf(), person: karin }, meeting, { type: 'step', to: 2 }, clock))
    expect(runView(copyOf(phone), meeting).get()).toMatchObject({ step: 2, stepFrom: 0 })
    const run = phone.doc.getMap(roots.run)
    for (const [key, event] of [...run.entries()]) run.set(key, { ...(event as object), step: -3.5, stepFrom: 'soon' })
    expect(runView(phone, meeting).get()).toMatchObject({ step: 0, stepFrom: 0 })
  })
})
