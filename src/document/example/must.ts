import type { Result } from '../../model/result.ts'

/** The example is our own data: a refusal is a mistake in it. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`the example breaks a rule: ${JSON.stringify(result.error)}`)
  return result.value
}

export function known<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`the example names what is not there: ${key}`)
  return value
}
