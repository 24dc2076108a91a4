import { fail, ok, type Result } from './result.ts'

/** Why a command was refused. The screens turn it into one sentence. */
export type RuleError =
  | { readonly code: 'empty'; readonly field: string }
  | { readonly code: 'tooLong'; readonly field: string; readonly length: number; readonly limit: number }
  | { readonly code: 'tooMany'; readonly limit: number }
  | { readonly code: 'invalid'; readonly field: string }
  | { readonly code: 'missing'; readonly fields: readonly string[] }
  | { readonly code: 'unknown' }
  | { readonly code: 'readOnly' }

/** A name or line as it should be stored: one kind of line end, no control characters, trimmed, not too long. */
export function checkLine(value: string, field: string, limit: number): Result<string, RuleError> {
  const text = value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim().normalize('NFC')
  if (text === '') return fail({ code: 'empty', field })
  return text.length > limit ? fail({ code: 'tooLong', field, length: text.length, limit }) : ok(text)
}

/** The same where nothing is an answer too. */
export function checkOptionalLine(value: string, field: string, limit: number): Result<string, RuleError> {
  return value.trim() === '' ? ok('') : checkLine(value, field, limit)
}

/** A whole number of minutes, 1–`limit`. */
export function checkMinutes(value: number, limit: number): Result<number, RuleError> {
  return Number.isInteger(value) && value >= 1 && value <= limit ? ok(value) : fail({ code: 'invalid', field: 'minutes' })
}
