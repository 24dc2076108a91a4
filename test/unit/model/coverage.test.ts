import { describe, expect, it } from 'vitest'
import type { AttendanceNote } from '../../../src/model/attendance.ts'
import { coverageOf } from '../../../src/model/coverage.ts'
import type { MeetingId, OrganisationId, PersonId } from '../../../src/model/ids.ts'
import type { Person, Role } from '../../../src/model/person.ts'
import type { Organisation } from '../../../src/model/round.ts'
import { mapOf, person } from './people.ts'

const norrvik = 'norrvik' as OrganisationId
const solhamn = 'solhamn' as OrganisationId
const organisation = (id: OrganisationId, kind: Organisation['kind']): Organisation => ({
  id, name: id, kind, order: id, created: { by: null, meeting: null, at: 0 }, deleted: false, from: [],
})
const organisations = [organisation(norrvik, 'participant'), organisation(solhamn, 'mentor')]
const of = (id: string, role: Role, told: Partial<Person> = {}) => person(id, { role, organisation: norrvik, ...told })
const id = (key: string) => key as PersonId

/** Who was at each meeting, oldest first; `running` is the one that goes on. */
function coverage(people: readonly Person[], there: readonly (readonly string[])[], running = false) {
  const meetings = there.map((_, i) => ({ id: `m${String(i)}` as MeetingId, ended: !running || i < there.length - 1 }))
  const note = {} as AttendanceNote
  const attendance = new Map(there.map((who, i) => [`m${String(i)}` as MeetingId, new Map(who.map((one) => [id(one), note]))]))
  return coverageOf({ roles: ['politician', 'seniorManager', 'keyPerson'], organisations, people: mapOf(...people), meetings, attendance })
}

/** Of the politician of Norrvik. */
function politician(people: readonly Person[], there: readonly (readonly string[])[], running = false) {
  const found = coverage(people, there, running).organisations.get(norrvik)?.[0]
  if (found === undefined) throw new Error('no role')
  return found
}

describe('a role at a meeting', () => {
  it('is there, is covered by a stand-in, or is missing', () => {
    const people = [of('karin', 'politician', { standIn: id('pia') }), of('pia', 'serviceManager'), of('eva', 'seniorManager')]
    expect(politician(people, [['karin', 'eva'], ['pia', 'eva'], ['eva']]).covers).toEqual(['there', 'standIn', 'missing'])
  })

  it('is there when one of several is', () => {
    const people = [of('karin', 'politician'), of('olle', 'politician')]
    expect(politician(people, [['olle']]).covers).toEqual(['there'])
  })

  it('is not covered by somebody of another organisation, nor by one who is gone', () => {
    const people = [of('karin', 'politician', { standIn: id('lena') }), of('lena', 'politician', { organisation: solhamn })]
    expect(politician(people, [['lena']]).covers).toEqual(['missing'])
    expect(politician([of('karin', 'politician', { deleted: true })], [['karin']]).covers).toEqual(['missing'])
  })

  it('is asked of participants only, and in the order of the method', () => {
    const { organisations: found } = coverage([of('karin', 'politician')], [['karin']])
    expect([...found.keys()]).toEqual([norrvik])
    expect(found.get(norrvik)?.map(({ role }) => role)).toEqual(['politician', 'seniorManager', 'keyPerson'])
  })

  it('says nothing of a meeting where nobody kept count', () => {
    const found = coverage([of('karin', 'politician')], [['karin'], [], ['karin']])
    expect(found.meetings).toEqual(['m0', 'm2'])
    expect(politician([of('karin', 'politician')], [['karin'], []]).fading).toBeNull()
  })
})

describe('a role fades', () => {
  const people = [of('karin', 'politician', { standIn: id('pia') }), of('pia', 'serviceManager'), of('eva', 'seniorManager')]
  const karin = ['karin', 'eva']
  const nobody = ['eva']

  it.each([
    ['was there and is missing now', [karin, nobody], { lastThere: 'm0' }],
    ['was covered and is missing now', [['pia'], nobody], { lastThere: 'm0' }],
    ['missing twice in a row', [nobody, nobody], { lastThere: null }],
    ['missing twice, after being there', [nobody, karin, nobody, nobody], { lastThere: 'm1' }],
    ['missing at the first meeting only', [nobody], null],
    ['came back', [karin, nobody, karin], null],
    ['sent a stand-in', [karin, ['pia', 'eva']], null],
    ['always there', [karin, karin], null],
    ['no meeting yet', [], null],
  ])('%s', (_, there, fading) => {
    expect(politician(people, there).fading).toEqual(fading)
  })

  it('not while the meeting goes on: they may be on their way', () => {
    expect(politician(people, [karin, nobody], true)).toMatchObject({ covers: ['there', 'missing'], fading: null })
  })
})
