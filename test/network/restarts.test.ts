/** A server that is restarted again and again while people type: stopped in good order, or killed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededNumbers } from '../random.ts'
import { expectHonest, expectSafeCopy, expectWhole } from './afterwards.ts'
import { buildProcesses, removeProcesses } from './built.ts'
import { openWires } from './openWires.ts'
import { report } from './report.ts'
import { openStage } from './stage.ts'

const restarts = 20
const names = ['a', 'b', 'c', 'd', 'e']

beforeAll(buildProcesses)
afterAll(removeProcesses)

test(`${restarts} restarts of the server while five type: all converge within seconds of the last (seed 20)`, async () => {
  const number = seededNumbers(20)
  const stage = await openStage(await openWires(names), names, 20)
  try {
    for (let n = 0; n < restarts; n++) {
      await stage.server.stop(n % 2 === 0 ? 'SIGKILL' : 'SIGTERM')
      await stage.server.start()
      // Some come so soon that nobody has been there in between.
      await stage.typed(1 + Math.floor(number() * 30))
      await expectHonest(stage)
    }
    const figures = await expectWhole(stage)
    report('restarts', [figures])
    expect(stage.phones().every(({ told }) => told.written > restarts)).toBe(true)
    await expectSafeCopy(stage)
  } finally {
    await stage.close()
  }
})
