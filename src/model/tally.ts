/** Counting dots. */
import type { ReflectionId } from './ids.ts'

export interface Ballot {
  readonly id: ReflectionId
  readonly choices: readonly ReflectionId[]
}

export interface Row {
  readonly option: ReflectionId
  readonly dots: number
  /** Of those, hands that were raised in the room and counted by somebody. */
  readonly hands: number
}

/** The options with most dots first; those with as many stand as they were given. A ballot counts for at most `dots`. */
export function tally(options: readonly ReflectionId[], ballots: readonly Ballot[], hands: ReadonlyMap<ReflectionId, number>, dots: number): Row[] {
  const counts = new Map<ReflectionId, number>()
  for (const { choices } of ballots) {
    for (const choice of new Set(choices.slice(0, dots))) counts.set(choice, (counts.get(choice) ?? 0) + 1)
  }
  return options
    .map((option) => ({ option, hands: hands.get(option) ?? 0, dots: (counts.get(option) ?? 0) + (hands.get(option) ?? 0) }))
    .sort((a, b) => b.dots - a.dots)
}
