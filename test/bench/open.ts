/**
 * A round of a year (50,000 updates) is opened in Chromium: ms from asking for storage until every note can be read, and
 * bytes on the disk, beside y-indexeddb on the same updates, in the same run. One JSON object a scenario:
 *
 *   year   this app as its housekeeping leaves it; y-indexeddb with the updates as they were written
 *   kept   both as their own housekeeping leaves them, with 300 rows since it last folded
 *   rows   neither has ever folded
 *
 *   ms            median of the openings, each in a page of its own, in turn; the browser was started anew after filling
 *   faster        y-indexeddb's ms / ours
 *   bytes         as one update
 *   disk          of the origin's folder in the profile: the median of every tenth of a second of the second half of the
 *                 year. At one moment it is chance: LevelDB's journal grows to 4 MB, whoever writes, and is then emptied
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../browser/chromium.ts'
import { percentile, round } from './crowd/figures.ts'
import { readParts } from './crowd/parts.ts'
import { serve } from './crowd/serve.ts'
import type { Keeper, Opened, State } from './page/opening.ts'

interface Place {
  readonly keeper: Keeper
  readonly state: State
}
interface Measured {
  readonly ms: number | null
  readonly disk: number
  readonly notes: number
}
const places: readonly Place[] = [
  { keeper: 'ours', state: 'kept' },
  { keeper: 'yIndexeddb', state: 'kept' },
  { keeper: 'ours', state: 'rows' },
  { keeper: 'yIndexeddb', state: 'rows' },
]
const scenarios = {
  year: ['ours-kept', 'yindexeddb-rows'],
  kept: ['ours-kept', 'yindexeddb-kept'],
  rows: ['ours-rows', 'yindexeddb-rows'],
} as const

const [updates = 50_000, runs = 7] = readParts([]).numbers
const served = await serve()
const { port } = new URL(served.base)
const profile = mkdtempSync(join(tmpdir(), 'year-'))
/** Each at an origin of its own, and so in a folder of its own. */
const hostOf = ({ keeper, state }: Place) => `${keeper.toLowerCase()}-${state}`

let bytes = 0
const disks = new Map<string, number | null>()
await inBrowser(async (context) => {
  for (const place of places) {
    const sizes: number[] = []
    const looking = setInterval(() => sizes.push(sizeOf(place)), 100)
    bytes = await inPage(context, place, (page) => page.evaluate(([keeper, state, count]) => window.bench.opening.fill(keeper, state, count), [place.keeper, place.state, updates] as const))
    clearInterval(looking)
    disks.set(hostOf(place), percentile(sizes.slice(sizes.length / 2), 0.5))
  }
})
const opened = new Map(places.map((place) => [hostOf(place), [] as Opened[]]))
await inBrowser(async (context) => {
  for (let run = 0; run < runs; run++) {
    for (const place of places) {
      const answer = await inPage(context, place, (page) => page.evaluate((keeper) => window.bench.opening.open(keeper), place.keeper))
      opened.get(hostOf(place))?.push(answer)
    }
  }
})
const measured = (host: string): Measured => ({
  ms: percentile((opened.get(host) ?? []).map(({ ms }) => ms), 0.5),
  disk: disks.get(host) ?? 0,
  notes: opened.get(host)?.[0]?.notes ?? 0,
})
for (const [scenario, [own, other]] of Object.entries(scenarios)) {
  const [ours, yIndexeddb] = [measured(own), measured(other)]
  const faster = round((yIndexeddb.ms ?? NaN) / (ours.ms ?? NaN), 1)
  const disk = { ofBytes: round(ours.disk / bytes, 2), ofTheirs: round(ours.disk / yIndexeddb.disk, 2) }
  console.log(JSON.stringify({ bench: 'open', scenario, updates, bytes, runs, ours, yIndexeddb, faster, disk, load: round(loadavg()[0] ?? 0) }))
}
await served.close()
rmSync(profile, { recursive: true, force: true, maxRetries: 5 })

async function inBrowser(act: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, { executablePath: chromiumPath(), args: chromiumArgs })
  await act(context)
  await context.close()
}

async function inPage<T>(context: BrowserContext, place: Place, act: (page: Awaited<ReturnType<BrowserContext['newPage']>>) => Promise<T>): Promise<T> {
  const page = await context.newPage()
  await page.goto(`http://${hostOf(place)}.localhost:${port}/`)
  await page.waitForFunction(() => 'bench' in window)
  const answer = await act(page)
  await page.close()
  return answer
}

/** Bytes of all that IndexedDB keeps for the place, blobs too. */
function sizeOf(place: Place): number {
  const folder = join(profile, 'Default', 'IndexedDB')
  const of = `http_${hostOf(place)}.localhost_${port}.`
  const parts = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(of)) : []
  const files = parts.flatMap((part) => readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, part, file)))
  // Files come and go while the browser works.
  const sizes = files.map((file) => statSync(file, { throwIfNoEntry: false })).map((stat) => (stat?.isFile() ? stat.size : 0))
  return sizes.reduce((sum, size) => sum + size, 0)
}
