/** A computer in the room without internet: what is put in its mailbox comes to the public one when that is reached. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type DeviceId, newId } from '../../src/model/ids.ts'
import type { RunningServer, ServerOptions } from '../../src/server/createServer.ts'
import type { MoverState } from '../../src/server/near/mover.ts'
import { movingWords } from '../../src/server/near/startNear.ts'
import { wifiCode } from '../../src/server/near/wifiCode.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { createEntrySealer } from '../../src/sync/mailbox/entries.ts'
import { createMailboxPage, readAll, sixteen, startMailboxServer, textsOf } from './mailboxPage.ts'
import { startServer } from './rig.ts'

let dir: string
let home: RunningServer
let near: RunningServer | null
let states: [MoverState, number][]
const soon = { timeout: 30_000, interval: 20 }

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'larandetraff-near-'))
  states = []
  home = await startMailboxServer()
  near = null
})
afterEach(async () => {
  await near?.close()
  await home.close()
  await rm(dir, { recursive: true, force: true })
})

async function startNear(options: Partial<ServerOptions> = {}, to: string | null = home.url): Promise<RunningServer> {
  const onState = (state: MoverState, waiting: number) => states.push([state, waiting])
  near = await startServer({ mailbox: { dir: join(dir, 'box') }, near: { home: to, outboxDir: join(dir, 'moving'), onState }, ...options })
  return near
}

const nearOf = async ({ url }: RunningServer) => (await fetch(`${url}near`)).json() as Promise<unknown>
const textsAt = async ({ url }: RunningServer, token: string) => [...(await readAll(url, token)).values()]

test('what is put there is at the public address too, room by room and in order', async () => {
  const { url } = await startNear()
  const rooms = [sixteen(), sixteen(), sixteen()]
  for (let i = 0; i < 30; i++) await createMailboxPage(url, rooms[i % 3] ?? '').put(`u${i}`)
  for (const [j, token] of rooms.entries()) {
    const wanted = Array.from({ length: 10 }, (_, i) => `u${3 * i + j}`)
    await expect.poll(() => textsAt(home, token), soon).toEqual(wanted)
    expect(await textsAt({ url } as RunningServer, token)).toEqual(wanted)
  }
  expect(await nearOf(near!)).toEqual({ home: home.url, waiting: 0, state: 'moved' })
})

test('what was put while the public address was away, and before a restart, waits on the disk, with nothing of it left afterwards', async () => {
  const token = sixteen()
  const { port } = home
  const boxed = { port, mailbox: { dir: join(dir, 'home') } }
  await home.close()
  const { url } = await startNear()
  for (let i = 0; i < 5; i++) await createMailboxPage(url, token).put(`u${i}`)
  await expect.poll(() => states.at(-1)?.[0], soon).toBe('away')
  expect(await nearOf(near!)).toEqual({ home: home.url, waiting: 5, state: 'away' })
  await near!.close()
  await startNear()
  await createMailboxPage(near!.url, token).put('u5')
  expect(await nearOf(near!)).toMatchObject({ waiting: 6 })
  home = await startServer(boxed)
  await expect.poll(() => textsAt(home, token), soon).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5'])
  await expect.poll(() => states.at(-1), soon).toEqual(['moved', 0])
  await near!.close()
  await startNear({}, null)
  expect(await nearOf(near!)).toEqual({ home: null, waiting: 0, state: 'off' })
})

test('what was put before there was a public address is moved when the computer is told of one', async () => {
  const token = sixteen()
  const { url } = await startNear({}, null)
  await createMailboxPage(url, token).put('hej')
  expect(await nearOf(near!)).toEqual({ home: null, waiting: 1, state: 'off' })
  await near!.close()
  await startNear()
  await expect.poll(() => textsAt(home, token), soon).toEqual(['hej'])
})

test('a snapshot is moved as what it holds: whoever reads it there can open it, and it covers nothing', async () => {
  const secret = new Uint8Array(randomBytes(16))
  const keys = await deriveRoom(secret, crypto.subtle)
  const random = (n: number) => new Uint8Array(randomBytes(n))
  const sealer = createEntrySealer(keys, newId<DeviceId>(random), crypto.subtle, random)
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'Vi frågade fel.')
  const token = Buffer.from(keys.token).toString('base64url')
  const page = createMailboxPage((await startNear()).url, token)
  await page.put(await sealer.seal(new Uint8Array([0, 0]), 0))
  await page.put(await sealer.seal(Y.encodeStateAsUpdate(doc), 1), '?covers=1')
  const there = createMailboxPage(home.url, token)
  await expect.poll(async () => (await there.read()).last, soon).toBe(2)
  const entry = (await there.read()).entries[1]!
  expect([entry.kind, entry.covers]).toEqual(['update', 0])
  const opened = await sealer.open(entry)
  const read = new Y.Doc()
  if (opened.ok) Y.applyUpdate(read, opened.value.update)
  expect(read.getText('t').toJSON()).toBe('Vi frågade fel.')
})

describe('what is at the public address instead of a Lärandeträff with a safe copy', () => {
  test('a room that is full there holds up no other', async () => {
    const [small, large] = [sixteen(), sixteen()]
    const other = await startServer({ mailbox: { dir: join(dir, 'full') }, mailboxLimits: { roomBytes: 4 } })
    const { url } = await startNear({}, other.url)
    for (const [token, text] of [[large, 'larger'], [small, 'u0'], [large, 'l'], [small, 'u1']] as const) await createMailboxPage(url, token).put(text)
    await expect.poll(() => textsAt(other, small), soon).toEqual(['u0', 'u1'])
    await expect.poll(() => states.at(-1), soon).toEqual(['full', 2])
    await near!.close()
    await other.close()
  })

  test('one that keeps nothing, or has no room, is told, and nothing is given up', async () => {
    const token = sixteen()
    const none = await startServer({})
    const full = await startServer({ mailbox: { dir: join(dir, 'full') }, mailboxLimits: { roomBytes: 2 } })
    for (const [other, state] of [[none, 'off'], [full, 'full']] as const) {
      await startNear({}, other.url)
      await createMailboxPage(near!.url, token).put(`for ${state}`)
      await expect.poll(() => states.at(-1)?.[0], soon).toBe(state)
      await near!.close()
      await other.close()
    }
    await startNear()
    await expect.poll(() => textsAt(home, token), soon).toEqual(['for off', 'for full'])
  })
})

test('its pages say that they are found only near it; those of other servers do not', async () => {
  const { url } = await startNear()
  expect(await (await fetch(url)).text()).not.toContain('data-near')
  await near!.close()
  const { url: again } = await startNear({ appDir: await appWith('<!doctype html><html lang="sv"><base href="/">') })
  expect(await (await fetch(again)).text()).toContain('<html data-near lang="sv">')
  expect((await fetch(`${home.url}near`)).status).toBe(404)
})

async function appWith(index: string): Promise<string> {
  const { mkdir, writeFile } = await import('node:fs/promises')
  const app = join(dir, 'app')
  await mkdir(app, { recursive: true })
  await writeFile(join(app, 'index.html'), index)
  return app
}

test('the tokens that wait on the disk are gone when all is moved', async () => {
  const token = sixteen()
  const { url } = await startNear()
  await createMailboxPage(url, token).put('hej')
  await expect.poll(() => states.at(-1), soon).toEqual(['moved', 0])
  expect(textsOf(await createMailboxPage(home.url, token).read())).toEqual(['hej'])
  await near!.close()
  const files = await readdir(join(dir, 'box'))
  const kept = Buffer.concat(await Promise.all(files.map((name) => readFile(join(dir, 'box', name)))))
  expect(kept.includes(Buffer.from(token, 'base64url'))).toBe(false)
})

test('a wireless network is written so that phones read it', () => {
  expect(wifiCode('Träff', 'hemligt1')).toBe('WIFI:T:WPA;S:Träff;P:hemligt1;;')
  expect(wifiCode('a;b,c:"d"\\', null)).toBe('WIFI:T:nopass;S:a\\;b\\,c\\:\\"d\\"\\\\;;')
})

test('the operator reads how many wait, and where', () => {
  expect(movingWords('away', 1, 'https://a.se/')).toContain('1 entry waits')
  expect(movingWords('moved', 0, 'https://a.se/')).toContain('https://a.se/ has all')
})
