import { describe, expect, it } from 'vitest'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { addCommitment } from '../../../src/document/commitmentEdit.ts'
import { erasedView, eraseAgain, erasePerson } from '../../../src/document/erasure.ts'
import { erasureReport } from '../../../src/document/mentions.ts'
import { addPerson, claimDevice, peopleView, personOfDevice } from '../../../src/document/people.ts'
import { editPerson, joinPeople } from '../../../src/document/peopleEdit.ts'
import { addReflection, reflectionsView, setReflectionDeleted } from '../../../src/document/reflections.ts'
import { openText } from '../../../src/document/text.ts'
import { type DeviceId, newId, type PersonId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const note = (text: string, authorship?: { paper: true; writer: PersonId }) => ({ item: null, prompt: null, text, ...(authorship && { authorship: { group: 'alone', ...authorship } as const }) })

function roundOfTwo() {
  const round = newCircle()
  const person = (name: string) => value(addPerson(round, contextOf(), { name, organisation: null, role: 'politician' }))
  const [karin, eva] = [person('Karin Lund'), person('Eva Ek')]
  return { round, karin, eva }
}
const texts = (round: ReturnType<typeof newCircle>) => [...reflectionsView(round).get().byId.values()].map(({ text }) => text)

describe('erasing a person', () => {
  it('takes their name, what was told of them, their notes and their devices, under every record that is theirs', () => {
    const { round, karin, eva } = roundOfTwo()
    const second = value(addPerson(round, contextOf(), { name: 'K. Lund', organisation: null, role: 'other' }))
    value(joinPeople(round, second, karin))
    value(editPerson(round, karin, { mandate: 'Beslutar om skolan', competence: 'Lärare' }))
    const device = newId<DeviceId>(bytes)
    value(claimDevice(round, device, second))
    value(addReflection(round, contextOf(karin), note('Karins egen')))
    const gone = value(addReflection(round, contextOf(second), note('Karins borttagna')))
    value(setReflectionDeleted(round, contextOf(second), gone, true))
    value(addReflection(round, contextOf(eva), note('Karins lapp', { paper: true, writer: karin })))
    value(addReflection(round, contextOf(karin), note('Evas lapp', { paper: true, writer: eva })))
    value(addReflection(round, contextOf(eva), note('Evas egen')))
    value(erasePerson(round, contextOf(eva), second))
    expect(texts(round).sort()).toEqual(['Evas egen', 'Evas lapp'])
    for (const id of [karin, second]) expect(peopleView(round).get().byId.get(id)).toMatchObject({ name: '', mandate: '', competence: '', deleted: true })
    expect(peopleView(round).get().list.map(({ name }) => name)).toEqual(['Eva Ek'])
    expect(personOfDevice(round, device)).toBe(null)
    expect(erasedView(round).get()).toEqual([karin, second].sort())
    expect(value(eraseAgain(round))).toBe(0)
  })

  it('holds against what a phone that was away has written and renamed meanwhile', () => {
    const { round, karin, eva } = roundOfTwo()
    const mine = value(addReflection(round, contextOf(karin), note('Karins egen')))
    const away = copyOf(round)
    value(erasePerson(round, contextOf(eva), karin))
    value(editPerson(away, karin, { name: 'Karin Lund-Ek' }))
    value(addReflection(away, contextOf(karin), note('Karins sena')))
    openText(away, { root: 'reflections', id: mine, field: 'text' }, () => contextOf(eva))?.edit([{ at: 0, remove: 0, insert: 'Mer om ' }])
    meet(round, away)
    for (const phone of [round, away]) {
      value(eraseAgain(phone))
      expect(texts(phone)).toEqual([])
      expect(peopleView(phone).get().byId.get(karin)?.name).toBe('')
      expect(value(eraseAgain(phone))).toBe(0)
    }
    meet(round, away)
    expect(texts(round)).toEqual(texts(away))
  })

  it('leaves what is the organisation’s, and tells of it before', () => {
    const { round, karin, eva } = roundOfTwo()
    value(addReflection(round, contextOf(karin), note('Min')))
    value(addReflection(round, contextOf(eva), note('Karin sa att Karins nämnd ska fråga')))
    value(addCommitment(round, contextOf(eva), { texts: { what: 'Fråga på plats', why: 'Vi vet inte.' }, owner: karin, organisation: null, due: null }))
    expect(erasureReport(round, karin)).toEqual({ notes: 1, commitments: 1, ideas: 0, shared: 0, mentions: [{ kind: 'note', count: 1 }] })
    value(erasePerson(round, contextOf(eva), karin))
    expect(commitmentsView(round).get().list.map(({ what }) => what)).toEqual(['Fråga på plats'])
  })

  it('refuses for somebody who is not there', () => {
    expect(erasePerson(newCircle(), contextOf(), newId<PersonId>(bytes))).toMatchObject({ error: { code: 'unknown' } })
  })
})
