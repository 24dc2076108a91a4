/**
 * What stands in a file, said once: how it is written, how it is read again, and its JSON Schema. Reading believes
 * nothing and never throws: another shape is answered with the place where it is.
 */
import { recordOrNull } from '../../model/json.ts'
import { fail, ok, type Result } from '../../model/result.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
export type Schema = Readonly<Record<string, Json>>

export interface Codec<T> {
  readonly schema: Schema
  write(value: T): Json
  /** What is wrong is answered with the way to it: `.commitments[3].due`. */
  read(value: unknown): Result<T, string>
  /** What it is in a file that was saved before there was such a field; without it the field must be there. */
  readonly absent?: T
}

const wrong = fail('')

/** A value that JSON has by itself; `read` answers undefined for what is none. */
export function plain<T extends Json>(schema: Schema, read: (value: unknown) => T | undefined, write: (value: T) => Json = (value) => value): Codec<T> {
  return {
    schema,
    write,
    read(value) {
      const found = read(value)
      return found === undefined ? wrong : ok(found)
    },
  }
}

export function orNull<T>(codec: Codec<T>): Codec<T | null> {
  return {
    schema: { anyOf: [codec.schema, { type: 'null' }] },
    write: (value) => (value === null ? null : codec.write(value)),
    read: (value) => (value === null ? ok(null) : codec.read(value)),
  }
}

/** A field that came later. */
export function since<T>(absent: T, codec: Codec<T>): Codec<T> {
  return { ...codec, absent }
}

/** At most `most`: a file of ours has no more, and one with more is none of ours. */
export function list<T>(codec: Codec<T>, most: number): Codec<readonly T[]> {
  return {
    schema: { type: 'array', maxItems: most, items: codec.schema },
    write: (values) => values.slice(0, most).map((value) => codec.write(value)),
    read(value) {
      if (!Array.isArray(value) || value.length > most) return wrong
      const read: T[] = []
      for (const [i, each] of value.entries()) {
        const found = codec.read(each)
        if (!found.ok) return fail(`[${String(i)}]${found.error}`)
        read.push(found.value)
      }
      return ok(read)
    },
  }
}

/** Its fields and no others; those of a newer version are passed over. */
export function record<T extends object>(description: string, fields: { readonly [Name in keyof T & string]-?: Codec<T[Name]> }): Codec<T> {
  const all = Object.entries(fields) as unknown as readonly (readonly [keyof T & string, Codec<T[keyof T & string]>])[]
  return {
    schema: {
      description,
      type: 'object',
      required: all.flatMap(([name, { absent }]) => (absent === undefined ? [name] : [])),
      properties: Object.fromEntries(all.map(([name, codec]) => [name, codec.schema])),
    },
    write: (value) => Object.fromEntries(all.map(([name, codec]) => [name, codec.write(value[name])])),
    read(value) {
      const given = recordOrNull(value)
      if (given === null) return wrong
      const read: Partial<T> = {}
      for (const [name, codec] of all) {
        const found = Object.hasOwn(given, name) ? codec.read(given[name]) : codec.absent === undefined ? wrong : ok(codec.absent)
        if (!found.ok) return fail(`.${name}${found.error}`)
        read[name] = found.value
      }
      return ok(read as T)
    },
  }
}
