import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RunningServer, ServerOptions } from '../../src/server/createServer.ts'
import { seededNumbers } from '../random.ts'
import { createMailboxPage, type MailboxPage, sixteen, startMailboxServer, textsOf } from './mailboxPage.ts'
import { metric, rawRequest, startServer } from './rig.ts'

let server: RunningServer
let token: string
let [anna, bo, cia]: MailboxPage[] = []
const pageOf = (own = sixteen()) => createMailboxPage(server.url, token, own)

async function restart(options: Partial<ServerOptions> = {}): Promise<void> {
  await server.close()
  server = await startMailboxServer(options)
  ;[anna, bo, cia] = [pageOf(), pageOf(), pageOf()]
}

beforeEach(async () => {
  server = await startMailboxServer()
  token = sixteen()
  ;[anna, bo, cia] = [pageOf(), pageOf(), pageOf()]
})
afterEach(() => server.close())

describe('phones that are never awake at once', () => {
  test('meet: what one left, another reads', async () => {
    expect(await anna!.put('hej')).toBe(1)
    const answer = await bo!.read()
    expect([textsOf(answer), answer.last, answer.kept, answer.count]).toEqual([['hej'], 1, 3, 1])
    expect((await bo!.read(1)).entries).toEqual([])
  })

  test('two write a snapshot at once while a third goes on writing', async () => {
    for (let i = 0; i < 10; i++) await cia!.put(`u${i}`)
    const posts = [anna!.put('sA', '?covers=10'), bo!.put('sB', '?covers=10'), ...Array.from({ length: 20 }, (_, i) => cia!.put(`v${i}`))]
    const [a = 0, b = 0, ...rest] = await Promise.all(posts)
    expect(new Set([a, b, ...rest]).size).toBe(22)
    await bo!.put('', `?confirm=${a}`)
    await anna!.put('', `?confirm=${b}`)
    const answer = await pageOf().read()
    expect(answer.base).toBe(Math.max(a, b))
    expect(answer.entries.filter(({ kind }) => kind !== 'update').map(({ kind, covers }) => [kind, covers])).toEqual([['confirmed', 10]])
    expect(textsOf(answer).filter((text) => text.startsWith('v')).sort()).toEqual(Array.from({ length: 20 }, (_, i) => `v${i}`).sort())
  })
})

test('an empty snapshot that its writer confirms as another device costs nothing once it is refused', async () => {
  await restart({ mailboxLimits: { answerBytes: 1 } })
  for (let i = 1; i <= 4; i++) await anna!.put(`u${i}`)
  const mallory = pageOf()
  const bad = await mallory.put('-', '?covers=3')
  expect((await mallory.ask('POST', `?confirm=${bad}`)).status).toBe(200)
  expect((await anna!.read()).base).toBe(0)
  await pageOf().put('', `?confirm=${bad}`)
  const begun = await bo!.read()
  expect([begun.base, textsOf(begun), begun.last]).toEqual([bad, ['u4'], 5])
  expect((await mallory.ask('POST', `?refuse=${bad}`)).status).toBe(409)
  await anna!.put('', `?refuse=${bad}`)
  for (const [page, after, via] of [[bo!, 4, bad], [pageOf(), 0, 0]] as const) {
    const texts: string[] = []
    let [at, base] = [after as number, via]
    for (let turn = 0; turn < 4; turn++) {
      const answer = await page.read(at, base)
      const [entry] = answer.entries
      if ((entry?.seq ?? 0) <= at) base = answer.base
      at = entry?.seq ?? at
      texts.push(...textsOf(answer))
    }
    expect(texts).toEqual(['u1', 'u2', 'u3', 'u4'])
  }
})

test('a stranger who knows the room, and not its token, can neither read, write nor delete', async () => {
  await anna!.put('secret')
  const { roomOf } = await import('../../src/server/roomOf.ts')
  const room = roomOf(Buffer.from(token, 'base64url'))
  const stranger = createMailboxPage(server.url, room)
  expect((await stranger.read()).entries).toEqual([])
  await stranger.put('mine')
  expect((await stranger.ask('POST', '?refuse=1')).status).toBe(200)
  for (const method of ['DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD']) expect((await stranger.ask(method, '')).status, method).toBe(405)
  for (const header of ['', 'Bearer', `Bearer ${room}x`, `Basic ${token}`, `Bearer ${'A'.repeat(21)}B`, `Bearer ${token} `.repeat(2)]) {
    for (const [method, query] of [['GET', ''], ['POST', ''], ['POST', '?refuse=1'], ['POST', '?confirm=1']] as const) {
      expect((await stranger.ask(method, query, undefined, { Authorization: header })).status, header).toBe(401)
    }
  }
  const by = await fetch(`${server.url}mailbox?token=${token}`, { headers: { Device: sixteen() } })
  expect(by.status).toBe(401)
  expect(textsOf(await bo!.read())).toEqual(['secret'])
})

