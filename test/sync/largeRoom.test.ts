/** A conference: more phones than edits are sent to one by one. The relay carries them, and may be gone at any moment. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type CircleId, type DeviceId, newId } from '../../src/model/ids.ts'
import { syncCircle } from '../../src/sync/circleSync.ts'
import type { RoomKeys } from '../../src/sync/keys.ts'
import type { CircleSync, Link } from '../../src/sync/port.ts'
import { newSession } from '../../src/sync/session.ts'
import { createSimulation, type Simulation } from './simulatedNetwork.ts'

const seeds = Number(process.env['SEEDS'] ?? (process.env['LONG'] ? 50 : 3))
const room: RoomKeys = { room: 'room', password: '', sealKey: {} as CryptoKey, token: new Uint8Array(16) }
const circle = newId<CircleId>((n) => new Uint8Array(n).fill(7))
const both = ['webrtc', 'relay'] as const

interface Phone {
  readonly doc: Y.Doc
  readonly sync: CircleSync
}

function createPhones(sim: Simulation, count: number, roads: readonly Link['name'][]): Phone[] {
  return Array.from({ length: count }, (_, i) => createPage(sim, `p${String(i)}`, roads))
}

function createPage(sim: Simulation, name: string, roads: readonly Link['name'][], device = newId<DeviceId>(sim.randomBytes)): Phone {
  const doc = new Y.Doc()
  doc.clientID = sim.pick(2 ** 31)
  const sync = syncCircle(doc, {
    room,
    device,
    session: newSession(sim.randomBytes),
    links: roads.map((road) => sim.link(name, road)),
    circle: () => circle,
    epoch: 1,
    serverOffset: () => null,
    deps: { now: sim.clock(0), random: sim.randomBytes, timers: sim.timers, subtle: sim.subtle },
  })
  return { doc, sync }
}

const words = ({ doc }: Phone) => doc.getText('text').toString()
function write(sim: Simulation, { doc }: Phone): void {
  const text = doc.getText('text')
  if (text.length > 40 && sim.random() < 0.2) text.delete(sim.pick(text.length - 4), 4)
  else text.insert(sim.pick(text.length + 1), 'ord ')
}
function expectWhole(phones: readonly Phone[]): void {
  const [first] = phones
  if (first === undefined) throw new Error('no phones')
  for (const phone of phones) expect(words(phone)).toBe(words(first))
}
function closeAll(phones: readonly Phone[]): void {
  for (const { sync } of phones) sync.close()
}

test('each edit reaches each phone about once, and little else is said', async () => {
  const sim = createSimulation({ seed: 41, duplicates: 0 })
  const phones = createPhones(sim, 24, both)
  await sim.run(30_000)
  for (const { sync } of phones) expect(sync.status.get().present).toBe(23)
  const before = sim.delivered
  const edits = 400
  for (let i = 0; i < edits; i++) {
    write(sim, phones[i % 4] as Phone)
    await sim.run(50)
  }
  const each = (sim.delivered - before) / edits / phones.length
  await sim.run(10_000)
  expectWhole(phones)
  for (const { sync } of phones) expect(sync.status.get()).toMatchObject({ present: 23, reached: 23 })
  expect(each).toBeGreaterThan(0.9)
  expect(each).toBeLessThan(1.6)
  closeAll(phones)
})

test('the relay dies in the middle of typing: all arrives phone to phone within five seconds', async () => {
  const sim = createSimulation({ seed: 42, duplicates: 0 })
  const phones = createPhones(sim, 20, both)
  await sim.run(30_000)
  for (let i = 0; i < 100; i++) {
    if (i === 50) sim.hush('relay')
    write(sim, phones[i % 5] as Phone)
    await sim.run(40)
  }
  await sim.run(5_000)
  expectWhole(phones)
  closeAll(phones)
})

test.each([2, 20])('another tab of a phone, with no road of its own, takes part among %i others', async (count) => {
  const sim = createSimulation({ seed: 44, duplicates: 0 })
  const phones = createPhones(sim, count, ['relay'])
  const device = newId<DeviceId>(sim.randomBytes)
  const own = [createPage(sim, 'tab', ['tabs', 'relay'], device), createPage(sim, 'tab', ['tabs'], device)]
  const all = [...phones, ...own]
  await sim.run(30_000)
  for (const writer of all) {
    write(sim, writer)
    await sim.run(1_000)
    expectWhole(all)
  }
  await sim.run(15_000)
  for (const { sync } of phones) expect(sync.status.get()).toMatchObject({ present: count, reached: count })
  for (const { sync } of own) expect(sync.status.get()).toMatchObject({ present: count, reached: count })
  // One device more or less makes no room say everything over and over.
  const before = sim.delivered
  await sim.run(30_000)
  expect((sim.delivered - before) / all.length / 30).toBeLessThan(count < 16 ? 3 : 9)
  closeAll(all)
})

test('an idle room says next to nothing', async () => {
  const sim = createSimulation({ seed: 43, duplicates: 0 })
  const phones = createPhones(sim, 24, both)
  await sim.run(60_000)
  const before = sim.delivered
  await sim.run(30_000)
  // Each hears a digest of each other every four seconds, and where it is every thirty; its channels rest.
  expect((sim.delivered - before) / phones.length / 30).toBeLessThan(9)
  closeAll(phones)
})

test.each(Array.from({ length: seeds }, (_, i) => 5_000 + i))('twenty phones whose roads come and go, seed %i', async (seed) => {
  const sim = createSimulation({ seed, degree: 3 + (seed % 3) })
  const phones = createPhones(sim, 20, both)
  const names = phones.map((_, i) => `p${String(i)}`)
  await sim.run(10_000)
  for (let step = 0; step < 120; step++) {
    const dice = sim.random()
    if (dice < 0.03) sim.hush('webrtc')
    else if (dice < 0.06) sim.hush('relay')
    else if (dice < 0.1) sim.hush(null)
    else if (dice < 0.12) sim.partition(...halves(sim, names))
    else if (dice < 0.15) sim.partition()
    else if (dice < 0.2) sim.killOne()
    else write(sim, phones[sim.pick(phones.length)] as Phone)
    await sim.run(sim.random() < 0.2 ? sim.pick(1_500) : sim.pick(60))
    for (const writer of phones) {
      const own = Y.getState(writer.doc.store, writer.doc.clientID)
      const having = phones.filter((other) => other !== writer && Y.getState(other.doc.store, writer.doc.clientID) >= own)
      expect(writer.sync.status.get().reached).toBeLessThanOrEqual(having.length)
    }
  }
  sim.hush(null)
  sim.partition()
  await sim.run(60_000)
  expectWhole(phones)
  for (const { sync } of phones) expect(sync.status.get()).toMatchObject({ present: 19, reached: 19 })
  closeAll(phones)
})

function halves(sim: Simulation, names: readonly string[]): string[][] {
  const groups: string[][] = [[], []]
  for (const name of names) groups[sim.pick(2)]?.push(name)
  return groups
}
