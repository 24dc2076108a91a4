/**
 * Plain values of a home under names known in advance. Each is kept under the home that set it: when two homes become
 * one, neither's word overwrites the other's. It is shown beside until somebody settles it.
 */
import type * as Y from 'yjs'
import { type CircleId, type Id, parseId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, readMeta } from './circleDocument.ts'
import type { roots } from './schema.ts'

export interface HomeField<V> {
  readonly value: V | null
  /** What a home that is now part of this one had set, where it differs. */
  readonly others: readonly V[]
}

/** The value under `name` in one of the home's roots; `read` answers null for what is no such value. */
export function readHomeField<V extends string | number>(
  home: CircleDocument,
  root: Y.Map<unknown>,
  name: string,
  read: (value: unknown) => V | null,
): HomeField<V> {
  const own = readMeta(home)?.circle
  const set = new Map(under<CircleId, V>(root, `${name}/`, read))
  // Another home's is shown as this one's until it is set anew.
  const value = (own && set.get(own)) ?? [...set.values()][0] ?? null
  return { value, others: [...new Set(set.values())].filter((other) => other !== value).sort() }
}

/** Sets the value, or takes it back with null; what a merged home had set is settled with it. The caller checks it. */
export function setHomeField(
  home: CircleDocument,
  root: (typeof roots)[keyof typeof roots],
  name: string,
  value: string | number | null,
): Result<void, RuleError> {
  const own = readMeta(home)?.circle
  if (own === undefined) return fail({ code: 'unknown' })
  return command(home, `${root}.set`, () => {
    const map = home.doc.getMap(root)
    const at = `${name}/${own}`
    for (const key of map.keys()) if (key.startsWith(`${name}/`) && (key !== at || value === null)) map.delete(key)
    if (value !== null && map.get(at) !== value) map.set(at, value)
    return ok(undefined)
  })
}

/** What stands under `at`, by the id that ends its key, in the order of the ids. */
export function under<I extends Id<string>, V>(
  map: Y.Map<unknown>,
  at: string,
  read: (value: unknown) => V | null,
): [I, V][] {
  const found: [I, V][] = []
  for (const [key, value] of map.entries()) {
    const id = key.startsWith(at) ? parseId<I>(key.slice(at.length)) : null
    const known = id === null ? null : read(value)
    if (id !== null && known !== null) found.push([id, known])
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1))
}
