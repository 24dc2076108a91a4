/** The links and the engine in real Chromium: one context a phone, the real server between them. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { linkContract } from '../contract/link.ts'
import type { Station } from '../contract/linkStation.ts'
import { type LinksBench, openLinksBench } from './harness/linksServe.ts'

let bench: LinksBench
beforeAll(async () => {
  bench = await openLinksBench()
})
afterAll(() => bench.close())
afterEach(() => {
  expect(bench.complaints()).toEqual([])
})

function stationIn(page: Page, name: 'webrtc' | 'relay' | 'tabs'): Station {
  const call =
    <A extends unknown[], R>(method: keyof Station) =>
    (...args: A): Promise<R> =>
      page.evaluate(
        ([link, wanted, given]) => {
          const station = window.linksHarness.stations[link as 'webrtc'] as unknown as Record<
            string,
            (...list: unknown[]) => Promise<unknown>
          >
          return station[wanted as string]?.(...(given as unknown[])) as Promise<never>
        },
        [name, method, args] as const,
      )
  return {
    join: call('join'),
    leave: call('leave'),
    peers: call('peers'),
    closed: call('closed'),
    send: call('send'),
    received: call('received'),
    closePeers: call('closePeers'),
    until: call('until'),
  }
}

/** The three are there for all checks: each has rooms of its own. */
describe.each(['webrtc', 'relay', 'tabs'] as const)('link contract on %s', (name) => {
  let stations: [Station, Station, Station]
  beforeAll(async () => {
    const first = await bench.phone()
    const another = () => (name === 'tabs' ? bench.tab(first) : bench.phone())
    stations = [stationIn(first, name), stationIn(await another(), name), stationIn(await another(), name)]
  })
  afterAll(() => bench.clear())

  test.each(linkContract.map((check, i) => [check.name, check, i] as const))('%s', async (_name, check, i) => {
    await check.run(stations, 10 + i * 10)
  })
})

describe('tabs', () => {
  afterEach(() => bench.clear())

  test('a tab that is killed is noticed', async () => {
    const first = await bench.phone()
    const second = await bench.tab(first)
    const [a, b] = [stationIn(first, 'tabs'), stationIn(second, 'tabs')]
    const inA = await a.join(5)
    await b.join(5)
    await a.until(inA, { peers: 1 })
    await second.close({ runBeforeUnload: false })
    await a.until(inA, { peers: 0 })
  })
})

const slow = { timeout: 40_000, interval: 50 }
const text = (page: Page, secret = 1) => page.evaluate((s) => window.linksHarness.text(s), secret)
const status = (page: Page, secret = 1) => page.evaluate((s) => window.linksHarness.status(s), secret)
const open = (page: Page, secret = 1, words = '') =>
  page.evaluate(([s, w]) => window.linksHarness.open(s, w), [secret, words] as const)
const write = (page: Page, words: string, secret = 1) =>
  page.evaluate(([s, w]) => window.linksHarness.write(s, w), [secret, words] as const)

