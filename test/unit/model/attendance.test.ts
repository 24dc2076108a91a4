import { describe, expect, it } from 'vitest'
import { type AttendanceNote, attendanceOf, isGathered, mayTick } from '../../../src/model/attendance.ts'
import type { DeviceId, MeetingId, PersonId } from '../../../src/model/ids.ts'
import type { RunEvent } from '../../../src/model/run.ts'
import { mapOf, person } from './people.ts'

const note = (who: string, told: Partial<AttendanceNote> = {}): AttendanceNote => ({
  meeting: 'm' as MeetingId, person: who as PersonId, how: 'entered', by: null, at: 0, present: true, ...told,
})
const there = (notes: AttendanceNote[], people = mapOf(person('a'), person('b'), person('a2', { alias: 'a' as PersonId }))) => [
  ...(attendanceOf(notes, people).get('m' as MeetingId)?.keys() ?? []),
]

describe('who was there', () => {
  it('is whoever is noted and not taken back', () => {
    expect(there([note('a'), note('b', { present: false })])).toEqual(['a'])
    expect(attendanceOf([], mapOf())).toEqual(new Map())
  })

  it('is one person for two records, by their own phone when it was there', () => {
    const both = attendanceOf([note('a2', { how: 'joined' }), note('a')], mapOf(person('a'), person('a2', { alias: 'a' as PersonId })))
    expect([...(both.get('m' as MeetingId)?.values() ?? [])].map(({ how }) => how)).toEqual(['joined'])
    expect(there([note('a2'), note('a', { present: false })])).toEqual(['a'])
  })

  it('leaves out who has been removed or has not arrived', () => {
    expect(there([note('a'), note('x')], mapOf(person('a', { deleted: true })))).toEqual([])
  })

  it('reads so many notes and no more', () => {
    const people = Array.from({ length: 30_000 }, (_, i) => person(`p${String(i)}`))
    expect(there(people.map(({ id }) => note(id)), mapOf(...people))).toHaveLength(20_000)
  })
})

describe('a phone that opens the meeting', () => {
  it.each([
    [[], true],
    [[note('a')], false],
    [[note('a', { how: 'joined' })], false],
    [[note('a', { how: 'joined', present: false })], false],
    [[note('a', { present: false })], true],
  ] as const)('%j: ticks %s', (notes, may) => {
    expect(mayTick(notes)).toBe(may)
  })
})

describe('the group is gathered', () => {
  const hour = 3_600_000
  const event = { item: 'i', status: 'running', at: 100 * hour, base: 'server' as DeviceId } as unknown as RunEvent

  it('from the first item until the end, also in a pause', () => {
    expect(isGathered(event, event.at + hour)).toBe(true)
    expect(isGathered({ ...event, status: 'paused' }, event.at + hour)).toBe(true)
    expect(isGathered({ ...event, status: 'ended' }, event.at + hour)).toBe(false)
    expect(isGathered({ ...event, item: null }, event.at + hour)).toBe(false)
  })

  it('not on the day after, when nobody ended it', () => {
    expect(isGathered(event, event.at + 11 * hour)).toBe(true)
    expect(isGathered(event, event.at + 13 * hour)).toBe(false)
    expect(isGathered(event, event.at - 13 * hour)).toBe(false)
  })
})
