import { expect, it } from 'vitest'
import { type AgendaItemId, newId, type PersonId } from '../../../src/model/ids.ts'
import { speakingOrder, toSpeak } from '../../../src/model/turns.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(13)
const person = () => newId<PersonId>(bytes)
const [a, b, c, d] = [person(), person(), person(), person()]

it('everybody speaks once, organisation by organisation, and another begins at another item', () => {
  const orders = Array.from({ length: 20 }, () => speakingOrder([[a, b], [c], [d]], newId<AgendaItemId>(bytes)))
  for (const order of orders) expect([...order].sort()).toEqual([a, b, c, d].sort())
  expect(new Set(orders.map((order) => order[0]))).toEqual(new Set([a, c, d]))
})

it('who comes late has a place among their own, and nobody who waits changes theirs', () => {
  const item = newId<AgendaItemId>(bytes)
  const before = speakingOrder([[a], [c], [d]], item)
  const after = speakingOrder([[a, b], [c], [d]], item)
  expect(after.filter((each) => each !== b)).toEqual(before)
  expect(after.indexOf(b)).toBe(after.indexOf(a) + 1)
})

it('the next is the first who has not spoken, until all have', () => {
  expect(toSpeak([a, b, c], new Set([a, c]))).toEqual([b])
  expect(toSpeak([a, b], new Set([a, b]))).toEqual([])
  expect(speakingOrder([], newId<AgendaItemId>(bytes))).toEqual([])
})
