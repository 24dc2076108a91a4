/** Profile and prerequisites at home: two phones that are apart, and two homes that become one, lose nothing. */
import { describe, expect, it } from 'vitest'
import { type CircleDocument, readMeta } from '../../../src/document/circleDocument.ts'
import { mergeHome } from '../../../src/document/homeMerge.ts'
import { organisationProfileView, profileText, setProfileFact } from '../../../src/document/organisationProfile.ts'
import { prerequisiteNote, prerequisiteView, setPrerequisite } from '../../../src/document/prerequisites.ts'
import { roots, type RootText } from '../../../src/document/schema.ts'
import { openRootText } from '../../../src/document/text.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { type CircleId, newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { profileTexts } from '../../../src/model/organisationProfile.ts'
import { bytes, contextOf, copyOf, meet, newHome, value } from './phones.ts'

const items = structureOf('2026-1')?.prerequisites ?? []
const [round, organisation] = [newId<CircleId>(bytes), newId<OrganisationId>(bytes)]
const [ann, bo] = [newId<PersonId>(bytes), newId<PersonId>(bytes)]
const home = () => newHome(round, organisation)
const profile = (circle: CircleDocument) => organisationProfileView(circle).get()
const item = (circle: CircleDocument, id = 'time') => prerequisiteView(circle, id).get()
const everyText = [...profileTexts.map(profileText), ...items.map(prerequisiteNote)]

function type(circle: CircleDocument, name: RootText, insert: string): void {
  const text = openRootText(circle, name, () => contextOf())
  value(text.edit([{ at: text.get().length, remove: 0, insert }]))
  text.close()
}

function changes(circle: CircleDocument, work: () => void): number {
  let count = 0
  const hear = () => count++
  circle.doc.on('update', hear)
  work()
  circle.doc.off('update', hear)
  return count
}

describe('two phones that open profile and prerequisites for the first time, both offline', () => {
  it('write nothing by opening and reading them', () => {
    const phone = home()
    expect(changes(phone, () => {
      for (const name of everyText) openRootText(phone, name, () => contextOf()).close()
      profile(phone)
      for (const id of items) item(phone, id)
    })).toBe(0)
    expect(profile(phone).profile).toEqual({
      type: null, population: null, decisionDate: null, declaration: null, goals: '', decision: '', serviceArea: '', competence: '',
    })
    expect(item(phone)).toEqual({
      answer: null, owner: null, date: null, promisedBy: null, promisedOn: null, note: '',
      others: { answer: [], owner: [], date: [], promisedBy: [], promisedOn: [] },
    })
  })

  it('keep both texts in every field, in the same order everywhere', () => {
    const one = home()
    const two = copyOf(one)
    for (const [phone, name] of [[one, 'Ann'], [two, 'Bo']] as const) for (const text of everyText) type(phone, text, `${text} of ${name}.`)
    meet(one, two)
    for (const text of everyText) {
      const read = one.doc.getText(text).toString()
      expect(two.doc.getText(text).toString()).toBe(read)
      for (const name of ['Ann', 'Bo']) expect(read).toContain(`${text} of ${name}.`)
    }
  })

  it('keep what each has answered, field by field, also of one and the same item', () => {
    const one = home()
    const two = copyOf(one)
    value(setProfileFact(one, 'type', 'region'))
    value(setProfileFact(two, 'population', 84_000))
    value(setProfileFact(one, 'declaration', 'yes'))
    value(setProfileFact(two, 'decisionDate', '2024-03-12'))
    value(setPrerequisite(one, 'time', 'answer', 'partly'))
    value(setPrerequisite(two, 'time', 'owner', ann))
    value(setPrerequisite(two, 'mandate', 'answer', 'yes'))
    value(setPrerequisite(one, 'time', 'date', '2026-04-01'))
    value(setPrerequisite(one, 'promise', 'promisedBy', ann))
    value(setPrerequisite(two, 'promise', 'promisedOn', '2026-02-01'))
    meet(one, two)
    for (const phone of [one, two]) {
      expect(profile(phone).profile).toMatchObject({ type: 'region', population: 84_000, declaration: 'yes', decisionDate: '2024-03-12' })
      expect(item(phone)).toMatchObject({ answer: 'partly', owner: ann, date: '2026-04-01' })
      expect(item(phone, 'promise')).toMatchObject({ promisedBy: ann, promisedOn: '2026-02-01' })
      expect(item(phone, 'mandate')).toMatchObject({ answer: 'yes', owner: null })
    }
  })
})

