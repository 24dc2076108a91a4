/** The relay with real sockets: the link contract, and what it must bear. */
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type CloseReason, closeCodes } from '../../src/protocol/closeCodes.ts'
import { relayLimits } from '../../src/protocol/relayLimits.ts'
import { encodeRelay, readsCasts } from '../../src/protocol/relay.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { type LinkPeer, maxCast } from '../../src/sync/port.ts'
import { createRelayLink, type RelaySocket } from '../../src/sync/relay/link.ts'
import { pageTimers } from '../../src/sync/timers.ts'
import { linkContract } from '../contract/link.ts'
import { createStation, pattern } from '../contract/linkStation.ts'
import { met, openRelayPage, type RelayPage, token } from './relayPage.ts'
import { metric, startServer, until } from './rig.ts'

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const addressOf = (server: RunningServer) => `${server.url.replace(/^http/, 'ws')}relay`
const open = (url: string) => new WebSocket(url) as unknown as RelaySocket
const linkTo = (server: RunningServer) => createRelayLink({ url: addressOf(server), open, random, timers: pageTimers })

let server: RunningServer
beforeEach(async () => { server = await startServer() })
afterEach(() => server.close())

describe('link contract on relay', () => {
  test.each(linkContract.map((check, i) => [check.name, check, i] as const))('%s', async (_name, check, i) => {
    await check.run([createStation(linkTo(server)), createStation(linkTo(server)), createStation(linkTo(server))], 10 + i * 10)
  })
})

test('a server that restarts is found again, and the room with it', async () => {
  const [a, b] = [createStation(linkTo(server)), createStation(linkTo(server))]
  const stays = [await a.join(7), await b.join(7)] as const
  await a.until(stays[0], { peers: 1 })
  const { port } = server
  await server.close()
  await a.until(stays[0], { peers: 0 })
  await b.until(stays[1], { peers: 0 })
  server = await startServer({ port })
  await a.until(stays[0], { peers: 1 })
  await b.until(stays[1], { peers: 1 })
  await a.send(stays[0], [300_000])
  await b.until(stays[1], { received: [300_000] })
  await a.leave(stays[0])
  await b.leave(stays[1])
  expect(await metric(server, 'larandetraff_relay_rooms')).toBe(0)
})

test('a socket that has died without a word is found when the page is back, and the room again', async () => {
  const sockets: WebSocket[] = []
  const listeners: (() => void)[] = []
  const keep = (url: string) => {
    const ws = new WebSocket(url)
    sockets.push(ws)
    return ws as unknown as RelaySocket
  }
  const onOnline = (listener: () => void) => {
    listeners.push(listener)
    return () => undefined
  }
  const sleeper = createStation(createRelayLink({ url: addressOf(server), open: keep, random, timers: pageTimers, onOnline }))
  const other = createStation(linkTo(server))
  const stays = [await sleeper.join(8), await other.join(8)] as const
  await sleeper.until(stays[0], { peers: 1 })
  for (const ws of sockets) ws.pause()
  for (const listener of listeners) listener()
  // It meets its own dead socket too, until the server lets that go.
  await sleeper.until(stays[0], { closed: 1, peers: 2 })
  await sleeper.send(stays[0], [4])
  await other.until(stays[1], { received: [4] })
  expect(sockets).toHaveLength(2)
  await sleeper.leave(stays[0])
  await other.leave(stays[1])
  for (const ws of sockets) ws.terminate()
})

test('what is said to a page that does not read waits at the one who says it, and comes when it reads', async () => {
  const sockets: WebSocket[] = []
  const keep = (url: string) => {
    const ws = new WebSocket(url)
    sockets.push(ws)
    return ws as unknown as RelaySocket
  }
  const slow = createStation(createRelayLink({ url: addressOf(server), open: keep, random, timers: pageTimers }))
  const keys = await deriveRoom(new Uint8Array(16).fill(9), crypto.subtle)
  const inSlow = await slow.join(9)
  let found: LinkPeer | null = null
  const fast = linkTo(server).join(keys, { onReach: () => undefined, onPeer: (peer) => void (found = peer) })
  await slow.until(inSlow, { peers: 1 })
  await expect.poll(() => found !== null).toBe(true)
  const peer = found as unknown as LinkPeer
  peer.listen({ onMessage: () => undefined, onClose: () => undefined })
  for (const ws of sockets) ws.pause()
  peer.send(pattern(5_000_000))
  expect(peer.backlog).toBeGreaterThan(5_000_000 - relayLimits.window)
  for (const ws of sockets) ws.resume()
  await slow.until(inSlow, { received: [5_000_000] })
  expect(peer.backlog).toBe(0)
  fast.close()
  await slow.leave(inSlow)
})

