import { describe, expect, it } from 'vitest'
import {
  type AgendaItemId,
  type DeviceId,
  type MeetingId,
  newId,
  type PersonId,
  type RunEventId,
} from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import {
  elapsedAt,
  newestEvent,
  nextEvent,
  remainingAt,
  type RunAction,
  type RunEvent,
  spentOn,
  tookOn,
  type TimeBase,
  unspent,
} from '../../../src/model/run.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(4)
const meeting = newId<MeetingId>(bytes)
const [karin, jonas] = [newId<PersonId>(bytes), newId<PersonId>(bytes)]
const [item, other] = [newId<AgendaItemId>(bytes), newId<AgendaItemId>(bytes)]
const minute = 60_000

function act(last: RunEvent | null, action: RunAction, at: number, leader = karin): RunEvent {
  const event = tryAct(last, action, at, leader)
  if (event === null) throw new Error(`${action.type} changed nothing`)
  return event
}

function tryAct(last: RunEvent | null, action: RunAction, at: number, leader = karin): RunEvent | null {
  const id = newId<RunEventId>(bytes)
  return nextEvent(last, action, { id, meeting, leader, moment: { at, base: 'server' }, nowInOldBase: at, spent: unspent, ends: at + 60 * minute })
}

describe('the clock of an item', () => {
  const started = act(null, { type: 'start', item }, 1000)

  it('counts down from its minutes and goes below zero', () => {
    expect(remainingAt(started, 10, 1000)).toBe(10 * minute)
    expect(remainingAt(started, 10, 1000 + 4 * minute)).toBe(6 * minute)
    expect(remainingAt(started, 10, 1000 + 12 * minute)).toBe(-2 * minute)
  })

  it('has not passed less than nothing, when a clock is behind', () => {
    expect(elapsedAt(started, 0)).toBe(0)
  })

  it('stands still while it is paused and goes on from there', () => {
    const paused = act(started, { type: 'pause' }, 1000 + 4 * minute)
    expect(elapsedAt(paused, 1000 + 90 * minute)).toBe(4 * minute)
    const resumed = act(paused, { type: 'resume' }, 1000 + 90 * minute)
    expect(elapsedAt(resumed, 1000 + 91 * minute)).toBe(5 * minute)
  })

  it('gets more time, or less', () => {
    const more = act(act(started, { type: 'extend', minutes: 5 }, 2000), { type: 'extend', minutes: -2 }, 3000)
    expect(more.extra).toBe(3)
    expect(remainingAt(more, 10, 3000)).toBe(13 * minute - 2000)
  })

  it('is never extended beyond what other phones read', () => {
    const long = act(started, { type: 'extend', minutes: limits.minutes }, 2000)
    expect(tryAct(long, { type: 'extend', minutes: 5 }, 3000)).toBeNull()
    expect(act(started, { type: 'extend', minutes: 5000 }, 2000).extra).toBe(limits.minutes)
    expect(act(started, { type: 'extend', minutes: -5000 }, 2000).extra).toBe(-limits.minutes)
  })

  it('begins anew at the next item', () => {
    const next = act(act(started, { type: 'extend', minutes: 5 }, 2000), { type: 'start', item: other }, 9000)
    expect(next).toMatchObject({ item: other, elapsed: 0, extra: 0, status: 'running', n: 3 })
  })
})

