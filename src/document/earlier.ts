/** Texts that somebody cleared or cut down, kept with the entity so that anyone can bring them back. */
import * as Y from 'yjs'
import { base32, type PersonId, parseId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import type { EarlierText } from '../model/reflection.ts'
import type { Context } from './circleDocument.ts'
import { moment } from './fields.ts'

/** For each field. */
const mostKept = 10

/** Keeps `text` as an earlier wording of `field` in the map `earlier`; the oldest is let go. Must run inside a command. */
export function keepEarlier(earlier: unknown, field: string, text: string, context: Context): void {
  if (!(earlier instanceof Y.Map)) return
  const kept = readEarlier(earlier).filter((old) => old.field === field)
  for (const old of kept.slice(mostKept - 1)) earlier.delete(old.id)
  earlier.set(base32(context.random(8)), { field, text, by: context.person, at: context.now() })
}

/** Newest first. */
export function readEarlier(earlier: unknown): EarlierText[] {
  if (!(earlier instanceof Y.Map)) return []
  const found: EarlierText[] = []
  for (const [id, value] of earlier.entries()) {
    if (typeof value !== 'object' || value === null) continue
    const { field, text, by, at: said } = value as Record<string, unknown>
    const at = moment(said)
    if (typeof field !== 'string' || typeof text !== 'string' || at === null) continue
    found.push({ id, field, text: text.slice(0, limits.text), by: parseId<PersonId>(by), at })
  }
  return found.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}
