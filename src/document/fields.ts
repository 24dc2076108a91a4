/** Tolerant reading of single fields: what is missing or of another shape becomes a plain answer, never an exception. */
import * as Y from 'yjs'
import { parseDate } from '../model/date.ts'
import { type Id, parseId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'

export type Fields = Y.Map<unknown>

export function line(fields: Fields, name: string, limit: number = limits.line): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value.slice(0, limit) : ''
}

export function lineOrNull(fields: Fields, name: string, limit: number = limits.line): string | null {
  return line(fields, name, limit) || null
}

export function text(fields: Fields, name: string): string {
  const value = fields.get(name)
  return value instanceof Y.Text ? value.toString() : ''
}

export function flag(fields: Fields, name: string): boolean {
  return fields.get(name) === true
}

export function whole(fields: Fields, name: string, least: number, most: number): number {
  const value = fields.get(name)
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least
}

export function date(fields: Fields, name: string): string | null {
  return parseDate(fields.get(name))
}

export function id<I extends Id<string>>(fields: Fields, name: string): I | null {
  return parseId<I>(fields.get(name))
}

/** One of the words of `allowed`, or `otherwise`. */
export function word<W extends string, O>(fields: Fields, name: string, allowed: readonly W[], otherwise: O): W | O {
  const value = fields.get(name)
  return allowed.find((candidate) => candidate === value) ?? otherwise
}

/** The farthest moment that a `Date` can hold, either way; formatting a later one throws. */
const farthest = 8.64e15

/** ms since the epoch, or null for what no calendar has. */
export function moment(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) <= farthest ? value : null
}
