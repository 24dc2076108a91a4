/** What differs between what was shared last and what would be shared now. */
export type Change = 'added' | 'changed' | 'removed'

/** By key: what is new or changed in the order of `after`, then what is gone. */
export function changesBetween<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  isSame: (a: T, b: T) => boolean,
): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>()
  for (const [key, value] of after) {
    const old = before.get(key)
    if (old === undefined) changes.set(key, 'added')
    else if (!isSame(old, value)) changes.set(key, 'changed')
  }
  for (const key of before.keys()) if (!after.has(key)) changes.set(key, 'removed')
  return changes
}
