import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { addMeeting } from '../../../src/document/meetingEdit.ts'
import { roots } from '../../../src/document/schema.ts'
import { pickedView, pickForWall, showOnWall, wallView } from '../../../src/document/wall.ts'
import { newId, type ReflectionId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

describe('the big screen of a meeting', () => {
  it('shows what was chosen last, the same on every phone', () => {
    const phone = newCircle()
    const meeting = value(addMeeting(phone, contextOf(), 'Träff'))
    expect(wallView(phone, meeting).get()).toBeNull()
    value(showOnWall(phone, contextOf(), meeting, 'join'))
    const other = copyOf(phone)
    value(showOnWall(phone, contextOf(), meeting, 'item'))
    value(showOnWall(other, contextOf(), meeting, 'reflections'))
    meet(phone, other)
    expect(wallView(phone, meeting).get()).toEqual(wallView(other, meeting).get())
  })

  it('keeps what two have picked at once, and lets go of what is taken back', () => {
    const phone = newCircle()
    const other = copyOf(phone)
    const [one, two] = [newId<ReflectionId>(bytes), newId<ReflectionId>(bytes)]
    value(pickForWall(phone, contextOf(), one, true))
    value(pickForWall(other, contextOf(), two, true))
    meet(phone, other)
    expect([...pickedView(phone).get()].sort()).toEqual([one, two].sort())
    expect(pickedView(other).get()).toEqual(pickedView(phone).get())
    value(pickForWall(other, contextOf(), one, false))
    expect(pickedView(other).get()).toEqual([two])
  })

  it('reads past what is no choice', () => {
    const phone = newCircle()
    const meeting = value(addMeeting(phone, contextOf(), 'Träff'))
    phone.doc.transact(() => {
      for (const wrong of [1, null, { scene: 'film', at: 1 }, { scene: 'join' }, new Y.Map()]) {
        phone.doc.getMap(roots.wall).set(meeting, wrong)
        expect(wallView(phone, meeting).get()).toBeNull()
      }
      phone.doc.getMap(roots.picked).set('no id', { at: 1 })
      phone.doc.getMap(roots.picked).set(newId<ReflectionId>(bytes), { at: 'now' })
    })
    expect(pickedView(phone).get()).toEqual([])
  })
})
