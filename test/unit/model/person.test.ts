import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src/model/ids.ts'
import { resolvePerson } from '../../../src/model/person.ts'
import { mapOf, person as make } from './people.ts'

const person = (id: string, alias: string | null = null) => make(id, { alias: alias as PersonId | null })

const resolve = (people: ReturnType<typeof mapOf>, id: string) => resolvePerson(people, id as PersonId)

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
