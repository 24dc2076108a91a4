/** A fresh key: those who are there follow, those who are not need the new code, the old room is dead. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { writeRound } from '../../../src/document/newRound.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { createSession } from '../../../src/session/session.ts'
import { createMemoryStore, emptyShelf, type Shelf } from '../../../src/storage/memoryStore.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { filesOf } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(11)
const now = () => Date.now()
const soon = { timeout: 15_000, interval: 10 }
const context = { person: null, meeting: null, now, random }
const ends: (() => Promise<void> | void)[] = []
afterEach(async () => { for (const end of ends.splice(0)) await end() })

function room() {
  const network = createMemoryNetwork()
  const startSync = () =>
    createStartSync({
      device: newId<DeviceId>(random),
      links: [network.link()],
      now,
      random,
      timers: pageTimers,
      subtle: crypto.subtle,
      serverOffset: () => null,
    })
  const phone = async (shelf: Shelf = emptyShelf()): Promise<Session> => {
    const lifecycle = { onHide: () => () => undefined }
    const store = createMemoryStore(shelf)
    const session = await createSession({ store, device: newId(random), startSync: startSync(), serverOffset: () => null, filesOf: filesOf(store), now, random, timers: pageTimers, lifecycle })
    ends.push(() => session.close())
    return session
  }
  return { phone, startSync, network }
}

async function open(session: Session, id: CircleId): Promise<OpenCircle> {
  const opened = await session.open(id, { links: true })
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

async function joined(session: Session, host: Session, id: CircleId): Promise<OpenCircle> {
  const invite = host.inviteTo(id)
  if (invite === null) throw new Error('no invite')
  const found = await session.join(invite).arrived
  if (!found.ok) throw new Error(found.error)
  return open(session, found.value)
}

const texts = (circle: OpenCircle) => reflectionsView(circle.document).get().list.map(({ text }) => text)
const write = (circle: OpenCircle, text: string) => addReflection(circle.document, context, { item: null, prompt: null, text })

async function createRound(session: Session): Promise<CircleId> {
  const created = await session.create('Round', (document) =>
    writeRound(document, context, { name: 'Round', methodVersion: '2026-1', organisations: [], layout: [] }),
  )
  if (!created.ok) throw new Error(created.error.code)
  return created.value
}

test('those who are there follow to the new room; who is not there comes by the new code', async () => {
  const { phone, startSync } = room()
  const [a, b, c] = await Promise.all([phone(), phone(), phone()])
  const id = await createRound(a)
  const atA = await open(a, id)
  const old = a.inviteTo(id)?.entries[0]
  if (!old) throw new Error('no key')
  const atB = await joined(b, a, id)
  const atC = await joined(c, a, id)
  await vi.waitFor(() => expect(atA.status.get().present).toBe(2), soon)
  atC.close()
  await vi.waitFor(() => expect(atA.status.get().present).toBe(1), soon)
  expect(await a.changeKey(id)).toBe(true)
  write(atA, 'after the change')
  await vi.waitFor(() => expect(texts(atB)).toContain('after the change'), soon)
  write(atB, 'and back')
  await vi.waitFor(() => expect(texts(atA)).toContain('and back'), soon)
  for (const session of [a, b]) {
    const entry = session.inviteTo(id)?.entries[0]
    expect(entry?.epoch).toBe(2)
    expect(entry?.secret).not.toEqual(old.secret)
  }
  expect(a.inviteTo(id)).toEqual(b.inviteTo(id))

  // The old room is empty: whoever has only the old key meets nobody.
  const stranger = emptyDocument()
  const lost = await startSync()(stranger, { circle: id, epoch: old.epoch, secret: old.secret }, () => undefined)
  ends.push(() => lost.close())
  const late = await open(c, id)
  await vi.waitFor(() => expect(late.status.get().present).toBe(1), soon)
  expect(texts(late)).not.toContain('after the change')
  expect(stranger.doc.getMap('reflections').size).toBe(0)

  const again = await joined(c, a, id)
  await vi.waitFor(() => expect(texts(again)).toContain('and back'), soon)
  // An old code that somebody has kept leads nobody back.
  await c.join({ entries: [{ ...old, circle: id }] }).arrived
  expect(c.inviteTo(id)).toEqual(a.inviteTo(id))
})

describe('two who change the key at once', () => {
  const keyOf = (session: Session, id: CircleId) => {
    const entry = session.inviteTo(id)?.entries.at(-1)
    return entry && `${String(entry.epoch)}:${entry.secret.join()}`
  }
  /** All meet in one room, and hear each other there. */
  async function together(sessions: readonly Session[], circles: readonly OpenCircle[], id: CircleId): Promise<void> {
    await vi.waitFor(() => expect(new Set(sessions.map((session) => keyOf(session, id))).size).toBe(1), soon)
    for (const circle of circles) await vi.waitFor(() => expect(circle.status.get().present).toBe(circles.length - 1), soon)
    for (const [i, circle] of circles.entries()) write(circle, `word ${String(i)}`)
    for (const circle of circles) await vi.waitFor(() => expect(texts(circle).filter((text) => text.startsWith('word '))).toHaveLength(circles.length), soon)
  }
  async function three() {
    const { phone } = room()
    const [a, b, c] = await Promise.all([phone(), phone(), phone()])
    const id = await createRound(a)
    const circles = [await open(a, id), await joined(b, a, id), await joined(c, a, id)]
    await vi.waitFor(() => expect(circles.map(({ status }) => status.get().present)).toEqual([2, 2, 2]), soon)
    return { phone, a, b, c, id, circles }
  }
  /** A and B each in a room of their own, under one number; c has come by A's code and d by B's. */
  async function split() {
    const { phone, network } = room()
    const shelves = [emptyShelf(), emptyShelf(), emptyShelf(), emptyShelf()] as const
    const [a, b, c, d] = await Promise.all([phone(shelves[0]), phone(shelves[1]), phone(shelves[2]), phone(shelves[3])])
    const id = await createRound(a)
    const [atA, atB] = [await open(a, id), await joined(b, a, id)]
    await vi.waitFor(() => expect([atA, atB].map(({ status }) => status.get().present)).toEqual([1, 1]), soon)
    network.cut()
    expect(await Promise.all([a.changeKey(id), b.changeKey(id)])).toEqual([true, true])
    const [atC, atD] = [await joined(c, a, id), await joined(d, b, id)]
    expect(keyOf(a, id)).not.toBe(keyOf(b, id))
    return { phone, shelves, a, b, c, d, id, all: [a, b, c, d], everywhere: [atA, atB, atC, atD] }
  }

  test('all come to one room, without a further act', async () => {
    const { a, b, c, id, circles } = await three()
    expect(await Promise.all([a.changeKey(id), b.changeKey(id)])).toEqual([true, true])
    await together([a, b, c], circles, id)
    expect(a.inviteTo(id)?.entries[0]?.epoch).toBe(2)
  })

  test.each(['the one scans the other’s code', 'the other scans the one’s'])('while apart come together when %s: also those in the room that is left', async (way) => {
    const { a, b, id, all, everywhere } = await split()
    const [reads, shows] = way.startsWith('the one') ? [a, b] : [b, a]
    await reads.join(shows.inviteTo(id) ?? { entries: [] }).arrived
    await together(all, everywhere, id)
  })

  test('and who was away with the key that gave way is told when they are back, also after restarts', async () => {
    const { phone, shelves, a, b, c, d, id } = await split()
    const keys = [keyOf(c, id), keyOf(d, id)]
    for (const session of [c, d]) await session.close()
    await a.join(b.inviteTo(id) ?? { entries: [] }).arrived
    await vi.waitFor(() => expect(keyOf(a, id)).toBe(keyOf(b, id)), soon)
    const away = keys[0] === keyOf(a, id) ? shelves[3] : shelves[2]
    for (const session of [a, b]) await session.close()
    const [first, last] = [await phone(shelves[0]), await phone(away)]
    expect(keyOf(last, id)).not.toBe(keyOf(first, id))
    await together([first, last], [await open(first, id), await open(last, id)], id)
  })

  test('leave no way to the fresh key for who has the old one only', async () => {
    const { phone, a, b, c, id, circles } = await three()
    const late = await phone()
    const before = a.inviteTo(id)
    await Promise.all([a.changeKey(id), b.changeKey(id)])
    // While they still listen in the old room.
    const seeking = late.join(before ?? { entries: [] })
    await together([a, b, c], circles, id)
    seeking.close()
    expect(await seeking.arrived).toEqual({ ok: false, error: 'closed' })
    expect(late.circles.get()).toEqual([])
  })
})

