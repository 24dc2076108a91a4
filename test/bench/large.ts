/**
 * A document of 300 KB, 1 MB and 5 MB, and a phone that comes without it: ms from its opening until it has all of it,
 * on each road between two phones (tabs: two tabs of one phone), and from the mailbox when nobody is there. Its
 * document is then compared with the first one's. `npm run bench -- large`, or a part: `large 5000000 relay`.
 *
 *   puttingMs      mailbox: until all of it was on the server's disk
 *   receivedBytes  of the newcomer: payloads of WebSockets and data channels, not of the mailbox's HTTP
 */
import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { launch } from '../browser/chromium.ts'
import { openPage, openTab } from './crowd/chromium.ts'
import { readParts } from './crowd/parts.ts'
import { serve } from './crowd/serve.ts'
import type { LargeWay } from './page/large.ts'

const patienceMs = 90_000
const ways: readonly LargeWay[] = ['webrtc', 'relay', 'both', 'tabs', 'mailbox']
const sizes = [300_000, 1_000_000, 5_000_000]
const parts = readParts(ways)

const served = await serve()
const { base } = served
const browser = await launch()
let room = 0
for (const bytes of parts.numbers.length > 0 ? parts.numbers : sizes) {
  for (const way of parts.of(ways)) {
    const row = await measure(way, bytes).catch((error: unknown) => ({ converged: false, error: String(error) }))
    console.log(JSON.stringify({ bench: 'large', way, bytes, ...row, load: Math.round((loadavg()[0] ?? 0) * 10) / 10 }))
  }
}
await browser.close()
await served.close()

async function measure(way: LargeWay, bytes: number): Promise<object> {
  const setup = { base, way, room: ++room }
  const holder = await openPage(browser, base)
  const newcomer = await (way === 'tabs' ? openTab(holder.context(), base) : openPage(browser, base))
  try {
    await holder.evaluate((size) => window.bench.large.fill(size), bytes)
    const began = performance.now()
    await holder.evaluate((given) => window.bench.large.open(given), setup)
    const put = way === 'mailbox' ? await putAway(holder, began) : {}
    await newcomer.evaluate((given) => window.bench.large.open(given), setup)
    const ms = await newcomer.evaluate(([count, patience]) => window.bench.large.arrived(count, patience), [Math.ceil(bytes / 1_000), patienceMs] as const)
    const [theirs, own] = await Promise.all([holder, newcomer].map((page) => page.evaluate(() => window.bench.large.fingerprint())))
    const { socket, channel } = await newcomer.evaluate(() => window.bench.large.wire())
    const documentBytes = await holder.evaluate(() => window.bench.large.bytes())
    const receivedBytes = socket.received.bytes + channel.received.bytes
    return { converged: ms !== null && own === theirs, ms: ms === null ? null : Math.round(ms), ...put, documentBytes, receivedBytes }
  } finally {
    await newcomer.close()
    await holder.context().close()
    await newcomer.context().close()
  }
}

async function putAway(holder: Page, began: number): Promise<object> {
  const isSafe = await holder.evaluate((ms) => window.bench.large.safe(ms), patienceMs)
  const puttingMs = Math.round(performance.now() - began)
  await holder.evaluate(() => window.bench.large.close())
  return { isSafe, puttingMs }
}
