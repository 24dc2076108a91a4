import { expect, it } from 'vitest'
import { newId, type StakeholderId } from '../../../src/model/ids.ts'
import { byDistance, type Stakeholder, stances, stepsLeft } from '../../../src/model/stakeholder.ts'
import { seeded } from './random.ts'

const random = seeded(32)

function stakeholder(values: Partial<Stakeholder> = {}, at = 1): Stakeholder {
  const created = { by: null, meeting: null, at }
  const unsaid = { level: null, influence: null, stanceNow: null, stanceWanted: null, owner: null }
  return { id: newId<StakeholderId>(random.bytes), created, deleted: false, from: [], name: 'n', affected: '', message: '', channel: '', ...unsaid, ...values }
}

it('counts the steps that are left, and none for who is there or past it', () => {
  expect(stepsLeft({ stanceNow: 'against', stanceWanted: 'driving' })).toBe(4)
  expect(stepsLeft({ stanceNow: 'doubtful', stanceWanted: 'neutral' })).toBe(1)
  for (const stance of stances) expect(stepsLeft({ stanceNow: stance, stanceWanted: stance })).toBe(0)
  expect(stepsLeft({ stanceNow: 'driving', stanceWanted: 'neutral' })).toBe(0)
  expect(stepsLeft({ stanceNow: null, stanceWanted: 'neutral' })).toBeNull()
  expect(stepsLeft({ stanceNow: 'neutral', stanceWanted: null })).toBeNull()
})

it('puts the greatest distance first, then the greatest influence, then the first written', () => {
  const far = { stanceNow: 'against', stanceWanted: 'supportive' } as const
  const near = { stanceNow: 'neutral', stanceWanted: 'supportive' } as const
  const order = [
    stakeholder({ ...far, influence: 'high' }),
    stakeholder({ ...far, influence: 'low' }),
    stakeholder(far),
    stakeholder({ ...near, influence: 'high' }),
    stakeholder({ influence: 'high' }),
    stakeholder({ stanceNow: 'driving', stanceWanted: 'driving', influence: 'medium' }),
    stakeholder({}, 1),
    stakeholder({}, 2),
  ]
  expect([...order].reverse().sort(byDistance)).toEqual(order)
  const [one, two] = [stakeholder(), stakeholder()].sort((a, b) => (a.id < b.id ? -1 : 1)) as [Stakeholder, Stakeholder]
  expect([two, one].sort(byDistance)).toEqual([one, two])
})
