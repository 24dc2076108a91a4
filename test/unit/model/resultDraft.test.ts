import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../src/model/commitment.ts'
import { type Improvement, type Mark, type Measurement, mostMeasurements } from '../../../src/model/improvement.ts'
import { type ImprovementId, newId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { checkMaterial } from '../../../src/model/material.ts'
import type { PdsaTest } from '../../../src/model/pdsaTest.ts'
import type { RatingContent } from '../../../src/model/ratingContent.ts'
import { type DraftWords, resultDraft, type ResultSources } from '../../../src/model/resultDraft.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(Number(process.env['SEED'] ?? 33))
const words: DraftWords = {
  targetGroup: (text) => `Gäller: ${text}`,
  aim: (text) => `Mål: ${text}`,
  measure: (text) => `Mätt: ${text}`,
  changed: (day, what) => `${day}: ${what}`,
  figure: (what, day) => `${what}, ${day}`,
  shift: (dimension, from, to) => `${dimension}: ${from} → ${to}`,
  dimension: (dimension) => dimension.toUpperCase(),
  level: (level) => level,
}
const nothing: ResultSources = { improvements: [], measurements: [], marks: [], commitments: [], tests: [], ratings: [] }
const draft = (of: Partial<ResultSources>) => resultDraft({ ...nothing, ...of }, words)
const texts = (of: Partial<ResultSources>) => Object.fromEntries([...draft(of)].map(([section, { text }]) => [section, text]))

const work = newId<ImprovementId>(bytes)
const improvement = (of: Partial<Improvement> = {}) =>
  ({ id: work, name: 'Bistånd', challenge: '', targetGroup: '', causes: 'Hemligt', aim: '', measure: '', unit: '%', goal: null, ...of }) as Improvement
const measured = (day: string, women: number | null, men: number | null) => ({ improvement: work, day, women, men }) as Measurement
const commitment = (of: Partial<Commitment>) =>
  ({ what: 'Ringa alla', status: 'done', decision: null, why: '', outcome: '', lesson: '', ...of }) as Commitment
const test = (of: Partial<PdsaTest>) => ({ decision: null, plan: '', learning: '', ...of }) as PdsaTest
const rating = (dimensions: Record<string, [level: string, evidence: string]>): RatingContent => ({
  methodVersion: '2026-1',
  levels: ['missing', 'started', 'working'],
  dimensions: Object.fromEntries(Object.entries(dimensions).map(([id, [level, evidence]]) => [id, { level, evidence, way: '', views: {} }])),
})

describe('a draft of the result sheet', () => {
  it('is nothing where nothing is written', () => {
    expect(draft({})).toEqual(new Map())
    expect(draft({ improvements: [improvement()], commitments: [commitment({ status: 'planned' })], tests: [test({})] })).toEqual(new Map())
  })

  it('tells the problem of each piece of work, by name where there are several', () => {
    const one = improvement({ challenge: 'Män söker sent.', targetGroup: 'Män 25–40', aim: 'Lika tidigt' })
    expect(texts({ improvements: [one] })).toEqual({ problem: 'Män söker sent.\nGäller: Män 25–40\nMål: Lika tidigt' })
    const both = { improvements: [one, improvement({ name: 'Skola', challenge: 'Pojkar får vänta.' }), improvement({ name: 'Tom' })] }
    expect(texts(both).problem).toBe('Bistånd\nMän söker sent.\nGäller: Män 25–40\nMål: Lika tidigt\n\nSkola\nPojkar får vänta.')
  })

  it('tells why each thing was begun, once', () => {
    const commitments = [commitment({ why: ' Pojkar svarar inte. ' }), commitment({ why: 'Pojkar svarar inte.' }), commitment({ why: 'Senare', status: 'planned' })]
    expect(texts({ improvements: [improvement({ challenge: 'Män söker sent.' })], commitments }).problem).toBe('Män söker sent.\n\nPojkar svarar inte.')
  })

  it('tells what was done: what is begun, what was tested and kept, and what was changed and when', () => {
    const tests = [test({ decision: 'keep', plan: 'Ring före tio' }), test({ decision: 'drop', plan: 'Brev' }), test({ plan: 'Kanske' })]
    const commitments = [commitment({ what: 'Ringa alla\nsamma dag' }), commitment({ what: 'Senare', status: 'planned' })]
    const marks = [{ improvement: work, day: '2026-03-20', label: 'Ny blankett' }, { improvement: newId<ImprovementId>(bytes), day: '2026-03-20', label: 'Borttaget' }] as Mark[]
    expect(texts({ improvements: [improvement()], commitments, tests, marks })).toEqual({ did: '- Ringa alla\n  samma dag\n- Ring före tio\n- 2026-03-20: Ny blankett' })
  })

  it('gives every lesson one place, by what was decided', () => {
    const commitments = [
      commitment({ decision: 'keep', lesson: 'Klockan sju passar.' }),
      commitment({ decision: 'drop', lesson: 'Brev läses inte.' }),
      commitment({ decision: 'change', lesson: 'Börja med en enhet.' }),
      commitment({ status: 'stopped', lesson: 'Chefen slutade.' }),
      commitment({ status: 'started', lesson: 'Fråga först.' }),
    ]
    const tests = [test({ decision: 'keep', learning: 'Kort fråga räcker.' }), test({ learning: 'Pröva på fler.' })]
    expect(texts({ commitments, tests })).toEqual({
      did: '- Ringa alla',
      success: '- Klockan sju passar.\n- Kort fråga räcker.',
      setbacks: '- Brev läses inte.\n- Chefen slutade.',
      advice: '- Börja med en enhet.\n- Fråga först.\n- Pröva på fler.',
    })
  })

  it('tells the result by what became of it and by how the rating moved, with its evidence', () => {
    const commitments = [commitment({ outcome: 'Åtta av tio svarade.' })]
    const ratings = [
      rating({ goals: ['missing', 'Inget.'], budget: ['started', ''], other: ['dontKnow', ''] }),
      rating({ goals: ['started', 'Mitt emellan.'] }),
      rating({ goals: ['working', '9 av 10.'], budget: ['started', 'Samma.'], other: ['started', 'Nytt.'], late: ['working', 'Ny.'] }),
    ]
    expect(texts({ commitments, ratings })).toEqual({
      did: '- Ringa alla',
      result: '- Ringa alla: Åtta av tio svarade.\n- GOALS: missing → working',
      evidence: 'GOALS: 9 av 10.',
    })
    expect(texts({ ratings: ratings.slice(0, 1) })).toEqual({})
  })

  it('shows by sex where it began and where it ended, and days with both before others', () => {
    const improvements = [improvement({ measure: 'Svarar inom en vecka' })]
    const measurements = [measured('2026-01-01', 40, null), measured('2026-02-01', 50, 30), measured('2026-03-01', 60, 45), measured('2026-04-01', 70, 65), measured('2026-05-01', null, 66)]
    const found = draft({ improvements, measurements })
    expect(found.get('result')?.figures).toEqual([
      { label: 'Svarar inom en vecka, 2026-02-01', unit: '%', women: 50, men: 30, source: '' },
      { label: 'Svarar inom en vecka, 2026-04-01', unit: '%', women: 70, men: 65, source: '' },
    ])
    expect(found.get('evidence')?.text).toBe('Mätt: Svarar inom en vecka')
    const labels = (list: Measurement[]) => draft({ improvements, measurements: list }).get('result')?.figures.map(({ label }) => label.slice(-10))
    expect(labels(measurements.slice(0, 2))).toEqual(['2026-01-01', '2026-02-01'])
    expect(labels(measurements.slice(1, 2))).toEqual(['2026-02-01'])
    expect(labels([measured('2026-02-01', null, null)])).toBeUndefined()
  })

  it('fits where it is put, however much there is', () => {
    const many = Array.from({ length: 40 }, (_, i) => improvement({ id: newId<ImprovementId>(bytes), challenge: `${String(i)} ${'ö'.repeat(1000)}`, measure: 'm'.repeat(500) }))
    const measurements = many.flatMap(({ id }) => Array.from({ length: mostMeasurements / 60 }, (_, i) => ({ ...measured(`2026-0${String(i + 1)}-01`, i, i), improvement: id })))
    const found = draft({ improvements: many, measurements })
    const problem = found.get('problem')?.text ?? ''
    expect(problem.length).toBeGreaterThan(limits.text - 2000)
    expect(problem.length).toBeLessThanOrEqual(limits.text)
    expect(problem.endsWith('ö')).toBe(true)
    const figures = found.get('result')?.figures ?? []
    expect(figures).toHaveLength(limits.materials)
    for (const figure of figures) expect(checkMaterial({ kind: 'figure', ...figure }).ok).toBe(true)
    expect(figures[0]?.label).toMatch(/m…, 2026-01-01$/)
  })
})
