import { describe, expect, it } from 'vitest'
import { currentHome, type Home, homesOf } from '../../../src/model/home.ts'
import { type CircleId, newId, type OrganisationId } from '../../../src/model/ids.ts'
import { seeded } from './random.ts'

const random = seeded(23)
const organisation = newId<OrganisationId>(random.bytes)
const other = newId<OrganisationId>(random.bytes)
const [a, b, c, d] = Array.from({ length: 4 }, () => newId<CircleId>(random.bytes)).sort() as [CircleId, CircleId, CircleId, CircleId]

function home(id: CircleId, mergedInto: CircleId | null = null, given: Partial<Home> = {}): Home {
  return { id, organisation, publicKey: '', created: { by: null, meeting: null, at: 0 }, mergedInto, ...given }
}
const known = (...homes: Home[]) => new Map(homes.map((each) => [each.id, each]))

describe('the home that another has become part of', () => {
  it('is itself while nothing was merged, also when nobody knows it', () => {
    expect(currentHome(known(home(a)), a)).toBe(a)
    expect(currentHome(known(), a)).toBe(a)
  })

  it('is the end of a row of merges', () => {
    const homes = known(home(a), home(b, a), home(c, b))
    expect([a, b, c].map((id) => currentHome(homes, id))).toEqual([a, a, a])
  })

  it('is not one that has not arrived', () => {
    expect(currentHome(known(home(a, b)), a)).toBe(a)
  })

  it('is the same for every member of a ring, and for those that lead into it', () => {
    const homes = known(home(b, c), home(c, a), home(a, b), home(d, c))
    for (const id of [a, b, c, d]) expect(currentHome(homes, id)).toBe(a)
    expect(currentHome(known(home(b, b)), b)).toBe(b)
  })

  it('is found soon in a row of thousands, that somebody has made to hold others up', () => {
    const ids = Array.from({ length: 4000 }, () => newId<CircleId>(random.bytes))
    const row = known(...ids.map((id, i) => home(id, ids[i + 1] ?? null)))
    expect(homesOf(row, organisation).map(({ id }) => id)).toEqual([ids.at(-1)])
  })
})

describe('the homes of an organisation', () => {
  it('are those that have not become part of another, the oldest first', () => {
    const at = (time: number) => ({ created: { by: null, meeting: null, at: time } })
    const homes = known(home(a, null, at(3)), home(b, null, at(1)), home(c, a, at(0)), home(d, null, { ...at(0), organisation: other }))
    expect(homesOf(homes, organisation).map((each) => each.id)).toEqual([b, a])
    expect(homesOf(homes, other).map((each) => each.id)).toEqual([d])
  })

  it('of one that two people started at once are both there, in the same order everywhere', () => {
    expect(homesOf(known(home(b), home(a)), organisation).map((each) => each.id)).toEqual([a, b])
  })

  it('are not led away to another organisation', () => {
    const homes = known(home(a, b), home(b, null, { organisation: other }))
    expect(homesOf(homes, organisation).map((each) => each.id)).toEqual([a])
  })
})
