import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CloseReason } from '../../src/protocol/closeCodes.ts'
import { closeCodes } from '../../src/protocol/closeCodes.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { seeded } from '../unit/protocol/seeded.ts'
import { expectHonestPairWorks, heard, metric, newTopic, openPage, rawRequest, startServer, until, untilMessage } from './rig.ts'

let server: RunningServer
let thrown: unknown[]
const onThrown = (error: unknown): void => void thrown.push(error)

beforeEach(async () => {
  thrown = []
  process.on('uncaughtException', onThrown)
  process.on('unhandledRejection', onThrown)
  server = await startServer()
})

afterEach(async () => {
  await expectHonestPairWorks(server)
  await server.close()
  process.off('uncaughtException', onThrown)
  process.off('unhandledRejection', onThrown)
  expect(thrown).toEqual([])
})

async function expectRefused(payload: string | Uint8Array, reason: CloseReason): Promise<void> {
  const page = await openPage(server)
  page.ws.send(payload)
  expect(await page.closed).toBe(closeCodes[reason])
  expect(await metric(server, `larandetraff_refusals_total{reason="${reason}"}`)).toBe(1)
}

describe('a message', () => {
  test('that ends y-webrtc\'s own server does not end this one', async () => {
    await expectRefused('{', 'badMessage')
  })
  test('whose topics are a number', () => expectRefused('{"type":"subscribe","topics":5}', 'badMessage'))
  test('whose topics are no room ids', () => expectRefused('{"type":"subscribe","topics":["kommunen"]}', 'badMessage'))
  test('that is not sealed', () =>
    expectRefused(`{"type":"publish","topic":"${newTopic()}","data":{"type":"announce","from":"x"}}`, 'badMessage'))
  test('of bytes', () => expectRefused(new Uint8Array([0, 255, 1]), 'binary'))
  test('of 20 MB', () => expectRefused('x'.repeat(20_000_000), 'tooBig'))
  test('with 300,000 topics', () =>
    expectRefused(JSON.stringify({ type: 'subscribe', topics: Array(300_000).fill(newTopic()) }), 'tooBig'))
  test('with 40 topics', () =>
    expectRefused(JSON.stringify({ type: 'subscribe', topics: Array.from({ length: 40 }, newTopic) }), 'tooManyTopics'))
})

test('300,000 topics in small messages end at the first too many, and leave no room behind', async () => {
  const page = await openPage(server)
  for (let i = 0; i < 300; i++) page.say({ type: 'subscribe', topics: [newTopic()] })
  expect(await page.closed).toBe(closeCodes.tooManyTopics)
  expect(await metric(server, 'larandetraff_rooms')).toBe(0)
})

test('what a page says after it was refused is not heard', async () => {
  const page = await openPage(server)
  page.ws.send('{')
  for (let i = 0; i < 10; i++) page.say({ type: 'subscribe', topics: [newTopic()] })
  expect(await page.closed).toBe(closeCodes.badMessage)
  expect(await metric(server, 'larandetraff_messages_total{direction="in"}')).toBe(0)
})

test('a flood of messages is cut off, and heard no further', async () => {
  const page = await openPage(server)
  const other = await openPage(server)
  const topic = newTopic()
  for (const each of [page, other]) each.say({ type: 'subscribe', topics: [topic] })
  await heard(other)
  for (let i = 0; i < 5_000; i++) page.say({ type: 'publish', topic, data: 'AAAA' })
  expect(await page.closed).toBe(closeCodes.tooFast)
  await heard(other)
  expect(other.messages.length).toBeLessThan(1_000)
  other.ws.close()
})

test('a flood of pings is cut off', async () => {
  const page = await openPage(server)
  for (let i = 0; i < 5_000; i++) page.ws.ping()
  expect(await page.closed).toBe(closeCodes.tooFast)
})

test('a flood of large messages costs more than one of small ones', async () => {
  const page = await openPage(server)
  const topic = newTopic()
  page.say({ type: 'subscribe', topics: [topic] })
  for (let i = 0; i < 100; i++) page.say({ type: 'publish', topic, data: 'A'.repeat(60_000) })
  expect(await page.closed).toBe(closeCodes.tooFast)
})

test('a page of another site is told so', async () => {
  for (const origin of ['https://evil.example', 'null', `https://127.0.0.1:1`, 'not an origin']) {
    const page = await openPage(server, { origin })
    page.say({ type: 'subscribe', topics: [newTopic()] })
    expect(await page.closed, origin).toBe(closeCodes.wrongOrigin)
  }
  const own = await openPage(server, { origin: server.url.slice(0, -1) })
  await heard(own)
  own.ws.close()
})

