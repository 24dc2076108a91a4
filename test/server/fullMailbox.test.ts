/** A mailbox without place heals by itself, whatever a member does; meanwhile nothing is called safe that is not. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newId } from '../../src/model/ids.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { createEntrySealer } from '../../src/sync/mailbox/entries.ts'
import { createMailboxPage } from './mailboxPage.ts'
import { createMailboxPhone, type MailboxPhone, type OpenPhone, random, soon } from './mailboxPhone.ts'
import { startServer } from './rig.ts'

const day = 24 * 60 * 60 * 1000

let server: RunningServer
let dir: string
let parts: (() => void)[]
let passed: number
const start = (port?: number) =>
  startServer({ mailbox: { dir }, mailboxLimits: { roomEntries: 6 }, now: () => Date.now() + passed, ...(port !== undefined && { port }) })
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'larandetraff-box-'))
  passed = 0
  parts = []
  server = await start()
})
afterEach(async () => {
  for (const part of parts) part()
  await server.close()
  await rm(dir, { recursive: true, force: true })
})

const createPhone = (secret: Uint8Array) => createMailboxPhone(secret, () => server.url, parts)

/** Days pass; what is due is done when the server begins. */
async function pass(days: number): Promise<void> {
  passed += days * day
  const { port } = server
  await server.close()
  server = await start(port)
}

async function readerOf(secret: Uint8Array) {
  const room = await deriveRoom(secret, crypto.subtle)
  const token = Buffer.from(room.token).toString('base64url')
  return { room, page: createMailboxPage(server.url, token), alias: createMailboxPage(server.url, token) }
}

/** Leaves one line waiting. */
async function fill(phone: MailboxPhone, page: OpenPhone): Promise<void> {
  for (let i = 1; i <= 6; i++) {
    phone.write(`Rad ${i}. `)
    await page.isSafe()
  }
  phone.write('Rad 7. ')
  await expect.poll(() => page.kept.safe.get(), soon).toEqual({ state: 'full', changes: 1 })
}

test('a full mailbox gets a snapshot, and what waits is put when its doubt is over', async () => {
  const secret = random(16)
  const [ann, bo, reader] = [createPhone(secret), createPhone(secret), await readerOf(secret)]
  const page = await ann.open()
  await fill(ann, page)
  const shown = () => reader.page.read().then(({ base, entries }) => [base, entries.filter(({ kind }) => kind !== 'update').map(({ seq, covers }) => [seq, covers])])
  await expect.poll(shown, soon).toEqual([0, [[7, 6]]])

  // Another phone reads what waits too; that is no reason to call it safe.
  const other = await bo.open()
  await expect.poll(shown, soon).toEqual([7, [[7, 6]]])
  expect(bo.text()).toBe(ann.text())
  page.wake()
  await expect.poll(() => page.asked.filter((each) => each === 'POST ').length, soon).toBeGreaterThan(8)
  expect(page.kept.safe.get()).toEqual({ state: 'full', changes: 1 })
  other.kept.close()

  await pass(7)
  await expect.poll(() => {
    page.wake()
    return page.kept.safe.get().state
  }, soon).toBe('safe')
  const late = createPhone(secret)
  await (await late.open()).isSafe()
  expect(late.text()).toBe(ann.text())
})

test('a snapshot that a member has taken away is put again', async () => {
  const secret = random(16)
  const [ann, reader] = [createPhone(secret), await readerOf(secret)]
  const page = await ann.open()
  await fill(ann, page)
  const last = () => reader.page.read().then(({ entries }) => entries.at(-1))
  await expect.poll(async () => (await last())?.seq, soon).toBe(7)
  page.kept.close()
  ann.reload()
  const again = await ann.open()
  await expect.poll(() => again.asked.includes('POST ?confirm=7'), soon).toBe(true)
  // As long as it is there, it is not put again.
  await expect.poll(() => again.asked.filter((each) => each === 'POST ').length, soon).toBeGreaterThan(1)
  expect(again.asked).not.toContain('POST ?covers=7')
  expect(again.kept.safe.get()).toEqual({ state: 'full', changes: 1 })
  again.kept.close()

  expect((await reader.alias.ask('POST', '?refuse=7')).status).toBe(200)
  ann.reload()
  await ann.open()
  await expect.poll(async () => (await last())?.seq, soon).toBe(8)
})

test('of bad snapshots that hide each other, an honest phone refuses every one', async () => {
  const secret = random(16)
  const [ann, { room, page, alias }] = [createPhone(secret), await readerOf(secret)]
  const open = await ann.open()
  for (const words of ['Ett. ', 'Två. ', 'Tre. ']) {
    ann.write(words)
    await open.isSafe()
  }
  const sealer = createEntrySealer(room, newId(random), crypto.subtle, random)
  const empty = Y.encodeStateAsUpdate(new Y.Doc())
  for (const covers of [1, 2, 3]) {
    // One that nobody can read is as bad as an empty one.
    const bytes = covers === 2 ? random(100) : await sealer.seal(empty, covers)
    const seq = await page.put(bytes, `?covers=${covers}`)
    expect((await alias.ask('POST', `?confirm=${seq}`)).status).toBe(200)
  }
  expect((await page.read()).base).toBe(6)
  open.wake()
  await expect.poll(async () => (await page.read()).entries.map(({ kind }) => kind), soon).toEqual(['update', 'update', 'update'])
})

test('who begins with a snapshot that can\'t be read refuses it, and reads all', async () => {
  const secret = random(16)
  const [ann, bo, { page, alias }] = [createPhone(secret), createPhone(secret), await readerOf(secret)]
  const open = await ann.open()
  ann.write('Det viktiga.')
  await open.isSafe()
  open.kept.close()
  const seq = await page.put(random(100), '?covers=1')
  expect((await alias.ask('POST', `?confirm=${seq}`)).status).toBe(200)
  await bo.open()
  await expect.poll(() => bo.text(), soon).toBe('Det viktiga.')
  expect((await page.read()).base).toBe(0)
})
