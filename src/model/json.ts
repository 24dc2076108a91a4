/** Tolerant reading of JSON that came from outside: another shape becomes null or an empty text, never an exception. */

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function recordOrNull(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
}

/** The first `limit` UTF-16 units of a text; empty for anything else. */
export function boundedText(value: unknown, limit: number): string {
  return typeof value === 'string' ? value.slice(0, limit) : ''
}

const name = /^[A-Za-z][A-Za-z0-9]{0,31}$/

/** A name of the method's: of a level, a dimension, a section. */
export function isMethodName(value: unknown): value is string {
  return typeof value === 'string' && name.test(value)
}
