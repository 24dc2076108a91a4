import { expect, it } from 'vitest'
import { createValue } from '../../../src/document/view.ts'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { createMailboxMemory } from '../../../src/session/mailboxMemory.ts'
import { keptCopies } from '../../../src/session/safeCopies.ts'
import { createMemoryStore } from '../../../src/storage/memoryStore.ts'
import type { CircleRecord } from '../../../src/storage/port.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(5)
const id = () => newId<CircleId>(random)
const now = 1_000

it('tells of the circles that have a copy, and until when; nothing of what it does not know, or what has passed', async () => {
  const [round, home, away, late, odd, mine] = [id(), id(), id(), id(), id(), id()]
  const record = (each: CircleId, kind: CircleRecord['kind'], title: string, of?: CircleId): CircleRecord =>
    ({ id: each, kind, title, epochs: [], openedAt: 0, ...(of !== undefined && { round: of }) })
  const circles = createValue<readonly CircleRecord[]>([
    record(round, 'round', 'Modellkommuner'),
    record(home, 'home', '', round),
    record(away, 'round', 'Utan nät'),
    record(late, 'round', 'Länge sedan'),
    record(odd, 'round', 'Trasig'),
    record(mine, 'mine', ''),
  ])
  const values = createMemoryStore()
  const stored = (circle: CircleId, value: unknown) => createMailboxMemory(circle, values, () => Promise.resolve(true), true).save(value)
  await stored(round, { until: now + 5 })
  await stored(home, { until: now + 7 })
  await stored(late, { until: now })
  await stored(odd, { until: 'snart' })
  await stored(mine, { until: now + 9 })
  expect(await keptCopies({ circles, values }, now)).toEqual([
    { circle: round, kind: 'round', round: 'Modellkommuner', until: now + 5 },
    { circle: home, kind: 'home', round: 'Modellkommuner', until: now + 7 },
  ])
})
