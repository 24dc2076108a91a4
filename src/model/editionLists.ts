/** Reading lists of an edition: what can't be used is left out, and of two with one name the last is read. */

export function listOf<T>(value: unknown, most: number, parse: (value: unknown) => T | null): T[] {
  return Array.isArray(value) ? value.slice(0, most).flatMap((each: unknown) => parse(each) ?? []) : []
}

export function once<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()]
}
