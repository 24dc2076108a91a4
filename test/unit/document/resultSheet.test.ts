import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { mergeHome } from '../../../src/document/homeMerge.ts'
import { addMaterial, editMaterial, materialsAt, materialsView } from '../../../src/document/materials.ts'
import { preparedTextsView } from '../../../src/document/preparedTexts.ts'
import { sectionText, sectionTextView } from '../../../src/document/presentations.ts'
import { fillSections, resultPlace, takeBackFilled } from '../../../src/document/resultSheet.ts'
import { revisionsView, unreadableRevisionsView } from '../../../src/document/revisions.ts'
import { roots } from '../../../src/document/schema.ts'
import { openRootText } from '../../../src/document/text.ts'
import { sheetSections } from '../../../src/method/resultSheets.ts'
import { methodVersions } from '../../../src/method/versions.ts'
import { type CircleId, type MeetingId, newId, type OrganisationId, type RevisionId } from '../../../src/model/ids.ts'
import type { SectionDraft } from '../../../src/model/resultDraft.ts'
import { bytes, contextOf, copyOf, meet, newCircle, newHome, value } from './phones.ts'

const [round, organisation] = [newId<CircleId>(bytes), newId<OrganisationId>(bytes)]
const sections = sheetSections(methodVersions[0])
const home = () => newHome(round, organisation)
const figure = (label: string) => ({ label, unit: '%', women: 40, men: 30, source: '' })
const drafts = (of: Record<string, Partial<SectionDraft>>): ReadonlyMap<string, SectionDraft> =>
  new Map(Object.entries(of).map(([section, draft]) => [section, { text: '', figures: [], ...draft }]))
const read = (circle: CircleDocument, section: string) => sectionTextView(circle, resultPlace(section)).get()
const labels = (circle: CircleDocument, section: string) =>
  materialsAt(materialsView(circle).get().list, resultPlace(section)).map(({ content }) => (content.kind === 'figure' ? content.label : content.kind))

function write(circle: CircleDocument, section: string, words: string): void {
  const text = openRootText(circle, sectionText(resultPlace(section)), () => contextOf())
  value(text.edit([{ at: text.get().length, remove: 0, insert: words }]))
  text.close()
}

describe('every section of the result sheet', () => {
  it.each(sections)('keeps what two phones write that open it for the first time offline: %s', (section) => {
    const one = home()
    const two = copyOf(one)
    write(one, section, 'Ann.')
    write(two, section, 'Bo.')
    meet(one, two)
    expect(read(one, section)).toBe(read(two, section))
    for (const words of ['Ann.', 'Bo.']) expect(read(one, section)).toContain(words)
  })

  it('keeps both texts and all figures when two home teams become one', () => {
    const [one, two] = [home(), home()]
    for (const section of sections) {
      write(one, section, 'Ett.')
      write(two, section, 'Två.')
    }
    value(addMaterial(two, contextOf(), resultPlace('result'), { kind: 'figure', ...figure('b') }))
    value(mergeHome(two, one))
    for (const section of sections) expect(read(one, section).split('\n\n').sort()).toEqual(['Ett.', 'Två.'])
    expect(labels(one, 'result')).toEqual(['b'])
    expect(preparedTextsView(one).get().map(({ name }) => name).sort()).toEqual(sections.map((section) => `resultSheet/${section}`).sort())
  })

  it('has figures of its own, apart from those of any meeting', () => {
    const circle = home()
    const place = { meeting: newId<MeetingId>(bytes), section: 'result' }
    value(addMaterial(circle, contextOf(), place, { kind: 'figure', ...figure('meeting') }))
    const id = value(addMaterial(circle, contextOf(), resultPlace('result'), { kind: 'figure', ...figure('sheet') }))
    expect(labels(circle, 'result')).toEqual(['sheet'])
    expect(materialsAt(materialsView(circle).get().list, place)).toHaveLength(1)
    // A place that can't be read is none, and above all not this one.
    circle.doc.getMap<Map<string, unknown>>(roots.materials).get(id)?.set('meeting', 7)
    expect(labels(circle, 'result')).toEqual([])
  })
})

describe('a draft that is put in', () => {
  it('fills what is empty, touches nobody’s words, and says what it did', () => {
    const circle = home()
    // As on a screen: what is read is kept until the command is over.
    materialsView(circle).subscribe(() => undefined)
    write(circle, 'problem', 'Vårt eget.')
    write(circle, 'advice', ' \n')
    const filled = value(fillSections(circle, contextOf(), drafts({ problem: { text: 'Utkast' }, result: { text: 'Bättre.\r\nNu', figures: [figure('Före'), figure(''), figure('Efter'), figure('Sist')] }, advice: { text: 'Börja' } })))
    expect(filled.map(({ section }) => section)).toEqual(['result', 'advice'])
    expect(['problem', 'result', 'advice'].map((section) => read(circle, section))).toEqual(['Vårt eget.', 'Bättre.\nNu', 'Börja'])
    expect(labels(circle, 'result')).toEqual(['Före', 'Efter', 'Sist'])
    expect(value(fillSections(circle, contextOf(), drafts({ result: { text: 'Igen' } })))).toEqual([])
  })

  it('is taken back whole, in one step for every phone', () => {
    const one = home()
    const two = copyOf(one)
    let updates = 0
    one.doc.on('update', () => updates++)
    const filled = value(fillSections(one, contextOf(), drafts({ problem: { text: 'Utkast' }, result: { figures: [figure('Före')] } })))
    expect(updates).toBe(1)
    value(takeBackFilled(one, filled))
    meet(one, two)
    expect(read(two, 'problem')).toBe('')
    expect(labels(two, 'result')).toEqual([])
  })

  it('stays where somebody has gone on with it', () => {
    const circle = home()
    const filled = value(fillSections(circle, contextOf(), drafts({ problem: { text: 'Utkast' }, did: { text: 'Vi ringde' }, result: { figures: [figure('Före'), figure('Efter')] } })))
    write(circle, 'problem', ', och mer')
    const changed = filled[2]?.figures[0]?.id
    if (changed === undefined) throw new Error('no figure was added')
    value(editMaterial(circle, changed, { kind: 'figure', ...figure('Före, rättat') }))
    value(takeBackFilled(circle, filled))
    expect([read(circle, 'problem'), read(circle, 'did')]).toEqual(['Utkast, och mer', ''])
    expect(labels(circle, 'result')).toEqual(['Före, rättat'])
  })
})

describe('a subject that this version does not know', () => {
  it('is read past, and counted as what can’t be read', () => {
    const circle = newCircle('round', round)
    const revision = { home: newId<CircleId>(bytes), organisation, meeting: null, content: '{}', by: null, at: 1, hash: '', signature: '' }
    const [known, unknown] = [newId<RevisionId>(bytes), newId<RevisionId>(bytes)]
    circle.doc.getMap(roots.revisions).set(known, { ...revision, subject: 'resultSheet' })
    circle.doc.getMap(roots.revisions).set(unknown, { ...revision, subject: 'mentorPledge' })
    expect(revisionsView(circle).get().list.map(({ id }) => id)).toEqual([known])
    expect(unreadableRevisionsView(circle).get()).toBe(1)
  })
})
