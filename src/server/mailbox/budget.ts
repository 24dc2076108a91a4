/** Bytes that may be held at once, from all. */
export interface Budget {
  /** Takes the bytes, or takes nothing and answers false. */
  take(bytes: number): boolean
  give(bytes: number): void
}

export function createBudget(capacity: number): Budget {
  let taken = 0
  return {
    take(bytes) {
      if (taken + bytes > capacity) return false
      taken += bytes
      return true
    },
    give(bytes) {
      taken -= bytes
    },
  }
}
