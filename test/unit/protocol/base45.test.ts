import { expect, it } from 'vitest'
import { fromBase45, toBase45 } from '../../../src/protocol/base45.ts'
import { seededRandom } from '../../random.ts'

const text = (words: string) => new TextEncoder().encode(words)

it('writes the examples of RFC 9285', () => {
  for (const [words, coded] of [['AB', 'BB8'], ['Hello!!', '%69 VD92EX0'], ['base-45', 'UJCLQE7W581'], ['ietf!', 'QED8WEX0']] as const) {
    expect(toBase45(text(words))).toBe(coded)
    expect(fromBase45(coded)).toEqual(text(words))
  }
})

it('brings back any bytes', () => {
  const random = seededRandom(1)
  for (let length = 0; length < 70; length++) {
    const bytes = random(length)
    expect(fromBase45(toBase45(bytes))).toEqual(bytes)
  }
})

it.each(['a', 'BB8Ö', ':::', '::', 'GGW', 'B'])('refuses %s', (coded) => {
  expect(fromBase45(coded)).toBeNull()
})
