/** What storage needs of time: it comes in, so that a test can decide it. */
export interface Timers {
  /** Runs once after `ms`; returns its undo. */
  after(ms: number, run: () => void): () => void
}
