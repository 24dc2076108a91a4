/** What a group changes of the briefs. */
import { describe, expect, it } from 'vitest'
import { editedPreparation, partsOf } from '../../../src/method/edition.ts'
import { briefLines } from '../../../src/method/editionBriefs.ts'
import { loadPreparation, structureOf } from '../../../src/method/versions.ts'
import { briefRoles } from '../../../src/model/brief.ts'
import { type Edition, parseEdition } from '../../../src/model/edition.ts'
import { withLines } from '../../../src/model/editionBriefs.ts'

const base = structureOf('2026-1')
if (base === null) throw new Error('no method')
const [sv, en] = await Promise.all([loadPreparation('2026-1', 'sv'), loadPreparation('2026-1', 'en')])
const plain: Edition = { name: 'Vår', base: '2026-1', ...partsOf(base), words: { sv: {}, en: {} } }
const known = sv.briefs.politician['learning1']
if (known === undefined) throw new Error('no brief')
const edited = (edition: Partial<Edition>) => editedPreparation(sv, { ...plain, ...edition }, 'sv').briefs.politician

describe('the method\'s own briefs', () => {
  it('have the same lines in both languages: a line is told by its place', () => {
    for (const role of briefRoles) {
      const counted = (briefs: typeof sv.briefs) => Object.entries(briefs[role]).map(([phase, { before, questions, at }]) => [phase, before.length, questions.length, at !== undefined])
      expect(counted(en.briefs)).toEqual(counted(sv.briefs))
    }
  })
})

describe('words of one\'s own', () => {
  it('stand in the line\'s place, and the other lines are the base\'s', () => {
    const brief = edited({ words: { sv: { 'brief/politician/learning1/q2': 'Vad frågar eleverna?', 'brief/politician/learning1/at': 'Berätta om skolan.', 'brief/politician/after/b1': 'Fråga rektorn.' }, en: {} } })
    expect(brief['learning1']).toEqual({ ...known, at: 'Berätta om skolan.', questions: known.questions.with(1, 'Vad frågar eleverna?') })
    expect(brief['after']?.before[0]).toBe('Fråga rektorn.')
    expect(brief['learning2']).toEqual(sv.briefs.politician['learning2'])
  })
})

describe('lines of one\'s own', () => {
  const changed = { role: 'politician', meeting: 'learning1', before: [], questions: ['q3', 'xnew', 'xempty', 'q1', 'q9'] } as const

  it('stand in their order; what nobody has put into words, and what the base lacks, is left out', () => {
    const brief = edited({ briefs: [changed], words: { sv: { 'brief/politician/learning1/xnew': 'Vem lyssnar?' }, en: {} } })
    expect(brief['learning1']).toEqual({ before: [], at: known.at, questions: [known.questions[2], 'Vem lyssnar?', known.questions[0]] })
  })

  it('a brief without any is none, and the next one is read', () => {
    expect(edited({ briefs: [{ ...changed, meeting: 'after', questions: [] }] })['after']).toBeUndefined()
    expect(edited({ briefs: [{ ...changed, meeting: 'after', questions: ['q1'] }] })['after']?.before).toEqual([])
  })

  it('a copy of a meeting has what the base says before its original, and lines of its own', () => {
    const meetings = [...plain.meetings, { id: 'xcopy', like: 'learning1', items: [] }]
    expect(edited({ meetings })['xcopy']).toEqual(known)
    expect(edited({ meetings, briefs: [{ ...changed, meeting: 'xcopy', questions: ['q2'] }] })).toMatchObject({ xcopy: { questions: [known.questions[1]] }, learning1: known })
  })

  it('are the base\'s until one is changed, and then what was said last', () => {
    expect(briefLines(known, plain, 'politician', 'learning1', 'questions')).toEqual(['q1', 'q2', 'q3', 'q4'])
    const once = withLines(withLines([], { ...changed, questions: ['q1'] }), { ...changed, meeting: 'after' })
    const twice = withLines(once, { ...changed, questions: ['q2'] })
    expect(twice.length).toBe(2)
    expect(briefLines(known, { ...plain, briefs: twice }, 'politician', 'learning1', 'questions')).toEqual(['q2'])
  })
})

describe('what is read from outside', () => {
  it('is bounded, and what can\'t be used is left out', () => {
    const lines = ['q1', 'q1', 'a b', 7, 'x1', 'x2', 'x3', 'x4']
    const read = parseEdition({ ...plain, briefs: [{ role: 'politician', meeting: 'after', before: lines, questions: 'q1' }, { role: 'king', meeting: 'after' }, { role: 'mentor', meeting: '../..' }, null] })
    expect(read?.briefs).toEqual([{ role: 'politician', meeting: 'after', before: ['q1', 'x1'], questions: [] }])
  })

  it('an edition that was stored before there were any reads as the base', () => {
    for (const briefs of [undefined, null, 'all', 7, {}]) expect(parseEdition({ ...plain, briefs })).toEqual(plain)
  })
})
