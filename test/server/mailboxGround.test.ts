/** What is called safe can be read, even when nothing is left but the mailbox. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { origins } from '../../src/document/origins.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { createMailboxPhone, random } from './mailboxPhone.ts'
import { startServer } from './rig.ts'

let server: RunningServer
let dir: string
let parts: (() => void)[]
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'larandetraff-ground-'))
  server = await startServer({ mailbox: { dir } })
  parts = []
})
afterEach(async () => {
  for (const part of parts) part()
  await server.close()
  await rm(dir, { recursive: true, force: true })
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