test('text that is not UTF-8, and frames that are none', async () => {
  const handshake = [
    'GET /signal HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', '', '',
  ].join('\r\n')
  const badText = Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28])
  expect(await rawRequest(server, Buffer.concat([Buffer.from(handshake), badText]))).toContain('101 Switching')
  expect(await metric(server, 'larandetraff_refusals_total{reason="badText"}')).toBe(1)
  const random = seeded(41)
  for (let run = 0; run < 100; run++) {
    await rawRequest(server, Buffer.concat([Buffer.from(handshake), random.bytes(200 + random.below(2_000))]))
  }
  expect(await metric(server, 'larandetraff_refusals_total{reason="badFrame"}')).toBeGreaterThan(50)
})

test('requests that are no HTTP', async () => {
  const random = seeded(42)
  for (let run = 0; run < 200; run++) {
    const noise = random.bytes(1 + random.below(300))
    await rawRequest(server, Buffer.concat([Buffer.from(run % 2 ? 'GET /' : ''), noise, Buffer.from('\r\n\r\n')]))
  }
})

test('a handshake that is none is refused with our headers', async () => {
  const upgrade = 'HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade:'
  const answer = await rawRequest(server, `GET /signal ${upgrade} h2c\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toContain('Content-Security-Policy: default-src')
  expect(await rawRequest(server, `GET /x ${upgrade} websocket\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 /)
})

describe('with small limits', () => {
  async function restart(limits: NonNullable<Parameters<typeof startServer>[0]>['limits']): Promise<void> {
    await server.close()
    server = await startServer({ limits: limits ?? {} })
  }

  test('a page that does not read is let go, and the others stay', async () => {
    await restart({ backlogBytes: 256 * 1024, burst: 1_000_000 })
    const [slow, fast, sender] = await Promise.all([openPage(server), openPage(server), openPage(server)])
    const topic = newTopic()
    for (const page of [slow, fast, sender]) {
      page.say({ type: 'subscribe', topics: [topic] })
      await heard(page)
    }
    slow.ws.pause()
    const refusals = 'larandetraff_refusals_total{reason="tooSlow"}'
    let sent = 0
    while ((await metric(server, refusals)) === 0 && sent < 2_000) {
      for (let i = 0; i < 20; i++) sender.say({ type: 'publish', topic, data: 'A'.repeat(60_000) })
      sent += 20
      await heard(sender)
    }
    expect(await metric(server, refusals)).toBe(1)
    await untilMessage(fast, () => fast.messages.length === sent + 1, 'all messages at the page that reads', 30_000)
    for (const page of [fast, sender]) page.ws.close()
    slow.ws.terminate()
  })

  test('a page that gives no sign of life is let go, one that does stays', async () => {
    await restart({ pingMs: 300 })
    const silent = await openPage(server, { autoPong: false })
    const lively = await openPage(server)
    let pings = 0
    lively.ws.on('ping', () => pings++)
    expect(await silent.closed).toBe(closeCodes.idle)
    await until([lively.ws], 'ping', () => pings >= 3, 'pings')
    expect(lively.ws.readyState).toBe(lively.ws.OPEN)
    lively.ws.close()
  })

  test('sockets of one address, of the server and of a room have an end', async () => {
    await restart({ socketsPerAddress: 3 })
    const pages = await Promise.all([openPage(server), openPage(server), openPage(server)])
    expect(await (await openPage(server)).closed).toBe(closeCodes.tooManySockets)
    for (const page of pages) {
      page.ws.close()
      await page.closed
    }
    const next = await openPage(server)
    await heard(next)
    next.ws.close()
    await next.closed
    await restart({ sockets: 2 })
    const two = await Promise.all([openPage(server), openPage(server)])
    expect(await (await openPage(server)).closed).toBe(closeCodes.serverFull)
    for (const page of two) {
      page.ws.close()
      await page.closed
    }
    await restart({ members: 2 })
    const topic = newTopic()
    const [a, b, c] = await Promise.all([openPage(server), openPage(server), openPage(server)])
    for (const page of [a, b, c]) page.say({ type: 'subscribe', topics: [topic] })
    const codes = await Promise.race([a.closed, b.closed, c.closed])
    expect(codes).toBe(closeCodes.roomFull)
    for (const page of [a, b, c]) page.ws.close()
  })

  test('behind a trusted proxy, callers are told apart', async () => {
    await server.close()
    server = await startServer({ trustProxy: 1, limits: { socketsPerAddress: 2 } })
    const from = (address: string) => openPage(server, { headers: { 'X-Forwarded-For': `6.6.6.6, ${address}` } })
    const pages = [await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2')]
    expect(await (await from('192.0.2.1')).closed).toBe(closeCodes.tooManySockets)
    for (const page of pages) page.ws.close()
  })
})

test('closing tells everybody, and can be said twice', async () => {
  const page = await openPage(server)
  const other = await startServer()
  const there = await openPage(other)
  await Promise.all([other.close(), other.close()])
  expect(await there.closed).toBe(closeCodes.goingAway)
  page.ws.close()
  await once(page.ws, 'close')
})
