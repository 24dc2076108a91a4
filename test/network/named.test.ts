/** One thing at a time that befalls a phone in the middle of writing, or the server: what is told, and that all converge. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Figures, expectHonest, expectSafe, expectSafeCopy, expectWhole, healAll } from './afterwards.ts'
import { buildProcesses, removeProcesses } from './built.ts'
import { openWires } from './openWires.ts'
import { openProxy } from './proxy.ts'
import { report } from './report.ts'
import { openStage, type Stage } from './stage.ts'
import { harms } from './wires.ts'

const names = ['a', 'b', 'c']
/** Of all together: some three seconds, as people type here. */
const aWhile = 45

const figures: Figures[] = []
beforeAll(buildProcesses)
afterAll(async () => {
  await removeProcesses()
  report('named', figures)
})

interface Case {
  readonly name: string
  befall(stage: Stage): Promise<void> | void
  /** Words that are written meanwhile. */
  readonly words?: number
  /** Of the phone `a`: it finds out that it is alone, and says so. */
  readonly findsOut?: boolean
  /** All wait until they are told that all is safe. */
  readonly becomesSafe?: boolean
  /** Left to the seeds, but for the long proof. */
  readonly isLong?: boolean
}

const harmsTheWire = (harm: (typeof harms)[number]) => ({ wires }: Stage) => wires.harm('a', harm)
/** Nobody types in it, so it waits for no answer that fails to come. */
const cutsAReader = async ({ wires, phone }: Stage) => {
  await phone('a').rest()
  await wires.harm('a', 'cut')
}
const cases: readonly Case[] = [
  ...harms.map((harm) => ({
    name: `a phone that is ${harm}`,
    befall: harmsTheWire(harm),
    findsOut: harm === 'deaf' || harm === 'mute' || harm === 'cut',
    isLong: harm === 'lossy' || harm === 'slow',
  })),
  { name: 'a phone that is cut for long', befall: harmsTheWire('cut'), words: 200, findsOut: true, isLong: true },
  { name: 'a phone that only reads, and is cut for a moment', befall: cutsAReader, isLong: true },
  { name: 'a phone that only reads, and is cut until it finds out', befall: cutsAReader, findsOut: true },
  { name: 'a phone that sleeps', befall: ({ phone }) => phone('a').pause(), isLong: true },
  { name: 'a phone that is killed', befall: ({ killPhone }) => killPhone('a'), becomesSafe: true },
  { name: 'a server that stands still', befall: ({ server }) => server.pause(), isLong: true },
  { name: 'a server that is killed and stays away', befall: ({ server }) => server.stop('SIGKILL') },
]

async function run({ befall, words = aWhile, findsOut = false, becomesSafe = false }: Case, stage: Stage): Promise<void> {
  try {
    await stage.typed(aWhile)
    await befall(stage)
    await stage.typed(words)
    await expectHonest(stage)
    if (findsOut) await stage.told(({ phone }) => phone('a').told.network === 'seeking', 'the phone to find out that it is alone')
    await healAll(stage)
    figures.push(await expectWhole(stage))
    if (becomesSafe) await expectSafe(stage)
    await expectSafeCopy(stage)
  } finally {
    await stage.close()
  }
}

const chosen = cases.filter(({ isLong = false }) => !isLong || process.env['LONG'] !== undefined)
test.concurrent.each(chosen.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
  await run(each, await openStage(await openWires(names), names, 1))
})

// Also where packets can be lost for real, or nobody would know whether the other way works.
test.concurrent('held bytes instead of lost packets: one harm after the other', async () => {
  const stage = await openStage(await openProxy(names), names, 1)
  const befall = async () => {
    expect(stage.wires.way).toBe('proxy')
    for (const harm of harms) {
      await stage.wires.harm('a', harm)
      await stage.typed(aWhile)
      await expectHonest(stage)
    }
  }
  await run({ name: 'held bytes', befall, words: 1 }, stage)
})
