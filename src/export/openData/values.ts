/** The single values of the file. */
import { parseDate } from '../../model/date.ts'
import { alphabet, type Id, parseId } from '../../model/ids.ts'
import { type Codec, type Json, plain } from './codec.ts'
import { fail, ok } from '../../model/result.ts'

export function text(limit: number): Codec<string> {
  return plain(
    { type: 'string', maxLength: limit },
    (value) => (typeof value === 'string' && value.length <= limit ? value : undefined),
    (value) => value.slice(0, limit),
  )
}

export function id<I extends Id<string>>(): Codec<I> {
  return plain({ type: 'string', pattern: `^[${alphabet}]{26}$` }, (value) => parseId<I>(value) ?? undefined)
}

export function oneOf<W extends string>(words: readonly W[]): Codec<W> {
  return plain({ enum: words }, (value) => words.find((word) => word === value))
}

export const flag: Codec<boolean> = plain({ type: 'boolean' }, (value) => (typeof value === 'boolean' ? value : undefined))

export function whole(least: number, most: number): Codec<number> {
  const isOne = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
  return plain({ type: 'integer', minimum: least, maximum: most }, (value) => (isOne(value) ? value : undefined))
}

export function number(least: number, most: number): Codec<number> {
  const isOne = (value: unknown): value is number => typeof value === 'number' && value >= least && value <= most
  return plain({ type: 'number', minimum: least, maximum: most }, (value) => (isOne(value) ? value : undefined))
}

/** `YYYY-MM-DD` */
export const day: Codec<string> = plain({ type: 'string', format: 'date' }, (value) => parseDate(value) ?? undefined)

export function matching(pattern: RegExp): Codec<string> {
  return plain({ type: 'string', pattern: pattern.source }, (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined))
}

const momentPattern = /^([+-]\d{2})?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** ms since the epoch, written as a moment in UTC. */
export const moment: Codec<number> = {
  schema: { type: 'string', format: 'date-time' },
  write: (value) => new Date(value).toISOString(),
  read(value) {
    const at = typeof value === 'string' && momentPattern.test(value) ? Date.parse(value) : Number.NaN
    return Number.isNaN(at) ? fail('') : ok(at)
  },
}

/**
 * JSON that we keep as text, since it is signed as such. It stands in the file as what it says, so that others can
 * read it, wherever that gives the same text again; as the text itself where it does not.
 */
export function jsonText(limit: number): Codec<string> {
  const within = (found: string | undefined) => (found !== undefined && found.length <= limit ? ok(found) : fail(''))
  return {
    schema: { type: ['object', 'string'] },
    write: (value) => said(value) ?? value,
    read: (value) => (typeof value === 'string' ? within(value) : within(textOf(value))),
  }
}

function said(value: string): Json | null {
  try {
    const json = JSON.parse(value) as Json
    return typeof json === 'object' && JSON.stringify(json) === value ? json : null
  } catch {
    return null
  }
}

/** Undefined for what is nested so deep that no text can be made of it. */
function textOf(value: unknown): string | undefined {
  try {
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : undefined
  } catch {
    return undefined
  }
}
