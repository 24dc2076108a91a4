/**
 * Phones that write, lose each other and restart (simulate.ts), all with the keys they began with.
 *
 *     npm run fuzz -- --seeds 5000 --from 1
 */
import { afterAll, describe, expect, test } from 'vitest'
import { everyOther } from './seeds.ts'
import { actNames, simulate } from './simulate.ts'

const seeds = everyOther(1)
const everDone = new Set<string>()

describe('five phones that write, lose each other and restart', () => {
  test.each(seeds)('seed %i', async (seed) => {
    for (const act of await simulate(seed, false)) everDone.add(act)
  })

  afterAll(() => {
    if (seeds.length >= 50) expect([...everDone].sort()).toEqual(actNames(false))
  })
})
