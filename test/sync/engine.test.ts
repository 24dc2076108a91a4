import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createValue } from '../../src/document/view.ts'
import { type CircleId, type DeviceId, newId } from '../../src/model/ids.ts'
import { limits } from '../../src/model/limits.ts'
import { syncCircle } from '../../src/sync/circleSync.ts'
import type { RoomKeys } from '../../src/sync/keys.ts'
import type { CircleSync, SyncedFiles } from '../../src/sync/port.ts'
import { newSession } from '../../src/sync/session.ts'
import { hashBytes } from '../filesOf.ts'
import { createSimulation, type Simulation } from './simulatedNetwork.ts'

const seeds = Number(process.env['SEEDS'] ?? (process.env['LONG'] ? 600 : 60))
const room: RoomKeys = { room: 'room', password: '', sealKey: {} as CryptoKey, token: new Uint8Array(16) }
const circle = newId<CircleId>((n) => new Uint8Array(n).fill(7))

interface Phone {
  readonly name: string
  readonly doc: Y.Doc
  readonly device: DeviceId
  readonly skew: number
  sync: CircleSync | null
}

const troubles: string[] = []
afterEach(() => void troubles.splice(0))

function start(sim: Simulation, phone: Phone): void {
  phone.sync = syncCircle(phone.doc, {
    room,
    device: phone.device,
    session: newSession(sim.randomBytes),
    links: [sim.link(phone.name)],
    circle: () => circle,
    epoch: 1,
    serverOffset: () => (phone.name === 'a' ? 5_000 - phone.skew : null),
    deps: { now: sim.clock(phone.skew), random: sim.randomBytes, timers: sim.timers, subtle: sim.subtle },
    onTrouble: (end) => troubles.push(end),
  })
}

function createPhones(sim: Simulation, names: readonly string[]): Phone[] {
  return names.map((name) => {
    const doc = new Y.Doc()
    doc.clientID = sim.pick(2 ** 31)
    const phone: Phone = { name, doc, device: newId(sim.randomBytes), skew: sim.pick(600_000) - 300_000, sync: null }
    start(sim, phone)
    return phone
  })
}

function write(sim: Simulation, { doc, name }: Phone): void {
  const text = doc.getText('text')
  const map = doc.getMap<Y.Text>('map')
  switch (sim.pick(4)) {
    case 0:
      return text.insert(sim.pick(text.length + 1), name)
    case 1:
      return void (text.length > 3 && text.delete(sim.pick(text.length - 2), 2))
    case 2:
      return void map.set(`k${String(sim.pick(6))}`, new Y.Text(name))
    default:
      return map.get(`k${String(sim.pick(6))}`)?.insert(0, name)
  }
}

/** Steps of writing, broken channels, partitions and reloaded pages; then quiet, and all must be whole. */
async function shake(sim: Simulation, phones: readonly Phone[], steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    const phone = phones[sim.pick(phones.length)]
    if (phone === undefined) continue
    const dice = sim.random()
    if (dice < 0.03) sim.killOne()
    else if (dice < 0.045) sim.partition(...split(sim, phones))
    else if (dice < 0.06) sim.partition()
    else if (dice < 0.075 && phone.sync !== null) {
      phone.sync.close()
      phone.sync = null
    } else if (dice < 0.11 && phone.sync === null) start(sim, phone)
    else write(sim, phone)
    await sim.run(sim.random() < 0.3 ? sim.pick(800) : sim.pick(30))
    for (const writer of phones) expectHonest(writer, phones)
  }
  sim.partition()
  for (const phone of phones) if (phone.sync === null) start(sim, phone)
}

/** Whoever is counted as reached has every word that this phone has written. */
function expectHonest(writer: Phone, phones: readonly Phone[]): void {
  const { doc, sync } = writer
  const own = Y.getState(doc.store, doc.clientID)
  const having = phones.filter((other) => other !== writer && Y.getState(other.doc.store, doc.clientID) >= own)
  expect(sync?.status.get().reached ?? 0).toBeLessThanOrEqual(having.length)
}

function split(sim: Simulation, phones: readonly Phone[]): string[][] {
  const groups: string[][] = [[], []]
  for (const { name } of phones) groups[sim.pick(2)]?.push(name)
  return groups
}

function closeAll(phones: readonly Phone[]): void {
  for (const phone of phones) phone.sync?.close()
}