test('who seeks the round while its key is changed is taken along, or comes by the new code', async () => {
  const { phone, startSync } = room()
  const a = await phone()
  const id = await createRound(a)
  const atA = await open(a, id)
  const entry = a.inviteTo(id)?.entries[0]
  if (!entry) throw new Error('no key')
  // A member without a document: whoever seeks meets it, and hears of the new key before the round has come.
  const empty = await startSync()(emptyDocument(), { ...entry, circle: id }, () => undefined)
  ends.push(() => empty.close())
  const b = await phone()
  atA.close()
  await vi.waitFor(() => expect(empty.status.get().present).toBe(0), soon)
  const seeking = b.join({ entries: [entry] })
  await vi.waitFor(() => expect(empty.status.get().present).toBe(1), soon)
  const again = await open(a, id)
  await vi.waitFor(() => expect(empty.status.get().present).toBe(2), soon)
  expect(await a.changeKey(id)).toBe(true)
  expect(await seeking.arrived).toEqual({ ok: true, value: id })
  const atB = await open(b, id)
  await vi.waitFor(() => expect([again, atB].map(({ status }) => status.get().present)).toEqual([1, 1]), soon)
  expect(b.inviteTo(id)).toEqual(a.inviteTo(id))
})

test('a typed code with the fresh key leads back, though it does not name the circle', async () => {
  const { phone } = room()
  const [a, b] = await Promise.all([phone(), phone()])
  const id = await createRound(a)
  await open(a, id)
  ;(await joined(b, a, id)).close()
  expect(await a.changeKey(id)).toBe(true)
  const atB = await open(b, id)
  const [entry] = a.inviteTo(id)?.entries ?? []
  if (!entry) throw new Error('no key')
  expect(await b.join({ entries: [{ ...entry, circle: null }] }).arrived).toEqual({ ok: true, value: id })
  await vi.waitFor(() => expect(atB.status.get().present).toBe(1), soon)
  expect(b.inviteTo(id)).toEqual(a.inviteTo(id))
})

test('the new key is there after a restart, also when another page of the phone had not heard of it', async () => {
  const { phone } = room()
  const shelf = emptyShelf()
  const first = await phone(shelf)
  const id = await createRound(first)
  await open(first, id)
  const other = await phone(shelf)
  expect(await first.changeKey(id)).toBe(true)
  // Opening puts the record again, with the keys this page knows of.
  await open(other, id)
  const third = await phone(shelf)
  expect(third.inviteTo(id)).toEqual(first.inviteTo(id))
  expect(other.inviteTo(id)).toEqual(first.inviteTo(id))
})

test('a circle that is not open can’t be given a fresh key', async () => {
  const { phone } = room()
  const shelf = emptyShelf()
  const id = await createRound(await phone(shelf))
  const again = await phone(shelf)
  expect(await again.changeKey(id)).toBe(false)
  expect(again.inviteTo(id)?.entries[0]?.epoch).toBe(1)
})