describe('going back to an item', () => {
  const started = act(null, { type: 'start', item }, 0)
  const longer = act(started, { type: 'extend', minutes: 5 }, 2 * minute)
  const nowIn = (at: number) => () => at

  it('goes on from what it had used', () => {
    const tooFar = act(longer, { type: 'start', item: other }, 4 * minute)
    const events = [tooFar, started, longer]
    expect(spentOn(events, item, nowIn(5 * minute))).toEqual({ ...unspent, elapsed: 4 * minute, extra: 5 })
    expect(spentOn(events, other, nowIn(5 * minute))).toEqual({ ...unspent, elapsed: minute })
    const id = newId<RunEventId>(bytes)
    const writer = { id, meeting, leader: karin, moment: { at: 5 * minute, base: 'server' as const }, nowInOldBase: 0, ends: null }
    const spent = spentOn(events, item, nowIn(5 * minute))
    const back = nextEvent(tooFar, { type: 'start', item }, { ...writer, spent })
    expect(back).toMatchObject({ item, elapsed: 4 * minute, extra: 5, status: 'running', n: 4 })
  })

  it('counts no time that it was paused', () => {
    const paused = act(longer, { type: 'pause' }, 3 * minute)
    const tooFar = act(paused, { type: 'start', item: other }, 60 * minute)
    expect(spentOn([started, longer, paused, tooFar], item, nowIn(61 * minute)).elapsed).toBe(3 * minute)
  })

  it('is right when the one who went on told it by a clock that is an hour wrong', () => {
    const hour = 60 * minute
    const base = newId<DeviceId>(bytes)
    const tooFar = { ...act(longer, { type: 'start', item: other }, 4 * minute + hour, jonas), base }
    const now = (of: TimeBase) => (of === base ? hour : 0) + 7 * minute
    expect(spentOn([started, longer, tooFar], item, now).elapsed).toBe(4 * minute)
  })

  it('begins anew on another day: after a rehearsal, or a meeting that nobody ended', () => {
    const day = 24 * 60 * minute
    const rehearsed = act(act(started, { type: 'start', item: other }, 12 * minute), { type: 'end' }, 13 * minute)
    expect(spentOn([started, rehearsed], item, nowIn(day))).toEqual(unspent)
    const nextDay = act(started, { type: 'start', item: other }, day)
    expect(spentOn([started, nextDay], item, nowIn(day + minute))).toEqual(unspent)
  })

  it('is never less than was written down, when two leaders went on at once', () => {
    const tooFar = act(started, { type: 'start', item: other }, 5 * minute, jonas)
    const later = { ...act(started, { type: 'extend', minutes: 5 }, 20 * minute), id: '0' as RunEventId }
    expect(spentOn([started, later, tooFar], item, nowIn(21 * minute)).elapsed).toBe(20 * minute)
  })

  it('begins at nothing for an item that the group has not been at', () => {
    expect(spentOn([started], other, nowIn(minute))).toEqual(unspent)
  })
})

describe('who leads', () => {
  const started = act(null, { type: 'start', item }, 1000)

  it('changes nothing else when the lead is taken over', () => {
    const taken = act(started, { type: 'lead' }, 61_000, jonas)
    expect(taken).toMatchObject({ leader: jonas, item, status: 'running', extra: 0, n: 2 })
    expect(remainingAt(taken, 10, 61_000)).toBe(remainingAt(started, 10, 61_000))
  })

  it('keeps the time right when the new leader tells it by a clock that is an hour wrong', () => {
    const base = newId<DeviceId>(bytes)
    const hour = 60 * minute
    const moment = { at: 61_000 + hour, base }
    const id = newId<RunEventId>(bytes)
    const taken = nextEvent(started, { type: 'lead' }, { id, meeting, leader: jonas, moment, nowInOldBase: 61_000, spent: unspent, ends: null })
    expect(taken).not.toBeNull()
    if (taken === null) return
    expect(taken.base).toBe(base)
    expect(remainingAt(taken, 10, 61_000 + hour + minute)).toBe(remainingAt(started, 10, 61_000 + minute))
  })

  it('may be said before the meeting has begun', () => {
    const led = act(null, { type: 'lead' }, 0)
    expect(led).toMatchObject({ leader: karin, status: 'paused', item: null, n: 1 })
    expect(tryAct(led, { type: 'resume' }, 0)).toBeNull()
    expect(tryAct(led, { type: 'extend', minutes: 5 }, 0)).toBeNull()
  })
})

describe('what changes nothing', () => {
  const started = act(null, { type: 'start', item }, 1000)
  const paused = act(started, { type: 'pause' }, 2000)
  const ended = act(started, { type: 'end' }, 2000)

  it.each<[string, RunEvent | null, RunAction]>([
    ['pausing before the start', null, { type: 'pause' }],
    ['ending before the start', null, { type: 'end' }],
    ['pausing what is paused', paused, { type: 'pause' }],
    ['resuming what runs', started, { type: 'resume' }],
    ['ending twice', ended, { type: 'end' }],
    ['pausing what has ended', ended, { type: 'pause' }],
    ['extending what has ended', ended, { type: 'extend', minutes: 5 }],
    ['extending by nothing', started, { type: 'extend', minutes: 0 }],
    ['taking the lead one has', started, { type: 'lead' }],
  ])('%s', (_, last, action) => {
    expect(tryAct(last, action, 5000)).toBeNull()
  })

  it('but a meeting that was ended by mistake goes on', () => {
    expect(act(ended, { type: 'resume' }, 9000)).toMatchObject({ status: 'running', item })
    expect(elapsedAt(ended, 9000)).toBe(1000)
  })
})

