import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { homeTeamView } from '../../../src/document/homeTeam.ts'
import { mergeHome } from '../../../src/document/homeMerge.ts'
import { addMaterial, editMaterial, materialsAt, materialsView, moveMaterial, setMaterialDeleted } from '../../../src/document/materials.ts'
import { present, presentingView } from '../../../src/document/presenting.ts'
import { type SectionPlace, sectionText, sectionTextView } from '../../../src/document/presentations.ts'
import { roots } from '../../../src/document/schema.ts'
import { openRootText } from '../../../src/document/text.ts'
import { type CircleId, type MeetingId, newId, type OrganisationId, type PersonId, type RevisionId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import type { MaterialContent } from '../../../src/model/material.ts'
import { bytes, contextOf, copyOf, meet, newCircle, newHome, value } from './phones.ts'

const place: SectionPlace = { meeting: newId<MeetingId>(bytes), section: 'baseline' }
const [round, organisation] = [newId<CircleId>(bytes), newId<OrganisationId>(bytes)]
const home = () => newHome(round, organisation)
const figure = (label: string) => ({ kind: 'figure' as const, label, unit: '%', women: 1, men: 2, source: '' }) satisfies MaterialContent
const labels = (circle: CircleDocument) =>
  materialsAt(materialsView(circle).get().list, place).map(({ content }) => (content.kind === 'figure' ? content.label : ''))

function write(circle: CircleDocument, words: string): void {
  const text = openRootText(circle, sectionText(place), () => contextOf())
  value(text.edit([{ at: text.get().length, remove: 0, insert: words }]))
  text.close()
}

describe('a section of a presentation', () => {
  it('that two phones open for the first time offline keeps both texts', () => {
    const one = home()
    const two = copyOf(one)
    write(one, 'Ann.')
    write(two, 'Bo.')
    meet(one, two)
    expect(sectionTextView(one, place).get()).toBe(sectionTextView(two, place).get())
    for (const words of ['Ann.', 'Bo.']) expect(sectionTextView(one, place).get()).toContain(words)
  })

  it('keeps both texts and all materials when two home teams become one', () => {
    const [one, two] = [home(), home()]
    write(one, 'Ett.')
    write(two, 'Två.')
    value(addMaterial(one, contextOf(), place, figure('a')))
    value(addMaterial(two, contextOf(), place, figure('b')))
    value(mergeHome(two, one))
    expect(sectionTextView(one, place).get().split('\n\n').sort()).toEqual(['Ett.', 'Två.'])
    expect(labels(one).sort()).toEqual(['a', 'b'])
    expect(homeTeamView(one).get()?.organisation).toBe(organisation)
  })
})

describe('materials', () => {
  it('stand in the order they were added, and can be moved', () => {
    const circle = home()
    const [a, , c] = ['a', 'b', 'c'].map((label) => value(addMaterial(circle, contextOf(), place, figure(label))))
    expect(labels(circle)).toEqual(['a', 'b', 'c'])
    value(moveMaterial(circle, contextOf(), c ?? ('' as never), 'up'))
    expect(labels(circle)).toEqual(['a', 'c', 'b'])
    value(moveMaterial(circle, contextOf(), a ?? ('' as never), 'up'))
    value(moveMaterial(circle, contextOf(), a ?? ('' as never), 'down'))
    expect(labels(circle)).toEqual(['c', 'a', 'b'])
  })

  it('are edited field by field on two phones', () => {
    const one = home()
    const id = value(addMaterial(one, contextOf(), place, figure('a')))
    const two = copyOf(one)
    value(editMaterial(one, id, { ...figure('a'), label: 'A' }))
    value(editMaterial(two, id, { kind: 'figure', label: 'a', unit: '%', women: 7, men: 2, source: '' }))
    meet(one, two)
    for (const phone of [one, two]) expect(materialsView(phone).get().byId.get(id)?.content).toEqual({ ...figure('A'), women: 7 })
  })

  it('keep their kind, and write nothing for nothing', () => {
    const circle = home()
    const picture = { hash: `${'p'.repeat(42)}A`, type: 'image/png', width: 10, height: 10, bytes: 100 } as const
    const id = value(addMaterial(circle, contextOf(), place, { kind: 'picture', picture, alt: 'Stapel' }))
    expect(editMaterial(circle, id, figure('a'))).toEqual({ ok: false, error: { code: 'invalid', field: 'kind' } })
    let updates = 0
    circle.doc.on('update', () => updates++)
    value(editMaterial(circle, id, { kind: 'picture', picture: { ...picture }, alt: 'Stapel' }))
    expect(updates).toBe(0)
  })

  it('are taken away and brought back', () => {
    const circle = home()
    const id = value(addMaterial(circle, contextOf(), place, figure('a')))
    value(setMaterialDeleted(circle, id, true))
    expect(labels(circle)).toEqual([])
    value(setMaterialDeleted(circle, id, false))
    expect(labels(circle)).toEqual(['a'])
  })

  it('are no more than a section holds, and each in its own section', () => {
    const circle = home()
    for (let i = 0; i < limits.materials; i++) value(addMaterial(circle, contextOf(), place, figure(String(i))))
    expect(addMaterial(circle, contextOf(), place, figure('x'))).toEqual({ ok: false, error: { code: 'tooMany', limit: limits.materials } })
    expect(addMaterial(circle, contextOf(), { ...place, section: 'chain' }, figure('x')).ok).toBe(true)
  })

  it('of another shape are not read', () => {
    const circle = home()
    circle.doc.getMap(roots.materials).set('no id', 7)
    circle.doc.getMap(roots.materials).set(newId(bytes), { kind: 'figure' })
    expect(materialsView(circle).get().list).toEqual([])
  })
})

describe('what is shown to all', () => {
  const [meeting, revision, person] = [newId<MeetingId>(bytes), newId<RevisionId>(bytes), newId<PersonId>(bytes)]

  it('is the section that was turned to last, until it is ended', () => {
    const circle = newCircle()
    const view = presentingView(circle, meeting)
    expect(view.get()).toBeNull()
    value(present(circle, contextOf(person), meeting, { revision, section: 'mandate' }))
    value(present(circle, contextOf(person), meeting, { revision, section: 'baseline' }))
    expect(view.get()).toMatchObject({ revision, section: 'baseline', by: person })
    expect(presentingView(circle, newId<MeetingId>(bytes)).get()).toBeNull()
    value(present(circle, contextOf(person), meeting, null))
    expect(view.get()).toBeNull()
  })

  it('is the same on all phones when two turn at once', () => {
    const one = newCircle()
    const two = copyOf(one)
    value(present(one, contextOf(), meeting, { revision, section: 'mandate' }))
    value(present(two, contextOf(), meeting, { revision, section: 'chain' }))
    meet(one, two)
    expect(presentingView(one, meeting).get()).toEqual(presentingView(two, meeting).get())
  })

  it.each([null, 7, {}, { revision: 'x', section: 'chain', at: 1 }, { revision, section: 'a b', at: 1 }, { revision, section: 'chain', at: 1e99 }])(
    'is nothing when it is %j',
    (hostile) => {
      const circle = newCircle()
      circle.doc.getMap(roots.presenting).set(meeting, hostile)
      expect(presentingView(circle, meeting).get()).toBeNull()
    },
  )
})
