/**
 * Phones that write through the real server, on a network that loses what it carries: some hear nothing or are not
 * heard, are put to sleep or killed, and so is the server. When all is well again they converge, and nothing that
 * somebody was told of as reached or safe is lost, even when every phone dies.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededNumbers } from '../random.ts'
import { type Figures, expectHonest, expectSafe, expectSafeCopy, expectWhole, healAll } from './afterwards.ts'
import { buildProcesses, removeProcesses } from './built.ts'
import { faults } from './faults.ts'
import { openWires } from './openWires.ts'
import { report } from './report.ts'
import { openStage } from './stage.ts'

const count = Number(process.env['SEEDS'] ?? (process.env['LONG'] ? 50 : 5))
const first = Number(process.env['FROM_SEED'] ?? 1)
const steps = 6

const figures: Figures[] = []
const everDone = new Set<string>()
beforeAll(buildProcesses)
afterAll(async () => {
  await removeProcesses()
  report('seeds', figures)
  if (count >= 50) expect([...everDone].sort()).toEqual(Object.keys(faults).sort())
})

async function run(seed: number): Promise<void> {
  const number = seededNumbers(seed)
  const pick = (n: number) => Math.floor(number() * n)
  const names = ['a', 'b', 'c', 'd', 'e'].slice(0, 3 + (seed % 3))
  const wires = await openWires(names)
  const stage = await openStage(wires, names, seed)
  const done: string[] = []
  const draw = async (): Promise<void> => {
    const [name = '', act] = Object.entries(faults)[pick(Object.keys(faults).length)] ?? []
    if (act === undefined || !(await act(stage, pick))) return draw()
    done.push(name)
    everDone.add(name)
  }
  try {
    for (let step = 0; step < steps; step++) {
      await draw()
      await stage.typed(1 + pick(10 * names.length))
      await expectHonest(stage)
    }
    await healAll(stage)
    figures.push(await expectWhole(stage))
    // Else what was said in the middle of it all is what must have been true.
    if (seed % 2 === 0) await expectSafe(stage)
    await expectSafeCopy(stage)
  } catch (error) {
    throw new Error(`seed ${seed} on ${wires.way}, ${names.length} phones: ${done.join(', ')}`, { cause: error })
  } finally {
    await stage.close()
  }
}

test.concurrent.each(Array.from({ length: count }, (_, i) => first + i))('seed %i', run, 180_000)
