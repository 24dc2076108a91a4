import { expect, it } from 'vitest'
import type { CircleId, DeviceId } from '../../../../src/model/ids.ts'
import { newId } from '../../../../src/model/ids.ts'
import { copyPiece } from '../../../../src/session/spare/copy.ts'
import { bringStrayMine, showRestored } from '../../../../src/session/spare/late.ts'
import { restoreSpare } from '../../../../src/session/spare/restore.ts'
import { whatWasRestored } from '../../../../src/session/spare/restored.ts'
import { emptyShelf } from '../../../../src/storage/memoryStore.ts'
import { value } from '../homeRig.ts'
import { boxOf, durable, makeRound, now, openTab, random, type Slots, type Tab, textsIn, write } from './spareRig.ts'

const kinds = ({ session }: Tab) => session.circles.get().map(({ kind }) => kind).sort()

/** A phone whose notes and round have been copied, and which loses its database. */
async function setting(minReader?: number) {
  const slots: Slots = new Map()
  const tab = await openTab(slots)
  const mine = value(await tab.session.mine())
  const round = await makeRound(tab)
  await write(mine, 'Only mine')
  if (minReader !== undefined) mine.document.doc.getMap('meta').set('minReader', minReader)
  await mine.flush()
  for (const { id } of tab.session.circles.get()) await copyPiece(tab.deps, id)
  return { slots, round, mine: mine.id }
}

it('shows what came back after the page had read the store, without another start', async () => {
  const { slots, round } = await setting()
  const [shelf, device] = [emptyShelf(), newId<DeviceId>(random)]
  const tab = await openTab(slots, shelf, device)
  const open = value(await tab.session.mine())
  await write(open, 'Meanwhile')
  expect(await restoreSpare({ store: durable(shelf), box: boxOf(slots), device, now })).toBe(true)
  expect(kinds(tab)).toEqual(['mine'])
  await showRestored(tab.session)
  expect(kinds(tab)).toEqual(['mine', 'round'])
  expect(await textsIn(tab, round)).toEqual(['Birch open'])
  expect((await textsIn(tab, 'mine')).sort()).toEqual(['Meanwhile', 'Only mine'])
})

it('leaves no private notes under the id of a device that never came to be', async () => {
  const { slots } = await setting()
  const shelf = emptyShelf()
  const [never, device] = [newId<DeviceId>(random), newId<DeviceId>(random)]
  // Killed before the id of this device was stored: the next page makes another one.
  for (const each of [never, device]) await restoreSpare({ store: durable(shelf), box: boxOf(slots), device: each, now })
  const tab = await openTab(slots, shelf, device)
  expect(kinds(tab)).toEqual(['mine', 'mine', 'round'])
  await bringStrayMine(tab.deps.store, tab.session)
  expect(kinds(tab)).toEqual(['mine', 'round'])
  expect(await textsIn(tab, 'mine')).toEqual(['Only mine'])
  expect(shelf.logs.has(String(never) as CircleId)).toBe(false)
  expect(shelf.circles.has(String(never) as CircleId)).toBe(false)
})

it('leaves alone what is the store’s own, where the page began in memory under an id for the time being', async () => {
  const shelf = emptyShelf()
  const own = await openTab(new Map(), shelf)
  await write(value(await own.session.mine()), 'Only mine')
  const page = await openTab(new Map(), shelf, newId<DeviceId>(random))
  await bringStrayMine(page.deps.store, page.session)
  expect(shelf.logs.has(String(own.session.device) as CircleId)).toBe(true)
  expect(await textsIn(await openTab(new Map(), shelf, own.session.device), 'mine')).toEqual(['Only mine'])
})

it('keeps private notes of a newer version as they are, says so, and has them when the app is as new', async () => {
  const { slots, mine } = await setting(99)
  const [shelf, device] = [emptyShelf(), newId<DeviceId>(random)]
  expect(await restoreSpare({ store: durable(shelf), box: boxOf(slots), device, now })).toBe(true)
  const tab = await openTab(slots, shelf, device)
  expect(await whatWasRestored(tab.session.values)).toEqual({ rounds: 1, homes: 0, mine: false, newer: true, damaged: 0, newerCopy: false })
  expect(await textsIn(tab, 'mine')).toEqual([])
  await bringStrayMine(tab.deps.store, tab.session)
  // Not yet: what this version can't keep whole stays where it is.
  expect(tab.session.circles.get().some(({ id }) => id === mine)).toBe(true)

  const stray = value(await tab.session.open(mine, { links: false }))
  stray.document.doc.getMap('meta').set('minReader', 1)
  await stray.flush()
  stray.close()
  await bringStrayMine(tab.deps.store, tab.session)
  expect(await textsIn(tab, 'mine')).toEqual(['Only mine'])
  expect(kinds(tab)).toEqual(['mine', 'round'])
})
