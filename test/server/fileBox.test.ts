/** A circle's files in the mailbox of a real server. Their time goes fifty times as fast. */
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CircleId, newId } from '../../src/model/ids.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { createCircleFiles, type SharedFiles } from '../../src/session/circleFiles.ts'
import { createHash } from '../../src/session/hashBytes.ts'
import { createMemoryStore } from '../../src/storage/memoryStore.ts'
import { deriveRoom, type RoomKeys } from '../../src/sync/keys.ts'
import { type FileBox, keepFiles } from '../../src/sync/mailbox/keepFiles.ts'
import { createParcels } from '../../src/sync/parcel.ts'
import type { Parcels, Remembered } from '../../src/sync/port.ts'
import { startMailboxServer } from './mailboxPage.ts'
import { metric, startServer } from './rig.ts'

const { subtle } = crypto
const random = (n: number) => new Uint8Array(randomBytes(n))
const soon = { timeout: 20_000, interval: 20 }
const timers = {
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms / 50)
    return () => clearTimeout(timer)
  },
}
let server: RunningServer
let now: number
let room: RoomKeys
let boxes: FileBox[]
beforeEach(async () => {
  now = Date.now()
  server = await startMailboxServer()
  room = await deriveRoom(random(16), subtle)
  boxes = []
})
afterEach(async () => {
  for (const box of boxes) box.close()
  await server.close()
})

interface Phone {
  readonly files: SharedFiles
  readonly memory: Remembered
  add(bytes: Uint8Array): Promise<string>
  want(hash: string): void
  /** Its page is open from now on. */
  open(to?: { url: string; keys?: RoomKeys }, added?: ReadonlySet<string>): FileBox
  asked(): number
}

async function createPhone(): Promise<Phone> {
  const files = await createCircleFiles(newId<CircleId>(random), createMemoryStore(), createHash(subtle))
  let kept: unknown = null
  let asked = 0
  const memory: Remembered = { load: () => Promise.resolve(kept), save: (value) => Promise.resolve(void (kept = value)) }
  const counting = (parcels: Parcels): Parcels => ({
    send: (...args) => (asked++, parcels.send(...args)),
    has: (...args) => (asked++, parcels.has(...args)),
    fetch: (...args) => (asked++, parcels.fetch(...args)),
  })
  return {
    files,
    memory,
    async add(bytes) {
      const added = await files.hold().files.add(bytes)
      if (!added.ok) throw new Error(added.error)
      return added.value
    },
    want: (hash) => files.hold().files.want([hash]),
    open({ url, keys = room } = { url: server.url }, added = files.added) {
      const parcels = counting(createParcels({ url: `${url}mailbox`, fetch, subtle, random }))
      const box = keepFiles({ ...files, added }, { room: keys, parcels, memory, subtle, now: () => now, random, timers, onWake: () => () => undefined })
      boxes.push(box)
      return box
    },
    asked: () => asked,
  }
}

const puts = () => metric(server, 'larandetraff_mailbox_puts_total')

test('what one has added another gets, who was never there at the same time; it is whole, and put once', async () => {
  const [anna, bo, cia] = await Promise.all([createPhone(), createPhone(), createPhone()])
  const bytes = random(300_000)
  const box = anna.open()
  const hash = await anna.add(bytes)
  await expect.poll(() => box.waiting.get(), soon).toBe(0)
  box.close()
  for (const phone of [bo, cia]) {
    const open = phone.open()
    phone.want(hash)
    await expect.poll(() => phone.files.have.get().has(hash), soon).toBe(true)
    open.close()
  }
  expect(Buffer.from((await cia.files.get(hash)) ?? []).equals(bytes)).toBe(true)
  expect(await puts()).toBe(1)
})

test('while it is not on the server, it counts as waiting; and it is put when the server is back', async () => {
  const anna = await createPhone()
  const { port } = server
  const dir = { url: server.url }
  await server.close()
  const box = anna.open(dir)
  const hash = await anna.add(random(1_000))
  await expect.poll(() => anna.asked(), soon).toBeGreaterThan(1)
  expect(box.waiting.get()).toBe(1)
  server = await startMailboxServer({ port })
  await expect.poll(() => box.waiting.get(), soon).toBe(0)
  const bo = await createPhone()
  bo.open()
  bo.want(hash)
  await expect.poll(() => bo.files.have.get().has(hash), soon).toBe(true)
})