describe('five phones on a bad network', () => {
  test.each(Array.from({ length: seeds }, (_, i) => 1000 + i))('seed %i', async (seed) => {
    const sim = createSimulation({ seed, degree: 2 + (seed % 3) })
    const phones = createPhones(sim, ['a', 'b', 'c', 'd', 'e'])
    await shake(sim, phones, 150)
    await sim.run(45_000)

    const [first, ...others] = phones
    expect(first?.doc.getText('text').length).toBeGreaterThan(0)
    for (const { doc } of others) expect(content(doc)).toEqual(content(first?.doc ?? doc))
    for (const { doc } of phones) expect(doc.store.pendingStructs).toBeNull()
    for (const { sync } of phones) expect(sync?.status.get()).toEqual({ present: 4, reached: 4, network: 'connected' })
    for (const { sync } of phones) expect(new Set(sync?.presence.get().map((other) => other.device)).size).toBe(4)
    expect(troubles).toEqual([])
    for (const phone of phones) {
      for (const other of phones) {
        const offset = phone.sync?.offsetTo(other.device) ?? NaN
        expect(Math.abs(offset - (other.skew - phone.skew))).toBeLessThan(160)
      }
      expect(Math.abs((phone.sync?.offsetTo('server') ?? NaN) - (5_000 - phone.skew))).toBeLessThan(160)
    }

    // Quiet stays quiet: five pages that say every ten seconds where they are, passed on once over each channel.
    const before = sim.delivered
    await sim.run(30_000)
    expect(sim.delivered - before).toBeLessThan(3 * 5 * 2 * sim.channels + 8 * sim.channels)
    closeAll(phones)
  })
})

test('edits travel along a line of phones, and back comes that they were reached', async () => {
  const sim = createSimulation({ seed: 7, duplicates: 0 })
  sim.partition(['a', 'b'], ['b', 'c'], ['c', 'd'])
  const phones = createPhones(sim, ['a', 'b', 'c', 'd'])
  await sim.run(5_000)
  expect(sim.channels).toBe(3)
  const before = sim.delivered
  for (const phone of phones) {
    phone.doc.getText('text').insert(0, phone.name)
    await sim.run(1_000)
    for (const other of phones) expect(other.doc.getText('text').toJSON()).toBe(phone.doc.getText('text').toJSON())
  }
  expect(phones[0]?.sync?.status.get().reached).toBeLessThan(4)
  await sim.run(7_000)
  for (const { sync } of phones) expect(sync?.status.get()).toEqual({ present: 3, reached: 3, network: 'connected' })
  // Four edits over three channels, their acknowledgements, four rounds of presence and the echoes.
  expect(sim.delivered - before).toBeLessThan(150)
  expect(sim.channels).toBe(3)
  closeAll(phones)
})

test('what was written offline is reached only when it has arrived', async () => {
  const sim = createSimulation({ seed: 8, latency: 1_000 })
  const phones = createPhones(sim, ['a', 'b'])
  await sim.run(8_000)
  const [a, b] = phones
  if (a === undefined || b === undefined) return
  a.sync?.close()
  await sim.run(3_000)
  a.doc.getText('text').insert(0, 'hemma')
  start(sim, a)
  let present = 0
  for (let i = 0; i < 200; i++) {
    await sim.run(50)
    expectHonest(a, phones)
    present = a.sync?.status.get().present ?? 0
  }
  expect(present).toBe(1)
  expect(a.sync?.status.get().reached).toBe(1)
  closeAll(phones)
})

test('an edit does not wait behind a file', async () => {
  const sim = createSimulation({ seed: 9 })
  const [a, b] = createPhones(sim, ['a', 'b'])
  if (a === undefined || b === undefined) return
  await sim.run(5_000)
  const photo = sim.randomBytes(limits.fileBytes)
  const hash = await hashBytes(photo)
  const [have, missing] = [createValue<ReadonlySet<string>>(new Set([hash])), createValue<readonly string[]>([hash])]
  let kept: Uint8Array | null = null
  const keep: SyncedFiles['keep'] = (_, bytes) => ((kept = bytes), missing.set([]), Promise.resolve('kept'))
  const none = createValue<readonly string[]>([])
  a.sync?.shareFiles({ have, missing: none, added: new Set(), get: () => Promise.resolve(photo), keep })
  b.sync?.shareFiles({ have: createValue(new Set<string>()), missing, added: new Set(), get: () => Promise.resolve(null), keep })
  await sim.run(400)
  for (const letter of 'nu') {
    a.doc.getText('text').insert(0, letter)
    await sim.run(180)
    expect([b.doc.getText('text').toJSON()[0], kept]).toEqual([letter, null])
  }
  await sim.run(6_000)
  expect(kept).toEqual(photo)
  closeAll([a, b])
})

function content(doc: Y.Doc): unknown {
  return { text: doc.getText('text').toJSON(), map: doc.getMap('map').toJSON() }
}
