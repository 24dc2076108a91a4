import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { readEarlier } from '../../../src/document/earlier.ts'
import { type RatingPlace, ratingText, ratingTexts, ratingView, setLevel, setView } from '../../../src/document/ratings.ts'
import { roots } from '../../../src/document/schema.ts'
import { type OpenText, openRootText } from '../../../src/document/text.ts'
import { type CircleId, type MeetingId, newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { dontKnow } from '../../../src/model/rating.ts'
import { bytes, contextOf, copyOf, meet, newHome, value } from './phones.ts'

const levels = ['none', 'begun', 'most', 'all']
const place: RatingPlace = { meeting: newId<MeetingId>(bytes), dimension: 'goals' }
const [ann, bo] = [newId<PersonId>(bytes), newId<PersonId>(bytes)]
const home = () => newHome(newId<CircleId>(bytes), newId<OrganisationId>(bytes))
const read = (circle: CircleDocument) => ratingView(circle, place).get()
const open = (circle: CircleDocument, field: 'evidence' | 'way' = 'evidence', person: PersonId | null = null) =>
  openRootText(circle, ratingText(place, field), () => contextOf(person))

function type(text: OpenText, insert: string): void {
  value(text.edit([{ at: text.get().length, remove: 0, insert }]))
}

describe('two phones that open a rating for the first time, both offline', () => {
  it('write nothing by opening and reading it', () => {
    const phone = home()
    const before = copyOf(phone)
    let updates = 0
    phone.doc.on('update', () => updates++)
    for (const field of ratingTexts) open(phone, field).close()
    expect(read(phone)).toEqual({ level: null, otherLevels: [], evidence: '', way: '', views: new Map() })
    expect(updates).toBe(0)
    expect(read(before)).toEqual(read(phone))
  })

  it('keep both texts, in the same order everywhere', () => {
    const one = home()
    const two = copyOf(one)
    for (const [phone, name] of [[one, 'Ann'], [two, 'Bo']] as const) {
      for (const field of ratingTexts) type(open(phone, field), `${field} of ${name}.`)
    }
    meet(one, two)
    expect(read(one)).toEqual(read(two))
    for (const field of ratingTexts) {
      for (const name of ['Ann', 'Bo']) expect(read(one)[field]).toContain(`${field} of ${name}.`)
    }
  })

  it('keep each rater’s own view, and settle on one joint level', () => {
    const one = home()
    const two = copyOf(one)
    value(setView(one, ann, place, 'begun', levels))
    value(setView(two, bo, place, dontKnow, levels))
    value(setLevel(one, place, 'begun', levels))
    value(setLevel(two, place, 'all', levels))
    meet(one, two)
    expect(read(one)).toEqual(read(two))
    expect(read(one).views).toEqual(new Map([[ann, 'begun'], [bo, dontKnow]].sort() as [PersonId, string][]))
    expect(['begun', 'all']).toContain(read(one).level)
    expect(read(one).otherLevels).toEqual([])
  })
})

describe('a level', () => {
  it('is one of the scale, or not known; nothing changes when it is refused', () => {
    const phone = home()
    value(setLevel(phone, place, 'most', levels))
    value(setView(phone, ann, place, 'all', levels))
    for (const bad of ['high', '', '__proto__']) {
      expect(setLevel(phone, place, bad, levels)).toEqual({ ok: false, error: { code: 'invalid', field: 'level' } })
      expect(setView(phone, ann, place, bad, levels)).toEqual({ ok: false, error: { code: 'invalid', field: 'level' } })
    }
    expect(read(phone)).toMatchObject({ level: 'most', views: new Map([[ann, 'all']]) })
  })

  it('can be taken back, and belongs to one dimension before one meeting', () => {
    const phone = home()
    value(setLevel(phone, place, dontKnow, levels))
    value(setLevel(phone, { ...place, dimension: 'goal' }, 'all', levels))
    value(setLevel(phone, { ...place, meeting: newId<MeetingId>(bytes) }, 'all', levels))
    expect(read(phone)).toMatchObject({ level: dontKnow, otherLevels: [] })
    value(setLevel(phone, place, null, levels))
    value(setView(phone, ann, place, 'all', levels))
    value(setView(phone, ann, place, null, levels))
    expect(read(phone)).toMatchObject({ level: null, views: new Map() })
  })

  it('that is set again as it is writes nothing', () => {
    const phone = home()
    value(setLevel(phone, place, 'most', levels))
    value(setView(phone, ann, place, 'all', levels))
    let updates = 0
    phone.doc.on('update', () => updates++)
    value(setLevel(phone, place, 'most', levels))
    value(setView(phone, ann, place, 'all', levels))
    expect(updates).toBe(0)
  })

  it('of a home that is part of this one is shown beside, and stays when another level is refused', () => {
    const phone = home()
    const other = newId<CircleId>(bytes)
    phone.doc.getMap(roots.levels).set(`${place.meeting}/${place.dimension}/${other}`, 'begun')
    expect(read(phone)).toMatchObject({ level: 'begun', otherLevels: [] })
    expect(setLevel(phone, place, 'high', levels).ok).toBe(false)
    expect(read(phone)).toMatchObject({ level: 'begun', otherLevels: [] })
    phone.doc.getMap(roots.levels).set(`${place.meeting}/${place.dimension}/${newId<CircleId>(bytes)}`, 'all')
    expect([read(phone).level, ...read(phone).otherLevels].sort()).toEqual(['all', 'begun'])
    value(setLevel(phone, place, 'most', levels))
    expect(read(phone)).toMatchObject({ level: 'most', otherLevels: [] })
  })
})

describe('the view of a rating', () => {
  it('tells of every part of it, from this phone and from others', () => {
    const phone = home()
    const far = copyOf(phone)
    const view = ratingView(phone, place)
    let heard = 0
    const stop = view.subscribe(() => heard++)
    const before = view.get()
    expect(view.get()).toBe(before)
    value(setView(far, ann, place, 'all', levels))
    meet(far, phone)
    expect([heard, view.get().views.get(ann)]).toEqual([1, 'all'])
    type(open(phone), 'Mål')
    expect([heard, view.get().evidence]).toEqual([2, 'Mål'])
    stop()
    type(open(phone), ' 3')
    expect([heard, view.get().evidence]).toEqual([2, 'Mål 3'])
  })
})

describe('a text of a rating', () => {
  it('that is cut down is kept, with who did it; what was typed through another field is not undone', () => {
    const phone = home()
    const [evidence, way] = [open(phone, 'evidence', ann), open(phone, 'way', bo)]
    type(evidence, 'Budgetanvisning 2026, sidan 12')
    type(way, 'Vi frågar alltid')
    way.begin()
    value(way.edit([{ at: 0, remove: way.get().length, insert: '' }]))
    const kept = readEarlier(phone.doc.getMap(roots.earlier))
    expect(kept).toMatchObject([{ field: ratingText(place, 'way'), text: 'Vi frågar alltid', by: bo }])
    expect(evidence.undo()).toBe(true)
    expect([evidence.get(), way.get()]).toEqual(['', ''])
    expect(evidence.undo()).toBe(false)
    expect(way.undo()).toBe(true)
    expect([evidence.get(), way.get()]).toEqual(['', 'Vi frågar alltid'])
    // What was kept stays kept: it is no part of what the field's undo takes back.
    expect(readEarlier(phone.doc.getMap(roots.earlier))).toEqual(kept)
  })

  it('takes back the own words only, and not those of another phone', () => {
    const one = home()
    const two = copyOf(one)
    const [here, there] = [open(one), open(two)]
    type(here, 'Ann.')
    type(there, 'Bo.')
    meet(one, two)
    expect(here.undo()).toBe(true)
    expect(here.get()).toBe('Bo.')
    expect(here.undo()).toBe(false)
  })

  it('keeps ten earlier wordings of each field', () => {
    const phone = home()
    for (const field of ratingTexts) {
      const text = open(phone, field)
      for (let i = 0; i < 12; i++) {
        text.begin()
        type(text, `A long wording, number ${String(i)}`)
        text.begin()
        value(text.edit([{ at: 0, remove: text.get().length, insert: '' }]))
      }
    }
    const kept = readEarlier(phone.doc.getMap(roots.earlier))
    for (const field of ratingTexts) {
      const own = kept.filter((each) => each.field === ratingText(place, field)).map((each) => each.text)
      expect(own).toHaveLength(10)
      expect(own[0]).toBe('A long wording, number 11')
    }
  })

  it('that has become too long by two who wrote at once can be made shorter again, and not longer', () => {
    const one = home()
    const two = copyOf(one)
    type(open(one), 'a'.repeat(limits.text - 10))
    type(open(two), 'b'.repeat(limits.text - 10))
    meet(one, two)
    const text = open(one)
    const length = text.get().length
    expect(length).toBe(2 * limits.text - 20)
    expect(text.edit([{ at: 0, remove: 0, insert: 'x' }])).toMatchObject({ error: { code: 'tooLong' } })
    expect(text.edit([{ at: 0, remove: 1, insert: 'xy' }])).toMatchObject({ error: { code: 'tooLong' } })
    value(text.edit([{ at: 0, remove: 1, insert: '' }]))
    expect(text.get()).toHaveLength(length - 1)
  })
})
