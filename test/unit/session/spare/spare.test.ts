import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { crc32 } from '../../../../src/model/checksum.ts'
import { circlePart } from '../../../../src/session/backup/circlePart.ts'
import { encodePart } from '../../../../src/session/backup/parts.ts'
import { peopleView, personOfDevice } from '../../../../src/document/people.ts'
import type { CircleId, DeviceId } from '../../../../src/model/ids.ts'
import { newId } from '../../../../src/model/ids.ts'
import { lastWordsOf } from '../../../../src/session/lastWords.ts'
import { leaveRound } from '../../../../src/session/leaveRound.ts'
import { mergeLog } from '../../../../src/session/log.ts'
import { type CopyDeps, copyPiece } from '../../../../src/session/spare/copy.ts'
import { restoreSpare } from '../../../../src/session/spare/restore.ts'
import { whatWasRestored } from '../../../../src/session/spare/restored.ts'
import { emptyShelf } from '../../../../src/storage/memoryStore.ts'
import { value } from '../homeRig.ts'
import { placeOf } from '../wordsPlace.ts'
import { boxOf, context, durable, everything, makeRound, now, openTab, random, type Slots, type Tab, textsIn, write } from './spareRig.ts'
import { eraseAgain, erasePerson } from '../../../../src/document/erasure.ts'

async function copyAll({ deps, session }: Tab): Promise<void> {
  for (const { id } of session.circles.get()) await copyPiece(deps, id)
  await copyPiece(deps, 'about')
}

async function setting() {
  const slots: Slots = new Map()
  const tab = await openTab(slots)
  const mine = value(await tab.session.mine())
  const round = await makeRound(tab)
  await write(mine, 'Only mine')
  await tab.session.values.put('profile', { name: 'Ann', organisation: 'Norrvik', role: 'other' })
  await tab.session.remember({ entries: [{ circle: newId<CircleId>(random), epoch: 1, secret: random(16) }] })
  await copyAll(tab)
  return { slots, tab, mine, round }
}

/** The database is gone, and the next page opens a new one. */
async function lose(slots: Slots, lastWords?: CopyDeps['lastWords']) {
  const [shelf, device] = [emptyShelf(), newId<DeviceId>(random)]
  const kept = await restoreSpare({ store: durable(shelf), box: boxOf(slots), device, now, lastWords })
  const tab = await openTab(slots, shelf, device)
  return { kept, tab, told: await whatWasRestored(tab.session.values) }
}

function damage(slots: Slots, end: string): void {
  for (const [name, slot] of slots) if (name.endsWith(end) && slot.bytes.length > 0) slot.bytes[slot.bytes.length - 3] = (slot.bytes.at(-3) ?? 0) ^ 4
}

it('brings back rounds, keys, private notes, invites, and who one is', async () => {
  const { slots, tab, round } = await setting()
  const keys = tab.session.circles.get().find(({ id }) => id === round)?.epochs
  const again = await lose(slots)
  expect(again).toMatchObject({ kept: true, told: { rounds: 1, homes: 0, mine: true, damaged: 0 } })
  expect(again.tab.session.device).not.toBe(tab.session.device)
  expect(await textsIn(again.tab, round)).toEqual(['Birch open'])
  expect(await textsIn(again.tab, 'mine')).toEqual(['Only mine'])
  expect(again.tab.session.circles.get().find(({ id }) => id === round)).toMatchObject({ title: 'Birch', epochs: keys })
  expect(again.tab.session.pending.get()).toEqual(tab.session.pending.get())
  expect(value(await again.tab.session.values.get('profile'))).toMatchObject({ name: 'Ann', organisation: 'Norrvik' })
  const open = value(await again.tab.session.open(round, { links: false }))
  const person = personOfDevice(open.document, again.tab.session.device)
  expect(person && peopleView(open.document).get().byId.get(person)?.name).toBe('Ann')
})

