import { describe, expect, it } from 'vitest'
import { newId, type ObstacleId, type PersonId } from '../../../src/model/ids.ts'
import { byWaiting, canDecide, type Obstacle, partObstacles } from '../../../src/model/obstacle.ts'
import { roles } from '../../../src/model/person.ts'
import { seeded } from './random.ts'

const random = seeded(31)
const [sara, karin] = [newId<PersonId>(random.bytes), newId<PersonId>(random.bytes)]

function obstacle(at: number, values: Partial<Obstacle> = {}): Obstacle {
  const created = { by: null, meeting: null, at }
  return { id: newId<ObstacleId>(random.bytes), created, deleted: false, from: [], what: 'w', answer: '', sponsor: null, commitment: null, clearedAt: null, ...values }
}

it('lists what is in the way first, the oldest on top, then what is cleared, the latest first', () => {
  const order = [obstacle(1), obstacle(2), obstacle(3, { clearedAt: 9 }), obstacle(1, { clearedAt: 8 }), obstacle(1, { clearedAt: 0 })]
  expect([...order].reverse().sort(byWaiting)).toEqual(order)
  const [one, two] = [obstacle(5), obstacle(5)].sort((a, b) => (a.id < b.id ? -1 : 1)) as [Obstacle, Obstacle]
  expect([two, one].sort(byWaiting)).toEqual([one, two])
  const [first, second] = [obstacle(1, { clearedAt: 7 }), obstacle(9, { clearedAt: 7 })].sort((a, b) => (a.id < b.id ? -1 : 1)) as [Obstacle, Obstacle]
  expect([second, first].sort(byWaiting)).toEqual([first, second])
})

describe('parting the list', () => {
  it('gives the reader what waits for them, and each obstacle once', () => {
    const [hers, nobodys, other, done] = [obstacle(1, { sponsor: sara }), obstacle(2), obstacle(3, { sponsor: karin }), obstacle(4, { sponsor: sara, clearedAt: 5 })]
    const all = [hers, nobodys, other, done]
    expect(partObstacles(all, (id) => id === sara)).toEqual({ yours: [hers], others: [nobodys, other], cleared: [done] })
    expect(partObstacles(all, () => false)).toEqual({ yours: [], others: [hers, nobodys, other], cleared: [done] })
  })
})

it('thinks of politicians and managers first', () => {
  expect(roles.filter((role) => canDecide({ role }))).toEqual(['politician', 'seniorManager', 'serviceManager'])
})
