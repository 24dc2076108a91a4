/**
 * Phones that write, lose each other, restart, change the keys of their circles and read each other's codes.
 *
 *     npm run fuzz -- --seeds 5000 --from 1
 */
import { afterAll, describe, expect, test } from 'vitest'
import { everyOther } from './seeds.ts'
import { actNames, simulate } from './simulate.ts'

const seeds = everyOther(0)
const everDone = new Set<string>()

describe('five phones that change keys as well', () => {
  test.each(seeds)('seed %i', async (seed) => {
    for (const act of await simulate(seed, true)) everDone.add(act)
  })

  test('five who have all changed the key apart meet when one reads the code that counts least (seed 870)', async () => {
    await simulate(870, true)
  })

  afterAll(() => {
    if (seeds.length >= 50) expect([...everDone].sort()).toEqual(actNames(true))
  })
})