it('brings back what was on its way into the private notes when the page was left, though they have another id now', async () => {
  const { slots, mine } = await setting()
  const items = new Map<string, string>()
  const words = (page: string) => (circle: CircleId) => lastWordsOf(() => placeOf(items), page, () => circle)
  const before = Y.encodeStateVector(mine.document.doc)
  await write(mine, 'Written last')
  words('gone')(mine.id).keep(Y.encodeStateAsUpdate(mine.document.doc, before))
  const again = await lose(slots, words('next'))
  expect((await textsIn(again.tab, 'mine')).sort()).toEqual(['Only mine', 'Written last'])
  expect(items.size).toBe(0)
})

it('brings nothing into the database that it is a copy of', async () => {
  const { slots, tab } = await setting()
  const shelf = emptyShelf()
  expect(await restoreSpare({ store: durable(shelf), box: boxOf(slots), device: tab.session.device, now })).toBe(true)
  expect(shelf.logs.size).toBe(0)
})

it('uses the other slot when one is damaged, and says so when both are', async () => {
  const { slots, tab, mine, round } = await setting()
  const open = value(await tab.session.open(round, { links: false }))
  await write(open, 'Birch again')
  await copyAll(tab)
  expect(slots.has(`${round}/b2`)).toBe(true)
  damage(slots, '/a2')
  const again = await lose(slots)
  expect(again.told).toMatchObject({ rounds: 1, mine: true, damaged: 0 })
  expect(await textsIn(again.tab, 'mine')).toEqual(['Only mine'])
  damage(slots, `${round}/b2`)
  expect((await lose(slots)).told).toMatchObject({ rounds: 0, mine: true, damaged: 1 })
  damage(slots, `${mine.id}/b2`)
  const nothing = await lose(slots)
  expect([nothing.told, nothing.tab.session.circles.get()]).toEqual([null, []])
})

it('brings back what an earlier version copied: a part of a sealed file alone, with its state joined', async () => {
  const { slots, tab, round } = await setting()
  const record = tab.session.circles.get().find(({ id }) => id === round)
  const open = value(await tab.session.open(round, { links: false }))
  if (record === undefined) throw new Error('no round')
  const part = encodePart(circlePart(record, open.document, tab.session.device))
  const bytes = new Uint8Array(4 + part.length)
  bytes.set(part, 4)
  new DataView(bytes.buffer).setUint32(0, crc32(part))
  for (const [name, slot] of slots) if (name.startsWith(round)) slot.bytes = bytes
  const again = await lose(slots)
  expect(again.told).toMatchObject({ rounds: 1, damaged: 0 })
  expect(await textsIn(again.tab, round)).toEqual(['Birch open'])
})

it('copies only what has changed', async () => {
  const { slots, tab, round } = await setting()
  expect([await copyPiece(tab.deps, round), await copyPiece(tab.deps, 'about')]).toEqual([0, 0])
  expect(slots.has(`${round}/b2`)).toBe(false)
  await tab.session.changeKey(round)
  const open = value(await tab.session.open(round, { links: false }))
  await tab.session.changeKey(round)
  expect(await copyPiece(tab.deps, round)).toBeGreaterThan(0)
  open.close()
})

it('tells a log that was folded and has grown to as many rows from the one that was copied', async () => {
  const { slots, tab, round } = await setting()
  const open = value(await tab.session.open(round, { links: false }))
  await write(open, 'Birch again')
  expect(await copyPiece(tab.deps, round)).toBeGreaterThan(0)
  const rows = value(await tab.deps.store.count(round))
  // As a page does that has it open for long: nothing is forgotten, so the copy is left as it is.
  value(await tab.deps.store.compact(round, mergeLog))
  for (let i = 1; i < rows; i++) await write(open, `Birch after ${String(i)}`)
  expect(value(await tab.deps.store.count(round))).toBe(rows)
  expect(await copyPiece(tab.deps, round)).toBeGreaterThan(0)
  expect(await textsIn((await lose(slots)).tab, round)).toContain(`Birch after ${String(rows - 1)}`)
  expect(await copyPiece(tab.deps, round)).toBe(0)
})

