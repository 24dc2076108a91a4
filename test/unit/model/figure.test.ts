import { describe, expect, it } from 'vitest'
import { barsOf, differenceOf, type Figure, parseFigure } from '../../../src/model/figure.ts'

const figure = (women: number | null, men: number | null, unit = '%'): Figure => ({ label: 'Uttag', unit, women, men, source: '' })

describe('the difference', () => {
  it.each([
    [62, 48, { more: 'women', by: 14 }],
    [48, 62, { more: 'men', by: 14 }],
    [50, 50, { more: 'same', by: 0 }],
    [0.3, 0.1, { more: 'women', by: 0.2 }],
    [-3, 2, { more: 'men', by: 5 }],
  ])('of %d and %d', (women, men, told) => {
    expect(differenceOf(figure(women, men))).toEqual(told)
  })

  it('is not told while a number is missing', () => {
    expect(differenceOf(figure(null, 3))).toBeNull()
    expect(differenceOf(figure(3, null))).toBeNull()
  })
})

describe('the bars', () => {
  it('are as long as their share of the longest of the same unit', () => {
    const bars = barsOf([figure(20, 80), figure(40, 10), figure(5, 1, 'kr')])
    expect(bars).toEqual([
      { women: 0.25, men: 1 },
      { women: 0.5, men: 0.125 },
      { women: 1, men: 0.2 },
    ])
  })

  it('leave out what is missing, and stay flat when all is nought', () => {
    expect(barsOf([figure(null, 8)])).toEqual([{ women: null, men: 1 }])
    expect(barsOf([figure(0, 0)])).toEqual([{ women: 0, men: 0 }])
  })

  it('are not drawn of numbers below nought', () => {
    expect(barsOf([figure(-1, 8), figure(4, 2)])).toEqual([null, { women: 0.5, men: 0.25 }])
  })
})

describe('a number as it is written', () => {
  it.each([
    ['12', 12],
    [' 1 234,5 ', 1234.5],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['0.25', 0.25],
    ['−3', -3],
    ['-3,5', -3.5],
  ])('%s', (text, number) => {
    expect(parseFigure(text)).toBe(number)
  })

  it.each(['', 'tolv', '1,2,3', '1e9', '12 %', '9'.repeat(14), '.5', '-'])('is none: %s', (text) => {
    expect(parseFigure(text)).toBeNull()
  })
})
