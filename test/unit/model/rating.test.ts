import { describe, expect, it } from 'vitest'
import { newId, type PersonId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { dontKnow, needsEvidence, type Rating, ratingState, spreadOf, viewsByPerson } from '../../../src/model/rating.ts'
import { parseRatingContent, ratingChanges, ratingContent } from '../../../src/model/ratingContent.ts'
import { mapOf, person } from './people.ts'
import { seeded } from './random.ts'

const random = seeded(21)
const levels = ['none', 'begun', 'most', 'all']
const older = ['low', 'middle', 'high']

function rating(level: string | null, given: Partial<Rating> = {}): Rating {
  return { level, otherLevels: [], evidence: '', way: '', views: new Map(), ...given }
}

function views(...chosen: string[]): ReadonlyMap<PersonId, string> {
  return new Map(chosen.map((level) => [newId<PersonId>(random.bytes), level]))
}

describe('evidence', () => {
  it('is asked for in the upper half of a scale of any length, never for what is not known', () => {
    expect(levels.filter((level) => needsEvidence(levels, level))).toEqual(['most', 'all'])
    expect(older.filter((level) => needsEvidence(older, level))).toEqual(['high'])
    expect(['a', 'b', 'c', 'd', 'e'].filter((level, _, all) => needsEvidence(all, level))).toEqual(['d', 'e'])
    for (const level of [dontKnow, 'elsewhere', null]) expect(needsEvidence(levels, level)).toBe(false)
  })

  it('missing keeps a dimension from being ready; blanks are no evidence', () => {
    expect(ratingState(levels, rating(null, { evidence: 'Protokoll' }))).toBe('unrated')
    expect(ratingState(levels, rating('begun'))).toBe('rated')
    expect(ratingState(levels, rating(dontKnow))).toBe('rated')
    expect(ratingState(levels, rating('most', { evidence: ' \n' }))).toBe('evidenceMissing')
    expect(ratingState(levels, rating('most', { evidence: 'Protokoll' }))).toBe('rated')
  })

  it('of a level that this scale does not have: it is to be rated anew', () => {
    expect(ratingState(levels, rating('high', { evidence: 'Protokoll' }))).toBe('unrated')
  })
})

describe('the spread of the own views', () => {
  it('counts by the order of the scale, with what is not known last and what nobody chose left out', () => {
    expect(spreadOf(levels, ['all', dontKnow, 'begun', 'all']).counts).toEqual([
      { level: 'begun', count: 1 },
      { level: 'all', count: 2 },
      { level: dontKnow, count: 1 },
    ])
  })

  it('tells the lowest and the highest where they differ; not knowing is no place on the scale', () => {
    expect(spreadOf(levels, ['all', 'begun', 'most']).apart).toEqual({ from: 'begun', to: 'all' })
    expect(spreadOf(levels, ['most', 'most']).apart).toBeNull()
    expect(spreadOf(levels, ['most', dontKnow]).apart).toBeNull()
    expect(spreadOf(levels, [dontKnow]).apart).toBeNull()
    expect(spreadOf(levels, [])).toEqual({ counts: [], apart: null })
  })

  it('leaves views from another scale out', () => {
    expect(spreadOf(levels, ['high', 'none'])).toEqual({ counts: [{ level: 'none', count: 1 }], apart: null })
  })
})

describe('what is frozen', () => {
  const draft = new Map([
    ['goals', rating('most', { evidence: ' Mål 3 ', way: ' I budgeten ', views: views('all', 'begun', 'all', 'high') })],
    ['analysis', rating('all')],
    ['roles', rating(null, { evidence: 'text without a level' })],
    ['spread', rating(dontKnow)],
    ['moved', rating('high')],
  ])

  it('is what has a level, shown where it must be; who chose what stays at home', () => {
    expect(ratingContent('2026-1', levels, draft)).toEqual({
      methodVersion: '2026-1',
      levels,
      dimensions: {
        goals: { level: 'most', evidence: 'Mål 3', way: 'I budgeten', views: { begun: 1, all: 2 } },
        spread: { level: dontKnow, evidence: '', way: '', views: {} },
      },
    })
    const text = JSON.stringify(ratingContent('2026-1', levels, draft))
    for (const person of draft.get('goals')?.views.keys() ?? []) expect(text).not.toContain(person)
    expect(text).not.toContain('without a level')
  })

  it('reads back as it was written', () => {
    const content = ratingContent('2026-1', levels, draft)
    expect(parseRatingContent(JSON.stringify(content))).toEqual(content)
  })

  it('keeps the scale it was rated on', () => {
    const content = ratingContent('2024-1', older, new Map([['goals', rating('high', { evidence: 'Mål' })]]))
    expect(parseRatingContent(JSON.stringify(content))).toMatchObject({ levels: older, dimensions: { goals: { level: 'high' } } })
  })
})

describe('what has changed since the last share', () => {
  const of = (...rated: [string, Rating][]) => ratingContent('2026-1', levels, new Map(rated))

  it('is everything when nothing was shared', () => {
    expect([...ratingChanges(null, of(['goals', rating('begun')]))]).toEqual([['goals', 'added']])
  })

  it('is told by dimension: added, changed in any part, removed', () => {
    const before = of(
      ['same', rating('none', { way: 'x', views: views('none') })],
      ['level', rating('none')],
      ['evidence', rating('none')],
      ['way', rating('none')],
      ['views', rating('none', { views: views('none') })],
      ['gone', rating('none')],
    )
    const after = of(
      ['same', rating('none', { way: 'x', views: views('none') })],
      ['level', rating('begun')],
      ['evidence', rating('none', { evidence: 'e' })],
      ['way', rating('none', { way: 'w' })],
      ['views', rating('none', { views: views('begun') })],
      ['fresh', rating('none')],
    )
    expect(Object.fromEntries(ratingChanges(before, after))).toEqual({
      level: 'changed',
      evidence: 'changed',
      way: 'changed',
      views: 'changed',
      gone: 'removed',
      fresh: 'added',
    })
  })

  it('is not led astray by names that every object has', () => {
    const none = of()
    expect([...ratingChanges(none, of(['constructor', rating('none')]))]).toEqual([['constructor', 'added']])
    expect([...ratingChanges(of(['toString', rating('none')]), none)]).toEqual([['toString', 'removed']])
  })
})

describe('reading the content of a revision', () => {
  const dimension = { level: 'begun', evidence: 'e', way: 'w', views: { begun: 2 } }
  const read = (value: unknown) => parseRatingContent(JSON.stringify(value))

  it.each([
    ['', 'no JSON'],
    ['null', 'nothing'],
    ['[]', 'a list'],
    ['"text"', 'a text'],
    ['{}', 'no fields'],
    ['{"levels":["a"],"dimensions":[]}', 'dimensions in a list'],
    ['{"levels":{"0":"a"},"dimensions":{}}', 'levels in a record'],
    ['{"levels":[1],"dimensions":{}}', 'levels that are numbers'],
    ['{"levels":["<b>"],"dimensions":{}}', 'levels that are no names'],
    ['{"levels":["__proto__"],"dimensions":{}}', 'a prototype as a level'],
    [JSON.stringify({ levels: Array.from({ length: 13 }, (_, i) => `l${String(i)}`), dimensions: {} }), 'too many levels'],
  ])('%s is none: %s', (content) => {
    expect(parseRatingContent(content)).toBeNull()
  })

  it('keeps the dimensions that can be read and drops the others', () => {
    const bad = { a: null, b: 'x', c: { level: 3 }, d: { level: 'high' }, '<i>': dimension, [`x${'y'.repeat(40)}`]: dimension }
    expect(Object.keys(read({ levels, dimensions: { ...bad, goals: dimension } })?.dimensions ?? {})).toEqual(['goals'])
  })

  it('takes nothing from a prototype', () => {
    const content = `{"levels":["none"],"dimensions":{"__proto__":{"level":"none"},"goals":{"level":"none","views":{"__proto__":{"none":5}}}}}`
    const parsed = parseRatingContent(content)
    expect(Object.keys(parsed?.dimensions ?? {})).toEqual(['goals'])
    expect(parsed?.dimensions['goals']?.views).toEqual({})
    expect(Object.getPrototypeOf(parsed?.dimensions)).toBe(Object.prototype)
  })

  it('bounds texts, counts and the number of dimensions', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`d${String(i)}`, dimension]))
    expect(Object.keys(read({ levels, dimensions: many })?.dimensions ?? {})).toHaveLength(40)
    const counts = { none: -1, begun: 1.5, most: 1e9, all: '3', [dontKnow]: 4, other: 2 }
    const long = { ...dimension, evidence: 'x'.repeat(limits.text + 1), way: 7, views: counts }
    const parsed = read({ levels, methodVersion: 'v'.repeat(99), dimensions: { goals: long } })
    expect(parsed?.methodVersion).toHaveLength(32)
    expect(parsed?.dimensions['goals']).toEqual({ level: 'begun', evidence: 'x'.repeat(limits.text), way: '', views: { [dontKnow]: 4 } })
  })
})

describe('the views of people whose records were joined', () => {
  const of = (...pairs: readonly [string, string][]) => new Map(pairs) as ReadonlyMap<string, string> as ReadonlyMap<PersonId, string>
  const people = mapOf(person('ann'), person('anna', { alias: 'ann' as PersonId }), person('an', { alias: 'anna' as PersonId }), person('bo'))

  it('are one a person: what was answered under the record that speaks for both, whatever the order', () => {
    for (const views of [of(['an', 'all'], ['ann', 'none'], ['anna', 'most'], ['bo', 'begun']), of(['ann', 'none'], ['bo', 'begun'], ['anna', 'most'])]) {
      expect([...viewsByPerson(people, views)].sort()).toEqual([['ann', 'none'], ['bo', 'begun']])
    }
  })

  it('or what was answered under another of them, so that nobody is asked again', () => {
    expect([...viewsByPerson(people, of(['an', 'all'], ['anna', 'most']))]).toEqual([['ann', 'all']])
    expect([...viewsByPerson(people, of(['nobody', 'all']))]).toEqual([['nobody', 'all']])
  })
})
