import { describe, expect, it } from 'vitest'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { createOffsets } from '../../../src/sync/offsets.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(5)
const [own, peer, further] = [newId<DeviceId>(random), newId<DeviceId>(random), newId<DeviceId>(random)]
const now = () => 1_000_000

describe('the clocks of others', () => {
  it('are known through the peers that know them', () => {
    const offsets = createOffsets(own, now, () => null)
    offsets.add(peer, { type: 'echoed', t0: now(), t1: now() + 60_000, bases: [{ base: further, offset: 5_000, hops: 0 }] })
    expect([offsets.to(peer), offsets.to(further), offsets.to(own)]).toEqual([60_000, 65_000, 0])
  })

  it.each([1e308, -1e308, 400 * 365 * 86_400_000])('are not believed when they are %s ms away, nor passed on', (wild) => {
    const offsets = createOffsets(own, now, () => null)
    offsets.add(peer, { type: 'echoed', t0: now(), t1: wild, bases: [{ base: 'server', offset: wild, hops: 0 }] })
    expect([offsets.to(peer), offsets.to('server'), offsets.told()]).toEqual([null, null, []])
  })
})
