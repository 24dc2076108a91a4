import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/model/limits.ts'
import {
  mostPeople, type OrganisationProfile, parsePopulation, parseProfileContent, profileChanges, profileContent, profileFields, readFact, saidIn,
} from '../../../src/model/organisationProfile.ts'

const empty: OrganisationProfile = {
  type: null, population: null, decisionDate: null, declaration: null, goals: '', decision: '', serviceArea: '', competence: '',
}
const full: OrganisationProfile = {
  type: 'municipality', population: 84_000, decisionDate: '2024-03-12', declaration: 'yes',
  goals: 'Two goals.', decision: 'KF § 31', serviceArea: 'Snow', competence: 'One strategist.',
}

describe('a population', () => {
  it.each([['84000', 84_000], ['84 000', 84_000], ['84 000', 84_000], ['84.000', 84_000], [' 1 ', 1], [String(mostPeople), mostPeople]])(
    'is read from %j', (text, value) => {
      expect(parsePopulation(text)).toBe(value)
    })

  it.each(['', '0', '-5', '8,5', 'many', '1e3', String(mostPeople + 1), '9'.repeat(400)])('is not %j', (text) => {
    expect(parsePopulation(text)).toBeNull()
  })
})

describe('a fact', () => {
  it('is one of its own kind, or nothing', () => {
    for (const bad of [null, undefined, '', 'village', 1.5, Number.NaN, {}, '2024-02-30']) {
      for (const field of ['type', 'population', 'decisionDate', 'declaration'] as const) expect([field, readFact[field](bad)]).toEqual([field, null])
    }
  })
})

describe('a shared profile', () => {
  it('reads as it was frozen, texts without the space around them', () => {
    expect(parseProfileContent(JSON.stringify(profileContent({ ...full, goals: '\n Two goals. ' })))).toEqual(full)
    expect(parseProfileContent(JSON.stringify(profileContent(empty)))).toEqual(empty)
  })

  it('that came from elsewhere is bounded, field by field, or nothing', () => {
    for (const bad of ['', '[]', 'null', '1', '{']) expect(parseProfileContent(bad)).toBeNull()
    const hostile = { type: 'x', population: 1e12, decisionDate: '2024-13-01', declaration: true, goals: 'g'.repeat(limits.text + 5), decision: {}, more: 1 }
    expect(parseProfileContent(JSON.stringify(hostile))).toEqual({ ...empty, goals: 'g'.repeat(limits.text) })
  })

  it('differs from the draft by what is new, changed and gone', () => {
    expect([...profileChanges(null, full).values()]).toEqual(profileFields.map(() => 'added'))
    expect(profileChanges(full, full).size).toBe(0)
    expect(profileChanges(null, empty).size).toBe(0)
    const draft = { ...full, population: 85_000, goals: '  ', serviceArea: ' Snow ' }
    expect([...profileChanges(full, draft)]).toEqual([['population', 'changed'], ['goals', 'removed']])
  })

  it('counts what it says', () => {
    expect([saidIn(empty), saidIn({ ...full, goals: ' ' }), saidIn(full)]).toEqual([0, 7, 8])
  })
})