test('the disk knows a room by the hash of its token, and not the token', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'larandetraff-box-'))
  await restart({ mailbox: { dir } })
  await anna!.put('secret')
  await server.close()
  const files = await readdir(dir)
  const kept = Buffer.concat(await Promise.all(files.map((name) => readFile(join(dir, name))))).toString('latin1')
  const room = createHash('sha256').update(Buffer.from(token, 'base64url')).digest().subarray(0, 16).toString('base64url')
  expect([kept.includes('secret'), kept.includes(room), kept.includes(token)]).toEqual([true, true, false])
  await rm(dir, { recursive: true, force: true })
})

test('a page of another site is refused', async () => {
  const statusOf = async (method: string, headers: Record<string, string>) => (await anna!.ask(method, '', method === 'POST' ? Buffer.from('x') : undefined, headers)).status
  const own = server.url.slice(0, -1)
  for (const method of ['GET', 'POST']) {
    for (const origin of ['https://evil.example', 'null']) expect(await statusOf(method, { Origin: origin })).toBe(403)
    expect(await statusOf(method, { Origin: own })).toBe(200)
    // A client of Node's says "cors" by itself about the mode, and nothing about the site.
    for (const [site, status] of [['cross-site', 403], ['same-site', 403], ['none', 403], ['same-origin', 200]] as const) {
      expect(await plainStatus(method, { 'Sec-Fetch-Site': site }), site).toBe(status)
    }
  }
})

/** With exactly these headers, and those that every request needs. */
async function plainStatus(method: string, headers: Record<string, string>, chunks: readonly string[] = method === 'POST' ? ['x'] : []): Promise<number> {
  const asked = request(`${server.url}mailbox`, { method, headers: { Authorization: `Bearer ${token}`, Device: sixteen(), ...headers } })
  for (const chunk of chunks) asked.write(chunk)
  asked.end()
  const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume(): void }]
  response.resume()
  return response.statusCode
}

