/** A parcel in the mailbox of a real server: only its secret opens it. */
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RunningServer } from '../../src/server/createServer.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { createParcels } from '../../src/sync/parcel.ts'
import { createMailboxPage, startMailboxServer } from './mailboxPage.ts'
import { startServer } from './rig.ts'

const { subtle } = crypto
const random = (n: number) => new Uint8Array(randomBytes(n))
let server: RunningServer
beforeEach(async () => { server = await startMailboxServer() })
afterEach(() => server.close())

const parcelsAt = ({ url }: { url: string }) => createParcels({ url: `${url}mailbox`, fetch, subtle, random })
const tokenOf = async (secret: Uint8Array) => Buffer.from((await deriveRoom(secret, subtle)).token).toString('base64url')

test('is fetched by its secret, whatever else was put beside it, and stands nowhere in the clear', async () => {
  const secret = random(16)
  const bytes = random(300_000)
  const token = await tokenOf(secret)
  const stranger = createMailboxPage(server.url, token)
  await stranger.put('not ours')
  expect(await parcelsAt(server).send(secret, bytes)).toEqual({ ok: true, value: undefined })
  expect(await parcelsAt(server).fetch(secret)).toEqual({ ok: true, value: bytes })
  const kept = (await stranger.read()).entries.map((entry) => Buffer.from(entry.bytes))
  expect(kept.some((entry) => entry.includes(Buffer.from(bytes.subarray(1_000, 1_032))))).toBe(false)
})

test('that is not there, or was changed, is told', async () => {
  const secret = random(16)
  expect(await parcelsAt(server).fetch(secret)).toEqual({ ok: false, error: 'notThere' })
  await parcelsAt(server).send(secret, random(50))
  const entry = (await createMailboxPage(server.url, await tokenOf(secret)).read()).entries[0]!
  const other = random(16)
  const changed = Buffer.from(entry.bytes)
  changed[20] = (changed[20] ?? 0) ^ 1
  const there = createMailboxPage(server.url, await tokenOf(other))
  for (const bytes of [entry.bytes, changed, Buffer.from('x')]) await there.put(bytes)
  expect(await parcelsAt(server).fetch(other)).toEqual({ ok: false, error: 'notThere' })
})

test('a server that keeps nothing, or is away, is told apart', async () => {
  const none = await startServer({})
  expect(await parcelsAt(none).send(random(16), random(8))).toEqual({ ok: false, error: 'off' })
  expect(await parcelsAt(none).fetch(random(16))).toEqual({ ok: false, error: 'off' })
  await none.close()
  expect(await parcelsAt(none).fetch(random(16))).toEqual({ ok: false, error: 'away' })
})
