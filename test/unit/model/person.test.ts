import { describe, expect, it } from 'vitest'
import { newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { likelySame, type Person, resolvePerson } from '../../../src/model/person.ts'
import { seeded } from './random.ts'

const random = seeded(3)
const norrvik = newId<OrganisationId>(random.bytes)
const ekdala = newId<OrganisationId>(random.bytes)

function person(id: string, alias: string | null = null, name = id, organisation: OrganisationId | null = null): Person {
  const created = { by: null, meeting: null, at: 0 }
  const common = { created, deleted: false, from: [], role: 'politician' as const }
  return { ...common, id: id as PersonId, alias: alias as PersonId | null, name, organisation }
}

const mapOf = (...people: Person[]) => new Map(people.map((p) => [p.id, p]))
const resolve = (people: ReadonlyMap<PersonId, Person>, id: string) => resolvePerson(people, id as PersonId)

describe('a person with several records', () => {
  it('is followed to the end of a chain', () => {
    const people = mapOf(person('a', 'b'), person('b', 'c'), person('c'))
    expect(['a', 'b', 'c'].map((id) => resolve(people, id))).toEqual(['c', 'c', 'c'])
  })

  it('settles on the smallest id of a ring, wherever one comes in', () => {
    const people = mapOf(person('d', 'c'), person('c', 'a'), person('a', 'b'), person('b', 'c'))
    expect(['a', 'b', 'c', 'd'].map((id) => resolve(people, id))).toEqual(['a', 'a', 'a', 'a'])
  })

  it('is not lost when two phones pointed at each other, or a record at itself', () => {
    const people = mapOf(person('b', 'a'), person('a', 'b'), person('c', 'c'))
    expect(['a', 'b', 'c'].map((id) => resolve(people, id))).toEqual(['a', 'a', 'c'])
  })

  it('stays where the next record has not arrived', () => {
    expect(resolve(mapOf(person('a', 'b'), person('b', 'x')), 'a')).toBe('b')
    expect(resolve(mapOf(), 'a')).toBe('a')
  })

  it('is found in a chain of a thousand', () => {
    const chain = Array.from({ length: 1000 }, (_, i) => person(`p${String(i)}`, i === 999 ? null : `p${String(i + 1)}`))
    expect(resolve(mapOf(...chain), 'p0')).toBe('p999')
  })
})

describe('are you one of these?', () => {
  const karin = person('1', null, 'Karin Lund', norrvik)
  const karinB = person('2', null, 'Karin Berg', ekdala)
  const jonas = person('3', null, 'Jonas Ek', norrvik)
  const names = (found: readonly Person[]) => found.map((p) => p.name)

  it('puts the whole name first, then a part of it', () => {
    expect(names(likelySame([karinB, jonas, karin], 'karin lund', norrvik))).toEqual(['Karin Lund', 'Karin Berg'])
  })

  it.each(['KARIN  LUND', 'Lund, Karin', 'K. Lund', 'Kárin Lund', 'Karin'])('knows %s', (name) => {
    expect(names(likelySame([karin, jonas], name, null))).toEqual(['Karin Lund'])
  })

  it('prefers the own organisation among equals', () => {
    const [one, two] = [person('1', null, 'Eva Ek', ekdala), person('2', null, 'Eva Ek', norrvik)]
    expect(likelySame([one, two], 'Eva Ek', norrvik).map((p) => p.id)).toEqual(['2', '1'])
  })

  it('keeps å, ä and ö as letters of a name that may be typed without them', () => {
    expect(names(likelySame([person('1', null, 'Åsa Öberg')], 'Asa Oberg', null))).toEqual(['Åsa Öberg'])
  })

  it('asks nothing of one with another name, or none', () => {
    expect(likelySame([karin, jonas], 'Amira Holm', norrvik)).toEqual([])
    expect(likelySame([karin], ' .,- ', norrvik)).toEqual([])
  })

  it('leaves out what is deleted or read as another', () => {
    const gone = { ...person('4', null, 'Karin Lund'), deleted: true }
    expect(likelySame([person('5', '1', 'Karin Lund'), gone, karin], 'Karin Lund', null).map((p) => p.id)).toEqual(['1'])
  })

  it('still finds one of two that point at each other', () => {
    const ring = [person('b', 'a', 'Karin Lund'), person('a', 'b', 'Karin Lund')]
    expect(likelySame(ring, 'Karin Lund', null).map((p) => p.id)).toEqual(['a'])
  })
})
