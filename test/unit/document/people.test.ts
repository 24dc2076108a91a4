import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addPerson, claimDevice, ownPersonView, peopleView, personOfDevice } from '../../../src/document/people.ts'
import { editPerson, joinPeople, partPerson } from '../../../src/document/peopleEdit.ts'
import { type DeviceId, newId, type PersonId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const add = (phone: CircleDocument, name: string) =>
  value(addPerson(phone, contextOf(), { name, organisation: null, role: 'politician' }))
const names = (phone: CircleDocument) => peopleView(phone).get().list.map((person) => person.name)

describe('people', () => {
  it('stand by name in Swedish order', () => {
    const phone = newCircle()
    for (const name of ['Örjan', 'Adam', 'Åsa', 'Zara', 'Ärla', 'adam']) add(phone, name)
    expect(names(phone).map((name) => name.toLowerCase())).toEqual(['adam', 'adam', 'zara', 'åsa', 'ärla', 'örjan'])
  })

  it('have a name that is stored clean, or is refused', () => {
    const phone = newCircle()
    const id = add(phone, '  Karin\nLund ')
    expect(names(phone)).toEqual(['Karin Lund'])
    const input = { name: 'x'.repeat(10_000), organisation: null, role: 'other' } as const
    expect(addPerson(phone, contextOf(), input)).toMatchObject({ error: { code: 'tooLong', length: 10_000 } })
    expect(editPerson(phone, id, { ...input, name: '' })).toMatchObject({ error: { code: 'empty' } })
    expect(editPerson(phone, newId(bytes), { ...input, name: 'Eva' })).toMatchObject({ error: { code: 'unknown' } })
  })

  it('joined are one in the list and can be parted again', () => {
    const phone = newCircle()
    const [a, b] = [add(phone, 'Karin'), add(phone, 'Karin Lund')]
    value(joinPeople(phone, a, b))
    expect(names(phone)).toEqual(['Karin Lund'])
    expect(peopleView(phone).get().byId.get(a)?.name).toBe('Karin')
    value(partPerson(phone, a))
    expect(names(phone)).toEqual(['Karin', 'Karin Lund'])
  })

  it('are not joined with themselves or with nobody', () => {
    const phone = newCircle()
    const a = add(phone, 'Karin')
    expect(joinPeople(phone, a, a)).toMatchObject({ ok: false })
    expect(joinPeople(phone, a, newId(bytes))).toMatchObject({ error: { code: 'unknown' } })
    expect(joinPeople(phone, newId(bytes), a)).toMatchObject({ error: { code: 'unknown' } })
  })
})

describe('two phones that joined the same two people the other way round', () => {
  it('agree on one of them, and nobody is gone from the list', () => {
    const phone = newCircle()
    const [a, b] = [add(phone, 'Karin'), add(phone, 'Karin Lund')]
    const [deviceA, deviceB] = [newId<DeviceId>(bytes), newId<DeviceId>(bytes)]
    value(claimDevice(phone, deviceA, a))
    value(claimDevice(phone, deviceB, b))
    const other = copyOf(phone)
    value(joinPeople(phone, a, b))
    value(joinPeople(other, b, a))
    meet(phone, other)
    const one = a < b ? a : b
    for (const each of [phone, other]) {
      expect(peopleView(each).get().list.map((person) => person.id)).toEqual([one])
      expect([personOfDevice(each, deviceA), personOfDevice(each, deviceB)]).toEqual([one, one])
    }
  })
})

describe('a device', () => {
  it('speaks for nobody before it has said so, nor for someone who has not arrived', () => {
    const phone = newCircle()
    const device = newId<DeviceId>(bytes)
    expect(personOfDevice(phone, device)).toBeNull()
    value(claimDevice(phone, device, newId<PersonId>(bytes)))
    expect(personOfDevice(phone, device)).toBeNull()
    phone.doc.getMap('devices').set(device, { person: 'x' })
    expect(personOfDevice(phone, device)).toBeNull()
  })

  it('is followed live: claimed, joined, parted', () => {
    const phone = newCircle()
    const device = newId<DeviceId>(bytes)
    const [a, b] = [add(phone, 'Karin'), add(phone, 'Karin Lund')]
    const own = ownPersonView(phone, device)
    const seen: (PersonId | null)[] = []
    const stop = own.subscribe(() => seen.push(own.get()))
    value(claimDevice(phone, device, a))
    value(joinPeople(phone, a, b))
    value(partPerson(phone, a))
    stop()
    value(claimDevice(phone, device, b))
    expect(seen).toEqual([a, b, a])
  })

  it('of two phones that claimed it, one answer stands on both', () => {
    const phone = newCircle()
    const device = newId<DeviceId>(bytes)
    const [a, b] = [add(phone, 'Karin'), add(phone, 'Jonas')]
    const other = copyOf(phone)
    value(claimDevice(phone, device, a))
    value(claimDevice(other, device, b))
    meet(phone, other)
    expect(personOfDevice(phone, device)).toBe(personOfDevice(other, device))
  })
})

describe('what another program wrote', () => {
  it('is read as far as it makes sense, and stays when we edit', () => {
    const phone = newCircle()
    const id = newId<PersonId>(bytes)
    phone.doc.getMap('people').set('__proto__', new Y.Map([['name', 'x']]))
    phone.doc.getMap('people').set(id, new Y.Map(Object.entries({ name: 7, role: 'king', alias: 'x', pronoun: 'hen' })))
    expect(peopleView(phone).get().list).toMatchObject([{ id, name: '', role: 'other', alias: null }])
    value(editPerson(phone, id, { name: 'Alex', organisation: null, role: 'mentor' }))
    expect((phone.doc.getMap('people').get(id) as Y.Map<unknown>).get('pronoun')).toBe('hen')
  })
})
