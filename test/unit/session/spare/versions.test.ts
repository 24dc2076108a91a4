/** Copies of several versions of the app in one box: what is newer than this one understands is left alone, what is older is taken over. */
import { expect, it } from 'vitest'
import type { CircleId, DeviceId } from '../../../../src/model/ids.ts'
import { newId } from '../../../../src/model/ids.ts'
import { leaveRound } from '../../../../src/session/leaveRound.ts'
import { hasNewer, tidyBox } from '../../../../src/session/spare/box.ts'
import { copyPiece } from '../../../../src/session/spare/copy.ts'
import { restoreSpare } from '../../../../src/session/spare/restore.ts'
import { whatWasRestored } from '../../../../src/session/spare/restored.ts'
import { circlesIn, current, ownerName, slotsIn, slotsOf, versions } from '../../../../src/session/spare/slots.ts'
import { emptyShelf } from '../../../../src/storage/memoryStore.ts'
import { value } from '../homeRig.ts'
import { boxOf, durable, everything, makeRound, now, openTab, random, type Slots, type Tab, textsIn, write } from './spareRig.ts'

const newer = current + 1

async function setting() {
  const slots: Slots = new Map()
  const tab = await openTab(slots)
  const mine = value(await tab.session.mine())
  const round = await makeRound(tab)
  await write(mine, 'Only mine')
  await copyAll(tab)
  return { slots, tab, mine, round }
}

async function copyAll({ deps, session }: Tab): Promise<void> {
  for (const { id } of session.circles.get()) await copyPiece(deps, id)
  await copyPiece(deps, 'about')
}

/** The same copy as if another version had made it: under its names, and unlike anything known when it is newer. */
function asVersion(slots: Slots, version: number): void {
  for (const [name, slot] of [...slots]) {
    slots.delete(name)
    const [piece, side] = name.split('/')
    const bytes = version > current ? slot.bytes.map((byte, i) => (i === 0 ? byte ^ 255 : byte)) : slot.bytes
    slots.set(side === undefined ? ownerName(version) : `${piece ?? ''}/${side.slice(0, 1)}${version === 1 ? '' : String(version)}`, { ...slot, bytes })
  }
}

async function lose(slots: Slots) {
  const [shelf, device] = [emptyShelf(), newId<DeviceId>(random)]
  const kept = await restoreSpare({ store: durable(shelf), box: boxOf(slots), device, now })
  const tab = await openTab(slots, shelf, device)
  return { kept, tab, told: await whatWasRestored(tab.session.values) }
}

/** What a page does when it begins. */
async function begin(tab: Tab): Promise<void> {
  await copyAll(tab)
  await tidyBox(tab.deps.box, tab.session.circles.get().map(({ id }) => id))
}

const copyOf = (slots: Slots) => new Map([...slots].map(([name, { bytes, mark }]) => [name, { bytes: bytes.slice(), mark }]))

it('tells by a name alone of what version it is', () => {
  const id = newId<CircleId>(random)
  const said = (name: string) => slotsIn([name]).map(({ piece, version, isNewer }) => [piece, version, isNewer])
  expect(said(`${id}/a`)).toEqual([[id, 1, false]])
  expect(said(`about/b${String(current)}`)).toEqual([['about', current, false]])
  expect(said(`${id}/b${String(newer)}`)).toEqual([[id, newer, true]])
  expect(said(`${id}/whatever`)).toEqual([[id, null, true]])
  for (const other of ['device', 'device3', 'a/b/c', `${id}`, `${id}/`]) expect(said(other)).toEqual([])
  expect(circlesIn([`${id}/a`, `${id}/a2`, 'about/a2', `${newId(random)}/a${String(newer)}`])).toEqual([id])
  // Names that two versions shared would be written over by either.
  const names = [...versions, newer].flatMap((version) => [ownerName(version), ...slotsOf(id, version)])
  expect(new Set(names).size).toBe(names.length)
})

