import { describe, expect, it } from 'vitest'
import { newId, type PersonId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { isPromise, isPromised, type Prerequisite, prerequisiteState } from '../../../src/model/prerequisite.ts'
import {
  gapsIn, parsePrerequisitesContent, prerequisiteChanges, prerequisitesContent,
} from '../../../src/model/prerequisitesContent.ts'
import { seeded } from './random.ts'

const today = '2026-03-10'
const ann = newId<PersonId>(seeded(3).bytes)
const open: Prerequisite = { answer: null, owner: null, date: null, promisedBy: null, promisedOn: null, note: '' }
const gap = (rest: Partial<Prerequisite> = {}): Prerequisite => ({ ...open, answer: 'partly', owner: ann, date: '2026-04-01', ...rest })

describe('where a prerequisite stands', () => {
  it.each([
    ['not answered', open, { kind: 'unanswered' }],
    ['not answered, though somebody is named', { ...open, owner: ann, date: '2026-01-01' }, { kind: 'unanswered' }],
    ['in place', { ...open, answer: 'yes' }, { kind: 'met' }],
    ['in place now, whatever was said of the gap', gap({ answer: 'yes', date: '2026-01-01' }), { kind: 'met' }],
    ['a gap that nobody sees to', gap({ owner: null }), { kind: 'ownerMissing' }],
    ['a gap that nobody sees to, and whose day has passed', gap({ owner: null, date: '2026-01-01' }), { kind: 'ownerMissing' }],
    ['a gap without a day', gap({ answer: 'no', date: null }), { kind: 'dateMissing' }],
    ['a gap with owner and day', gap(), { kind: 'planned' }],
    ['a gap on its very day', gap({ date: today }), { kind: 'planned' }],
    ['a gap the day after', gap({ date: '2026-03-09' }), { kind: 'late', days: 1 }],
    ['not in place at all, and late', gap({ answer: 'no', date: '2026-02-28' }), { kind: 'late', days: 10 }],
  ] as const)('%s', (_, prerequisite, state) => {
    expect(prerequisiteState(prerequisite, today)).toEqual(state)
  })
})

describe('shared prerequisites', () => {
  const draft = () => prerequisitesContent('2026-1', new Map([
    ['time', gap({ note: ' Half a day. ' })],
    ['mandate', { ...gap(), answer: 'yes' as const }],
    ['promise', gap({ answer: null })],
    ['knowledge', gap({ answer: 'no', owner: null, date: null })],
  ]))

  it('leave out what is not answered, and whose it was when it is no gap', () => {
    expect(draft().items).toEqual({
      time: { answer: 'partly', owner: ann, date: '2026-04-01', note: 'Half a day.' },
      mandate: { answer: 'yes', owner: null, date: null, note: '' },
      knowledge: { answer: 'no', owner: null, date: null, note: '' },
    })
    expect(gapsIn(draft()).map(({ item }) => item)).toEqual(['time', 'knowledge'])
  })

  it('read as they were frozen', () => {
    expect(parsePrerequisitesContent(JSON.stringify(draft()))).toEqual(draft())
  })

  it('that came from elsewhere are bounded, or nothing', () => {
    for (const bad of ['', '[]', '{}', '{"items":[]}', 'null']) expect(parsePrerequisitesContent(bad)).toBeNull()
    const hostile = {
      methodVersion: 'v'.repeat(99),
      items: {
        'not a name': { answer: 'yes' },
        constructor: { answer: 'maybe' },
        time: { answer: 'no', owner: 'x', date: '2026-02-31', note: 'n'.repeat(limits.text + 1) },
        mandate: 'yes',
      },
    }
    const read = parsePrerequisitesContent(JSON.stringify(hostile))
    expect(read?.methodVersion).toHaveLength(32)
    expect(read?.items).toEqual({ time: { answer: 'no', owner: null, date: null, note: 'n'.repeat(limits.text) } })
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`i${String(i)}`, { answer: 'yes' }]))
    expect(Object.keys(parsePrerequisitesContent(JSON.stringify({ items: many }))?.items ?? {})).toHaveLength(60)
  })

  it('differ from the draft by item', () => {
    expect(prerequisiteChanges(draft(), draft()).size).toBe(0)
    expect([...prerequisiteChanges(null, draft()).values()]).toEqual(['added', 'added', 'added'])
    const { time, mandate } = draft().items
    if (time === undefined || mandate === undefined) throw new Error('no items')
    const now = { methodVersion: '2026-1', items: { time: { ...time, date: '2026-05-01' }, mandate, promise: mandate } }
    expect([...prerequisiteChanges(draft(), now)]).toEqual([['time', 'changed'], ['promise', 'added'], ['knowledge', 'removed']])
  })
})

describe('a promise', () => {
  const told: Prerequisite = { ...open, answer: 'yes', promisedBy: ann, promisedOn: '2026-02-01' }
  it('is shared with who gave it and when, as long as it stands', () => {
    const content = prerequisitesContent('2026-1', new Map([['promise', told]]))
    expect(parsePrerequisitesContent(JSON.stringify(content))?.items['promise']).toMatchObject({ promisedBy: ann, promisedOn: '2026-02-01' })
    expect(prerequisitesContent('2026-1', new Map([['promise', { ...told, answer: 'no' }]])).items['promise']).not.toHaveProperty('promisedBy')
    const before = prerequisitesContent('2026-1', new Map([['promise', { ...told, promisedBy: null, promisedOn: null }]]))
    expect(Object.keys(before.items['promise'] ?? {})).toEqual(['answer', 'owner', 'date', 'note'])
    expect([...prerequisiteChanges(before, content).keys()]).toEqual(['promise'])
  })

  it('is one prerequisite, and no gap', () => {
    expect([isPromise('promise'), isPromise('time')]).toEqual([true, false])
    expect([isPromised({ answer: 'partly' }), isPromised({ answer: 'no' }), isPromised({ answer: null })]).toEqual([true, false, false])
  })
})
