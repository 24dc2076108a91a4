import { describe, expect, it } from 'vitest'
import { compareEpochs, type Epoch, mergeEpochs, rivalsOf } from '../../../src/model/epoch.ts'
import { seededNumbers } from '../../random.ts'

const key = (n: number, ...secret: number[]): Epoch => ({ n, secret: Uint8Array.from(secret) })

describe('keys of a circle', () => {
  it('follow by number; of those with one number the smallest secret counts', () => {
    expect(compareEpochs(key(2, 9), key(1, 0))).toBeGreaterThan(0)
    expect(compareEpochs(key(2, 1, 5), key(2, 1, 7))).toBeGreaterThan(0)
    expect(compareEpochs(key(2, 3, 0), key(2, 1, 7))).toBeLessThan(0)
    expect(compareEpochs(key(2, 3, 0), key(2, 3, 0))).toBe(0)
  })

  it('heard of in whatever order come to the same, each once', () => {
    const random = seededNumbers(5)
    for (let run = 0; run < 300; run++) {
      const keys = Array.from({ length: 6 }, () => key(1 + Math.floor(random() * 3), Math.floor(random() * 4)))
      const shuffled = [...keys].sort(() => random() - 0.5)
      const [one, other] = [keys, shuffled].map((list) => list.reduce<Epoch[]>((known, each) => mergeEpochs(known, [each]), []))
      expect(one).toEqual(other)
      expect(mergeEpochs(one ?? [], other ?? [])).toEqual(one)
    }
  })

  it('that gave way under the number in use are known; no more than a few', () => {
    const many = Array.from({ length: 12 }, (_, i) => key(2, i))
    const epochs = mergeEpochs([key(1, 1)], many)
    expect(epochs.at(-1)).toEqual(key(2, 0))
    expect(rivalsOf(epochs)).toEqual([7, 6, 5, 4, 3, 2, 1].map((i) => key(2, i)))
    expect(rivalsOf(mergeEpochs(epochs, [key(3, 7)]))).toEqual([])
    expect(rivalsOf([])).toEqual([])
  })
})
