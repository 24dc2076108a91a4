/** What all entities of a round have in the file, and how one names another. */
import type { Created, Reference } from '../../model/entity.ts'
import type { Id } from '../../model/ids.ts'
import { fail, ok } from '../../model/result.ts'
import { type Codec, list, orNull, record } from './codec.ts'
import { id, moment, oneOf, text } from './values.ts'

export const created: Codec<Created> = record('Who wrote it, at which meeting, and when by the clock of their device', {
  by: orNull(id()),
  meeting: orNull(id()),
  at: moment,
})

const kinds = ['reflection', 'commitment', 'organisation', 'agendaItem', 'prompt', 'dimension', 'section', 'revision', 'idea', 'pdsaTest'] as const

/** Only within the round: what stands elsewhere is not in the file. */
const reference = record<Omit<Reference, 'circle'>>('What it came from: an entity by its id, or a place in the method by its name', {
  kind: oneOf(kinds),
  id: text(64),
})

const references: Codec<readonly Reference[]> = (() => {
  const codec = list(reference, 20)
  return {
    schema: codec.schema,
    write: (value) => codec.write(value),
    read(value) {
      const found = codec.read(value)
      return found.ok ? ok(found.value.map((each) => ({ ...each, circle: null }))) : found
    },
  }
})()

/** The fields that every entity has. */
export function entity<I extends Id<string>>(): { readonly id: Codec<I>; readonly created: Codec<Created>; readonly from: Codec<readonly Reference[]> } {
  return { id: id<I>(), created, from: references }
}

/** Entities or others that are told apart by `key`: one that is there twice would hide the other. */
export function unique<T>(codec: Codec<T>, most: number, key: (value: T) => string): Codec<readonly T[]> {
  const all = list(codec, most)
  return {
    schema: all.schema,
    write: (value) => all.write(value),
    read(value) {
      const found = all.read(value)
      if (!found.ok) return found
      const keys = new Set<string>()
      for (const [i, each] of found.value.entries()) {
        if (keys.has(key(each))) return fail(`[${String(i)}]`)
        keys.add(key(each))
      }
      return found
    },
  }
}