it('reads, writes over and tidies away nothing that is newer, says that it is there, and keeps its own copy beside', async () => {
  const { slots } = await setting()
  asVersion(slots, newer)
  const before = copyOf(slots)
  const { kept, tab, told } = await lose(slots)
  expect([kept, told]).toEqual([true, { rounds: 0, homes: 0, mine: false, newer: false, damaged: 0, newerCopy: true }])
  await write(value(await tab.session.mine()), 'Meanwhile')
  await begin(tab)
  expect(await hasNewer(tab.deps.box, tab.session.device)).toBe(true)
  for (const [name, slot] of before) expect(slots.get(name)).toEqual(slot)
  // That database is lost too: what it held is back, and the other is there still.
  const again = await lose(slots)
  expect(again.told).toMatchObject({ mine: true, damaged: 0, newerCopy: true })
  expect(await textsIn(again.tab, 'mine')).toEqual(['Meanwhile'])
  for (const [name, slot] of before) expect(slots.get(name)).toEqual(slot)
})

it('brings back what an earlier version had copied, and lets it go when it has a copy of its own', async () => {
  const { slots, round } = await setting()
  asVersion(slots, 1)
  const { kept, tab, told } = await lose(slots)
  expect([kept, told]).toMatchObject([true, { rounds: 1, mine: true, damaged: 0, newerCopy: false }])
  expect(await textsIn(tab, round)).toEqual(['Birch open'])
  // Cut short before the round was copied anew: its old slots are all there is of it.
  await copyPiece(tab.deps, value(await tab.session.mine()).id)
  await tidyBox(tab.deps.box, tab.session.circles.get().map(({ id }) => id))
  expect(slots.has(`${round}/a`)).toBe(true)
  await begin(tab)
  expect([...slots.keys()].filter((name) => name === 'device' || /\/[ab]$/.test(name))).toEqual([])
  expect((await lose(slots)).told).toMatchObject({ rounds: 1, mine: true })
})

it('brings back what two versions have copied of two lost databases, each for whom it spoke', async () => {
  const { slots, round } = await setting()
  const first = copyOf(slots)
  asVersion(slots, 1)
  const { tab } = await lose(slots)
  slots.clear()
  await write(value(await tab.session.mine()), 'Second')
  await copyAll(tab)
  asVersion(slots, 1)
  for (const [name, slot] of first) slots.set(name, slot)
  const again = await lose(slots)
  expect(again.told).toMatchObject({ rounds: 1, mine: true, damaged: 0 })
  expect((await textsIn(again.tab, 'mine')).sort()).toEqual(['Only mine', 'Second'])
  expect(await textsIn(again.tab, round)).toEqual(['Birch open'])
})

it('takes a round that is left out of the copies of every version', async () => {
  const { slots, tab, mine, round } = await setting()
  const own = copyOf(slots)
  await tab.session.remember({ entries: [{ circle: round, epoch: 1, secret: random(16) }] })
  for (const version of [1, newer]) {
    const other = copyOf(own)
    asVersion(other, version)
    for (const [name, slot] of other) slots.set(name, slot)
  }
  expect(slotsIn([...slots.keys()]).filter(({ piece }) => piece === round).map(({ version }) => version).sort()).toEqual([1, current, newer])
  value(await leaveRound(tab.session, mine, round, () => {}))
  expect(everything(slots)).not.toContain(round)
  expect(everything(slots)).not.toContain('Birch open')
  // What was kept of this device beside its circles may hold a key of it.
  expect([...slots.keys()].filter((name) => name.startsWith('about')).sort()).toEqual(slotsOf('about'))
})

it('writes over nothing of another device that could not be brought in', async () => {
  const { slots, round } = await setting()
  const [shelf, device] = [emptyShelf(), newId<DeviceId>(random)]
  const full = { ...durable(shelf), append: () => Promise.resolve({ ok: false as const, error: 'full' as const }) }
  expect(await restoreSpare({ store: full, box: boxOf(slots), device, now })).toBe(false)
  const tab = await openTab(slots, shelf, device)
  const own = await makeRound(tab, 'Maple')
  value(await leaveRound(tab.session, value(await tab.session.mine()), own, () => {}))
  // The next page of this device, when there is room again.
  expect(await restoreSpare({ store: durable(shelf), box: boxOf(slots), device, now })).toBe(true)
  const again = await openTab(slots, shelf, device)
  expect(await textsIn(again, round)).toEqual(['Birch open'])
  expect(await textsIn(again, 'mine')).toEqual(['Only mine'])
})