describe('circles over webrtc', () => {
  afterEach(() => bench.clear())

  test('three phones converge, and each sees itself reach the others', async () => {
    const phones = [await bench.phone(), await bench.phone(), await bench.phone()]
    for (const [i, phone] of phones.entries()) await open(phone, 1, `offline ${i} `)
    for (const phone of phones) await expect.poll(() => text(phone), slow).toHaveLength(30)
    for (const [i, phone] of phones.entries()) await write(phone, `live ${i} `)
    for (const phone of phones) await expect.poll(() => text(phone), slow).toHaveLength(51)
    const [first] = phones
    for (const phone of phones) {
      expect(first && (await text(first))).toBe(await text(phone))
      await expect.poll(() => status(phone), slow).toEqual({ present: 2, reached: 2, network: 'connected' })
    }
  })

  test('two who call each other in the same moment meet at once', async () => {
    const phones = [await bench.phone(), await bench.phone()]
    for (let secret = 1; secret <= 12; secret++) {
      await Promise.all(phones.map((phone, i) => open(phone, secret, `${i} `)))
      for (const phone of phones) await expect.poll(() => text(phone, secret), slow).toHaveLength(4)
    }
    // No channel on the way there that opened and stayed mute.
    for (const phone of phones) expect(await phone.evaluate(() => window.linksHarness.troubles)).toEqual([])
  })

  test('two circles on one page at once never mix', async () => {
    const [a, b, c] = [await bench.phone(), await bench.phone(), await bench.phone()]
    for (const secret of [1, 2]) await open(a, secret, `a${secret} `)
    for (const secret of [1, 2]) await open(b, secret, `b${secret} `)
    await open(c, 2, 'c2 ')
    await expect.poll(() => text(a, 1), slow).toHaveLength(6)
    for (const phone of [a, b, c]) await expect.poll(() => text(phone, 2), slow).toHaveLength(9)
    await write(a, 'one', 1)
    await write(c, 'two', 2)
    for (const phone of [a, b]) await expect.poll(() => text(phone, 1), slow).toMatch(/one/)
    for (const phone of [a, b]) await expect.poll(() => text(phone, 2), slow).toMatch(/two/)
    for (const phone of [a, b]) expect(await text(phone, 1)).not.toMatch(/2|two/)
    for (const phone of [a, b, c]) expect(await text(phone, 2)).not.toMatch(/1|one/)
    expect((await status(a, 1)).present).toBe(1)
    await expect.poll(async () => (await status(a, 2)).present, slow).toBe(2)
    // Closing one leaves the other alone.
    await a.evaluate(() => window.linksHarness.close(1))
    await write(a, 'still', 2)
    await expect.poll(() => text(c, 2), slow).toMatch(/still/)
  })

  test('a wrong secret gives nothing', async () => {
    const [a, b, stranger] = [await bench.phone(), await bench.phone(), await bench.phone()]
    await open(a, 1, 'ours')
    await open(stranger, 3)
    await open(b, 1)
    await expect.poll(() => text(b), slow).toBe('ours')
    expect(await text(stranger, 3)).toBe('')
    expect(await status(stranger, 3)).toEqual({ present: 0, reached: 0, network: 'seeking' })
  })

  test('when the signalling dies edits still travel, and who comes later is met when it is back', async () => {
    const [a, b, late] = [await bench.phone(), await bench.phone(), await bench.phone()]
    await open(a, 1, 'before ')
    await open(b)
    await expect.poll(() => text(b), slow).toBe('before ')
    await bench.stopServer()
    await write(a, 'during ')
    await expect.poll(() => text(b), slow).toBe('before during ')
    await write(b, 'back')
    await expect.poll(() => text(a), slow).toBe('before during back')
    await open(late)
    await bench.startServer()
    await expect.poll(() => text(late), slow).toBe('before during back')
  })

  test('leaving is noticed', async () => {
    const [a, b, c] = [await bench.phone(), await bench.phone(), await bench.phone()]
    for (const phone of [a, b, c]) await open(phone)
    await expect.poll(async () => (await status(a)).present, slow).toBe(2)
    await c.evaluate(() => window.linksHarness.close(1))
    await expect.poll(async () => (await status(a)).present, slow).toBe(1)
    await b.close({ runBeforeUnload: true })
    await expect.poll(() => status(a), slow).toEqual({ present: 0, reached: 0, network: 'seeking' })
  })

  test('a second tab goes through the first, and takes over when it is gone', async () => {
    const [a, b] = [await bench.phone(), await bench.phone()]
    await open(b, 1, 'b ')
    await open(a)
    await expect.poll(() => text(a), slow).toBe('b ')
    const second = await bench.tab(a)
    await open(second)
    await expect.poll(() => text(second), slow).toBe('b ')
    await write(second, 'tab ')
    await expect.poll(() => text(b), slow).toBe('b tab ')
    // The tabs are two devices here: each page of the harness makes up its own.
    await expect.poll(async () => (await status(b)).present, slow).toBe(2)
    await a.close()
    await write(second, 'alone')
    await expect.poll(() => text(b), slow).toBe('b tab alone')
  })
})
