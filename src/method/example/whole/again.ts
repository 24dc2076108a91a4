import { ekdalaCommitments } from '../ekdala.ts'
import { norrvikCommitments } from '../norrvik.ts'
import { sydlundCommitments } from '../sydlund.ts'
import type { ExampleCommitment } from '../types.ts'

const known = new Map([...norrvikCommitments, ...ekdalaCommitments, ...sydlundCommitments].map((each) => [each.key, each]))

/** A commitment of the round half-way through, and what has become of it since. */
export function again(key: string, since: Partial<ExampleCommitment> & { readonly due: number }): ExampleCommitment {
  const before = known.get(key)
  if (before === undefined) throw new Error(`the example names what is not there: ${key}`)
  return { ...before, ...since }
}
