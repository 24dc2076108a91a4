import { expect, test } from 'vitest'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { createOffsets } from '../../../src/sync/offsets.ts'
import { createSeenVector } from '../../../src/sync/seen.ts'
import { newSession } from '../../../src/sync/session.ts'

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const page = newSession(random)

test('only an unbroken run counts, whatever the order', () => {
  const seen = createSeenVector()
  seen.mark(page, 2)
  expect(seen.get(page)).toBe(0)
  seen.mark(page, 4)
  seen.mark(page, 1)
  expect(seen.get(page)).toBe(2)
  seen.mark(page, 3)
  expect(seen.get(page)).toBe(4)
})

test('a whole state lifts it over what came as edits, and never lowers it', () => {
  const seen = createSeenVector()
  seen.mark(page, 8)
  seen.merge(new Map([[page, 7]]))
  expect(seen.get(page)).toBe(8)
  const version = seen.version
  seen.merge(new Map([[page, 3]]))
  expect([seen.get(page), seen.version]).toEqual([8, version])
  expect(seen.pick([page, newSession(random)])).toEqual(new Map([[page, 8]]))
})

test('it forgets the page heard of longest ago', () => {
  const seen = createSeenVector()
  seen.mark(page, 1)
  for (let i = 0; i < 512; i++) seen.mark(newSession(random), 1)
  expect(seen.get(page)).toBe(0)
  expect(seen.pick().size).toBe(512)
})

test('another clock is the median of a few echoes, and the nearest who tells of a third counts', () => {
  let time = 0
  const [own, near, far, third] = [newId<DeviceId>(random), newId<DeviceId>(random), newId<DeviceId>(random), newId<DeviceId>(random)]
  const offsets = createOffsets(own, () => time, () => null)
  const echo = (peer: DeviceId, at: number, trip: number, bases: Parameters<typeof offsets.add>[1]['bases'] = []) => {
    time = at + trip
    offsets.add(peer, { type: 'echoed', t0: at, t1: at + 5_000 + trip * 0.9, bases })
  }
  echo(near, 0, 10)
  echo(near, 1_000, 1_000)
  echo(near, 3_000, 10)
  expect(offsets.to(near)).toBeCloseTo(5_004)
  expect(offsets.to(own)).toBe(0)
  expect(offsets.to(third)).toBeNull()
  echo(far, 4_000, 0, [{ base: third, offset: -1_000, hops: 2 }, { base: 'server', offset: 50, hops: 0 }])
  expect([offsets.to(third), offsets.to('server')]).toEqual([4_000, 5_050])
  echo(near, 5_000, 10, [{ base: third, offset: -1_004, hops: 0 }])
  expect(offsets.to(third)).toBeCloseTo(4_000)
  echo(far, 6_000, 0, [{ base: third, offset: 900_000, hops: 3 }])
  expect(offsets.to(third)).toBeCloseTo(4_000)
  // An answer that took too long, or came before it was asked, says nothing.
  echo(third, 7_000, 5_001)
  time = 7_500
  offsets.add(third, { type: 'echoed', t0: 8_000, t1: 0, bases: [] })
  expect(offsets.to(third)).toBeCloseTo(4_000)
  time += 200_000
  expect(offsets.to(third)).toBeNull()
})