test('what is cast is heard by the others in the room in its order, and by nobody who has left', async () => {
  const keys = await deriveRoom(new Uint8Array(16).fill(21), crypto.subtle)
  const other = await deriveRoom(new Uint8Array(16).fill(22), crypto.subtle)
  const pages = [keys, keys, keys, other].map((room) => {
    const [heard, reached]: [number[], string[]] = [[], []]
    const events = { onPeer: () => undefined, onReach: (reach: string) => void reached.push(reach), onCast: (bytes: Uint8Array) => void heard.push(...bytes) }
    return { stay: linkTo(server).join(room, events), heard, reached }
  })
  const [a, b, c, stranger] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0], (typeof pages)[0]]
  expect(a.stay.cast?.(Uint8Array.of(0))).toBe(false)
  for (const { reached } of pages) await expect.poll(() => reached).toEqual(['up'])
  await expect.poll(() => metric(server, 'larandetraff_relay_rooms')).toBe(2)
  for (const word of [1, 2, 3]) expect(a.stay.cast?.(Uint8Array.of(word))).toBe(true)
  for (const { heard } of [b, c]) await expect.poll(() => heard).toEqual([1, 2, 3])
  expect(a.stay.cast?.(new Uint8Array(maxCast + 1))).toBe(false)
  c.stay.close()
  expect(c.stay.cast?.(Uint8Array.of(9))).toBe(false)
  b.stay.cast?.(Uint8Array.of(4))
  await expect.poll(() => a.heard).toEqual([4])
  expect([c.heard, stranger.heard]).toEqual([[1, 2, 3], []])
  await server.close()
  for (const { reached } of [a, b]) await expect.poll(() => reached.at(-1)).toBe('down')
  expect(a.stay.cast?.(Uint8Array.of(5))).toBe(false)
  for (const { stay } of pages) stay.close()
})

test('where much is cast at once, a page that reads it so gets several in one frame, in their order; an older one gets each', async () => {
  const [writer, reader, older] = await Promise.all([openRelayPage(server), openRelayPage(server, {}, readsCasts), openRelayPage(server)])
  for (const page of [writer, reader, older]) page.say({ type: 'join', stay: 1, token: token(3) })
  for (const page of [writer, reader, older]) await until([page.ws], 'message', () => page.heard.filter(({ type }) => type === 'met').length === 2, 'the others')
  const cast = Array.from({ length: 200 }, (_, i) => [1, i])
  for (const bytes of cast) writer.say({ type: 'cast', stay: 1, bytes: Uint8Array.from(bytes) })
  const heardOf = ({ heard }: RelayPage) =>
    heard.flatMap((message) => (message.type === 'cast' ? [[...message.bytes]] : message.type === 'casts' ? message.casts.map((bytes) => [...bytes]) : []))
  for (const page of [reader, older]) await until([page.ws], 'message', () => heardOf(page).length === cast.length, 'all that was cast')
  expect(heardOf(reader)).toEqual(cast)
  expect(heardOf(older)).toEqual(cast)
  expect(older.heard.filter(({ type }) => type === 'casts')).toEqual([])
  expect(reader.heard.filter(({ type }) => type === 'cast' || type === 'casts').length).toBeLessThan(60)
  for (const { ws } of [writer, reader, older]) ws.terminate()
})

test('a relay that owes an answer is doubted within a second, and believed again when it gives one', async () => {
  const sockets: WebSocket[] = []
  const keep = (url: string) => {
    const ws = new WebSocket(url)
    sockets.push(ws)
    return ws as unknown as RelaySocket
  }
  const reached: string[] = []
  const keys = await deriveRoom(new Uint8Array(16).fill(23), crypto.subtle)
  const link = createRelayLink({ url: addressOf(server), open: keep, random, timers: pageTimers })
  const stay = link.join(keys, { onPeer: () => undefined, onReach: (reach) => void reached.push(reach) })
  await expect.poll(() => reached).toEqual(['up'])
  for (const ws of sockets) ws.pause()
  stay.cast?.(Uint8Array.of(1))
  await expect.poll(() => reached, { timeout: 10_000 }).toEqual(['up', 'doubted'])
  for (const ws of sockets) ws.resume()
  await expect.poll(() => reached, { timeout: 10_000 }).toEqual(['up', 'doubted', 'up'])
  stay.close()
})

const openPage = () => openRelayPage(server)

