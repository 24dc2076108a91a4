import { describe, expect, it } from 'vitest'
import { holdingsView, setHolding } from '../../../src/document/holding.ts'
import { roots } from '../../../src/document/schema.ts'
import { addSpread, editSpread, spreadsView } from '../../../src/document/spreads.ts'
import { holdingKey } from '../../../src/model/holding.ts'
import { type CommitmentId, newId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { mostSpreads } from '../../../src/model/spread.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const commitment = newId<CommitmentId>(bytes)
const facts = { unit: 'Björkskolan', day: '2027-09-01', how: '' }

describe('where it has spread', () => {
  it('keeps what two phones set of one unit', () => {
    const one = newCircle()
    const id = value(addSpread(one, contextOf(), commitment, facts))
    const two = copyOf(one)
    value(editSpread(one, id, { day: '2027-10-01' }))
    value(editSpread(two, id, { how: 'Bara i årskurs sju.' }))
    meet(one, two)
    for (const phone of [one, two]) expect(spreadsView(phone).get().list).toMatchObject([{ unit: 'Björkskolan', day: '2027-10-01', how: 'Bara i årskurs sju.', commitment }])
    value(editSpread(one, id, { deleted: true }))
    expect(spreadsView(one).get().list).toEqual([])
  })

  it('refuses what has no name or no such day, and too many', () => {
    const round = newCircle()
    expect(addSpread(round, contextOf(), commitment, { ...facts, unit: ' ' })).toMatchObject({ error: { code: 'empty', field: 'unit' } })
    expect(addSpread(round, contextOf(), commitment, { ...facts, day: '2027-02-30' })).toMatchObject({ error: { code: 'invalid', field: 'day' } })
    const id = value(addSpread(round, contextOf(), commitment, facts))
    expect(editSpread(round, id, { unit: 'x'.repeat(limits.name + 1) })).toMatchObject({ error: { code: 'tooLong' } })
    for (let i = 1; i < mostSpreads; i++) value(addSpread(round, contextOf(), commitment, facts))
    expect(addSpread(round, contextOf(), commitment, facts)).toMatchObject({ error: { code: 'tooMany' } })
    expect(addSpread(round, contextOf(), newId<CommitmentId>(bytes), facts).ok).toBe(true)
  })
})

describe('whether it holds', () => {
  it('is one value a question, which the last writer sets, and is read past in another shape', () => {
    const one = newCircle()
    value(setHolding(one, contextOf(), { of: commitment, months: 6 }, { answer: 'partly', note: ' Två av tre enheter. ' }))
    const two = copyOf(one)
    value(setHolding(two, contextOf(), { of: commitment, months: 6 }, { answer: 'yes', note: '' }))
    meet(one, two)
    one.doc.getMap(roots.holding).set(holdingKey(commitment, 12), { answer: 'perhaps', at: 1 })
    one.doc.getMap(roots.holding).set('constructor', 'no')
    expect([...holdingsView(one).get()].map(([key, { answer, note }]) => [key, answer, note])).toEqual([[holdingKey(commitment, 6), 'yes', '']])
    expect(setHolding(one, contextOf(), { of: commitment, months: 6 }, { answer: 'yes', note: 'x'.repeat(limits.line + 1) })).toMatchObject({ error: { code: 'tooLong' } })
    expect(setHolding(one, contextOf(), { of: 'nobody' as CommitmentId, months: 6 }, { answer: 'yes', note: '' })).toMatchObject({ error: { code: 'unknown' } })
  })
})
