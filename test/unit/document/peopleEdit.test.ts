import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addPerson, claimDevice, peopleView } from '../../../src/document/people.ts'
import { editPerson, enterPerson, joinedPeopleView, joinPeople, releaseDevice } from '../../../src/document/peopleEdit.ts'
import { type DeviceId, newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { standInOf } from '../../../src/model/standIn.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const norrvik = newId<OrganisationId>(bytes)
const ekdala = newId<OrganisationId>(bytes)
const input = (name: string, organisation = norrvik) => ({ name, organisation, role: 'politician' as const })
const enter = (phone: CircleDocument, name: string, organisation = norrvik) =>
  value(enterPerson(phone, contextOf(), input(name, organisation)))
const read = (phone: CircleDocument, id: PersonId) => peopleView(phone).get().byId.get(id)

describe('a person entered beforehand', () => {
  it('has all that was said of them, stored clean', () => {
    const phone = newCircle()
    const eva = enter(phone, 'Eva')
    const karin = value(
      enterPerson(phone, contextOf(), { ...input(' Karin  '), side: 'majority', level: 'Nämnd\n', mandate: ' ', standIn: eva }),
    )
    expect(read(phone, karin)).toMatchObject({
      name: 'Karin', organisation: norrvik, role: 'politician', side: 'majority', level: 'Nämnd', mandate: '', standIn: eva,
    })
  })

  it('is not half entered when something is refused', () => {
    const phone = newCircle()
    const long = 'x'.repeat(limits.line + 1)
    expect(enterPerson(phone, contextOf(), { ...input('Eva'), mandate: long })).toMatchObject({ error: { code: 'tooLong' } })
    expect(enterPerson(phone, contextOf(), { ...input('Eva'), standIn: newId(bytes) })).toMatchObject({ ok: false })
    expect(enterPerson(phone, contextOf(), input(''))).toMatchObject({ error: { code: 'empty' } })
    expect(peopleView(phone).get().byId.size).toBe(0)
  })
})

describe('a stand-in', () => {
  it('is somebody else of the same organisation', () => {
    const phone = newCircle()
    const [karin, olle, lena] = [enter(phone, 'Karin'), enter(phone, 'Olle'), enter(phone, 'Lena', ekdala)]
    for (const standIn of [karin, lena, newId<PersonId>(bytes)]) {
      expect(editPerson(phone, karin, { standIn })).toMatchObject({ error: { code: 'invalid', field: 'person' } })
    }
    value(editPerson(phone, karin, { standIn: olle }))
    expect(editPerson(phone, karin, { organisation: ekdala, standIn: olle })).toMatchObject({ ok: false })
    value(editPerson(phone, karin, { organisation: ekdala, standIn: lena }))
    value(editPerson(phone, karin, { standIn: null }))
    expect(read(phone, karin)).toMatchObject({ organisation: ekdala, standIn: null })
  })

  it('is nobody any more when the two turn out to be one', () => {
    const phone = newCircle()
    const [karin, again] = [enter(phone, 'Karin Lund'), enter(phone, 'K. Lund')]
    value(editPerson(phone, karin, { standIn: again }))
    value(joinPeople(phone, again, karin))
    const people = peopleView(phone).get().byId
    expect(people.get(karin) && standInOf(people, people.get(karin)!)).toBeNull()
    expect(editPerson(phone, karin, { standIn: again })).toMatchObject({ ok: false })
  })
})

describe('two phones offline', () => {
  it('that say different things of one person: both are there', () => {
    const phone = newCircle()
    const karin = enter(phone, 'Karin')
    const other = copyOf(phone)
    value(editPerson(phone, karin, { side: 'opposition', level: 'Nämnd' }))
    value(editPerson(other, karin, { name: 'Karin Lund', competence: 'Statistik' }))
    meet(phone, other)
    for (const each of [phone, other]) {
      expect(read(each, karin)).toMatchObject({ name: 'Karin Lund', side: 'opposition', level: 'Nämnd', competence: 'Statistik' })
    }
  })
})

describe('an older document, or another program', () => {
  it('says nothing of a side or a stand-in: they are empty, and nothing is written by reading', () => {
    const phone = newCircle()
    const id = value(addPerson(phone, contextOf(), input('Karin')))
    const before = Y.encodeStateAsUpdate(phone.doc)
    expect(read(phone, id)).toMatchObject({ side: null, level: '', mandate: '', competence: '', standIn: null })
    expect(Y.encodeStateAsUpdate(phone.doc)).toEqual(before)
  })

  it('is read as far as it makes sense', () => {
    const phone = newCircle()
    const id = newId<PersonId>(bytes)
    const hostile = { name: 'x', side: 'both', level: 'x'.repeat(100_000), mandate: {}, competence: 7, standIn: '__proto__' }
    phone.doc.getMap('people').set(id, new Y.Map(Object.entries(hostile)))
    expect(read(phone, id)).toMatchObject({ side: null, mandate: '', competence: '', standIn: null })
    expect(read(phone, id)?.level.length).toBe(limits.line)
  })
})

describe('who has joined', () => {
  it('is followed live, under the record that speaks for them', () => {
    const phone = newCircle()
    const [karin, again] = [enter(phone, 'Karin'), enter(phone, 'Karin Lund')]
    const device = newId<DeviceId>(bytes)
    const joined = joinedPeopleView(phone)
    const seen: PersonId[][] = []
    const stop = joined.subscribe(() => seen.push([...joined.get()]))
    value(claimDevice(phone, device, karin))
    value(joinPeople(phone, karin, again))
    value(releaseDevice(phone, device))
    stop()
    value(claimDevice(phone, device, karin))
    expect(seen).toEqual([[karin], [again], []])
    phone.doc.getMap('devices').set(newId(bytes), { person: 'x' })
    expect([...joined.get()]).toEqual([again])
  })
})
