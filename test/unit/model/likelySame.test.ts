import { describe, expect, it } from 'vitest'
import { newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { likelySame } from '../../../src/model/likelySame.ts'
import type { Person } from '../../../src/model/person.ts'
import { person as told } from './people.ts'
import { seeded } from './random.ts'

const random = seeded(3)
const norrvik = newId<OrganisationId>(random.bytes)
const ekdala = newId<OrganisationId>(random.bytes)
const person = (id: string, alias: string | null, name: string, organisation: OrganisationId | null = null) =>
  told(id, { alias: alias as PersonId | null, name, organisation })
const make = (name: string) => told(name)

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

  it.each(['Jonnas Bergmann', 'Jonas Bergmann', 'Jonas Bergmam', 'Jona Bergman'])('knows Jonas Bergman as %s', (name) => {
    expect(names(likelySame([make('Jonas Bergman'), karin], name, null))).toEqual(['Jonas Bergman'])
  })

  it('puts the right spelling before a near one, and that before a part', () => {
    const found = likelySame([make('Karin Berg'), make('Carin Lund'), karin], 'Karin Lund', null)
    expect(names(found)).toEqual(['Karin Lund', 'Carin Lund', 'Karin Berg'])
  })

  it('does not ask every Hanna whether she is Anna', () => {
    expect(likelySame([make('Anna Ek'), make('Eva Sandqvist')], 'Hanna Berg', null)).toEqual([])
    expect(likelySame([make('Li Ek')], 'Lo Ed', null)).toEqual([])
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
