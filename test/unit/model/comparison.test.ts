import { describe, expect, it } from 'vitest'
import { compare, type SharedRating, shiftOf, usualOccasion } from '../../../src/model/comparison.ts'
import { newId, type OrganisationId, type RevisionId } from '../../../src/model/ids.ts'
import { dontKnow } from '../../../src/model/rating.ts'
import type { RatingContent } from '../../../src/model/ratingContent.ts'
import { seeded } from './random.ts'

const random = seeded(Number(process.env['SEED'] ?? 25))
const levels = ['none', 'begun', 'most', 'all']
const older = ['low', 'middle', 'high']
const dimensions = ['goals', 'roles', 'analysis']
const [norrvik, ekdala, solhamn] = Array.from({ length: 3 }, () => newId<OrganisationId>(random.bytes)) as [OrganisationId, OrganisationId, OrganisationId]

function shared(rated: Readonly<Record<string, string>>, scale: readonly string[] = levels): SharedRating {
  const of = (level: string) => ({ level, evidence: `e ${level}`, way: `w ${level}`, views: { [level]: 2 } })
  const content: RatingContent = {
    methodVersion: '2026-1',
    levels: scale,
    dimensions: Object.fromEntries(Object.entries(rated).map(([dimension, level]) => [dimension, of(level)])),
  }
  return { revision: newId<RevisionId>(random.bytes), content }
}

const row = (ratings: ReadonlyMap<OrganisationId, readonly SharedRating[]>, dimension = 'goals') => {
  const found = compare(dimensions, levels, ratings).find((each) => each.dimension === dimension)
  if (found === undefined) throw new Error('no such dimension')
  return found
}

describe('the occasion to open on', () => {
  it.each([
    ['none', [], -1],
    ['the only one', [1], 0],
    ['the last that two have shared before', [3, 3], 1],
    ['the one that all look at, when one has shared early for the next', [3, 1], 0],
    ['the last, while nobody has anybody to compare with', [1, 1], 1],
  ] as const)('is %s', (_, shared, index) => {
    expect(usualOccasion(shared)).toBe(index)
  })
})

