/** Two servers behind one address, with a real Redis between them. */
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { closeCodes } from '../../src/protocol/closeCodes.ts'
import { relayLimits } from '../../src/protocol/relayLimits.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import type { LinkPeer } from '../../src/sync/port.ts'
import { createRelayLink, type RelaySocket } from '../../src/sync/relay/link.ts'
import { pageTimers } from '../../src/sync/timers.ts'
import { linkContract } from '../contract/link.ts'
import { createStation } from '../contract/linkStation.ts'
import { createMailboxPage, sixteen, textsOf } from './mailboxPage.ts'
import { hasRedis, type Redis, startRedis } from './redis.ts'
import { heard, metric, newTopic, openPage, startServer, until } from './rig.ts'

let redis: Redis
let servers: [RunningServer, RunningServer]
const start = () => startServer({ redisUrl: redis.url, mailbox: { redis: { url: redis.url } } })
const open = (url: string) => new WebSocket(url) as unknown as RelaySocket
const linkTo = (server: RunningServer) =>
  createRelayLink({
    url: `${server.url.replace(/^http/, 'ws')}relay`,
    open,
    random: (n) => crypto.getRandomValues(new Uint8Array(n)),
    timers: pageTimers,
  })
const stationAt = (i: 0 | 1) => createStation(linkTo(servers[i]))

