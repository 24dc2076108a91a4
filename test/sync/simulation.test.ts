/**
 * Five phones with the real session, store, engine and commands on a simulated network: messages delayed and
 * reordered between channels, channels that die with what is under way, channels that stand twice, partitions, and
 * phones that die in the middle of a write and start again from storage. After quiet all must be equal, and nothing
 * that was shown as saved may be gone.
 *
 *     npm run fuzz -- --seeds 5000 --from 1
 */
import { describe, expect, test } from 'vitest'
import { createSimulation } from './simulatedNetwork.ts'
import { actAtRandom } from './randomActs.ts'
import { contentOf, createPhones, type Phone, savedIsStillThere } from './simulatedPhone.ts'

const count = Number(process.env['SEEDS'] ?? (process.env['LONG'] ? 2000 : 200))
const first = Number(process.env['FROM_SEED'] ?? 1)
const steps = 60

describe('five phones that write, lose each other and restart', () => {
  test.each(Array.from({ length: count }, (_, i) => first + i))('seed %i', async (seed) => {
    const sim = createSimulation({ seed })
    const phones = await createPhones(sim, 5)
    const done = new Map<string, number>()
    const someone = (): Phone => phones[sim.pick(phones.length)] as Phone

    for (let step = 0; step < steps; step++) {
      const dice = sim.random()
      if (dice < 0.04) sim.killOne()
      else if (dice < 0.06) sim.partition(...split(phones, () => sim.pick(2)))
      else if (dice < 0.09) sim.partition()
      else if (dice < 0.12) await someone().crash()
      else if (dice < 0.14) await someone().sleep(sim.pick(20_000))
      else {
        const act = actAtRandom(sim, someone())
        if (act !== null) done.set(act, (done.get(act) ?? 0) + 1)
      }
      await sim.run(sim.random() < 0.2 ? sim.pick(3000) : sim.pick(60))
      for (const phone of phones) savedIsStillThere(phone)
    }
    sim.partition()
    await sim.run(90_000)

    expect(done.size, 'the run must have done something').toBeGreaterThan(5)
    const [reference] = phones
    for (const phone of phones) {
      expect(contentOf(phone)).toEqual(contentOf(reference as Phone))
      expect(phone.circle().status.get()).toMatchObject({ saved: 'saved', present: 4, reached: 4, damaged: 0 })
    }
    for (const phone of phones) await phone.stop()
  })
})

function split(phones: readonly Phone[], side: () => number): string[][] {
  const groups: string[][] = [[], []]
  for (const { name } of phones) groups[side()]?.push(name)
  return groups
}