describe('the comparison', () => {
  it('lays what each has shared side by side, and says what is not shared', () => {
    const mine = shared({ goals: 'most' })
    const compared = compare(dimensions, levels, new Map([[norrvik, [mine]], [ekdala, []], [solhamn, [shared({ roles: 'all' })]]]))
    expect(compared.map((each) => each.dimension)).toEqual(dimensions)
    expect([...(compared[0]?.cells ?? [])]).toEqual([
      [
        norrvik,
        { organisation: norrvik, revision: mine.revision, level: 'most', evidence: 'e most', way: 'w most', views: { most: 2 }, shift: null, before: [], otherScale: false },
      ],
      [ekdala, null],
      [solhamn, null],
    ])
  })

  it('tells how many steps lie between the lowest and the highest', () => {
    const ratings = new Map([[norrvik, [shared({ goals: 'begun' })]], [ekdala, [shared({ goals: 'all' })]], [solhamn, [shared({ goals: 'most' })]]])
    expect(row(ratings).steps).toBe(2)
  })

  it('tells the levels of every occasion before, the oldest first', () => {
    const occasions = [shared({ goals: 'none' }), shared({ roles: 'all' }), shared({ goals: 'begun' }), shared({ goals: 'all' })]
    const before = row(new Map([[norrvik, occasions]])).cells.get(norrvik)?.before
    expect(before?.map(({ level }) => level)).toEqual(['none', 'begun'])
    expect(before?.map(({ revision }) => revision)).toEqual([occasions[0]?.revision, occasions[2]?.revision])
  })

  it('counts no steps to what is not known, not shared, or on another scale', () => {
    const with_ = (other: readonly SharedRating[]) => row(new Map([[norrvik, [shared({ goals: 'none' })]], [ekdala, other]])).steps
    expect(with_([shared({ goals: 'all' })])).toBe(3)
    expect(with_([shared({ goals: dontKnow })])).toBe(0)
    expect(with_([])).toBe(0)
    expect(with_([shared({ goals: 'high' }, older)])).toBe(0)
    expect(with_([shared({ goals: 'none' })])).toBe(0)
  })

  it('says of a rating on an older scale that it is, and keeps all of it', () => {
    const cell = row(new Map([[norrvik, [shared({ goals: 'high' }, older)]]])).cells.get(norrvik)
    expect(cell).toMatchObject({ level: 'high', evidence: 'e high', otherScale: true, shift: null })
  })

  it('tells the shift since the occasion before, and none across scales or what is not known', () => {
    const shift = (...occasions: SharedRating[]) => row(new Map([[norrvik, occasions]])).cells.get(norrvik)?.shift
    const [none, begun, all] = [shared({ goals: 'none' }), shared({ goals: 'begun' }), shared({ goals: 'all' })]
    expect(shift(begun)).toBeNull()
    expect(shift(begun, all)).toBe('up')
    expect(shift(begun, none)).toBe('down')
    expect(shift(begun, shared({ goals: 'begun' }))).toBe('same')
    // Only the one before counts, not the best there was.
    expect(shift(all, none, begun)).toBe('up')
    expect(shift(shared({ roles: 'none' }), begun)).toBeNull()
    expect(shift(shared({ goals: dontKnow }), begun)).toBeNull()
    expect(shift(begun, shared({ goals: dontKnow }))).toBeNull()
    expect(shift(shared({ goals: 'low' }, older), begun)).toBeNull()
  })

  it('has no total and no rank', () => {
    const [first] = compare(dimensions, levels, new Map([[norrvik, [shared({ goals: 'all' })]]]))
    expect(Object.keys(first ?? {}).sort()).toEqual(['cells', 'dimension', 'steps'])
    const fields = ['before', 'evidence', 'level', 'organisation', 'otherScale', 'revision', 'shift', 'views', 'way']
    expect(Object.keys(first?.cells.get(norrvik) ?? {}).sort()).toEqual(fields)
  })

  it('is not led astray by names that every object has', () => {
    const { content } = shared({})
    expect(shiftOf(content, content, 'constructor')).toBeNull()
    const [compared] = compare(['constructor'], levels, new Map([[norrvik, [shared({})]]]))
    expect(compared?.cells.get(norrvik)).toBeNull()
  })

  it('of random ratings holds: steps and shifts by counting, whatever the order of the organisations', () => {
    const scales = [levels, older]
    for (let run = 0; run < 200; run++) {
      const anyLevel = (scale: readonly string[]) => [...scale, dontKnow][random.int(scale.length + 1)] as string
      const anyRating = () => {
        const scale = scales[random.int(4) === 0 ? 1 : 0] ?? levels
        return shared(Object.fromEntries(dimensions.filter(() => random.int(3) > 0).map((d) => [d, anyLevel(scale)])), scale)
      }
      const ratings = new Map([norrvik, ekdala, solhamn].map((each) => [each, Array.from({ length: random.int(4) }, anyRating)]))
      const compared = compare(dimensions, levels, ratings)
      const turned = compare(dimensions, levels, new Map([...ratings].reverse()))
      for (const [i, { dimension, cells, steps }] of compared.entries()) {
        expect(turned[i]?.steps).toBe(steps)
        expect(turned[i]?.cells).toEqual(cells)
        const places: number[] = []
        for (const [organisation, occasions] of ratings) {
          const last = occasions.at(-1)?.content
          const level = last?.dimensions[dimension]?.level
          const cell = cells.get(organisation)
          expect(cell?.level).toBe(level)
          if (last === undefined || level === undefined) continue
          expect(cell?.otherScale).toBe(last.levels === older)
          if (last.levels === levels && level !== dontKnow) places.push(levels.indexOf(level))
          const before = occasions.at(-2)?.content
          const from = before?.levels === last.levels ? last.levels.indexOf(before.dimensions[dimension]?.level ?? '') : -1
          const to = last.levels.indexOf(level)
          expect(cell?.shift).toBe(from < 0 || to < 0 ? null : to > from ? 'up' : to < from ? 'down' : 'same')
        }
        expect(steps).toBe(Math.max(0, Math.max(...places, 0) - Math.min(...places, Math.max(...places, 0))))
      }
    }
  })
})
