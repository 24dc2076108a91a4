/** The built server on a real disk: what it has answered is there, whatever ends it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { lanCertificate } from '../../src/server/lanCertificate.ts'
import { seededNumbers } from '../random.ts'
import { type BuiltServer, buildServer, removeBuiltServer, spawnServer } from './builtServer.ts'
import { createMailboxPage, readAll, sixteen } from './mailboxPage.ts'
import { freePorts } from './nginx.ts'
import { hasRedis, startRedis } from './redis.ts'

let dir: string
let running: BuiltServer[] = []
const start = (env: Record<string, string> = {}, blocks?: string): BuiltServer => {
  const server = spawnServer({ MAILBOX_DIR: join(dir, 'box'), ...env }, blocks)
  running.push(server)
  return server
}

beforeAll(buildServer)
afterAll(removeBuiltServer)
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'larandetraff-kill-'))
})
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  await Promise.all(running.map(({ ended }) => ended))
  running = []
  await rm(dir, { recursive: true, force: true })
})

// Each round waits for a process and a disk, which others may keep busy.
test('20 times killed in the middle of puts, it has every put that it answered, whole (seed 20)', async () => {
  const random = seededNumbers(20)
  const tokens = Array.from({ length: 3 }, sixteen)
  const answered = tokens.map(() => new Map<number, string>())
  for (let round = 0; round < 20; round++) {
    const server = start()
    const url = await server.url
    let left = 20 + Math.floor(random() * 100)
    const writers = Array.from({ length: 24 }, async (_, i) => {
      const room = i % tokens.length
      const page = createMailboxPage(url, tokens[room] ?? '')
      for (let n = 0; ; n++) {
        const text = `${round}.${i}.${n} ${'x'.repeat(Math.floor(random() ** 6 * 200_000))}`
        const seq = await page.put(text).catch(() => null)
        if (seq === null) return
        expect(answered[room]?.has(seq)).toBe(false)
        answered[room]?.set(seq, text)
        if (--left === 0) server.child.kill('SIGKILL')
      }
    })
    await Promise.all(writers)
    expect(await server.ended).toBeNull()
  }
  const url = await start().url
  for (const [room, token] of tokens.entries()) {
    const found = await readAll(url, token)
    const missing = [...(answered[room] ?? [])].filter(([seq, text]) => found.get(seq) !== text).map(([seq]) => seq)
    expect([missing, (answered[room]?.size ?? 0) > 200]).toEqual([[], true])
    // What was not answered may be there as well, but whole.
    expect([...found.values()].filter((text) => !/^\d+\.\d+\.\d+ x*$/.test(text))).toEqual([])
  }
}, 240_000)

test('stopped in good order, it answers what it has received, and ends', async () => {
  const server = start()
  const url = await server.url
  const token = sixteen()
  const puts = Array.from({ length: 50 }, (_, i) => createMailboxPage(url, token).put(`${i}`).then(() => true, () => false))
  await Promise.race(puts)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const taken = (await Promise.all(puts)).filter(Boolean).length
  expect((await readAll(await start().url, token)).size).toBeGreaterThanOrEqual(taken)
})

test('on a disk that is full it says so and takes no more; what it has answered is there later', async () => {
  const server = start({}, '1000')
  const url = await server.url
  const token = sixteen()
  const page = createMailboxPage(url, token)
  const statuses: number[] = []
  while (statuses.length < 100 && statuses.at(-1) !== 503) statuses.push((await page.ask('POST', '', Buffer.alloc(50_000, 'x'))).status)
  expect(statuses.slice(-2)).toEqual([200, 503])
  expect((await page.ask('POST', '', Buffer.from('x'))).status).toBe(503)
  expect((await fetch(`${url}healthz`)).status).toBe(503)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const again = await start().url
  expect((await fetch(`${again}healthz`)).status).toBe(200)
  expect((await readAll(again, token)).size).toBe(statuses.length - 1)
  expect(await createMailboxPage(again, token).put('x')).toBe(statuses.length)
})

test('it says where it keeps, that it keeps nothing, or what to do', async () => {
  const server = start()
  await server.url
  await expect.poll(server.output).toContain(`A safe copy that only the phones can read is kept in ${join(dir, 'box')}\n`)
  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.output()).toMatch(/^The mailbox in \S+ is used by another server that runs\. .*MAILBOX=off npm start\)\.\n$/)
  const taken = start({ PORT: new URL(await server.url).port })
  expect(await taken.ended).toBe(1)
  expect(taken.output()).toMatch(/^Port \d+ is taken\./)
  const off = start({ MAILBOX: 'off' })
  const page = createMailboxPage(await off.url, sixteen())
  await expect.poll(off.output).toContain('No safe copy is kept here')
  expect((await page.ask('GET', '')).status).toBe(204)
})

test.runIf(hasRedis)('with a Redis it says so without its password, ends in good order, and says what to do when there is none or one that loses', async () => {
  const redis = await startRedis()
  await redis.ask('ACL', 'SETUSER', 'anna', 'on', '>hemligt', '+@all', '~*', '&*')
  const REDIS_URL = redis.url.replace('//', '//anna:hemligt@')
  const server = start({ REDIS_URL })
  await createMailboxPage(await server.url, sixteen()).put('x')
  await expect.poll(server.output).toContain(`A safe copy that only the phones can read is kept in the Redis at ${redis.url}\n`)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  await redis.ask('CONFIG', 'SET', 'appendfsync', 'everysec')
  const loses = start({ REDIS_URL })
  expect(await loses.ended).toBe(1)
  expect(loses.output()).toMatch(/^Redis at \S+ may lose what it has answered: correct appendfsync .*MAILBOX=off\.\n$/)
  const off = start({ REDIS_URL, MAILBOX: 'off' })
  expect((await fetch(`${await off.url}healthz`)).status).toBe(200)
  await redis.kill()
  const alone = start({ REDIS_URL })
  expect(await alone.ended).toBe(1)
  expect(alone.output()).toBe(`Redis at ${redis.url} can't be used (ECONNREFUSED). Start it, or correct REDIS_URL.\n`)
  expect(await start({ REDIS_URL: 'hemligt' }).ended).toBe(2)
  for (const { output } of running) expect(output()).not.toContain('hemligt')
  await redis.close()
})

test.runIf(hasRedis)('a Redis with TLS is used when its certificate is good', async () => {
  const [port = 0] = await freePorts(1)
  const { authorityFile, cert } = await lanCertificate(dir, ['127.0.0.1'], Date.now())
  await writeFile(join(dir, 'chain.crt'), cert)
  const files = { 'tls-cert-file': join(dir, 'chain.crt'), 'tls-key-file': join(dir, 'server.key'), 'tls-ca-cert-file': authorityFile }
  const redis = await startRedis({ 'tls-port': `${port}`, 'tls-auth-clients': 'no', ...files })
  const REDIS_URL = `rediss://127.0.0.1:${port}`
  const server = start({ REDIS_URL, NODE_EXTRA_CA_CERTS: authorityFile })
  expect(await createMailboxPage(await server.url, sixteen()).put('x')).toBe(1)
  const stranger = start({ REDIS_URL })
  expect(await stranger.ended).toBe(1)
  expect(stranger.output()).toMatch(/^Redis at rediss:\/\/127\.0\.0\.1:\d+ can't be used \([A-Z_]*CERT[A-Z_]*\)/)
  await redis.close()
})