describe('what is wrong is answered so', () => {
  test.each([
    ['GET', '?after=-1'], ['GET', '?after=4294967296'], ['GET', '?after=1&after=2'], ['GET', '?covers=1'], ['GET', '?x=1'], ['GET', '?after='],
    ['POST', '?covers=1&confirm=1'], ['POST', '?after=1'], ['POST', '?covers=x'], ['POST', '?covers=9'], ['POST', '?confirm=0'], ['POST', '?refuse=9'],
  ])('%s %s', async (method, query) => {
    expect((await anna!.ask(method, query, method === 'POST' ? Buffer.from('x') : undefined)).status).toBe(400)
  })

  test('no device, or an empty entry', async () => {
    expect((await anna!.ask('GET', '', undefined, { Device: 'x' })).status).toBe(400)
    expect((await anna!.ask('POST', '')).status).toBe(400)
    expect((await anna!.ask('POST', '?confirm=1')).status).toBe(400)
    await anna!.put('x')
    expect((await anna!.ask('POST', '?confirm=1')).status).toBe(409)
  })

  test('garbage (seed 7)', async () => {
    const random = seededNumbers(7)
    const some = (n: number) => Buffer.from(Uint8Array.from({ length: n }, () => Math.floor(random() * 256))).toString('latin1')
    for (let run = 0; run < 150; run++) {
      const [method, junk] = [random() < 0.5 ? 'GET' : 'POST', some(1 + Math.floor(random() * 40)).replace(/[\r\n]/g, '')]
      const target = random() < 0.5 ? `/mailbox?${encodeURIComponent(junk)}` : `/mailbox?after=${junk.replace(/\s/g, '')}`
      const auth = random() < 0.5 ? token : junk
      const answer = await rawRequest(server, Buffer.from(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${auth}\r\nDevice: ${token}\r\nContent-Length: 0\r\n\r\n`, 'latin1'))
      expect(answer).toMatch(/^HTTP\/1\.1 (400|401) /)
      expect(answer).toContain('Content-Security-Policy')
      expect(answer).not.toContain(token)
    }
    expect(await anna!.put('still here')).toBe(1)
  })
})

test('every answer has the headers that all have, and nobody may keep it', async () => {
  for (const response of [await anna!.ask('POST', '', Buffer.from('x')), await anna!.ask('GET', ''), await anna!.ask('GET', '?x'), await anna!.ask('DELETE', '')]) {
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

describe('bounds', () => {
  test('of an entry, stated or not', async () => {
    await restart({ mailboxLimits: { entryBytes: 1_000 } })
    expect((await anna!.ask('POST', '', new Uint8Array(1_001))).status).toBe(413)
    expect(await plainStatus('POST', { 'Transfer-Encoding': 'chunked' }, ['x'.repeat(600), 'x'.repeat(600)])).toBe(413)
    expect(await plainStatus('POST', { 'Transfer-Encoding': 'chunked' }, ['x'.repeat(500), 'x'.repeat(500)])).toBe(200)
    expect(await plainStatus('POST', { Expect: '100-continue', 'Content-Length': '1' })).toBe(200)
  })

  test('of a room and of all', async () => {
    await restart({ mailboxLimits: { roomBytes: 10, allBytes: 15 } })
    expect(await anna!.put('12345678')).toBe(1)
    expect((await anna!.ask('POST', '', Buffer.from('123'))).status).toBe(507)
    const other = createMailboxPage(server.url, sixteen())
    expect((await other.ask('POST', '', Buffer.from('12345678'))).status).toBe(507)
    expect(await other.put('1234567')).toBe(1)
    await restart({ mailboxLimits: { roomEntries: 1 } })
    expect([await anna!.put('1'), (await anna!.ask('POST', '', Buffer.from('1'))).status]).toEqual([1, 507])
  })

  test('of an address: requests, and bytes stated or not', async () => {
    const limits = { burst: 5, perSecond: 0.001, tokenBytes: 100 }
    await restart({ mailboxLimits: limits, trustProxy: 1 })
    const from = (address: string, bytes: number) => anna!.ask('POST', '', new Uint8Array(bytes), { 'X-Forwarded-For': address })
    expect([(await from('192.0.2.1', 450)).status, (await from('192.0.2.1', 1)).status, (await from('192.0.2.2', 1)).status]).toEqual([200, 429, 200])
    expect((await from('192.0.2.1', 1)).headers.get('retry-after')).toBe('2')
    expect((await from('192.0.2.3', 501)).status).toBe(429)
    expect(await plainStatus('POST', { 'X-Forwarded-For': '192.0.2.4', 'Transfer-Encoding': 'chunked' }, ['x'.repeat(501)])).toBe(429)
  })

  test('of what is received at once, from all', async () => {
    await restart({ mailboxLimits: { receivingBytes: 1_000 } })
    const slow = request(`${server.url}mailbox`, { method: 'POST', headers: { Authorization: `Bearer ${token}`, Device: sixteen(), 'Content-Length': 900, Expect: '100-continue' } })
    slow.on('error', () => undefined)
    slow.flushHeaders()
    await once(slow, 'continue')
    // Announcing costs nothing; what has come does.
    expect((await anna!.ask('POST', '', new Uint8Array(500))).status).toBe(200)
    slow.write('x'.repeat(899))
    const status = async () => (await anna!.ask('POST', '', new Uint8Array(500))).status
    await expect.poll(status).toBe(503)
    slow.destroy()
    await expect.poll(status).toBe(200)
    expect(await metric(server, 'larandetraff_mailbox_refusals_total{status="503"}')).toBeGreaterThan(0)
  })
})

test('1,000 puts at once are all there', async () => {
  const pages = Array.from({ length: 20 }, () => pageOf())
  const numbers = await Promise.all(Array.from({ length: 1_000 }, (_, i) => pages[i % 20]!.put(`${i}`)))
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 1_000 }, (_, i) => i + 1))
  const answer = await anna!.read()
  expect(new Set(textsOf(answer)).size).toBe(1_000)
  expect(textsOf(answer)[(numbers[77] ?? 0) - 1]).toBe('77')
  const [bytes, rooms, puts, reads] = await Promise.all(['bytes', 'rooms', 'puts_total', 'reads_total'].map((name) => metric(server, `larandetraff_mailbox_${name}`)))
  expect([bytes, rooms, puts, reads]).toEqual([2_890, 1, 1_000, 1])
})

test('a server that keeps nothing says so', async () => {
  const without = await startServer({ mailbox: null })
  const page = createMailboxPage(without.url, token)
  expect([(await page.ask('GET', '')).status, (await page.ask('POST', '', Buffer.from('x'))).status]).toEqual([204, 204])
  expect((await fetch(`${without.url}healthz`)).status).toBe(200)
  await without.close()
})
