import { describe, expect, it } from 'vitest'
import { editedPreparation, editedStructure, editedTexts, partsOf } from '../../../src/method/edition.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { promptsFor, promptText } from '../../../src/method/prompts.ts'
import { sectionsAt } from '../../../src/method/sections.ts'
import { loadPreparation, loadTexts, structureOf } from '../../../src/method/versions.ts'
import { type Edition, meetingNamedBy, parseEdition } from '../../../src/model/edition.ts'

const base = structureOf('2026-1')
if (base === null) throw new Error('no method')
const [sv, en, prepared] = await Promise.all([loadTexts('2026-1', 'sv'), loadTexts('2026-1', 'en'), loadPreparation('2026-1', 'sv')])
const plain: Edition = { name: 'Vår', base: '2026-1', ...partsOf(base), words: { sv: {}, en: {} } }
const withWords = (words: Record<string, string>, more: Partial<Edition> = {}): Edition => ({ ...plain, ...more, words: { sv: words, en: {} } })

describe('an edition that changes nothing', () => {
  it('is the base itself', () => {
    const edited = editedStructure(base, plain)
    expect(JSON.stringify(layOut(edited))).toBe(JSON.stringify(layOut(base)))
    for (const meeting of base.meetings) {
      for (const { id, kind } of base.agendas[meeting] ?? []) expect(promptsFor(edited, meeting, id, kind)).toEqual(promptsFor(base, meeting, id, kind))
    }
    expect(editedTexts(sv, plain, 'sv')).toEqual(sv)
    expect(editedPreparation(prepared, plain, 'sv')).toEqual(prepared)
  })

  it('is the same when it has been stored and read', () => {
    expect(parseEdition(JSON.parse(JSON.stringify(plain)))).toEqual(plain)
  })
})

describe('what a meeting is called', () => {
  const edition: Edition = {
    ...withWords({ 'meeting/learning2': 'Andra träffen' }, { meetings: [...plain.meetings, { id: 'learning2b', like: 'learning2', items: [] }] }),
  }

  it('is said by the edition, in whichever language, or by the base; of a copy by its original', () => {
    expect(meetingNamedBy(edition, 'learning2', 'sv')).toEqual({ title: 'Andra träffen', kind: 'learning2' })
    expect(meetingNamedBy(edition, 'learning2', 'en')).toEqual({ title: 'Andra träffen', kind: 'learning2' })
    expect(meetingNamedBy(edition, 'learning2b', 'sv')).toEqual({ title: null, kind: 'learning2' })
    expect(meetingNamedBy(edition, 'learning1', 'sv')).toEqual({ title: null, kind: 'learning1' })
    expect(meetingNamedBy(edition, 'toString', 'sv')).toEqual({ title: null, kind: 'toString' })
  })

  it('is the title that the method so edited has', () => {
    const texts = editedTexts(sv, edition, 'sv')
    for (const { id } of edition.meetings) {
      const { title, kind } = meetingNamedBy(edition, id, 'sv')
      expect(title ?? sv.agendas[kind]?.title).toBe(texts.agendas[id]?.title)
    }
  })
})

describe('words of one\'s own', () => {
  const edition = withWords({
    'theme/learning1': 'Skolan',
    'meeting/learning2': 'Andra träffen',
    'item/learning1/compare': 'Lägg bredvid varandra',
    'prompt/together.monday': 'Vad gör vi i morgon?',
    'prompt/learning1.checkIn': 'Hur kom du hit?',
    'level/missing': 'Inte alls',
    'dimension/politics': 'Nämnden',
    'dimension/politics/missing': 'Nämnden vet inget.',
    'role/politician': 'Förtroendevald',
  })

  it('stand where the base\'s did, and the rest is the base\'s', () => {
    const texts = editedTexts(sv, edition, 'sv')
    expect(texts.agendas['learning1']).toMatchObject({ title: sv.agendas['learning1']?.title, theme: 'Skolan' })
    expect(texts.agendas['learning1']?.items['compare']?.title).toBe('Lägg bredvid varandra')
    expect(texts.agendas['learning2']).toMatchObject({ title: 'Andra träffen' })
    expect(texts.agendas['learning2']?.named).toBeUndefined()
    expect(promptText(texts, 'together.monday')).toBe('Vad gör vi i morgon?')
    expect(promptText(texts, 'together.noticed')).toBe(promptText(sv, 'together.noticed'))
    expect(promptText(texts, 'learning1.checkIn')).toBe('Hur kom du hit?')
    expect(texts.roles).toEqual({ ...sv.roles, politician: { ...sv.roles.politician, label: 'Förtroendevald' } })
    const words = editedPreparation(prepared, edition, 'sv')
    expect(words.levels['missing']).toBe('Inte alls')
    expect(words.dimensions['politics']).toEqual({ title: 'Nämnden', levels: { ...prepared.dimensions['politics']?.levels, missing: 'Nämnden vet inget.' } })
  })

  it('are read in the other language too where nobody has put them into it: the base asks something else', () => {
    const texts = editedTexts(en, edition, 'en')
    expect(promptText(texts, 'together.monday')).toBe('Vad gör vi i morgon?')
    expect(promptText(texts, 'together.noticed')).toBe(promptText(en, 'together.noticed'))
    const both = editedTexts(en, { ...edition, words: { ...edition.words, en: { 'prompt/together.monday': 'What will we do tomorrow?' } } }, 'en')
    expect(promptText(both, 'together.monday')).toBe('What will we do tomorrow?')
  })
})

