/** Leaving a round on a device: of the round, its homes and what in *mine* belongs with it no byte is left; of other rounds all. */
import { expect, it } from 'vitest'
import { emptyDocument, encodeDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { writeHomeTeam } from '../../../src/document/homeTeam.ts'
import { copyIntoMine } from '../../../src/document/mineCopy.ts'
import { writeRound } from '../../../src/document/newRound.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { countOwn } from '../../../src/document/ownOfRound.ts'
import { withhold } from '../../../src/document/withheld.ts'
import { type AgendaItemId, type CircleId, type DeviceId, type MeetingId, newId, type OrganisationId, type ReflectionId } from '../../../src/model/ids.ts'
import { fail, ok } from '../../../src/model/result.ts'
import { countEverywhere } from '../../../src/session/besideMine.ts'
import { lastWordsOf } from '../../../src/session/lastWords.ts'
import { leaveRound } from '../../../src/session/leaveRound.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { createSession, type SessionDeps } from '../../../src/session/session.ts'
import { createMemoryStore, emptyShelf, type Shelf } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { filesOf } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'
import { value } from './homeRig.ts'
import { placeOf } from './wordsPlace.ts'

const random = seededRandom(77)
const now = () => 1_800_000_000_000
const context = { person: null, meeting: null, now, random }
const device = newId<DeviceId>(random)

function start(shelf: Shelf, change: (store: Store) => Store = (store) => ({ ...store, durable: true }), lastWords?: SessionDeps['lastWords']): Promise<Session> {
  const store = change(createMemoryStore(shelf))
  const startSync = () => Promise.reject(new Error('no links here'))
  const lifecycle = { onHide: () => () => undefined }
  return createSession({ store, device, startSync, serverOffset: () => null, filesOf: filesOf(store), now, random, timers: pageTimers, lifecycle, ...(lastWords && { lastWords }) })
}

/** All bytes and names on the shelf, as one text. */
function everything({ logs, circles, values, files }: Shelf): string {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const rows = [...logs].flatMap(([id, log]) => [id, ...log.map(decode)])
  const kept = [...files].flatMap(([id, each]) => [id, ...[...each].flatMap(([name, bytes]) => [name, decode(bytes)])])
  return [...rows, ...kept, JSON.stringify([...circles]), JSON.stringify([...values])].join('\n')
}

async function makeRound(session: Session, mine: OpenCircle, name: string): Promise<CircleId> {
  const id = value(await session.create(name, (document) => writeRound(document, context, { name, methodVersion: '2026-1', organisations: [], layout: [] })))
  const round = value(await session.open(id, { links: false }))
  value(addReflection(round.document, context, { item: null, prompt: null, text: `${name} open` }))
  value(addReflection(mine.document, context, { item: null, prompt: null, text: `${name} private`, circle: id }))
  const common = { circle: id, meeting: newId<MeetingId>(random), item: newId<AgendaItemId>(random) }
  value(withhold(mine.document, { kind: 'note', id: newId<ReflectionId>(random), ...common, prompt: null, text: `${name} withheld` }))
  const home = newId<CircleId>(random)
  const organisation = newId<OrganisationId>(random)
  value(await session.createHome(home, id, (document) => writeHomeTeam(document, home, { round: id, organisation, key: { publicKey: `${name} public`, privateKey: `${name} secret` } })))
  value(await (await round.files()).add(new TextEncoder().encode(`${name} picture`)))
  value(await session.values.put(`mailbox.${id}`, `${name} mailbox`))
  await session.remember({ entries: [{ circle: id, epoch: 1, secret: random(16) }] })
  await Promise.all([round.flush(), mine.flush()])
  round.close()
  return id
}

it('leaves nothing of the round in any store, and all of the other', async () => {
  const shelf = emptyShelf()
  const session = await start(shelf)
  const mine = value(await session.mine())
  const [left, stays] = [await makeRound(session, mine, 'Birch'), await makeRound(session, mine, 'Maple')]
  const parts = ['open', 'private', 'withheld', 'public', 'secret', 'picture', 'mailbox']
  for (const name of ['Birch', 'Maple']) for (const part of parts) expect(everything(shelf)).toContain(`${name} ${part}`)
  const homes = session.circles.get().filter(({ round }) => round === left).map(({ id }) => id)
  expect(countOwn(mine.document, left)).toEqual({ notes: 1, drafts: 0, waiting: 1 })

  // Somebody still holds it and has written just now.
  const held = value(await session.open(left, { links: false }))
  value(addReflection(held.document, context, { item: null, prompt: null, text: 'Birch in haste' }))
  const told: CircleId[] = []
  value(await leaveRound(session, mine, left, (circle) => told.push(circle)))
  held.close()
  expect(told).toEqual([...homes, left])
  expect(everything(shelf)).not.toContain('Birch')
  for (const id of [left, ...homes]) expect(everything(shelf)).not.toContain(id)
  for (const part of parts) expect(everything(shelf)).toContain(`Maple ${part}`)
  expect(session.circles.get().map(({ id }) => id)).not.toContain(left)
  expect(session.pending.get()).toHaveLength(1)
  expect((await session.open(left, { links: false })).ok).toBe(false)
  expect(countOwn(mine.document, stays)).toEqual({ notes: 1, drafts: 0, waiting: 1 })
  await session.close()
  expect(everything(shelf)).not.toContain('Birch')
})

/** Private notes under another id: kept for a newer version of the app, or left by a page that began in memory. */
async function putBeside(shelf: Shelf, words: readonly (readonly [CircleId, string])[], minReader = 1): Promise<CircleId> {
  const id = newId<CircleId>(random)
  const beside = emptyDocument()
  writeMeta(beside, id, 'mine', now)
  for (const [circle, text] of words) value(addReflection(beside, context, { item: null, prompt: null, text, circle }))
  beside.doc.getMap('meta').set('minReader', minReader)
  const store = createMemoryStore(shelf)
  value(await store.append(id, encodeDocument(beside)))
  value(await store.putCircle({ id, kind: 'mine', title: '', epochs: [], openedAt: now() }))
  return id
}

it.each([['not brought in yet', 1, null], ['of a newer version', 99, 'newer']] as const)('reaches private notes beside mine, %s', async (_, minReader, unread) => {
  const shelf = emptyShelf()
  const session = await start(shelf)
  const mine = value(await session.mine())
  const [left, stays] = [await makeRound(session, mine, 'Birch'), await makeRound(session, mine, 'Maple')]
  // After the session began: another page, or what was restored late.
  const beside = await putBeside(shelf, [[left, 'Birch beside'], [stays, 'Maple beside']], minReader)
  const early = shelf.logs.get(beside)?.map((row) => row.slice()) ?? []
  for (const each of ['Birch beside', 'Maple beside']) expect(everything(shelf)).toContain(each)
  expect(value(await countEverywhere(session, mine, left))).toEqual({ notes: 2, drafts: 0, waiting: 1, unread })

  expect(value(await leaveRound(session, mine, left, () => {}))).toEqual({ unread })
  expect(everything(shelf)).not.toContain('Birch')
  expect(everything(shelf)).not.toContain(left)
  expect(everything(shelf)).toContain('Maple beside')
  expect(value(await countEverywhere(session, mine, stays))).toMatchObject({ notes: 2 })

  // A page that had read them before brings them into *mine* only now.
  if (minReader === 1) for (const row of early) value(copyIntoMine(mine.document, row))
  await mine.flush()
  value(await session.fold(mine.id))
  expect(everything(shelf)).not.toContain('Birch beside')
  await session.close()
})

it('says when private notes are damaged, and leaves nothing when the store refuses the last word', async () => {
  const shelf = emptyShelf()
  const before = await start(shelf)
  const left = await makeRound(before, value(await before.mine()), 'Birch')
  await before.close()
  let refuses = true
  const session = await start(shelf, (store) => ({
    ...store,
    async load(circle) {
      const log = await store.load(circle)
      return log.ok && String(circle) === String(device) ? ok({ ...log.value, damaged: 1 }) : log
    },
    append: (circle, update) => (refuses ? Promise.resolve(fail('full')) : store.append(circle, update)),
  }))
  const mine = value(await session.mine())
  expect(await leaveRound(session, mine, left, () => {})).toEqual({ ok: false, error: 'full' })
  expect(session.circles.get().some(({ id }) => id === left)).toBe(true)
  refuses = false
  expect(value(await leaveRound(session, mine, left, () => {}))).toEqual({ unread: 'damaged' })
  expect(everything(shelf)).not.toContain('Birch')
  await session.close()
})

it('leaves nothing of what a page was writing that is gone', async () => {
  const [shelf, items] = [emptyShelf(), new Map<string, string>()]
  const session = await start(shelf, undefined, (circle) => lastWordsOf(() => placeOf(items), 'here', () => circle))
  const mine = value(await session.mine())
  const [left, stays] = [await makeRound(session, mine, 'Birch'), await makeRound(session, mine, 'Maple')]
  const home = session.circles.get().find(({ round }) => round === left)?.id ?? left
  // After this page had opened them.
  for (const circle of [mine.id, left, home, stays]) {
    const there = emptyDocument()
    const name = circle === stays ? 'Maple' : 'Birch'
    value(addReflection(there, context, { item: null, prompt: null, text: `${name} unsaved`, circle: circle === stays ? stays : left }))
    lastWordsOf(() => placeOf(items), 'gone', () => circle).keep(encodeDocument(there))
  }
  const words = () => [...items].flat().join()
  expect(words().match(/Birch unsaved/g)).toHaveLength(3)
  value(await leaveRound(session, mine, left, () => {}))
  expect(words()).not.toMatch(/Birch/)
  expect(words()).not.toContain(left)
  expect(everything(shelf)).not.toContain('Birch')
  expect(words()).toContain('Maple unsaved')
  const again = value(await session.open(stays, { links: false }))
  await again.refresh()
  await again.flush()
  expect(everything(shelf)).toContain('Maple unsaved')
  expect(items.size).toBe(0)
  await session.close()
})

it('folding a log takes in what a page was writing that is gone, so that what is erased is not left there', async () => {
  const [shelf, items] = [emptyShelf(), new Map<string, string>()]
  const session = await start(shelf, undefined, (circle) => lastWordsOf(() => placeOf(items), 'here', () => circle))
  const id = await makeRound(session, value(await session.mine()), 'Birch')
  const round = value(await session.open(id, { links: false }))
  const there = emptyDocument()
  value(addReflection(there, context, { item: null, prompt: null, text: 'Birch unsaved' }))
  lastWordsOf(() => placeOf(items), 'gone', () => id).keep(encodeDocument(there))
  value(await session.fold(id))
  expect(items.size).toBe(0)
  expect(shelf.logs.get(id)).toHaveLength(1)
  expect(everything(shelf)).toContain('Birch unsaved')
  round.close()
  await session.close()
})

it('another page that has it open writes nothing of it again once it hears', async () => {
  const shelf = emptyShelf()
  const [here, there] = [await start(shelf), await start(shelf)]
  const mine = value(await here.mine())
  const left = await makeRound(here, mine, 'Birch')
  const again = await start(shelf)
  const open = value(await again.open(left, { links: false }))
  value(await leaveRound(here, mine, left, () => {}))
  value(addReflection(open.document, context, { item: null, prompt: null, text: 'Birch late' }))
  value(await again.drop(left))
  expect(everything(shelf)).not.toContain('Birch')
  await Promise.all([here.close(), there.close(), again.close()])
  expect(everything(shelf)).not.toContain('Birch')
})
