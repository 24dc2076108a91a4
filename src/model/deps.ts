/** What rules need from the world comes in as arguments, so that a test can decide it. */

/** Milliseconds since the Unix epoch, as this device believes. */
export type Now = () => number

/** `n` random bytes, fit for secrets. */
export type RandomBytes = (n: number) => Uint8Array

/** SHA-256 of the bytes as base64url: 43 characters. */
export type HashBytes = (bytes: Uint8Array) => Promise<string>

/** Time that passes. */
export interface Timers {
  /** Runs once after `ms`; returns its undo. */
  after(ms: number, run: () => void): () => void
}
