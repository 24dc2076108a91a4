import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type CircleId, type DeviceId, newId } from '../../src/model/ids.ts'
import { syncCircle } from '../../src/sync/circleSync.ts'
import type { RoomKeys } from '../../src/sync/keys.ts'
import { newSession } from '../../src/sync/session.ts'
import { createHostile } from './hostile.ts'
import { createSimulation } from './simulatedNetwork.ts'

const seeds = Number(process.env['SEEDS'] ?? (process.env['LONG'] ? 200 : 6))
const room: RoomKeys = { room: 'room', password: '', sealKey: {} as CryptoKey, token: new Uint8Array(16) }
const circle = newId<CircleId>((n) => new Uint8Array(n).fill(7))

/** More made-up pages than a table holds went round between the phones, as young as ever, for ever. */
const immortals = 7_027

test.each([...new Set([...Array.from({ length: seeds }, (_, i) => 7_000 + i), immortals])])('who has the key and says anything harms nobody’s words, and is forgotten, seed %i', async (seed) => {
  const sim = createSimulation({ seed, degree: 3 })
  const phones = ['a', 'b', 'c'].map((name) => {
    const doc = new Y.Doc()
    doc.clientID = sim.pick(2 ** 31)
    const session = newSession(sim.randomBytes)
    const sync = syncCircle(doc, {
      room,
      device: newId<DeviceId>(sim.randomBytes),
      session,
      links: [sim.link(name, 'webrtc'), sim.link(name, 'relay')],
      circle: () => circle,
      epoch: 1,
      serverOffset: () => null,
      deps: { now: sim.clock(0), random: sim.randomBytes, timers: sim.timers, subtle: sim.subtle },
    })
    return { name, doc, session, sync }
  })
  const hostile = createHostile(sim, 'x', room, circle, () => phones.map(({ session }) => session))
  await sim.run(5_000)
  const written = new Map(phones.map(({ name }) => [name, 0]))
  for (let step = 0; step < 150; step++) {
    if (sim.random() < 0.5) hostile.act()
    else {
      const phone = phones[sim.pick(phones.length)]
      if (phone === undefined) continue
      phone.doc.getText('own').insert(0, phone.name)
      written.set(phone.name, (written.get(phone.name) ?? 0) + 1)
    }
    await sim.run(sim.pick(200))
    for (const { sync } of phones) expect(sync.presence.get().length).toBeLessThanOrEqual(200)
  }
  expect(hostile.dropped).toBeGreaterThan(0)
  hostile.leave()
  await sim.run(120_000)
  for (const { doc, sync } of phones) {
    const letters = doc.getText('own').toString()
    for (const [name, count] of written) expect([name, letters.split(name).length - 1]).toEqual([name, count])
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(phones[0]?.doc ?? doc))
    // Whom it has reached can be lied about (circleSync.ts).
    expect(sync.status.get().present).toBe(2)
  }
  // Nobody goes on asking for what never was.
  const before = sim.delivered
  await sim.run(30_000)
  expect((sim.delivered - before) / 3 / 30).toBeLessThan(4)
  for (const { sync } of phones) sync.close()
})
