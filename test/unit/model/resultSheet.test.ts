import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../src/model/commitment.ts'
import { type ImprovementId, newId } from '../../../src/model/ids.ts'
import type { Improvement, Measurement } from '../../../src/model/improvement.ts'
import { limits } from '../../../src/model/limits.ts'
import type { PdsaTest } from '../../../src/model/pdsaTest.ts'
import { type DraftInput, draftResultSheet } from '../../../src/model/resultDraft.ts'
import { parseResultSheet, resultSheetChanges, resultSheetContent } from '../../../src/model/resultSheet.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(81)
const empty: DraftInput = { improvements: [], measurements: [], tests: [], commitments: [] }
const words = {
  women: 'Kvinnor',
  men: 'Män',
  went: (who: string, first: string, last: string, unit: string) => `${who} ${first}→${last} ${unit}`,
  between: (first: string, last: string) => `${first}–${last}`,
  number: String,
  day: (date: string) => date,
}
const ended = (fields: Partial<Commitment>) => ({ status: 'done', decision: 'keep', why: '', what: '', outcome: '', lesson: '', ...fields }) as Commitment

describe('a result sheet as it is shared', () => {
  it('holds what is written, in the order of the method, and comes back as it was', () => {
    const sheet = resultSheetContent('2026-1', [['problem', ' Flickor väntar. '], ['did', ' \n'], ['result', 'Lika.']])
    expect(Object.entries(sheet.sections)).toEqual([['problem', 'Flickor väntar.'], ['result', 'Lika.']])
    expect(parseResultSheet(JSON.stringify(sheet))).toEqual(sheet)
    expect([...resultSheetChanges(null, sheet).keys()]).toEqual(['problem', 'result'])
    expect([...resultSheetChanges(sheet, resultSheetContent('2026-1', [['problem', 'Pojkar väntar.']])).keys()].sort()).toEqual(['problem', 'result'])
    expect(resultSheetChanges(sheet, sheet).size).toBe(0)
  })

  it('is bounded, and none where it is of another shape', () => {
    for (const other of ['', '7', '[]', '{}', '{"sections":"x"}', '{"sections":[]}']) expect(parseResultSheet(other)).toBeNull()
    const hostile = JSON.parse(`{"sections":{"__proto__":"x","a b":"x","did":"${'y'.repeat(limits.text + 5)}","result":7}}`) as object
    expect(Object.entries(parseResultSheet(JSON.stringify(hostile))?.sections ?? {}).map(([key, text]) => [key, text.length])).toEqual([['did', limits.text]])
  })
})

describe('what a result sheet begins from', () => {
  it('is nothing where nothing is written', () => {
    expect(draftResultSheet(empty, words).size).toBe(0)
    expect(draftResultSheet({ ...empty, commitments: [ended({ status: 'started', what: 'Pågår' }), ended({ outcome: '  ' })] }, words).size).toBe(0)
  })

  it('is the improvement work with its first and last numbers by sex, what was ended, and what was learned', () => {
    const id = newId<ImprovementId>(bytes)
    const improvement = { id, name: 'Väntetid', challenge: 'Flickor väntar längre.', targetGroup: '', aim: 'Lika väntetid.', measure: 'Dagar till första besök', unit: 'dagar' } as Improvement
    const on = (day: string, women: number | null, men: number | null) => ({ improvement: id, day, women, men }) as Measurement
    const measurements = [on('2026-01-01', 34, 20), on('2026-03-01', 28, null), on('2026-05-01', 21, null)]
    const tests = [{ plan: 'Vi ringde upp.', learning: 'Ring före tio.' }, { plan: '', learning: 'Ring före tio.' }] as PdsaTest[]
    const commitments = [
      ended({ why: 'Flickor väntar längre.', what: 'Ringa upp', outcome: 'Fler kom.', lesson: 'Det går fort.' }),
      ended({ status: 'stopped', decision: 'drop', what: 'Ny broschyr', outcome: 'Ingen läste den.', lesson: 'Papper hjälper inte.' }),
    ]
    expect(Object.fromEntries(draftResultSheet({ improvements: [improvement], measurements, tests, commitments }, words))).toEqual({
      problem: 'Flickor väntar längre.',
      did: 'Lika väntetid.\n\nRinga upp\n\nNy broschyr\n\nVi ringde upp.',
      // Of the men there is one number alone, which tells of no change.
      result: 'Väntetid\nKvinnor 34→21 dagar (2026-01-01–2026-05-01)\n\nFler kom.\n\nIngen läste den.',
      evidence: 'Dagar till första besök',
      success: 'Det går fort.',
      setbacks: 'Papper hjälper inte.',
      advice: 'Ring före tio.',
    })
  })

  it('is never longer than a text may be', () => {
    const commitments = Array.from({ length: 5 }, (_, i) => ended({ outcome: String(i).repeat(8_000) }))
    expect(draftResultSheet({ ...empty, commitments }, words).get('result')?.length).toBe(16_002)
  })
})