describe('the relay refuses', () => {
  const refused: Readonly<Record<string, [Uint8Array | string, CloseReason]>> = {
    'nothing': [new Uint8Array(0), 'badMessage'],
    'text': ['hej', 'badMessage'],
    'a kind that is none': [new Uint8Array([9, 0, 0, 0, 1]), 'badMessage'],
    'a token that is cut short': [new Uint8Array([1, 0, 0, 0, 1, 7, 7]), 'badMessage'],
    'what only the relay says': [encodeRelay({ type: 'met', stay: 1, channel: 1 }), 'badMessage'],
    '20 MB': [new Uint8Array(20_000_000), 'tooBig'],
  }
  test.each(Object.entries(refused))('%s', async (_name, [bytes, reason]) => {
    const page = await openPage()
    page.ws.send(bytes)
    expect(await page.closed).toBe(closeCodes[reason])
    expect(await metric(server, `larandetraff_refusals_total{reason="${reason}"}`)).toBe(1)
  })

  test('the same room twice, and more rooms than a page has circles', async () => {
    const twice = await openPage()
    for (const stay of [1, 2]) twice.say({ type: 'join', stay, token: token(1) })
    expect(await twice.closed).toBe(closeCodes.badMessage)
    const many = await openPage()
    for (let stay = 0; stay <= relayLimits.stays; stay++) many.say({ type: 'join', stay, token: token(stay) })
    expect(await many.closed).toBe(closeCodes.tooManyTopics)
    expect(await metric(server, 'larandetraff_relay_rooms')).toBe(0)
  })

  test('more casts than anybody types', async () => {
    const page = await openPage()
    page.say({ type: 'join', stay: 1, token: token(1) })
    for (let i = 0; i <= relayLimits.castBurst + relayLimits.castsPerSecond; i++) page.say({ type: 'cast', stay: 1, bytes: Uint8Array.of(1) })
    expect(await page.closed).toBe(closeCodes.tooFast)
    const large = await openPage()
    large.say({ type: 'join', stay: 1, token: token(1) })
    for (let i = 0; i < 30; i++) large.say({ type: 'cast', stay: 1, bytes: new Uint8Array(maxCast) })
    expect(await large.closed).toBe(closeCodes.tooFast)
  })

  test('more than the other end has granted, and grants of what was never said', async () => {
    const [a, b, c] = [await openPage(), await openPage(), await openPage()]
    const channel = await met(a, b)
    const part = new Uint8Array(16_000)
    for (let said = 0; said <= relayLimits.window; said += part.length) a.say({ type: 'say', channel, bytes: part })
    expect(await a.closed).toBe(closeCodes.tooFast)
    await until([b.ws], 'message', () => b.heard.at(-1)?.type === 'end', 'the end')
    const d = await openPage()
    const own = await met(c, d)
    c.say({ type: 'grant', channel: own, count: 1 })
    expect(await c.closed).toBe(closeCodes.badMessage)
    for (const page of [b, d]) page.ws.close()
  })

  test('pages of another origin', async () => {
    const ws = new WebSocket(addressOf(server), { origin: 'https://ond.example' })
    const [code] = (await once(ws, 'close')) as [number]
    expect(code).toBe(closeCodes.wrongOrigin)
  })
})

test('who knows only the room’s address meets nobody, and hears nothing of a channel that is not its own', async () => {
  const [a, b, stranger] = [await openPage(), await openPage(), await openPage()]
  const channel = await met(a, b)
  const { room } = await deriveRoom(new Uint8Array(16).fill(1), crypto.subtle)
  stranger.say({ type: 'join', stay: 1, token: new Uint8Array(Buffer.from(room, 'base64url')) })
  stranger.say({ type: 'say', channel, bytes: new Uint8Array([6, 6, 6]) })
  stranger.say({ type: 'end', channel })
  a.say({ type: 'say', channel, bytes: new Uint8Array([1, 2]) })
  await until([b.ws], 'message', () => b.heard.some(({ type }) => type === 'say'), 'what was said')
  expect(b.heard.filter(({ type }) => type !== 'met')).toEqual([{ type: 'say', channel, bytes: Buffer.from([1, 2]) }])
  expect(stranger.heard).toEqual([])
  for (const page of [a, b, stranger]) page.ws.close()
})

test('a room of 60 finds itself, each with few channels, and stays whole when every other leaves at once', async () => {
  const links = Array.from({ length: 60 }, () => linkTo(server))
  const keys = await deriveRoom(new Uint8Array(16).fill(60), crypto.subtle)
  const heard = links.map(() => new Set<number>())
  const peers = links.map(() => new Set<LinkPeer>())
  const stays = links.map((link, i) =>
    link.join(keys, {
      onReach: () => undefined,
      onPeer(peer) {
        peers[i]?.add(peer)
        peer.listen({ onMessage: (bytes) => pass(i, bytes[0] ?? 0), onClose: () => void peers[i]?.delete(peer) })
      },
    }),
  )
  /** As the engine does: what is new is passed on to all others. */
  const pass = (i: number, word: number) => {
    if (heard[i]?.has(word)) return
    heard[i]?.add(word)
    for (const peer of peers[i] ?? []) peer.send(new Uint8Array([word]))
  }
  await expect.poll(() => peers.every((own) => own.size >= 2), { timeout: 20_000 }).toBe(true)
  pass(0, 1)
  await expect.poll(() => heard.filter((words) => words.has(1)).length, { timeout: 20_000 }).toBe(60)
  expect(peers.reduce((sum, own) => sum + own.size, 0) / 60).toBeLessThan(2 * (relayLimits.drawn + 2) + 1)
  for (let i = 0; i < 60; i += 2) stays[i]?.close()
  await expect.poll(() => metric(server, 'larandetraff_relay_sockets'), { timeout: 20_000 }).toBe(30)
  pass(1, 2)
  await expect.poll(() => heard.filter((words, i) => i % 2 === 1 && words.has(2)).length, { timeout: 20_000 }).toBe(30)
  for (const stay of stays) stay.close()
})