it('copies anew what an earlier version copied and marked by its rows alone', async () => {
  const { slots, tab, round } = await setting()
  const { epochs } = tab.session.circles.get().find(({ id }) => id === round) ?? { epochs: [] }
  const of = `${tab.session.device}.${String(value(await tab.deps.store.count(round)))}.${String(epochs.length)}`
  for (const [name, slot] of slots) if (name.startsWith(round)) slots.set(name, { ...slot, mark: { ...slot.mark, of } })
  expect([await copyPiece(tab.deps, round) > 0, await copyPiece(tab.deps, round)]).toEqual([true, 0])
})

it('has the words of every tab, whichever copies last', async () => {
  const slots: Slots = new Map()
  const shelf = emptyShelf()
  const one = await openTab(slots, shelf)
  const first = value(await one.session.mine())
  const other = await openTab(slots, shelf, one.session.device)
  const second = value(await other.session.mine())
  await write(first, 'One')
  await write(second, 'Other')
  await copyPiece(other.deps, second.id)
  await write(first, 'One more')
  await copyPiece(one.deps, first.id)
  damage(slots, '/b2')
  expect((await textsIn((await lose(slots)).tab, 'mine')).sort()).toEqual(['One', 'One more', 'Other'])
})

it('has nothing of a round that was left, also while it is left, and never brings it back', async () => {
  const { slots, tab, mine, round } = await setting()
  await write(mine, 'Stays here')
  await tab.session.remember({ entries: [{ circle: round, epoch: 1, secret: random(16) }] })
  await copyAll(tab)
  const words = ['Birch open', round]
  expect(words.filter((word) => everything(slots).includes(word))).toEqual(words)
  const atRemoval: boolean[] = []
  value(await leaveRound(tab.session, mine, round, () => atRemoval.push(everything(slots).includes(round))))
  expect(atRemoval).toEqual([false])
  expect(words.filter((word) => everything(slots).includes(word))).toEqual([])
  // Another page has it on its list of changes still.
  expect(await copyPiece(tab.deps, round)).toBe(0)
  const again = await lose(slots)
  expect(again.tab.session.circles.get().map(({ kind }) => kind)).toEqual(['mine'])
  expect(again.told).toMatchObject({ rounds: 0, mine: true })
})

it('has no byte of a person who was erased once the log is folded', async () => {
  const { slots, tab, round } = await setting()
  const open = value(await tab.session.open(round, { links: false }))
  await write(open, 'Birch again')
  await copyAll(tab)
  expect([...slots].filter(([, { bytes }]) => new TextDecoder().decode(bytes).includes('Ann')).map(([name]) => name)).toContain(`${round}/b2`)
  const ann = personOfDevice(open.document, tab.session.device)
  value(erasePerson(open.document, context, ann ?? newId(random)))
  value(eraseAgain(open.document))
  value(await tab.session.fold(round))
  const ofRound = [...slots].filter(([name]) => name.startsWith(round))
  expect(ofRound).toHaveLength(1)
  expect(everything(new Map(ofRound))).not.toContain('Ann')
  expect(everything(new Map(ofRound))).toContain('Birch open')
})

it('lets go of nothing where the database was thrown away under it, and knows of no circle', async () => {
  const { slots, tab, round } = await setting()
  const before = everything(slots)
  const emptied = { ...tab.deps, store: durable(emptyShelf()) }
  expect(await copyPiece(emptied, round)).toBe(0)
  expect(everything(slots)).toBe(before)
  // Where it is this device's own that knows of none, the circle was left.
  await emptied.store.put('device', emptied.device)
  await copyPiece(emptied, round)
  expect(everything(slots)).not.toContain(round)
})
