import { ensureBuilt } from '../../scripts/build.mjs'

/** Vitest's global setup: the browser tests drive the built app, behind the built server's headers. */
export function setup(): void {
  const problem = ensureBuilt()
  if (problem !== null) throw new Error(problem)
}
