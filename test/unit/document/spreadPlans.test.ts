import { describe, expect, it } from 'vitest'
import { addUnits, beginSpread, editSpreadPlan, spreadPlansView } from '../../../src/document/spreadPlans.ts'
import { holdingsView, setHolding } from '../../../src/document/holding.ts'
import { roots } from '../../../src/document/schema.ts'
import { addSpread, editSpread, spreadsView } from '../../../src/document/spreads.ts'
import { openText } from '../../../src/document/text.ts'
import { type CommitmentId, newId, type OrganisationId, type SpreadPlanId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { becameOf, mostSpreadPlans } from '../../../src/model/spreadPlan.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const organisation = newId<OrganisationId>(bytes)
const commitment = newId<CommitmentId>(bytes)

function planned(units = 'Björkskolan', of: CommitmentId | null = commitment) {
  const round = newCircle()
  value(addUnits(round, contextOf(), { organisation, units, commitment: of }))
  const [plan] = spreadPlansView(round).get().list
  if (plan === undefined) throw new Error('none')
  return { round, id: plan.id }
}

describe('units to be reached', () => {
  it('are written many at once, and those of the same commitment once', () => {
    const { round } = planned('Björkskolan\nSjöskolan')
    expect(value(addUnits(round, contextOf(), { organisation, units: 'sjöskolan\nÅsen', commitment }))).toBe(1)
    expect(value(addUnits(round, contextOf(), { organisation, units: 'Åsen' }))).toBe(1)
    const all = spreadPlansView(round).get().list
    expect(all.map(({ unit, commitment: of }) => `${unit} ${String(of !== null)}`).sort()).toEqual(['Björkskolan true', 'Sjöskolan true', 'Åsen false', 'Åsen true'])
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['untouched']))
  })

  it('stand once when two phones have written them down, until more is said of both', () => {
    const { round: one } = planned('Sjöskolan')
    const two = copyOf(one)
    for (const phone of [one, two]) value(addUnits(phone, contextOf(), { organisation, units: 'Björkskolan\nÅsen', commitment }))
    meet(one, two)
    const names = () => spreadPlansView(two).get().list.map(({ unit }) => unit).sort()
    expect(names()).toEqual(['Björkskolan', 'Sjöskolan', 'Åsen'])
    for (const { id, unit } of [...spreadPlansView(two).get().byId.values()]) if (unit === 'Åsen') value(editSpreadPlan(two, id, { state: 'asked' }))
    expect(names()).toEqual(['Björkskolan', 'Sjöskolan', 'Åsen', 'Åsen'])
  })

  it('stay one when the one that is shown is taken away, brought back, renamed or given another commitment', () => {
    const { round: one } = planned('Sjöskolan')
    const two = copyOf(one)
    for (const phone of [one, two]) value(addUnits(phone, contextOf(), { organisation, units: 'Ekskolan', commitment }))
    meet(one, two)
    const names = () => spreadPlansView(one).get().list.map(({ unit, commitment: of }) => `${unit} ${String(of !== null)}`).sort()
    const shown = (name: string) => spreadPlansView(one).get().list.find(({ unit }) => unit === name)?.id ?? newId<SpreadPlanId>(bytes)
    const id = shown('Ekskolan')
    value(editSpreadPlan(one, id, { deleted: true }))
    expect(names()).toEqual(['Sjöskolan true'])
    value(editSpreadPlan(one, id, { deleted: false }))
    expect(names()).toEqual(['Ekskolan true', 'Sjöskolan true'])
    value(editSpreadPlan(one, id, { unit: ' Ekskolan norra ' }))
    value(editSpreadPlan(one, id, { commitment: null }))
    expect(names()).toEqual(['Ekskolan norra false', 'Sjöskolan true'])
    value(editSpreadPlan(one, id, { commitment, unit: 'Ekskolan', state: 'asked' }))
    expect(names()).toEqual(['Ekskolan true', 'Sjöskolan true'])
    meet(one, two)
    expect([...spreadPlansView(two).get().byId.values()].filter(({ state, unit }) => state === 'untouched' && unit === 'Ekskolan')).toHaveLength(1)
  })

  it.each(['first', 'last'] as const)('are two again when the %s of them had been given the commitment of the other and is given its own back', (which) => {
    const { round } = planned('Åsen')
    value(addUnits(round, contextOf(), { organisation, units: 'Åsen' }))
    const list = () => spreadPlansView(round).get().list
    const moved = list().at(which === 'first' ? 0 : -1)
    if (moved === undefined) throw new Error('none')
    value(editSpreadPlan(round, moved.id, { commitment: moved.commitment === null ? commitment : null }))
    expect(list()).toHaveLength(1)
    value(editSpreadPlan(round, list()[0]?.id ?? moved.id, { commitment: moved.commitment }))
    expect(new Set(list().map(({ commitment: of }) => of))).toEqual(new Set([commitment, null]))
  })

  it('keep what two phones set and write of one', () => {
    const { round: one, id } = planned()
    const two = copyOf(one)
    value(editSpreadPlan(one, id, { state: 'asked' }))
    value(editSpreadPlan(two, id, { day: '2027-10-01', unit: ' Björkskolan norra ' }))
    const text = openText(two, { root: 'spreadPlans', id, field: 'asks' }, () => contextOf())
    value(text?.edit([{ at: 0, remove: 0, insert: 'Skolchefen' }]) ?? { ok: false, error: { code: 'unknown' } })
    meet(one, two)
    for (const phone of [one, two]) expect(spreadPlansView(phone).get().list).toMatchObject([{ unit: 'Björkskolan norra', state: 'asked', day: '2027-10-01', asks: 'Skolchefen', commitment }])
  })

  it('refuse what has no name, is too much, or is no day', () => {
    const { round, id } = planned()
    expect(addUnits(round, contextOf(), { organisation, units: ' \n ' })).toMatchObject({ error: { code: 'empty', field: 'unit' } })
    expect(addUnits(round, contextOf(), { organisation, units: 'x'.repeat(limits.name + 1) })).toMatchObject({ error: { code: 'tooLong' } })
    expect(addUnits(round, contextOf(), { organisation, units: Array.from({ length: mostSpreadPlans }, (_, i) => `Enhet ${String(i)}`).join('\n') })).toMatchObject({ error: { code: 'tooMany' } })
    expect(editSpreadPlan(round, id, { unit: ' ' })).toMatchObject({ error: { code: 'empty' } })
    expect(editSpreadPlan(round, id, { day: '2027-02-30' })).toMatchObject({ error: { code: 'invalid' } })
    expect(editSpreadPlan(round, newId<SpreadPlanId>(bytes), { state: 'asked' })).toMatchObject({ error: { code: 'unknown' } })
  })
})

