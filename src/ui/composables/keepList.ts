/** The list as it was, when it holds the same in the same order: whoever shows it has nothing to render anew then. */
export function keepList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before?.length === now.length && now.every((each, i) => each === before[i]) ? before : now
}
