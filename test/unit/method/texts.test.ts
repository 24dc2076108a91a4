import { describe, expect, it } from 'vitest'
import { decisions, progressSteps, statuses } from '../../../src/model/commitment.ts'
import { briefParts, briefRoles, mostQuestions } from '../../../src/model/brief.ts'
import { agendaKinds } from '../../../src/model/meeting.ts'
import { roles } from '../../../src/model/person.ts'
import { itemTexts, meetingTexts } from '../../../src/method/lookup.ts'
import type { Language } from '../../../src/method/types.ts'
import { sheetSections } from '../../../src/method/resultSheets.ts'
import { storyAt } from '../../../src/method/stories.ts'
import { loadPreparation, loadTexts, methodVersions, structureOf } from '../../../src/method/versions.ts'

const languages: readonly Language[] = ['sv', 'en']
const version = methodVersions[0]
const structure = structureOf(version)
if (structure === null) throw new Error('the first version has no structure')
const words = async (language: 'sv' | 'en') => ({
  ...(await loadTexts(version, language)),
  ...(await loadPreparation(version, language)),
})
const [sv, en] = [await words('sv'), await words('en')]

/** Every text with its path, in the order of the keys. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) => leaves(child, `${path}/${key}`))
}

const paths = (node: unknown) => leaves(node).map(([path]) => path)
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('the two languages', () => {
  it('have the same keys, in the same order', () => {
    expect(paths(en)).toEqual(paths(sv))
    expect(paths(sv).length).toBeGreaterThan(350)
  })

  it('are not the same text', () => {
    const english = new Map(leaves(en))
    const equal = leaves(sv).filter(([path, text]) => text.split(' ').length > 2 && english.get(path) === text)
    expect(equal).toEqual([])
  })
})

describe.each([
  ['sv', sv],
  ['en', en],
])('texts in %s', (_language, texts) => {
  it('are whole: nothing empty, no stray space, no straight quote', () => {
    const bad = leaves(texts).filter(([, text]) => text === '' || text !== text.trim() || /\s\s|['"\n\t]/.test(text))
    expect(bad).toEqual([])
  })

  it('end sentences, and leave titles and labels open', () => {
    const bad = leaves(texts).filter(([path, text]) => {
      if (/\/(title|label|term|theme)$/.test(path)) return text.endsWith('.')
      return /\/(prompt|description)$|^\/reflection\/.*\/prompts\//.test(path) && !/[.?]$/.test(text)
    })
    expect(bad).toEqual([])
  })

  it('name everything that the structure and the model name, and nothing else', () => {
    expect(Object.keys(texts.agendas)).toEqual(Object.keys(structure.agendas))
    for (const [agenda, items] of Object.entries(structure.agendas)) {
      expect(Object.keys(meetingTexts(texts, agenda)?.items ?? {})).toEqual(ids(items))
    }
    for (const group of structure.reflection) {
      expect(Object.keys(texts.reflection[group.id]?.prompts ?? {})).toEqual(group.prompts)
    }
    for (const list of structure.mentorChecklist) {
      expect(Object.keys(texts.mentorChecklist[list.id]?.items ?? {})).toEqual(list.items)
    }
    for (const dimension of structure.dimensions) {
      expect(Object.keys(texts.dimensions[dimension]?.levels ?? {})).toEqual(structure.levels)
    }
    expect(Object.keys(texts.reflection)).toEqual(ids(structure.reflection))
    expect(Object.keys(texts.mentorChecklist)).toEqual(ids(structure.mentorChecklist))
    expect(Object.keys(texts.dimensions)).toEqual(structure.dimensions)
    expect(Object.keys(texts.levels)).toEqual(structure.levels)
    expect(Object.keys(texts.commitmentFields)).toEqual(ids(structure.commitmentFields))
    expect(Object.keys(texts.deadlines)).toEqual(ids(structure.deadlines))
    expect(Object.keys(texts.presentation)).toEqual(ids(structure.presentation))
    expect(Object.keys(texts.resultSheet)).toEqual(sheetSections(version))
    expect(Object.keys(texts.story)).toEqual(storyAt(structure, 'startup'))
    expect(Object.keys(texts.prerequisites)).toEqual(structure.prerequisites)
    expect(Object.keys(texts.followUp)).toEqual(structure.followUp)
    expect(Object.keys(texts.briefs)).toEqual([...briefRoles])
    for (const role of briefRoles) expect(Object.keys(texts.briefs[role])).toEqual([...structure.meetings, 'after'])
    for (const scale of ['scale4', 'yesPartlyNo', 'yesMaybeNo'] as const) {
      expect(Object.keys(texts.answers[scale])).toEqual(structure.answers[scale])
    }
    expect(Object.keys(texts.roles)).toEqual([...roles])
    expect(Object.keys(texts.agendaKinds)).toEqual([...agendaKinds])
    expect(Object.keys(texts.statuses)).toEqual([...statuses])
    expect(Object.keys(texts.progress)).toEqual([...progressSteps])
    expect(Object.keys(texts.decisions)).toEqual([...decisions])
  })

  it('brief every role before every meeting: what is asked, and three to five questions that end as questions', () => {
    for (const role of briefRoles) {
      for (const [phase, { before, at, questions }] of Object.entries(texts.briefs[role])) {
        expect([phase, before.length > 0, at === undefined]).toEqual([phase, true, phase === 'after'])
        expect([3, 4, mostQuestions]).toContain(questions.length)
        for (const question of questions) expect(question).toMatch(/\?$/)
        for (const line of [...before, at ?? '.']) expect(line).toMatch(/[.?]$/)
        // Half a minute: the rest of the five is the organisation's own.
        expect([...before, at ?? '', ...questions].join(' ').split(/\s+/).length).toBeLessThanOrEqual(100)
      }
      expect(briefParts(role)).toContain('questions')
    }
  })

  it('are found by ids from a document, whatever these are', () => {
    expect(meetingTexts(texts, 'learning1')?.theme).toBeTruthy()
    expect(itemTexts(texts, 'learning1', 'compare')?.title).toBeTruthy()
    expect(texts.commitmentFields.what.label).toBeTruthy()
    for (const id of ['own', '', '__proto__', 'constructor', 'toString']) {
      expect(meetingTexts(texts, id)).toBeNull()
      expect(itemTexts(texts, id, id)).toBeNull()
      expect(itemTexts(texts, 'learning1', id)).toBeNull()
    }
    expect(itemTexts(texts, 'learning1', null)).toBeNull()
  })
})

describe('versions', () => {
  it('are known by name; anything else is null', async () => {
    for (const known of methodVersions) {
      expect(structureOf(known)?.version).toBe(known)
      for (const language of languages) expect((await loadPreparation(known, language)).dontKnow).toBeTruthy()
    }
    for (const unknown of ['', '2026', '2099-1', '__proto__', 'constructor']) expect(structureOf(unknown)).toBeNull()
  })
})
