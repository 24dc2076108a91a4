/** Calendar dates are `YYYY-MM-DD` text: they mean the same day in every time zone. */

const pattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** The value as a date that exists, or null. */
export function parseDate(value: unknown): string | null {
  if (typeof value !== 'string' || !pattern.test(value)) return null
  // Of 30 February some engines make 2 March, others no date at all.
  const at = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value ? value : null
}

/** The local day at `now`. */
export function dayAt(now: number): string {
  const at = new Date(now)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The date `days` later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
