import { describe, expect, it } from 'vitest'
import { roots } from '../../../src/document/schema.ts'
import { doneView, handsView, setDone, setHand } from '../../../src/document/signals.ts'
import { type AgendaItemId, type MeetingId, newId, type PersonId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const [item, other] = [newId<AgendaItemId>(bytes), newId<AgendaItemId>(bytes)]
const meeting = newId<MeetingId>(bytes)
const [karin, hakan] = [newId<PersonId>(bytes), newId<PersonId>(bytes)]
const as = (person: PersonId | null, at = 1) => ({ ...contextOf(), person, now: () => at })

describe('who is done with an item', () => {
  it('is told for that item alone, and can be taken back', () => {
    const phone = newCircle()
    value(setDone(phone, as(karin), item, true))
    expect([...doneView(phone, item).get()]).toEqual([karin])
    expect(doneView(phone, other).get().size).toBe(0)
    value(setDone(phone, as(karin), item, false))
    expect(doneView(phone, item).get().size).toBe(0)
  })

  it('is nobody who has not said who they are', () => {
    expect(setDone(newCircle(), as(null), item, true)).toMatchObject({ error: { code: 'invalid' } })
  })
})

describe('whose hand is up', () => {
  it('is told in the order they were raised, also when one raises it again', () => {
    const phone = newCircle()
    const second = copyOf(phone)
    value(setHand(phone, as(karin, 10), meeting, karin, true))
    value(setHand(second, as(hakan, 5), meeting, hakan, true))
    value(setHand(phone, as(karin, 2), meeting, karin, true))
    meet(phone, second)
    expect(handsView(phone, meeting).get()).toEqual([hakan, karin])
    expect(handsView(second, meeting).get()).toEqual([hakan, karin])
  })

  it('can be taken down by whoever gives the floor', () => {
    const phone = newCircle()
    value(setHand(phone, as(karin), meeting, karin, true))
    value(setHand(phone, as(hakan), meeting, karin, false))
    expect(handsView(phone, meeting).get()).toEqual([])
  })

  it('reads past what is no sign', () => {
    const phone = newCircle()
    phone.doc.transact(() => {
      const hands = phone.doc.getMap(roots.hands)
      hands.set(`${meeting}/nobody`, { at: 1 })
      hands.set(`${meeting}/${karin}`, 'up')
      hands.set(karin, { at: 1 })
    })
    expect(handsView(phone, meeting).get()).toEqual([])
  })
})