describe('a field', () => {
  it('takes nothing but what it is for; what is refused changes nothing', () => {
    const phone = home()
    value(setProfileFact(phone, 'population', 5))
    value(setPrerequisite(phone, 'time', 'date', '2026-04-01'))
    expect(changes(phone, () => {
      expect(setProfileFact(phone, 'population', 0)).toEqual({ ok: false, error: { code: 'invalid', field: 'population' } })
      expect(setProfileFact(phone, 'decisionDate', '2024-02-30')).toMatchObject({ ok: false })
      expect(setProfileFact(phone, 'type', 'village' as never)).toMatchObject({ ok: false })
      expect(setPrerequisite(phone, 'time', 'date', 'soon')).toEqual({ ok: false, error: { code: 'invalid', field: 'date' } })
      expect(setPrerequisite(phone, 'a/b', 'answer', 'yes')).toEqual({ ok: false, error: { code: 'unknown' } })
      value(setProfileFact(phone, 'population', 5))
      value(setPrerequisite(phone, 'time', 'date', '2026-04-01'))
    })).toBe(0)
    value(setProfileFact(phone, 'population', null))
    value(setPrerequisite(phone, 'time', 'date', null))
    expect([profile(phone).profile.population, item(phone).date]).toEqual([null, null])
  })

  it('that holds something else reads as empty', () => {
    const phone = home()
    const id = readMeta(phone)?.circle ?? ''
    phone.doc.getMap(roots.profile).set(`type/${id}`, { a: 1 })
    phone.doc.getMap(roots.profile).set(`population/${id}`, '84')
    phone.doc.getMap(roots.prerequisites).set(`time/answer/${id}`, 'maybe')
    phone.doc.getMap(roots.prerequisites).set(`time/owner/${id}`, '../..')
    expect(profile(phone).profile).toMatchObject({ type: null, population: null })
    expect(item(phone)).toMatchObject({ answer: null, owner: null })
  })

  it('is told of as it changes, from this phone and from others', () => {
    const phone = home()
    const far = copyOf(phone)
    const views = [organisationProfileView(phone), prerequisiteView(phone, 'time')]
    let heard = 0
    const stops = views.map((view) => view.subscribe(() => heard++))
    value(setProfileFact(far, 'type', 'other'))
    type(far, profileText('goals'), 'Goals.')
    value(setPrerequisite(far, 'time', 'answer', 'no'))
    type(phone, prerequisiteNote('time'), 'Note.')
    meet(phone, far)
    expect(heard).toBeGreaterThanOrEqual(4)
    expect(views[0]?.get()).toMatchObject({ profile: { type: 'other', goals: 'Goals.' } })
    expect(views[1]?.get()).toMatchObject({ answer: 'no', note: 'Note.' })
    stops.forEach((stop) => { stop() })
  })
})

describe('two homes of one organisation that become one', () => {
  function filled(name: string, population: number, owner: PersonId) {
    const circle = home()
    value(setProfileFact(circle, 'type', 'municipality'))
    value(setProfileFact(circle, 'population', population))
    value(setPrerequisite(circle, 'time', 'answer', population > 50 ? 'no' : 'partly'))
    value(setPrerequisite(circle, 'time', 'owner', owner))
    for (const text of everyText) type(circle, text, `Words of ${name}`)
    return circle
  }

  it('have every word of both, and every answer: the own one, and the other beside it until it is settled', () => {
    for (let run = 0; run < 10; run++) {
      const [a, b] = [filled('Ann', 40, ann), filled('Bo', 80, bo)]
      value(mergeHome(a, b))
      for (const text of everyText) expect(b.doc.getText(text).toString().split('\n\n').sort()).toEqual(['Words of Ann', 'Words of Bo'])
      expect(profile(b)).toMatchObject({ profile: { type: 'municipality', population: 80 }, others: { type: [], population: [40] } })
      expect(item(b)).toMatchObject({ answer: 'no', owner: bo, others: { answer: ['partly'], owner: [ann], date: [] } })
      expect(changes(b, () => value(mergeHome(a, b)))).toBe(0)

      value(setProfileFact(b, 'population', 80))
      value(setPrerequisite(b, 'time', 'answer', 'partly'))
      value(mergeHome(a, b))
      expect(profile(b)).toMatchObject({ profile: { population: 80 }, others: { population: [] } })
      expect(item(b)).toMatchObject({ answer: 'partly', others: { answer: [], owner: [ann] } })
      // What is set in the old one later comes along, and is shown beside again.
      value(setProfileFact(a, 'population', 41))
      value(mergeHome(a, b))
      expect(profile(b)).toMatchObject({ profile: { population: 80 }, others: { population: [41] } })
    }
  })

  it('keep what only one of them had said, as the joint word; taken back it is gone', () => {
    const [a, b] = [filled('Ann', 40, ann), home()]
    value(mergeHome(a, b))
    expect(profile(b)).toMatchObject({ profile: { population: 40 }, others: { population: [] } })
    value(setProfileFact(b, 'population', null))
    expect(profile(b).profile.population).toBeNull()
  })
})
