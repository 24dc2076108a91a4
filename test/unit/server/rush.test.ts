import { expect, test } from 'vitest'
import { createRush } from '../../../src/server/rush.ts'

test('a rush begins when more than so many come within a second, and lasts the second after', () => {
  let now = 10_000
  const rush = createRush(() => now, 3)
  const come = (times: number) => { for (let i = 0; i < times; i++) rush.came() }
  come(3)
  expect(rush.isOn).toBe(false)
  come(1)
  expect(rush.isOn).toBe(true)
  now += 1_500
  come(1)
  expect(rush.isOn).toBe(true)
  now += 1_000
  expect(rush.isOn).toBe(false)
})

test('what came long ago, or after a clock that is set back, is no rush now', () => {
  let now = 10_000
  const rush = createRush(() => now, 1)
  rush.came()
  rush.came()
  now += 60_000
  expect(rush.isOn).toBe(false)
  rush.came()
  rush.came()
  now -= 3_600_000
  expect(rush.isOn).toBe(false)
})
