/** Phones that are never online at the same hour, with the real mailbox between them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { origins } from '../../src/document/origins.ts'
import { newId } from '../../src/model/ids.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { createEntrySealer } from '../../src/sync/mailbox/entries.ts'
import { createMailboxPage } from './mailboxPage.ts'
import { createMailboxPhone, random, soon } from './mailboxPhone.ts'
import { startServer } from './rig.ts'

let server: RunningServer
let dir: string
let parts: (() => void)[]
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'larandetraff-box-'))
  server = await startServer({ mailbox: { dir } })
  parts = []
})
afterEach(async () => {
  for (const part of parts) part()
  await server.close()
  await rm(dir, { recursive: true, force: true })
})

const createPhone = (secret: Uint8Array) => createMailboxPhone(secret, () => server.url, parts)

test('two who are never online at the same hour read each other', async () => {
  const secret = random(16)
  const [ann, bo] = [createPhone(secret), createPhone(secret)]
  ann.write('Skrivet före nätet. ')
  const first = await ann.open()
  await first.isSafe()
  ann.write('Annas rad. ')
  expect(first.kept.safe.get()).toMatchObject({ state: 'waiting', changes: 1 })
  await first.isSafe()
  first.kept.close()

  bo.write('Bos rad. ')
  const second = await bo.open()
  await second.isSafe()
  expect(bo.text()).toContain('Annas rad. Skrivet före nätet. ')
  second.kept.close()

  const third = await ann.open()
  await expect.poll(() => ann.text(), soon).toBe(bo.text())
  await third.isSafe()
  // Only what was not read before, and nothing is put that is there.
  expect(third.asked).toEqual([`GET ?after=2&via=0`])
  ann.doc.getText('rating/a').delete(0, 4)
  await third.isSafe()
  const fourth = await bo.open()
  await expect.poll(() => bo.text(), soon).toBe(ann.text())
  fourth.kept.close()
})

test('what waits is put at once when the page is left, and safe again later', async () => {
  const secret = random(16)
  const ann = createPhone(secret)
  const page = await ann.open()
  await page.isSafe()
  ann.write('Sista raden.')
  page.hide()
  page.kept.close()
  const bo = createPhone(secret)
  await bo.open()
  await expect.poll(() => bo.text(), soon).toBe('Sista raden.')
})

test('while the server is away nothing is called safe, and all is when it is back', async () => {
  const ann = createPhone(random(16))
  const page = await ann.open()
  await page.isSafe()
  const { port } = server
  await server.close()
  ann.write('Utan nät.')
  await expect.poll(() => page.kept.safe.get().state, soon).toBe('waiting')
  server = await startServer({ mailbox: { dir }, port })
  page.wake()
  await page.isSafe()
})

test('what waits is counted after the page was begun anew without a server, and never what has been put', async () => {
  const ann = createPhone(random(16))
  let page = await ann.open()
  const reload = async () => {
    page.kept.close()
    ann.reload()
    page = await ann.open()
  }
  ann.write('Ute. ')
  await page.isSafe()
  const { port } = server
  await server.close()
  await reload()
  await expect.poll(() => page.asked.length, soon).toBeGreaterThan(1)
  expect(page.kept.safe.get()).toEqual({ state: 'none' })

  ann.write('Utan nät. ')
  expect(page.kept.safe.get()).toEqual({ state: 'waiting', changes: 1 })
  await reload()
  await expect.poll(() => page.kept.safe.get(), soon).toEqual({ state: 'waiting', changes: 1 })
  ann.write('Än en gång. ')
  expect(page.kept.safe.get()).toEqual({ state: 'waiting', changes: 2 })
  await reload()
  await expect.poll(() => page.kept.safe.get(), soon).toEqual({ state: 'waiting', changes: 2 })

  server = await startServer({ mailbox: { dir }, port })
  page.wake()
  await page.isSafe()
  await server.close()
  ann.write('Sist. ')
  await reload()
  await expect.poll(() => page.kept.safe.get(), soon).toEqual({ state: 'waiting', changes: 1 })
})

test('a server that keeps nothing any more lets nothing wait', async () => {
  const ann = createPhone(random(16))
  const page = await ann.open()
  ann.write('Ute. ')
  await page.isSafe()
  const { port } = server
  await server.close()
  ann.write('Utan nät. ')
  server = await startServer({ port })
  page.wake()
  await expect.poll(() => page.kept.safe.get(), soon).toEqual({ state: 'none' })
  await server.close()
  ann.reload()
  const again = await ann.open()
  await expect.poll(() => again.asked.length, soon).toBeGreaterThan(1)
  expect(again.kept.safe.get()).toEqual({ state: 'none' })
})

test('a mailbox that was forgotten is filled again', async () => {
  const secret = random(16)
  const ann = createPhone(secret)
  const page = await ann.open()
  ann.write('Allt jag har.')
  await page.isSafe()
  const { port } = server
  await server.close()
  await rm(dir, { recursive: true, force: true })
  server = await startServer({ mailbox: { dir }, port })
  ann.write('Och mer. ')
  page.wake()
  const bo = createPhone(secret)
  const other = await bo.open()
  await expect.poll(() => {
    other.wake()
    return bo.text()
  }, soon).toBe('Och mer. Allt jag har.')
})

test('an honest phone refuses the empty snapshot of a member, and a newcomer reads all', async () => {
  const secret = random(16)
  const room = await deriveRoom(secret, crypto.subtle)
  const ann = createPhone(secret)
  const page = await ann.open()
  ann.write('Det viktiga.')
  await page.isSafe()
  const token = Buffer.from(room.token).toString('base64url')
  const [mallory, alias] = [createMailboxPage(server.url, token), createMailboxPage(server.url, token)]
  const empty = await createEntrySealer(room, newId(random), crypto.subtle, random).seal(Y.encodeStateAsUpdate(new Y.Doc()), 1)
  const seq = await mallory.put(empty, '?covers=1')
  expect((await alias.ask('POST', `?confirm=${seq}`)).status).toBe(200)
  expect((await mallory.read()).base).toBe(seq)
  page.wake()
  await expect.poll(async () => (await mallory.read()).base, soon).toBe(0)
  const bo = createPhone(secret)
  await bo.open()
  await expect.poll(() => bo.text(), soon).toBe('Det viktiga.')
})

test('a long mailbox gets a snapshot, which another phone confirms', async () => {
  const secret = random(16)
  const room = await deriveRoom(secret, crypto.subtle)
  const ann = createPhone(secret)
  const sealer = createEntrySealer(room, ann.device, crypto.subtle, random)
  const token = Buffer.from(room.token).toString('base64url')
  const reader = createMailboxPage(server.url, token)
  const updates: Uint8Array[] = []
  ann.doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < 420; i++) ann.write(`${String(i)} `)
  for (const update of updates) await reader.put(await sealer.seal(update, 0))
  const [page, bo] = [await ann.open(), createPhone(secret)]
  await page.isSafe()
  await expect.poll(async () => (await reader.read(419)).entries.length, soon).toBe(2)
  const other = await bo.open()
  await expect.poll(() => {
    other.wake()
    return reader.read().then(({ base }) => base)
  }, soon).toBe(421)
  const newcomer = createPhone(secret)
  const third = await newcomer.open()
  await third.isSafe()
  expect([newcomer.text(), third.asked]).toEqual([ann.text(), ['GET ?after=0&via=0']])
})

// Found on a network with real loss, when a phone was killed that had just written (test/network/seeds.test.ts, seed 9).
test('words that stand in somebody’s words are safe when those are, who never reached the mailbox themselves', async () => {
  const secret = random(16)
  const phone = () => createMailboxPhone(secret, () => server.url, parts)
  const [bo, newcomer] = [phone(), phone()]
  const page = await bo.open()
  await page.isSafe()
  const ann = new Y.Doc()
  ann.getText('rating/a').insert(0, 'Annas ord.')
  Y.applyUpdate(bo.doc, Y.encodeStateAsUpdate(ann), origins.sync)
  bo.doc.getText('rating/a').insert(5, ' och Bos')
  expect(page.kept.safe.get().state).toBe('waiting')
  await page.isSafe()
  const later = await newcomer.open()
  await later.isSafe()
  expect(newcomer.text()).toBe('Annas och Bos ord.')
})
