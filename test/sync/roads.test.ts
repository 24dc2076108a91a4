/** Two roads between the same phones: nothing is said twice, and one that dies is not noticed by who writes. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type CircleId, type DeviceId, newId } from '../../src/model/ids.ts'
import { syncCircle } from '../../src/sync/circleSync.ts'
import type { RoomKeys } from '../../src/sync/keys.ts'
import type { CircleSync, Link } from '../../src/sync/port.ts'
import { newSession } from '../../src/sync/session.ts'
import { createSimulation, type Simulation } from './simulatedNetwork.ts'

const seeds = Number(process.env['SEEDS'] ?? (process.env['LONG'] ? 300 : 30))
const room: RoomKeys = { room: 'room', password: '', sealKey: {} as CryptoKey, token: new Uint8Array(16) }
const circle = newId<CircleId>((n) => new Uint8Array(n).fill(7))

interface Phone {
  readonly doc: Y.Doc
  readonly sync: CircleSync
}

function createPhones(sim: Simulation, names: readonly string[], roads: readonly Link['name'][]): Phone[] {
  return names.map((name) => {
    const doc = new Y.Doc()
    doc.clientID = sim.pick(2 ** 31)
    const sync = syncCircle(doc, {
      room,
      device: newId<DeviceId>(sim.randomBytes),
      session: newSession(sim.randomBytes),
      links: roads.map((road) => sim.link(name, road)),
      circle: () => circle,
      epoch: 1,
      serverOffset: () => null,
      deps: { now: sim.clock(0), random: sim.randomBytes, timers: sim.timers, subtle: sim.subtle },
    })
    return { doc, sync }
  })
}

const write = (sim: Simulation, { doc }: Phone) => doc.getText('text').insert(sim.pick(doc.getText('text').length + 1), 'ord ')
const words = ({ doc }: Phone) => doc.getText('text').toString()
const both = ['webrtc', 'relay'] as const

describe.each([['webrtc'], ['relay']] as const)('two phones with two roads, when %s dies without a word', (road) => {
  test('what is written arrives within three seconds, and is told of as reached', async () => {
    const sim = createSimulation({ seed: 11, duplicates: 0 })
    const phones = createPhones(sim, ['a', 'b'], both)
    const [a, b] = phones
    if (a === undefined || b === undefined) throw new Error('no phones')
    await sim.run(10_000)
    write(sim, a)
    await sim.run(1_000)
    expect(words(b)).toBe(words(a))
    sim.hush(road)
    for (const writer of [a, b, a]) {
      write(sim, writer)
      await sim.run(3_000)
      expect(words(b)).toBe(words(a))
      expect(writer.sync.status.get()).toMatchObject({ present: 1, reached: 1 })
    }
    sim.hush(null)
    await sim.run(40_000)
    write(sim, b)
    await sim.run(1_000)
    expect(words(a)).toBe(words(b))
    for (const { sync } of phones) sync.close()
  })
})

test('with both roads hardly more is said than with one', async () => {
  const said = async (roads: readonly Link['name'][]) => {
    const sim = createSimulation({ seed: 12, duplicates: 0 })
    const phones = createPhones(sim, ['a', 'b', 'c', 'd'], roads)
    await sim.run(15_000)
    const before = sim.delivered
    for (let i = 0; i < 100; i++) {
      const phone = phones[i % phones.length]
      if (phone !== undefined) write(sim, phone)
      await sim.run(200)
    }
    for (const { sync } of phones) sync.close()
    return sim.delivered - before
  }
  const [one, two] = [await said(['webrtc']), await said(both)]
  expect(two / one).toBeLessThan(1.25)
})

describe('five phones whose roads come and go', () => {
  test.each(Array.from({ length: seeds }, (_, i) => 3000 + i))('seed %i', async (seed) => {
    const sim = createSimulation({ seed, degree: 2 + (seed % 3) })
    const phones = createPhones(sim, ['a', 'b', 'c', 'd', 'e'], both)
    for (let step = 0; step < 120; step++) {
      const dice = sim.random()
      if (dice < 0.04) sim.hush('webrtc')
      else if (dice < 0.06) sim.hush('relay')
      else if (dice < 0.1) sim.hush(null)
      else if (dice < 0.14) sim.killOne()
      else write(sim, phones[sim.pick(phones.length)] as Phone)
      await sim.run(sim.random() < 0.3 ? sim.pick(1_500) : sim.pick(60))
      for (const writer of phones) {
        const own = Y.getState(writer.doc.store, writer.doc.clientID)
        const having = phones.filter((other) => other !== writer && Y.getState(other.doc.store, writer.doc.clientID) >= own)
        expect(writer.sync.status.get().reached).toBeLessThanOrEqual(having.length)
      }
    }
    sim.hush(null)
    await sim.run(60_000)
    for (const phone of phones) {
      expect(words(phone)).toBe(words(phones[0] as Phone))
      expect(phone.sync.status.get()).toMatchObject({ present: 4, reached: 4 })
    }
    for (const { sync } of phones) sync.close()
  })
})