describe.runIf(hasRedis)('two servers', () => {
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.close())
  beforeEach(async () => {
    servers = [await start(), await start()]
  })
  afterEach(() => Promise.all(servers.map((server) => server.close())))

  describe('link contract on relay, across them', () => {
    test.each(linkContract.map((check, i) => [check.name, check, i] as const))('%s', async (_name, check, i) => {
      await check.run([stationAt(0), stationAt(1), stationAt(0)], 10 + i * 10)
    })
  })

  test('pages of both hear each other, also after the Redis was gone; meanwhile both are told, and those of one go on', async () => {
    const [a, b, c] = [stationAt(0), stationAt(1), stationAt(0)]
    const stays = [await a.join(7), await b.join(7), await c.join(7)] as const
    await a.until(stays[0], { peers: 2 })
    await b.until(stays[1], { peers: 2 })
    await redis.kill()
    await a.until(stays[0], { peers: 1 })
    await b.until(stays[1], { peers: 0 })
    await a.send(stays[0], [5_000])
    await c.until(stays[2], { received: [5_000] })
    for (const server of servers) expect((await fetch(`${server.url}healthz`)).status).toBe(503)
    await redis.start()
    await a.until(stays[0], { peers: 2 })
    await b.until(stays[1], { peers: 2 })
    await b.send(stays[1], [300_000])
    await a.until(stays[0], { received: [300_000] })
    for (const server of servers) await expect.poll(async () => (await fetch(`${server.url}healthz`)).status).toBe(200)
    await a.leave(stays[0])
    await b.leave(stays[1])
    await c.leave(stays[2])
    for (const server of servers) await expect.poll(() => metric(server, 'larandetraff_relay_rooms')).toBe(0)
    expect(await redis.ask('PUBSUB', 'CHANNELS', '*relay*')).toEqual([])
  })

  test('a server that ends takes its pages from the rooms of the other', async () => {
    const [a, b] = [stationAt(0), stationAt(1)]
    const stays = [await a.join(8), await b.join(8)] as const
    await b.until(stays[1], { peers: 1 })
    await a.leave(stays[0])
    await b.until(stays[1], { peers: 0 })
    const again = await a.join(8)
    await b.until(stays[1], { peers: 1 })
    await servers[0].close()
    await b.until(stays[1], { peers: 0 })
    await a.leave(again)
    await b.leave(stays[1])
  })

  test('a room of 60 finds itself, each with few channels, and stays whole when a server ends', async () => {
    const keys = await deriveRoom(new Uint8Array(16).fill(61), crypto.subtle)
    const pages = Array.from({ length: 60 }, (_, i) => {
      const words = new Set<number>()
      const peers = new Set<LinkPeer>()
      const pass = (word: number) => {
        if (words.has(word)) return
        words.add(word)
        for (const peer of peers) peer.send(new Uint8Array([word]))
      }
      const stay = linkTo(servers[i % 2]!).join(keys, {
        onReach: () => undefined,
        onPeer(peer) {
          peers.add(peer)
          peer.listen({ onMessage: (bytes) => pass(bytes[0] ?? 0), onClose: () => void peers.delete(peer) })
        },
      })
      return { words, peers, pass, stay }
    })
    await expect.poll(() => pages.every(({ peers }) => peers.size >= 4), { timeout: 20_000 }).toBe(true)
    pages[0]?.pass(1)
    await expect.poll(() => pages.filter(({ words }) => words.has(1)).length, { timeout: 20_000 }).toBe(60)
    // As at one server, and two or three across.
    expect(pages.reduce((sum, { peers }) => sum + peers.size, 0) / 60).toBeLessThan(2 * (relayLimits.drawn + 2) + 1 + 3)
    await servers[0].close()
    pages[1]?.pass(2)
    await expect.poll(() => pages.filter(({ words }, i) => i % 2 === 1 && words.has(2)).length, { timeout: 20_000 }).toBe(30)
    for (const { stay } of pages) stay.close()
  })

  test('hostile bytes on their channels change nothing (seed 5)', async () => {
    const [a, b] = [stationAt(0), stationAt(1)]
    const stays = [await a.join(9), await b.join(9)] as const
    await b.until(stays[1], { peers: 1 })
    const topic = newTopic()
    const pages = [await openPage(servers[0]), await openPage(servers[1])] as const
    for (const page of pages) {
      page.say({ type: 'subscribe', topics: [topic] })
      await heard(page)
    }
    const channels = ((await redis.ask('PUBSUB', 'CHANNELS')) as Buffer[]).map(String)
    expect(channels).toHaveLength(3)
    const hostile = createHostile(Number(new URL(redis.url).port), 5)
    for (const channel of channels) hostile.publish(channel, 400)
    await hostile.close()
    await a.send(stays[0], [20_000])
    await b.until(stays[1], { received: [20_000] })
    pages[0].say({ type: 'publish', topic, data: 'c2VhbGVk' })
    await until([pages[1].ws], 'message', () => pages[1].messages.some((message) => JSON.stringify(message).includes('c2VhbGVk')), 'the message')
    expect(pages[1].messages.filter((message) => JSON.stringify(message).includes('publish'))).toHaveLength(1)
    for (const page of pages) page.ws.close()
    await a.leave(stays[0])
    await b.leave(stays[1])
  })

  test('phones find each other by the signalling of both, and are called back when the Redis was gone', async () => {
    const topic = newTopic()
    const [anna, bo] = [await openPage(servers[0]), await openPage(servers[1])]
    for (const page of [anna, bo]) {
      page.say({ type: 'subscribe', topics: [topic] })
      await heard(page)
    }
    // What Bo's server has not yet subscribed it can't hear: phones say it again until they are answered.
    const has = () => bo.messages.some((message) => JSON.stringify(message).includes('publish'))
    await expect.poll(async () => {
      anna.say({ type: 'publish', topic, data: 'c2VhbGVk' })
      await heard(bo)
      return has()
    }).toBe(true)
    expect(bo.messages.find((message) => JSON.stringify(message).includes('publish'))).toEqual({ type: 'publish', topic, data: 'c2VhbGVk', clients: 2 })
    await redis.kill()
    for (const server of servers) await expect.poll(async () => (await fetch(`${server.url}healthz`)).status).toBe(503)
    await redis.start()
    expect(await anna.closed).toBe(closeCodes.goingAway)
    expect(await bo.closed).toBe(closeCodes.goingAway)
  })

  test('what is put at one is read at the other', async () => {
    const token = sixteen()
    const [anna, bo] = servers.map((server) => createMailboxPage(server.url, token)) as [ReturnType<typeof createMailboxPage>, ReturnType<typeof createMailboxPage>]
    expect(await anna.put('hej')).toBe(1)
    expect(await bo.put('hej själv')).toBe(2)
    for (const page of [anna, bo]) expect(textsOf(await page.read())).toEqual(['hej', 'hej själv'])
    await redis.kill()
    const away = await anna.ask('POST', '', Buffer.from('x'))
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2'])
    await redis.start()
    await expect.poll(async () => (await bo.ask('POST', '', Buffer.from('x'))).status).toBe(200)
  })
})

/** Somebody who can write in the Redis, and writes what no server of ours would. */
function createHostile(port: number, seed: number) {
  const socket = connect(port, '127.0.0.1')
  let random = seed
  const draw = (n: number) => (random = (random * 48_271) % 2_147_483_647) % n
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => draw(256)))
  return {
    publish(channel: string, times: number) {
      for (let i = 0; i < times; i++) {
        // Garbage; then what begins as it should, from a server that is none.
        const name = Buffer.alloc(8, i % 5)
        const framed = Buffer.concat([Buffer.from([1]), name, Buffer.from([draw(8)]), Buffer.alloc(8), bytes(draw(12))])
        const frame = i % 2 ? framed : bytes(draw(i === 0 ? 200_000 : 60))
        socket.write(Buffer.concat([Buffer.from(`*3\r\n$7\r\nPUBLISH\r\n$${channel.length}\r\n${channel}\r\n$${frame.length}\r\n`), frame, Buffer.from('\r\n')]))
      }
    },
    close() {
      socket.resume()
      socket.write('QUIT\r\n')
      return new Promise((resolve) => socket.once('close', resolve))
    },
  }
}
