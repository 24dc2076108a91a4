import { describe, expect, it } from 'vitest'
import { addOrganisation, setOrganisationKind } from '../../../src/document/organisationEdit.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { editRoundFacts, roundFactsView } from '../../../src/document/roundFacts.ts'
import { roots } from '../../../src/document/schema.ts'
import { noRoundFacts } from '../../../src/model/roundFacts.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { contextOf, copyOf, meet, newCircle, value } from './phones.ts'

describe('what a round says of itself', () => {
  it('is nothing at first, is set a field at a time, and goes with the file of the round', () => {
    const round = newCircle()
    const read = () => roundFactsView(round).get()
    expect(read()).toEqual(noRoundFacts)
    value(editRoundFacts(round, { theme: 'Jämställd skola' }))
    value(editRoundFacts(round, { from: '2026-09', to: '2028-06' }))
    const whole = { theme: 'Jämställd skola', from: '2026-09', to: '2028-06' }
    expect(read()).toEqual(whole)
    const file = fileOf(round)
    const brought = broughtIn(file).round
    expect(roundFactsView(brought).get()).toEqual(whole)
    expect(fileOf(brought)).toBe(file)
    expect(editRoundFacts(round, { to: '2026-08' })).toEqual({ ok: false, error: { code: 'invalid', field: 'period' } })
    expect(read()).toEqual(whole)
  })

  it('keeps what two phones said of different fields without a network', () => {
    const here = newCircle()
    const there = copyOf(here)
    value(editRoundFacts(here, { theme: 'Jämställd skola' }))
    value(editRoundFacts(there, { from: '2026-09' }))
    meet(here, there)
    for (const each of [here, there]) expect(roundFactsView(each).get()).toEqual({ theme: 'Jämställd skola', from: '2026-09', to: null })
  })

  it('passes over what is no month or no text, and opens a file that was saved before rounds said this of themselves', () => {
    const round = newCircle()
    round.doc.getMap(roots.round).set('periodFrom', 'hösten')
    round.doc.getMap(roots.round).set('theme', 7)
    expect(roundFactsView(round).get()).toEqual(noRoundFacts)
    const old = JSON.parse(fileOf(round)) as Record<string, unknown>
    delete old['facts']
    expect(roundFactsView(broughtIn(JSON.stringify(old)).round).get()).toEqual(noRoundFacts)
  })

  it('may find its mentor later, and another one then', () => {
    const round = newCircle()
    const id = value(addOrganisation(round, contextOf(), { name: 'Solhamn', kind: 'participant' }))
    value(setOrganisationKind(round, id, 'mentor'))
    expect(organisationsView(round).get().byId.get(id)?.kind).toBe('mentor')
    value(setOrganisationKind(round, id, 'participant'))
    expect(organisationsView(round).get().byId.get(id)?.kind).toBe('participant')
  })
})
