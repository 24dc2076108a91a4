import { describe, expect, it } from 'vitest'
import { addOrganisation } from '../../../src/document/organisationEdit.ts'
import { roots } from '../../../src/document/schema.ts'
import { addOwnYearDate, removeYearDate, setYearDate, yearDatesView } from '../../../src/document/yearDates.ts'
import { mostOwnYearDates, yearDateKey } from '../../../src/model/yearDate.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

function withOrganisation() {
  const round = newCircle()
  return { round, norrvik: value(addOrganisation(round, contextOf(), { name: 'Norrvik', kind: 'participant' })) }
}

describe('the dates of the organisations\' budget years', () => {
  it('are said once, changed, taken back, and go with the file of the round', () => {
    const { round, norrvik } = withOrganisation()
    const read = () => yearDatesView(round).get().map(({ kind, name, day }) => [kind, name, day])
    value(setYearDate(round, norrvik, 'interim', '2026-08-31'))
    value(setYearDate(round, norrvik, 'interim', '2026-08-20'))
    value(addOwnYearDate(round, norrvik, { name: ' Mål och budget ', day: '2026-06-10' }, bytes))
    expect(read()).toEqual(expect.arrayContaining([['interim', '', '2026-08-20'], ['own', 'Mål och budget', '2026-06-10']]))
    const file = fileOf(round)
    expect(fileOf(broughtIn(file).round)).toBe(file)
    for (const { key } of yearDatesView(round).get()) value(removeYearDate(round, key))
    expect(read()).toEqual([])
    expect(removeYearDate(round, 'nowhere').ok).toBe(false)
  })

  it('are refused when they are none, and when there are too many', () => {
    const { round, norrvik } = withOrganisation()
    expect(setYearDate(round, norrvik, 'annual', '2026-02-30')).toEqual({ ok: false, error: { code: 'invalid', field: 'date' } })
    expect(addOwnYearDate(round, norrvik, { name: '', day: '2026-06-10' }, bytes)).toEqual({ ok: false, error: { code: 'empty', field: 'name' } })
    for (let i = 0; i < mostOwnYearDates; i++) value(addOwnYearDate(round, norrvik, { name: String(i), day: '2026-06-10' }, bytes))
    expect(addOwnYearDate(round, norrvik, { name: 'en till', day: '2026-06-10' }, bytes).ok).toBe(false)
  })

  it('of two phones without a network are one where they say the same thing, and both where they don\'t', () => {
    const { round: here, norrvik } = withOrganisation()
    const there = copyOf(here)
    value(setYearDate(here, norrvik, 'interim', '2026-08-31'))
    value(setYearDate(there, norrvik, 'interim', '2026-08-20'))
    value(setYearDate(there, norrvik, 'annual', '2026-02-10'))
    meet(here, there)
    expect(yearDatesView(here).get().map(({ kind }) => kind).sort()).toEqual(['annual', 'interim'])
    expect(yearDatesView(here).get()).toEqual(yearDatesView(there).get())
  })

  it('that are none are passed over when they come from elsewhere', () => {
    const { round, norrvik } = withOrganisation()
    const map = round.doc.getMap(roots.yearDates)
    map.set('nowhere/interim', { name: '', day: '2026-08-31' })
    map.set(yearDateKey(norrvik, 'budget'), { name: '', day: 'snart' })
    map.set(yearDateKey(norrvik, 'whatever'), { name: 'x', day: '2026-08-31' })
    map.set(yearDateKey(norrvik, 'annual'), 7)
    expect(yearDatesView(round).get()).toEqual([])
  })
})
