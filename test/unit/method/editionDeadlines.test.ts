/** What a group changes of the deadlines, and of what is rated when. */
import { describe, expect, it } from 'vitest'
import { editedPreparation, editedStructure, partsOf } from '../../../src/method/edition.ts'
import { deadlinesIn } from '../../../src/method/editionDeadlines.ts'
import { loadPreparation, structureOf } from '../../../src/method/versions.ts'
import { type Edition, parseEdition } from '../../../src/model/edition.ts'

const base = structureOf('2026-1')
if (base === null) throw new Error('no method')
const [sv, en] = await Promise.all([loadPreparation('2026-1', 'sv'), loadPreparation('2026-1', 'en')])
const plain: Edition = { name: 'Vår', base: '2026-1', ...partsOf(base), words: { sv: {}, en: {} } }
const copied = [...plain.meetings, { id: 'xcopy', like: 'learning1', items: [] }]

describe('deadlines', () => {
  it('are the base\'s while the version says nothing of them, before copies too', () => {
    expect(editedStructure(base, plain).deadlines).toEqual(base.deadlines)
    const ofCopy = deadlinesIn(base.deadlines, { ...plain, meetings: copied }).filter(({ before }) => before.includes('xcopy'))
    expect(ofCopy.map(({ id }) => id)).toEqual(['invitation', 'presentations'])
  })

  it('have their own days and meetings; who and what tells of it stay the base\'s', () => {
    const deadlines = [
      { id: 'presentations', daysBefore: 21, before: ['conference'], by: 'host' as const },
      { id: 'xroom', daysBefore: 40, before: ['learning1', 'xcopy'], by: 'host' as const },
      { id: 'xempty', daysBefore: 1, before: ['learning1'], by: 'host' as const },
    ]
    const edition: Edition = { ...plain, meetings: copied, deadlines, words: { sv: { 'deadline/xroom': 'Rummet' }, en: { 'deadline/presentations': 'Slides' } } }
    expect(editedStructure(base, edition).deadlines).toEqual([
      { id: 'presentations', daysBefore: 21, before: ['conference'], by: 'everyOrganisation', doneWhen: 'shared' },
      { id: 'xroom', daysBefore: 40, before: ['learning1', 'xcopy'], by: 'host', doneWhen: null },
    ])
    expect(editedPreparation(sv, edition, 'sv').deadlines).toEqual({ ...sv.deadlines, presentations: { title: 'Slides', own: 'Slides' }, xroom: { title: 'Rummet', own: 'Rummet' } })
    expect(editedPreparation(en, edition, 'en').deadlines['invitation']).toEqual(en.deadlines['invitation'])
  })

  it('may be none at all', () => {
    expect(editedStructure(base, { ...plain, deadlines: [] }).deadlines).toEqual([])
  })
})

describe('what is rated before', () => {
  it('is the base\'s, before copies too, or the version\'s and nothing else', () => {
    expect(editedStructure(base, { ...plain, meetings: copied }).ratedBefore).toEqual([...base.ratedBefore, 'xcopy'])
    expect(editedStructure(base, { ...plain, meetings: copied, ratedBefore: ['startup'] }).ratedBefore).toEqual(['startup'])
    expect(editedStructure(base, { ...plain, ratedBefore: [] }).ratedBefore).toEqual([])
  })
})

describe('what is read from outside', () => {
  const room = { id: 'xroom', daysBefore: 40, before: ['learning1'], by: 'host' }

  it('is bounded, and what can\'t be used is left out', () => {
    const wrong = [{ ...room, id: 'a b' }, { ...room, id: 'b', daysBefore: 1.5 }, { ...room, id: 'c', daysBefore: -1 }, { ...room, id: 'd', daysBefore: 366 }, { ...room, id: 'e', by: 'king' }, null]
    const read = parseEdition({ ...plain, deadlines: [...wrong, { ...room, before: ['learning1', 7, 'learning1'] }], ratedBefore: ['startup', 'a b', null] })
    expect(read).toMatchObject({ deadlines: [room], ratedBefore: ['startup'] })
    expect(parseEdition({ ...plain, deadlines: [{ ...room, before: 'all' }] })?.deadlines).toEqual([{ ...room, before: [] }])
    expect(parseEdition({ ...plain, deadlines: Array.from({ length: 30 }, (_, i) => ({ ...room, id: `x${String(i)}` })) })?.deadlines?.length).toBe(20)
  })

  it('an edition that was stored before there were any reads as the base', () => {
    for (const none of [undefined, null, 'all', 7, {}]) expect(parseEdition({ ...plain, deadlines: none, ratedBefore: none })).toEqual(plain)
  })
})