test('what one has added is put at once, also when it had been asked for before it was there, as when a presentation is shared', async () => {
  const anna = await createPhone()
  const box = anna.open()
  const bytes = random(1_000)
  const hash = await (await createPhone()).add(bytes)
  anna.want(hash)
  expect(await anna.add(bytes)).toBe(hash)
  expect(box.waiting.get()).toBe(1)
  await expect.poll(() => box.waiting.get(), soon).toBe(0)
  expect(await puts()).toBe(1)
})

test('what one has added is put at once also by a page that is loaded anew before it was', async () => {
  const anna = await createPhone()
  const first = anna.open()
  const hash = await anna.add(random(1_000))
  await expect.poll(() => anna.memory.load(), soon).toMatchObject({ own: [hash] })
  first.close()
  expect(await puts()).toBe(0)
  const box = anna.open({ url: server.url }, new Set())
  const counts: number[] = []
  box.waiting.subscribe(() => void counts.push(box.waiting.get()))
  await expect.poll(puts, soon).toBe(1)
  await expect.poll(() => counts, soon).toEqual([1, 0])
})

test('what came from others is put only if nobody has, and what is known to be there is asked for no more', async () => {
  const [anna, bo] = await Promise.all([createPhone(), createPhone()])
  const bytes = random(5_000)
  const hash = await anna.add(bytes)
  // Handed over in the room, where neither has put it: one of them has no road to the server.
  bo.want(hash)
  const box = bo.open()
  await bo.files.keep(hash, bytes)
  expect(box.waiting.get()).toBe(0)
  await expect.poll(puts, soon).toBe(1)
  box.close()
  const first = anna.open()
  await expect.poll(() => anna.asked(), soon).toBe(1)
  await expect.poll(() => anna.memory.load(), soon).toMatchObject({ hashes: [hash] })
  first.close()
  for (const phone of [anna, bo]) {
    const before = phone.asked()
    await expect.poll(() => phone.memory.load(), soon).toMatchObject({ hashes: [hash] })
    const again = phone.open()
    const other = await phone.add(random(10))
    await expect.poll(() => again.waiting.get(), soon).toBe(0)
    // For the new one alone.
    expect([other.length, phone.asked() - before]).toEqual([43, 2])
    again.close()
  }
  expect(await puts()).toBe(3)
  // After two months all are asked for again, so that the server does not forget them.
  now += 61 * 86_400_000
  const before = anna.asked()
  anna.open()
  await expect.poll(() => anna.asked() - before, soon).toBe(2)
  expect(await puts()).toBe(3)
})

test('what a member has put in the place of a file is not kept, and comes when somebody puts the right one', async () => {
  const [anna, bo] = await Promise.all([createPhone(), createPhone()])
  const bytes = random(2_000)
  const hash = await createHash(subtle)(bytes)
  // Whoever has the key can find the place: as this phone does, with other bytes.
  const bad = { ...(await createPhone()).files, get: () => Promise.resolve(random(2_000)) }
  const names = { ...bad, have: { get: () => new Set([hash]), subscribe: () => () => undefined } }
  const parcels = createParcels({ url: `${server.url}mailbox`, fetch, subtle, random })
  boxes.push(keepFiles(names, { room, parcels, memory: anna.memory, subtle, now: () => now, random, timers, onWake: () => () => undefined }))
  await expect.poll(puts, soon).toBe(1)
  const box = bo.open()
  bo.want(hash)
  await expect.poll(() => bo.asked(), soon).toBeGreaterThan(0)
  expect(bo.files.have.get().size).toBe(0)
  await bo.files.keep(hash, bytes)
  expect(bo.files.have.get().has(hash)).toBe(true)
  box.close()
})

test('a changed key has places of its own, and a server that keeps nothing is left in peace', async () => {
  const anna = await createPhone()
  const hash = await anna.add(random(100))
  anna.open()
  await expect.poll(puts, soon).toBe(1)
  anna.open({ url: server.url, keys: await deriveRoom(random(16), subtle) })
  await expect.poll(puts, soon).toBe(2)
  const none = await startServer({})
  const bo = await createPhone()
  const box = bo.open({ url: none.url })
  bo.want(hash)
  await bo.add(random(10))
  await expect.poll(() => box.waiting.get(), soon).toBe(0)
  const asked = bo.asked()
  bo.want('A'.repeat(43))
  await bo.add(random(11))
  expect([box.waiting.get(), bo.asked()]).toEqual([0, asked])
  await none.close()
})
