import { describe, expect, it } from 'vitest'
import { emptyDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { writeExample } from '../../../src/document/example/round.ts'
import { attendanceView } from '../../../src/document/attendance.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { personOfDevice, peopleView } from '../../../src/document/people.ts'
import { joinedPeopleView } from '../../../src/document/peopleEdit.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { exampleRound } from '../../../src/method/example.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { methodVersions, structureOf } from '../../../src/method/versions.ts'
import { attendanceOf } from '../../../src/model/attendance.ts'
import { coverageOf } from '../../../src/model/coverage.ts'
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

  it('shows who was at the meetings, and that the politicians of Ekdala fade', () => {
    const [people, organisations] = [peopleView(round).get(), organisationsView(round).get().list]
    const attendance = attendanceOf(attendanceView(round).get().list, people.byId)
    const held = meetingsView(round).get().list.slice(0, 2).map(({ id }) => ({ id, ended: true }))
    const roles = structure.requiredRoles
    const coverage = coverageOf({ roles, organisations, people: people.byId, meetings: held, attendance })
    const fading = organisations.flatMap(({ id, name }) =>
      (coverage.organisations.get(id) ?? []).flatMap((each) => (each.fading === null ? [] : [`${name}: ${each.role}`])),
    )
    expect(fading).toEqual(['Ekdala: politician'])
    expect(coverage.organisations.get(organisations[0]!.id)?.[1]?.covers).toEqual(['standIn', 'there'])
    expect(people.list.length - joinedPeopleView(round).get().size).toBe(1)
  })

  it('gives its reader something late, something near and something later to do', () => {
    const me = personOfDevice(round, device)
    const today = dayAt(now())
    const mineToDo = commitmentsView(round).get().list.filter((c) => c.owner === me)
    expect(mineToDo.map((c) => dueOn(c, today).kind).filter((kind) => kind !== 'closed')).toEqual(['late', 'soon', 'later'])
  })
})