describe('a unit that has begun', () => {
  it('stands at its commitment, once', () => {
    const { round, id } = planned()
    const text = openText(round, { root: 'spreadPlans', id, field: 'how' }, () => contextOf())
    value(text?.edit([{ at: 0, remove: 0, insert: `Bara i\nårskurs sju. ${'x'.repeat(limits.line)}` }]) ?? { ok: false, error: { code: 'unknown' } })
    const spread = value(beginSpread(round, contextOf(), id, '2027-09-01'))
    expect(value(beginSpread(round, contextOf(), id, '2027-09-02'))).toBe(spread)
    expect(spreadsView(round).get().list).toMatchObject([{ id: spread, commitment, unit: 'Björkskolan', day: '2027-09-01' }])
    expect(spreadsView(round).get().list[0]?.how).toMatch(/^Bara i årskurs sju\. x+$/)
    expect(spreadPlansView(round).get().list[0]?.how).toHaveLength(limits.line + 20)
  })

  it('may begin again when somebody has taken the spread away', () => {
    const { round, id } = planned()
    const first = value(beginSpread(round, contextOf(), id, '2027-09-01'))
    value(editSpread(round, first, { deleted: true }))
    value(setHolding(round, contextOf(), { of: first, months: 6 }, { answer: 'yes', note: '' }))
    const plan = spreadPlansView(round).get().byId.get(id)
    expect(plan && becameOf(plan, spreadsView(round).get().byId)).toBeNull()
    value(editSpread(round, value(beginSpread(round, contextOf(), id, '2027-10-01')), { how: 'Bara i sjuan' }))
    expect(spreadsView(round).get().list).toMatchObject([{ day: '2027-10-01', how: 'Bara i sjuan' }])
    expect(holdingsView(round).get().size).toBe(0)
  })

  it('is one, whoever says so before they meet, and keeps what each has set of it till then', () => {
    // Which of two values counts is the document's choice, by the numbers that phones have: so both ways round.
    for (const swap of [false, true]) {
      const { round, id } = planned()
      const phones = [round, copyOf(round)]
      const [one, two] = (swap ? phones.reverse() : phones) as [typeof round, typeof round]
      const spread = value(beginSpread(one, contextOf(), id, '2027-09-01'))
      value(editSpread(one, spread, { how: 'Bara i sjuan', day: '2027-08-01' }))
      expect(value(beginSpread(two, contextOf(), id, '2027-09-03'))).toBe(spread)
      value(editSpread(two, spread, { unit: 'Björkskolan norra' }))
      meet(one, two)
      for (const phone of phones) {
        expect(spreadsView(phone).get().list).toMatchObject([{ id: spread, commitment, unit: 'Björkskolan norra', day: '2027-08-01', how: 'Bara i sjuan' }])
        expect(spreadPlansView(phone).get().list).toMatchObject([{ id, spread }])
      }
      value(editSpread(one, spread, { day: null, deleted: true }))
      expect(spreadsView(one).get()).toMatchObject({ list: [] })
      value(editSpread(one, spread, { deleted: false }))
      expect(spreadsView(one).get().list).toMatchObject([{ day: null }])
    }
  })

  it('stays what it was in a round of before, and is read past in another shape', () => {
    const { round, id } = planned()
    const spread = value(addSpread(round, contextOf(), commitment, { unit: 'Björkskolan', day: '2027-09-01', how: '' }))
    const plans = round.doc.getMap<{ set(name: string, value: unknown): void }>(roots.spreadPlans)
    plans.get(id)?.set('spread', spread)
    expect(value(beginSpread(round, contextOf(), id, '2027-10-01'))).toBe(spread)
    round.doc.getMap(roots.begun).set(newId(bytes), { commitment: 'none', at: 1 })
    round.doc.getMap(roots.begun).set(newId(bytes), 'no')
    expect(spreadsView(round).get().list).toMatchObject([{ id: spread }])
  })

  it('is one also when an app that knows of no begun units lets it begin once more, as long as that spread lives', () => {
    const { round, id } = planned()
    const begun = value(beginSpread(round, contextOf(), id, '2027-09-01'))
    const view = spreadsView(round)
    const seen: string[][] = []
    view.subscribe(() => seen.push(view.get().list.map((each) => each.id)))
    const again = round.doc.transact(() => {
      const spread = value(addSpread(round, contextOf(), commitment, { unit: 'Björkskolan', day: '2027-09-02', how: '' }))
      round.doc.getMap<{ set(name: string, value: unknown): void }>(roots.spreadPlans).get(id)?.set('spread', spread)
      return spread
    })
    expect(seen.at(-1)).toEqual([again])
    expect(view.get().byId.has(begun)).toBe(false)
    expect(value(beginSpread(round, contextOf(), id, '2027-10-01'))).toBe(again)
    value(editSpread(round, again, { deleted: true }))
    expect(view.get().list).toMatchObject([{ id: begun }])
  })

  it('has to have a commitment that is asked after', () => {
    const { round, id } = planned('Björkskolan', null)
    expect(beginSpread(round, contextOf(), id, '2027-09-01')).toMatchObject({ error: { code: 'missing', fields: ['commitment'] } })
    expect(spreadsView(round).get().list).toEqual([])
  })
})
