import type { Now } from '../model/deps.ts'
import { createTokenBucket, type TokenBucket } from './tokenBucket.ts'

export interface CallerRates {
  /** Takes the caller's tokens, or takes nothing and answers false. */
  take(caller: string, tokens: number): boolean
  /** Callers that are remembered. */
  readonly size: number
}

/** A bucket for each caller. One that is full again is forgotten: a new one is full too. */
export function createCallerRates(capacity: number, perSecond: number, now: Now): CallerRates {
  // The caller that was heard least lately comes first.
  const callers = new Map<string, { readonly bucket: TokenBucket; readonly at: number }>()
  const fullAfterMs = (capacity / perSecond) * 1_000

  function forget(at: number): void {
    for (const [caller, heard] of callers) {
      if (Math.abs(at - heard.at) < fullAfterMs) return
      callers.delete(caller)
    }
  }
  return {
    get size() {
      return callers.size
    },
    take(caller, tokens) {
      const at = now()
      forget(at)
      const bucket = callers.get(caller)?.bucket ?? createTokenBucket(capacity, perSecond, now)
      callers.delete(caller)
      callers.set(caller, { bucket, at })
      return bucket.take(tokens)
    },
  }
}
