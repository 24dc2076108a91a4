import { describe, expect, it } from 'vitest'
import { type Member, mixed, pairsOf, withLate } from '../../../src/model/grouping.ts'
import { newId, type PersonId } from '../../../src/model/ids.ts'
import { seeded } from './random.ts'

const { bytes, int } = seeded(Number(process.env['SEED'] ?? 12))

function people(...counts: readonly number[]): Member[] {
  return counts.flatMap((count, kind) => Array.from({ length: count }, () => ({ id: newId<PersonId>(bytes), kind: `${kind}` })))
}

describe('groups across organisations', () => {
  it('hold everybody once, are three or four, and spread each organisation as far as it goes (300 draws)', () => {
    for (let run = 0; run < 300; run++) {
      const members = people(...Array.from({ length: 1 + int(5) }, () => int(13)))
      const groups = mixed(members, bytes)
      expect(groups.flat().sort()).toEqual(members.map(({ id }) => id).sort())
      const sizes = groups.map((group) => group.length)
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(4)
      if (members.length > 5) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3)
      for (const kind of new Set(members.map((member) => member.kind))) {
        const own = new Set(members.filter((member) => member.kind === kind).map(({ id }) => id))
        const most = Math.max(...groups.map((group) => group.filter((id) => own.has(id)).length))
        expect(most).toBe(Math.ceil(own.size / groups.length))
      }
    }
  })

  it('put two of one organisation into one pair only where more than half of a group are of it', () => {
    for (let run = 0; run < 300; run++) {
      const members = people(...Array.from({ length: 2 + int(4) }, () => 1 + int(9)))
      const kindOf = new Map(members.map(({ id, kind }) => [id, kind]))
      for (const group of mixed(members, bytes)) {
        const most = Math.max(...group.map((id) => group.filter((other) => kindOf.get(other) === kindOf.get(id)).length))
        const alike = pairsOf(group).filter((pair) => pair.length === 2 && kindOf.get(pair[0]!) === kindOf.get(pair[1]!))
        if (most <= group.length / 2) expect(alike).toEqual([])
      }
    }
  })

  it('are others the next time', () => {
    const members = people(4, 4, 4)
    expect(new Set(Array.from({ length: 5 }, () => JSON.stringify(mixed(members, bytes)))).size).toBeGreaterThan(1)
  })

  it('are none of nobody', () => {
    expect(mixed([], bytes)).toEqual([])
    expect(withLate([], [newId<PersonId>(bytes)])).toEqual([])
  })
})

describe('two and two', () => {
  it('with three where it is odd, and one alone only where there is nobody else', () => {
    expect(pairsOf([1, 2, 3, 4])).toEqual([[1, 2], [3, 4]])
    expect(pairsOf([1, 2, 3])).toEqual([[1, 2, 3]])
    expect(pairsOf([1, 2, 3, 4, 5])).toEqual([[1, 2], [3, 4, 5]])
    expect(pairsOf([1])).toEqual([[1]])
    expect(pairsOf([])).toEqual([])
  })
})

describe('who comes late', () => {
  it('joins the smallest group, the same on every phone, and nobody changes theirs', () => {
    const members = people(3, 4)
    const groups = mixed(members, bytes)
    const late = [newId<PersonId>(bytes), newId<PersonId>(bytes)]
    const here = [...members.map(({ id }) => id), ...late]
    const joined = withLate(groups, here)
    expect(withLate(groups, here.toReversed())).toEqual(joined)
    expect(joined.map((group) => group.length).sort()).toEqual([4, 5])
    for (const [i, group] of groups.entries()) expect(joined[i]?.slice(0, group.length)).toEqual(group)
  })
})
