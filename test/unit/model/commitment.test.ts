import { describe, expect, it } from 'vitest'
import { isClosed, missingToClose, missingToPromise, statuses } from '../../../src/model/commitment.ts'
import { byDue, dueOn, soonDays } from '../../../src/model/due.ts'
import { addDays } from '../../../src/model/date.ts'
import { type CommitmentId, newId, type PersonId } from '../../../src/model/ids.ts'
import { seeded } from './random.ts'

const random = seeded(2)
const today = '2026-02-20'

describe('closing a commitment', () => {
  it('done, partly and stopped all end it; planned and started do not', () => {
    expect(statuses.filter((status) => isClosed({ status }))).toEqual(['done', 'partly', 'stopped'])
  })

  it('asks for outcome, lesson and decision, and says which are missing', () => {
    expect(missingToClose({ outcome: '', lesson: ' \n', decision: null })).toEqual(['outcome', 'lesson', 'decision'])
    expect(missingToClose({ outcome: 'Nio ärenden.', lesson: '', decision: 'keep' })).toEqual(['lesson'])
    expect(missingToClose({ outcome: 'Nio ärenden.', lesson: 'Börja litet.', decision: 'drop' })).toEqual([])
  })
})

describe('promising', () => {
  it('asks for what, why, who and when, in the order of the form', () => {
    expect(missingToPromise({ what: ' ', why: '', owner: null, due: null })).toEqual(['what', 'why', 'owner', 'due'])
    const owner = newId<PersonId>(random.bytes)
    expect(missingToPromise({ what: 'Pröva', why: 'Köer', owner, due: today })).toEqual([])
  })
})

describe('due', () => {
  it('is late from the day after', () => {
    expect(dueOn({ due: today, status: 'planned' }, today)).toEqual({ kind: 'soon', days: 0 })
    expect(dueOn({ due: '2026-02-19', status: 'started' }, today)).toEqual({ kind: 'late', days: 1 })
  })

  it('is near within two weeks', () => {
    expect(dueOn({ due: addDays(today, soonDays), status: 'planned' }, today)).toEqual({ kind: 'soon', days: 14 })
    expect(dueOn({ due: addDays(today, soonDays + 1), status: 'planned' }, today)).toEqual({ kind: 'later', days: 15 })
  })

  it('counts a leap day', () => {
    expect(dueOn({ due: '2028-03-01', status: 'planned' }, '2028-02-28')).toEqual({ kind: 'soon', days: 2 })
    expect(dueOn({ due: '2028-02-29', status: 'planned' }, '2028-03-01')).toEqual({ kind: 'late', days: 1 })
  })

  it('is right four hundred days later', () => {
    expect(dueOn({ due: today, status: 'started' }, addDays(today, 400))).toEqual({ kind: 'late', days: 400 })
  })

  it('is never late when it is closed, or without a date', () => {
    for (const status of ['done', 'partly', 'stopped'] as const) {
      expect(dueOn({ due: '2020-01-01', status }, today)).toEqual({ kind: 'closed' })
    }
    expect(dueOn({ due: null, status: 'planned' }, today)).toEqual({ kind: 'none' })
  })
})

describe('the due list', () => {
  const entry = (id: string, due: string | null, status: (typeof statuses)[number] = 'planned') => ({
    id: id as CommitmentId,
    due,
    status,
  })

  it('has open before closed, then by date, those without a date last, then by id', () => {
    const wanted = [
      entry('b', '2026-01-01'),
      entry('c', '2026-02-01'),
      entry('d', '2026-02-01'),
      entry('a', null),
      entry('e', '2020-01-01', 'done'),
      entry('f', null, 'stopped'),
    ]
    const shuffled = wanted.map((e) => ({ e, at: random.int(1000) })).sort((a, b) => a.at - b.at).map(({ e }) => e)
    expect(shuffled.sort(byDue)).toEqual(wanted)
    expect(byDue(entry('a', null), entry('a', null))).toBe(0)
  })
})
