import { daysBetween } from './date.ts'
import { type Commitment, isClosed } from './commitment.ts'

/** A commitment that is due within this many days is marked as near. */
export const soonDays = 14

export type Due =
  | { readonly kind: 'late' | 'soon' | 'later'; readonly days: number }
  | { readonly kind: 'closed' | 'none' }

/** How a commitment stands against its date on the day `today`; `days` is always positive or zero. */
export function dueOn(commitment: Pick<Commitment, 'due' | 'status'>, today: string): Due {
  if (isClosed(commitment)) return { kind: 'closed' }
  if (commitment.due === null) return { kind: 'none' }
  const days = daysBetween(today, commitment.due)
  if (days < 0) return { kind: 'late', days: -days }
  return { kind: days <= soonDays ? 'soon' : 'later', days }
}

/** The order of a due list: open before closed, then by date (those without a date last), then by id. */
export function byDue(
  a: Pick<Commitment, 'due' | 'status' | 'id'>,
  b: Pick<Commitment, 'due' | 'status' | 'id'>,
): number {
  const key = (c: Pick<Commitment, 'due' | 'status' | 'id'>) => `${isClosed(c) ? '1' : '0'}${c.due ?? '9999-99-99'}${c.id}`
  const [x, y] = [key(a), key(b)]
  return x < y ? -1 : x > y ? 1 : 0
}
