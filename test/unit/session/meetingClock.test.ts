import { describe, expect, it } from 'vitest'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { nextEvent, remainingAt, type TimeBase, unspent } from '../../../src/model/run.ts'
import { createMeetingClock } from '../../../src/session/meetingClock.ts'
import { measureOffset } from '../../../src/session/serverTime.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(1)
const device = newId<DeviceId>(random)
const other = newId<DeviceId>(random)
const dayWrong = 86_400_000

describe('the meeting clock', () => {
  it('writes in the time of the server when it is known, else in its own', () => {
    expect(createMeetingClock(() => 1000, device, () => null).moment()).toEqual({ at: 1000, base: device })
    const offset = (base: TimeBase) => (base === 'server' ? 500 : null)
    expect(createMeetingClock(() => 1000, device, offset).moment()).toEqual({ at: 1500, base: 'server' })
  })

  it('says when another clock has not been measured', () => {
    const clock = createMeetingClock(() => 1000, device, () => null)
    expect(clock.nowIn(other)).toEqual({ at: 1000, exact: false })
    expect(clock.nowIn(device)).toEqual({ at: 1000, exact: true })
  })

  it('gives two phones, one of them a day wrong, the same remaining time', () => {
    const trueNow = 1_800_000_000_000
    const leader = createMeetingClock(() => trueNow, device, () => null)
    const late = createMeetingClock(() => trueNow + 60_000 + dayWrong, other, (base) => (base === device ? -dayWrong : null))
    const event = nextEvent(null, { type: 'start', item: newId(random) }, {
      id: newId(random),
      meeting: newId(random),
      leader: newId(random),
      ends: null,
      moment: leader.moment(),
      nowInOldBase: 0,
      spent: unspent,
    })
    if (event === null) throw new Error('not started')
    expect(remainingAt(event, 10, late.nowIn(event.base).at)).toBe(9 * 60_000)
  })
})

describe('the server’s time', () => {
  it('is taken from the quickest echo, as if it had answered halfway', async () => {
    const delays = [400, 20, 200]
    let now = 0
    let echo = 0
    const ask = () => {
      const delay = delays[echo++] ?? 0
      now += delay
      return Promise.resolve(now - delay / 2 + 7000)
    }
    expect(await measureOffset(ask, () => now)).toBe(7000)
  })

  it('is not known when the server can’t be reached, answers nonsense, or the clock was set back meanwhile', async () => {
    expect(await measureOffset(() => Promise.reject(new Error('offline')), () => 0)).toBeNull()
    expect(await measureOffset(() => Promise.resolve(Number.NaN), () => 0)).toBeNull()
    let now = 1_000_000
    expect(await measureOffset(() => Promise.resolve(5), () => (now -= 1000))).toBeNull()
  })
})