describe('meetings and items of one\'s own', () => {
  const own = { id: 'xmap', kind: 'reflection', minutes: 20, perOrganisation: false } as const
  const learning1 = plain.meetings.find(({ id }) => id === 'learning1')
  if (learning1 === undefined) throw new Error('no such meeting')
  const fourth = { ...learning1, id: 'xfourth', like: 'learning1', items: [own, ...learning1.items] }
  const edition = withWords({ 'item/xfourth/xmap': 'Kartan', 'prompt/xfourth.xmap': 'Var är vi?', 'theme/xfourth': 'Vården' }, { meetings: [learning1, fourth] })
  const structure = editedStructure(base, edition)
  const texts = editedTexts(sv, edition, 'sv')

  it('a copy has what is presented and by when, and the words of what it is a copy of', () => {
    expect(structure.meetings).toEqual(['learning1', 'xfourth'])
    expect(sectionsAt(structure, 'xfourth')).toEqual(sectionsAt(base, 'learning1'))
    expect(structure.deadlines.filter(({ before }) => before.includes('xfourth')).map(({ id }) => id)).toEqual(
      base.deadlines.filter(({ before }) => before.includes('learning1')).map(({ id }) => id),
    )
    expect(texts.agendas['xfourth']).toMatchObject({ title: sv.agendas['learning1']?.title, theme: 'Vården' })
    expect(promptsFor(structure, 'xfourth', 'checkIn', 'reflection')).toEqual(['xfourth.checkIn'])
    expect(promptText(texts, 'xfourth.checkIn')).toBe(promptText(sv, 'learning1.checkIn'))
  })

  it('before a copy one is briefed as before what it is a copy of, before a new meeting as before none', () => {
    const words = editedPreparation(prepared, { ...edition, meetings: [...edition.meetings, { id: 'xnone', like: null, items: [] }] }, 'sv')
    expect(words.briefs.politician['xfourth']).toEqual(prepared.briefs.politician['learning1'])
    expect(words.briefs.keyPerson['xnone']).toBeUndefined()
  })

  it('a new item is written from by its own question', () => {
    expect(promptsFor(structure, 'xfourth', 'xmap', 'reflection')).toEqual(['xfourth.xmap'])
    expect(promptText(texts, 'xfourth.xmap')).toBe('Var är vi?')
    const silent = editedStructure(base, { ...edition, words: { sv: {}, en: {} } })
    expect(promptsFor(silent, 'xfourth', 'xmap', 'reflection')).toEqual(base.kinds.reflection.prompts)
  })

  it('an item that was made another kind is asked as that kind', () => {
    const items = learning1.items.map((item) => (item.id === 'checkIn' ? { ...item, kind: 'info' as const } : item))
    expect(promptsFor(editedStructure(base, withWords({}, { meetings: [{ ...learning1, items }] })), 'learning1', 'checkIn', 'info')).toEqual([])
  })

  it('a scale of one\'s own has words for every level of every dimension', () => {
    const words = editedPreparation(prepared, withWords({ 'level/xbest': 'Föredöme' }, { levels: ['missing', 'xbest'], dimensions: ['budget', 'xnew'] }), 'sv')
    expect(words.levels).toEqual({ missing: prepared.levels['missing'], xbest: 'Föredöme' })
    expect(words.dimensions['budget']?.levels).toEqual({ missing: prepared.dimensions['budget']?.levels['missing'], xbest: '' })
    expect(words.dimensions['xnew']?.title).toBe('xnew')
  })
})

describe('what is read from outside', () => {
  it.each([null, [], '', 3, {}, { base: '2026-1' }, { ...plain, base: '' }, { ...plain, meetings: [] }, { ...plain, levels: ['one'] }, { ...plain, levels: ['a b', '1'] }, { ...plain, dimensions: 'all' }])(
    'is no edition: %j', (value) => {
      expect(parseEdition(value)).toBe(null)
    })

  it('is bounded, and what can\'t be used is left out', () => {
    const read = parseEdition({
      ...plain,
      name: 'x'.repeat(1000),
      meetings: [{ id: 'a', items: [{ id: 'i', kind: 'break', minutes: 1e9 }, { id: 'i', kind: 'info', minutes: -4 }, { id: 'j', kind: 'dance', minutes: 1 }] }, ...Array.from({ length: 50 }, (_, i) => ({ id: `m${String(i)}`, items: 7 }))],
      words: { sv: { 'level/a': 'x'.repeat(9999), b: 4, __proto__: 'no' }, en: 'none' },
    })
    expect(read?.name.length).toBe(120)
    expect(read?.meetings.length).toBe(12)
    expect(read?.meetings[0]?.items).toEqual([{ id: 'i', kind: 'info', minutes: 1, perOrganisation: false }])
    expect(read?.words.sv['level/a']?.length).toBe(300)
    expect(Object.keys(read?.words.sv ?? {})).toEqual(['level/a'])
    expect(read?.words.en).toEqual({})
  })
})
