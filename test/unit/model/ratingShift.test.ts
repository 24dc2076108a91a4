import { expect, it } from 'vitest'
import type { RatingContent } from '../../../src/model/ratingContent.ts'
import { ratingShifts } from '../../../src/model/ratingShift.ts'

const levels = ['missing', 'started', 'working', 'lasting']
const rating = (of: Record<string, string>, scale = levels): RatingContent => ({
  methodVersion: '1',
  levels: scale,
  dimensions: Object.fromEntries(Object.entries(of).map(([dimension, level]) => [dimension, { level, evidence: `om ${dimension}`, way: '', views: {} }])),
})
const moved = (ratings: RatingContent[]) => ratingShifts(ratings).map(({ dimension, from, to, shift }) => [dimension, from, to, shift])

it('goes from the first rating to the last, whatever lay between', () => {
  const ratings = [rating({ goals: 'started', budget: 'working' }), rating({ goals: 'missing' }), rating({ goals: 'lasting', budget: 'started', people: 'working' })]
  expect(moved(ratings)).toEqual([['goals', 'started', 'lasting', 'up'], ['budget', 'working', 'started', 'down'], ['people', null, 'working', null]])
})

it('tells no shift of one rating, of another scale, or where somebody did not know', () => {
  expect(moved([rating({ goals: 'started' })])).toEqual([['goals', null, 'started', null]])
  expect(moved([rating({ goals: 'a' }, ['a', 'b']), rating({ goals: 'started' })])).toEqual([['goals', 'a', 'started', null]])
  expect(moved([rating({ goals: 'dontKnow' }), rating({ goals: 'started' })])).toEqual([['goals', 'dontKnow', 'started', null]])
  expect(moved([])).toEqual([])
})
