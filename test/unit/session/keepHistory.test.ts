/** Who copies how texts stood when a meeting ends, and when. */
import { expect, it } from 'vitest'
import { allKeptTexts } from '../../../src/document/history.ts'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { actRun } from '../../../src/document/run.ts'
import type { Timers } from '../../../src/model/deps.ts'
import { copiedWithin } from '../../../src/model/history.ts'
import { type AgendaItemId, type DeviceId, type MeetingId, newId, type PersonId } from '../../../src/model/ids.ts'
import { sameDay } from '../../../src/model/run.ts'
import { keepHistory } from '../../../src/session/keepHistory.ts'
import { createMeetingClock } from '../../../src/session/meetingClock.ts'
import { bytes, copyOf, meet, newCircle, value } from '../document/phones.ts'

const [leader, other] = [newId<PersonId>(bytes), newId<PersonId>(bytes)]
const [meeting, item] = [newId<MeetingId>(bytes), newId<AgendaItemId>(bytes)]
let time = Date.UTC(2026, 10, 28, 9)
const now = () => time
const clock = createMeetingClock(now, newId<DeviceId>(bytes), () => 0)

/** Lets the time that is waited for pass. */
function timers(): Timers & { pass(): void } {
  const waiting = new Set<() => void>()
  return {
    after(_ms, run) {
      waiting.add(run)
      return () => waiting.delete(run)
    },
    pass() {
      for (const run of [...waiting]) run()
    },
  }
}

const contextOf = (person: PersonId) => ({ person, meeting, now, random: bytes })
const write = (round: CircleDocument, person: PersonId, text: string) => value(addReflection(round, contextOf(person), { item, prompt: null, text }))
const act = (round: CircleDocument, type: 'start' | 'end' | 'resume') => value(actRun(round, contextOf(leader), meeting, type === 'start' ? { type, item } : { type }, clock))
const copied = (round: CircleDocument) => allKeptTexts(round).map(({ text }) => text).sort()

function running(): CircleDocument {
  const round = newCircle()
  act(round, 'start')
  write(round, leader, 'Sagt på träffen')
  return round
}

it('the phone that ends the meeting copies at once, the others only what it did not have', () => {
  const here = running()
  const there = copyOf(here)
  const wait = timers()
  const stop = [keepHistory({ document: here, clock }, { now, timers: timers(), own: () => leader }), keepHistory({ document: there, clock }, { now, timers: wait, own: () => other })]
  write(there, other, 'Skrivet utan nät')
  act(here, 'end')
  expect(copied(here)).toEqual(['Sagt på träffen'])
  meet(here, there)
  expect(copied(there)).toEqual(['Sagt på träffen'])
  wait.pass()
  expect(copied(there)).toEqual(['Sagt på träffen', 'Skrivet utan nät'])
  for (const each of stop) each()
})

it('another phone copies when the one that ended it could not', () => {
  const here = running()
  act(here, 'end')
  const wait = timers()
  const stop = keepHistory({ document: here, clock }, { now, timers: wait, own: () => leader })
  expect(copied(here)).toEqual([])
  wait.pass()
  expect(copied(here)).toEqual(['Sagt på träffen'])
  stop()
})

it('a meeting that nobody ended is over the next day; one that was long ago is left alone', () => {
  for (const [later, texts] of [[sameDay / 2, []], [sameDay + 1, ['Sagt på träffen']], [sameDay + copiedWithin, []]] as const) {
    const here = running()
    const begun = time
    time += later
    const wait = timers()
    const stop = keepHistory({ document: here, clock }, { now, timers: wait, own: () => other })
    wait.pass()
    expect(copied(here)).toEqual(texts)
    stop()
    time = begun
  }
})

it('a meeting that goes on after all is copied again at its end', () => {
  const here = running()
  const stop = keepHistory({ document: here, clock }, { now, timers: timers(), own: () => leader })
  act(here, 'end')
  act(here, 'resume')
  write(here, leader, 'Sagt efter det första slutet')
  act(here, 'end')
  expect(copied(here)).toEqual(['Sagt efter det första slutet', 'Sagt på träffen'])
  stop()
})
