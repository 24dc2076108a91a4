/**
 * List order that survives concurrency: each item carries a key; keys are compared as text, ties are broken by id.
 * A key between two others always exists; a random tail keeps two phones that insert at the same place apart.
 */
import type { RandomBytes } from './deps.ts'

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
// A key that ends in the lowest digit may have nothing below it: looking for it would never end.
const validKey = /^[0-9a-z]*[1-9a-z]$/

/**
 * A key strictly between `before` and `after`; null is the open end. Just after `before` when the two are equal or
 * reversed, or when `after` is no key that we write.
 */
export function keyBetween(before: string | null, after: string | null, random: RandomBytes): string {
  const low = before !== null && validKey.test(before) ? before : ''
  const high = after !== null && after > low && validKey.test(after) ? after : null
  return middle(low, high) + tail(random)
}

/** `count` keys in order, for a list that is laid out at once. */
export function keysInOrder(count: number, random: RandomBytes): string[] {
  const width = String(count).length
  return Array.from({ length: count }, (_, i) => `${String(i + 1).padStart(width, '0')}m${tail(random)}`)
}

/** By key, then by id. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The shortest text between the two, never ending in the lowest digit. */
function middle(low: string, high: string | null): string {
  let prefix = ''
  for (let i = 0; ; i++) {
    const a = i < low.length ? Math.max(0, digits.indexOf(low.charAt(i))) : 0
    const b = high === null ? digits.length : i < high.length ? Math.max(0, digits.indexOf(high.charAt(i))) : 0
    if (b - a > 1) return prefix + digits.charAt((a + b) >> 1)
    prefix += digits.charAt(a)
    if (b > a) high = null
  }
}

/** Three random digits; the last is never the lowest, so that a key below it always exists. */
function tail(random: RandomBytes): string {
  const [a = 0, b = 0, c = 0] = random(3)
  return digits.charAt(a % 36) + digits.charAt(b % 36) + digits.charAt(1 + (c % 35))
}
