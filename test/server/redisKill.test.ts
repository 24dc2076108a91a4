/** Two servers and pages as they are, while their Redis is killed again and again: nothing that was answered is lost. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type CircleId, type DeviceId, newId } from '../../src/model/ids.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { syncCircle } from '../../src/sync/circleSync.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { createRelayLink, type RelaySocket } from '../../src/sync/relay/link.ts'
import { newSession } from '../../src/sync/session.ts'
import { pageTimers } from '../../src/sync/timers.ts'
import { seededNumbers } from '../random.ts'
import { createMailboxPage, readAll, sixteen } from './mailboxPage.ts'
import { hasRedis, type Redis, startRedis } from './redis.ts'
import { startServer } from './rig.ts'

const soon = { timeout: 30_000, interval: 20 }
const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
let redis: Redis
let servers: RunningServer[]

describe.runIf(hasRedis)('while the Redis is killed', () => {
  beforeEach(async () => {
    redis = await startRedis()
    const start = () => startServer({ redisUrl: redis.url, mailbox: { redis: { url: redis.url } } })
    servers = [await start(), await start()]
  })
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.close()))
    await redis.close()
  })

  test('8 times in the middle of puts, every put that was answered is there, whole (seed 8)', async () => {
    const drawn = seededNumbers(8)
    const tokens = Array.from({ length: 3 }, sixteen)
    const answered = tokens.map(() => new Map<number, string>())
    for (let round = 0; round < 8; round++) {
      for (const server of servers) await expect.poll(async () => (await fetch(`${server.url}healthz`)).status, soon).toBe(200)
      let left = 20 + Math.floor(drawn() * 60)
      const kills: Promise<void>[] = []
      const refusals = new Set<string>()
      const writers = Array.from({ length: 24 }, async (_, i) => {
        const room = i % tokens.length
        const page = createMailboxPage(servers[i % 2]?.url ?? '', tokens[room] ?? '')
        for (let n = 0; ; n++) {
          const text = `${round}.${i}.${n} ${'x'.repeat(Math.floor(drawn() ** 6 * 200_000))}`
          const seq = await page.put(text).catch((error: Error) => void refusals.add(error.message))
          if (seq === undefined) return
          expect(answered[room]?.has(seq)).toBe(false)
          answered[room]?.set(seq, text)
          if (--left === 0) kills.push(redis.kill())
        }
      })
      await Promise.all(writers)
      expect([...refusals]).toEqual(['answered 503'])
      await Promise.all(kills)
      for (const server of servers) expect((await fetch(`${server.url}healthz`)).status).toBe(503)
      await redis.start()
    }
    for (const server of servers) await expect.poll(async () => (await fetch(`${server.url}healthz`)).status, soon).toBe(200)
    for (const [room, token] of tokens.entries()) {
      const found = await readAll(servers[room % 2]?.url ?? '', token)
      const missing = [...(answered[room] ?? [])].filter(([seq, text]) => found.get(seq) !== text).map(([seq]) => seq)
      expect([missing, (answered[room]?.size ?? 0) > 50]).toEqual([[], true])
      // What was not answered may be there as well, but whole.
      expect([...found.values()].filter((text) => !/^\d+\.\d+\.\d+ x*$/.test(text))).toEqual([])
    }
  }, 120_000)

  test('wherever its log ends after the first time, every put that was answered then is there after the second', async () => {
    const lost: unknown[] = []
    for (let cut = 1; cut < 900; cut += 23) {
      const token = sixteen()
      const puts = (texts: readonly string[]) => Promise.all(texts.map((text) => createMailboxPage(servers[0]?.url ?? '', token).put(text)))
      const isBack = async () => {
        for (const server of servers) await expect.poll(async () => (await fetch(`${server.url}healthz`)).status, soon).toBe(200)
      }
      await puts(['first'])
      await puts(['cut off', 'with this'])
      await redis.kill(cut)
      await redis.start()
      await isBack()
      const seqs = await puts(['answered', 'and this'])
      await redis.kill()
      await redis.start()
      await isBack()
      const found = await readAll(servers[1]?.url ?? '', token)
      if (seqs.map((seq) => found.get(seq)).sort().join() !== 'and this,answered') lost.push([cut, seqs, ...found])
    }
    expect(lost).toEqual([])
  }, 120_000)

  test('14 pages at two servers have one document in the end, and each knows that all have it', async () => {
    const room = await deriveRoom(random(16), crypto.subtle)
    const circle = newId<CircleId>(random)
    const pages = Array.from({ length: 14 }, (_, i) => {
      const doc = new Y.Doc()
      const url = `${servers[i % 2]?.url.replace(/^http/, 'ws') ?? ''}relay`
      const link = createRelayLink({ url, open: (at) => new WebSocket(at) as unknown as RelaySocket, random, timers: pageTimers })
      const deps = { now: Date.now, random, timers: pageTimers, subtle: crypto.subtle }
      const sync = syncCircle(doc, { room, device: newId<DeviceId>(random), session: newSession(random), links: [link], circle: () => circle, epoch: 1, serverOffset: () => null, deps })
      return { doc, sync, text: () => doc.getText('t').toString(), write: () => doc.getText('t').insert(0, `${i} `) }
    })
    const allHave = async () => {
      await expect.poll(() => new Set(pages.map(({ text }) => text())).size, soon).toBe(1)
      await expect.poll(() => pages.map(({ sync }) => sync.status.get().reached), soon).toEqual(pages.map(() => 13))
    }
    for (const page of pages) page.write()
    await allHave()
    for (let round = 0; round < 3; round++) {
      for (const page of pages.slice(0, 4)) page.write()
      await redis.kill()
      for (const page of pages) page.write()
      await redis.start()
      for (const page of pages.slice(4, 8)) page.write()
      await allHave()
    }
    expect(pages[0]?.text().split(' ').length).toBe(14 + 3 * (4 + 14 + 4) + 1)
    for (const { sync } of pages) sync.close()
  }, 120_000)
})
