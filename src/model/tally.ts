/** Counting dots. */
import type { OptionId } from './collecting.ts'
import type { ReflectionId } from './ids.ts'

export interface Ballot {
  readonly id: ReflectionId
  readonly choices: readonly OptionId[]
}

export interface Row {
  readonly option: OptionId
  readonly dots: number
  /** Of those, hands that were raised in the room and counted by somebody. */
  readonly hands: number
}

/**
 * The options with most dots first; those with as many stand as they were given. A ballot counts for at most `dots`, and
 * once for an option: a note that was chosen before it was put under a heading counts for that (`notes`).
 */
export function tally(options: readonly { readonly id: OptionId; readonly notes: readonly { readonly id: ReflectionId }[] }[], ballots: readonly Ballot[], hands: ReadonlyMap<OptionId, number>, dots: number): Row[] {
  const optionOf = new Map<OptionId, OptionId>(options.flatMap(({ id, notes }) => [[id, id] as const, ...notes.map((note) => [note.id, id] as const)]))
  const sum = new Map<OptionId, number>()
  const add = (counts: Map<OptionId, number>, option: OptionId | undefined, count: number) => {
    if (option !== undefined) counts.set(option, (counts.get(option) ?? 0) + count)
  }
  for (const { choices } of ballots) {
    for (const option of new Set(choices.slice(0, dots).map((choice) => optionOf.get(choice)))) add(sum, option, 1)
  }
  const raised = new Map<OptionId, number>()
  for (const [option, count] of hands) add(raised, optionOf.get(option), count)
  return options
    .map(({ id }) => ({ option: id, hands: raised.get(id) ?? 0, dots: (sum.get(id) ?? 0) + (raised.get(id) ?? 0) }))
    .sort((a, b) => b.dots - a.dots)
}
