import type { Now } from '../model/deps.ts'

export interface TokenBucket {
  /** Takes the tokens, or takes nothing and answers false. */
  take(tokens: number): boolean
}

/** Full at first; fills by `perSecond` up to `capacity`. */
export function createTokenBucket(capacity: number, perSecond: number, now: Now): TokenBucket {
  let tokens = capacity
  let filledAt = now()
  return {
    take(wanted) {
      const at = now()
      // A clock that is set back must not take tokens away.
      tokens = Math.min(capacity, tokens + (Math.max(0, at - filledAt) / 1000) * perSecond)
      filledAt = at
      if (wanted > tokens) return false
      tokens -= wanted
      return true
    },
  }
}
