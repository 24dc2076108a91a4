import { describe, expect, it } from 'vitest'
import { emptyDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { writeExample } from '../../../src/document/example.ts'
import { personOfDevice, peopleView } from '../../../src/document/people.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { exampleRound } from '../../../src/method/example.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { methodVersions, structureOf } from '../../../src/method/versions.ts'
import { dueOn } from '../../../src/model/due.ts'
import { dayAt } from '../../../src/model/date.ts'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'

describe('the example round', () => {
  const random = seededRandom(1)
  const now = () => Date.UTC(2026, 10, 23, 10)
  const round = emptyDocument()
  const mine = emptyDocument()
  const circle = newId<CircleId>(random)
  const device = newId<DeviceId>(random)
  writeMeta(round, circle, 'round', now)
  const structure = structureOf(methodVersions[0])
  if (structure === null) throw new Error('no method')
  writeExample(round, mine, exampleRound, { now, random, device, circle, layout: layOut(structure) })

  it('breaks no rule and opens as one of its people', () => {
    const me = personOfDevice(round, device)
    expect(me !== null && peopleView(round).get().byId.get(me)?.name).toBe('Karin Lund')
    expect(reflectionsView(mine).get().list).toHaveLength(2)
    expect(reflectionsView(round).get().list.length).toBeGreaterThanOrEqual(25)
  })

  it('gives its reader something late, something near and something later to do', () => {
    const me = personOfDevice(round, device)
    const today = dayAt(now())
    const mineToDo = commitmentsView(round).get().list.filter((c) => c.owner === me)
    expect(mineToDo.map((c) => dueOn(c, today).kind).filter((kind) => kind !== 'closed')).toEqual(['late', 'soon', 'later'])
  })
})
