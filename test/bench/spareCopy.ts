/**
 * The spare copy of a year-old round (50,000 updates; `spareCopy 5000` for fewer), which is made while somebody may be writing,
 * on a processor four times slower. One JSON object a way:
 *
 *   rows    as the app does it: the log's rows, as they are
 *   state   what it is beside: the rows joined, and their state written
 *
 *   busyMs      of the slowed main thread, by its own clock, median of the copies
 *   longest     task on the main thread, in ms, of all copies
 *   bytes       that were copied
 *   ofState     busyMs / that of `state`
 */
import { loadavg } from 'node:os'
import { chromium } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../browser/chromium.ts'
import { percentile, round } from './crowd/figures.ts'
import { readParts } from './crowd/parts.ts'
import { serve } from './crowd/serve.ts'
import { slowed } from './item/page.ts'
import { seen, watch } from './item/watch.ts'

const [slower, copies] = [4, 5]
const [updates = 50_000] = readParts([]).numbers
const served = await serve()
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
const page = await browser.newPage()
await page.goto(served.base)
await page.waitForFunction(() => 'bench' in window)
await page.evaluate((count) => window.bench.spareCopy.fill(count), updates)
const cdp = await page.context().newCDPSession(page)
await cdp.send('HeapProfiler.collectGarbage')
await watch(page)
let joined: number | null = null
for (const way of ['state', 'rows'] as const) {
  const busy: number[] = []
  let bytes = 0
  await seen(page)
  for (let copy = 0; copy < copies; copy++) {
    const { seconds, busyMsPerSecond } = await slowed(cdp, slower, async () => {
      bytes = await page.evaluate((how) => window.bench.spareCopy.copy(how), way)
    })
    busy.push(seconds * busyMsPerSecond.all)
  }
  const { longTasks } = await seen(page)
  const busyMs = percentile(busy, 0.5) ?? 0
  joined ??= busyMs
  console.log(JSON.stringify({ bench: 'spareCopy', way, updates, bytes, busyMs: Math.round(busyMs), longest: Math.round(Math.max(0, ...longTasks)), ofState: round(busyMs / joined, 2), load: round(loadavg()[0] ?? 0) }))
}
await browser.close()
await served.close()