describe('events of two phones', () => {
  const started = act(null, { type: 'start', item }, 1000)

  it('at the same time: all phones choose the same one, in whatever order they came', () => {
    const [a, b] = [act(started, { type: 'pause' }, 2000), act(started, { type: 'start', item: other }, 2000, jonas)]
    const chosen = newestEvent([started, a, b])
    expect(newestEvent([b, a, started])).toEqual(chosen)
    expect(chosen?.id).toBe(a.id > b.id ? a.id : b.id)
  })

  it('a phone that comes back late with an old event does not move the clock', () => {
    const late = act(started, { type: 'pause' }, 99_999_999)
    const next = act(act(started, { type: 'extend', minutes: 1 }, 2000), { type: 'start', item: other }, 3000)
    expect(newestEvent([next, late, started])).toBe(next)
  })

  it('nobody stops the clock with the highest number', () => {
    const far = { ...act(started, { type: 'pause' }, 2000), n: Number.MAX_SAFE_INTEGER }
    expect(newestEvent([started, far])).toBe(started)
    expect(newestEvent([])).toBeNull()
  })
})

describe('when the meeting is to end', () => {
  const started = act(null, { type: 'start', item }, 1000)

  it('is said when it begins, and stays so whatever happens to the items', () => {
    const end = 1000 + 60 * minute
    expect(started.ends).toBe(end)
    const later = act(act(started, { type: 'extend', minutes: 5 }, 2000), { type: 'start', item: other }, 30 * minute)
    expect(later.ends).toBe(end)
    expect(act(later, { type: 'end' }, 31 * minute).ends).toBe(end)
  })

  it('is moved when the group stays longer, and back', () => {
    const stays = act(started, { type: 'stay', minutes: 12 }, 5000)
    expect(stays.ends).toBe(1000 + 72 * minute)
    expect(act(stays, { type: 'stay', minutes: -12 }, 6000).ends).toBe(started.ends)
    expect(tryAct(started, { type: 'stay', minutes: 0 }, 5000)).toBeNull()
  })

  it('is said anew on another day, and when nothing had begun', () => {
    const prepared = act(null, { type: 'lead' }, 1000)
    expect(prepared.ends).toBeNull()
    expect(act(prepared, { type: 'start', item }, 9000).ends).toBe(9000 + 60 * minute)
    const nextDay = 24 * 60 * minute
    expect(act(act(started, { type: 'end' }, 2000), { type: 'start', item }, nextDay).ends).toBe(nextDay + 60 * minute)
  })

  it('is the same instant when another clock goes on', () => {
    const id = newId<RunEventId>(bytes)
    const moment = { at: 50_000, base: 'server' as TimeBase }
    const next = nextEvent(started, { type: 'pause' }, { id, meeting, leader: karin, moment, nowInOldBase: 20_000, spent: unspent, ends: 0 })
    expect(next?.ends).toBe((started.ends ?? 0) + 30_000)
  })
})

describe('who leads, and who goes on', () => {
  const started = act(null, { type: 'start', item }, 1000)

  it('is handed over by the one to the other, the clock untouched', () => {
    const given = act(started, { type: 'handOver', to: jonas }, 5000)
    expect(given).toMatchObject({ leader: jonas, item, status: 'running', elapsed: 4000 })
    expect(tryAct(started, { type: 'handOver', to: karin }, 5000)).toBeNull()
  })

  it('has a deputy, who is none any more once they lead', () => {
    const named = act(started, { type: 'deputy', person: jonas }, 5000)
    expect(named).toMatchObject({ leader: karin, deputy: jonas })
    expect(act(named, { type: 'pause' }, 6000).deputy).toBe(jonas)
    expect(act(named, { type: 'lead' }, 6000, jonas)).toMatchObject({ leader: jonas, deputy: null })
    expect(act(named, { type: 'handOver', to: jonas }, 6000)).toMatchObject({ leader: jonas, deputy: null })
    expect(tryAct(named, { type: 'deputy', person: jonas }, 7000)).toBeNull()
  })
})

describe('what an item took', () => {
  const started = act(null, { type: 'start', item }, 0)
  const moved = act(started, { type: 'start', item: other }, 18 * minute)
  const ended = act(moved, { type: 'end' }, 30 * minute)
  const yearLater = () => 365 * 24 * 60 * minute

  it('is told also a year later', () => {
    expect(tookOn([started, moved, ended], item, yearLater)).toBe(18 * minute)
    expect(tookOn([started, moved, ended], other, yearLater)).toBe(12 * minute)
    expect(spentOn([started, moved, ended], item, yearLater)).toEqual(unspent)
  })

  it('is nothing for one that was not held, and what was written down for one that nobody ended', () => {
    expect(tookOn([started], other, yearLater)).toBe(0)
    const paused = act(started, { type: 'pause' }, 5 * minute)
    const resumed = act(paused, { type: 'resume' }, 6 * minute)
    expect(tookOn([started, paused, resumed], item, yearLater)).toBe(5 * minute)
  })
})
