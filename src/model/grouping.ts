/** Small groups of people who don't meet every day: across organisations, or across roles. */
import type { RandomBytes } from './deps.ts'
import type { PersonId } from './ids.ts'

export interface Member {
  readonly id: PersonId
  /** What they are mixed by: those who share it are kept apart as far as it goes. */
  readonly kind: string
}

const mostInGroup = 4

/**
 * Everybody in a group of three or four (of two or fewer only where there are not more), as even as can be, and each
 * kind spread over as many groups as can be. In each, two and two stand beside each other: `pairsOf`.
 */
export function mixed(members: readonly Member[], random: RandomBytes): PersonId[][] {
  const count = Math.ceil(members.length / mostInGroup)
  const groups = Array.from({ length: count }, (): Member[] => [])
  // Dealt out one kind after the other, so that the members of one end up in different groups.
  byKind(shuffled(members, random)).forEach((member, i) => groups[i % count]?.push(member))
  return groups.map((group) => facing(group).map(({ id }) => id))
}

/** Two and two of a group; three where it is odd. */
export function pairsOf<T>(group: readonly T[]): T[][] {
  const pairs: T[][] = []
  for (let i = 0; i < group.length; i += 2) pairs.push(group.slice(i, i + 2))
  const [last, before] = [pairs.at(-1), pairs.at(-2)]
  return last?.length === 1 && before ? [...pairs.slice(0, -2), [...before, ...last]] : pairs
}

/** Those who came after the groups were made join the smallest ones; the same on every phone. Nobody is left alone. */
export function withLate(groups: readonly (readonly PersonId[])[], here: readonly PersonId[]): PersonId[][] {
  const all = groups.map((group) => [...group])
  const placed = new Set(all.flat())
  for (const person of [...here].sort().filter((id) => !placed.has(id))) {
    const smallest = all.reduce<PersonId[] | null>((least, group) => (least === null || group.length < least.length ? group : least), null)
    smallest?.push(person)
  }
  return all
}

/** The largest kind first, so that it is spread while the groups are still empty. */
function byKind(members: readonly Member[]): Member[] {
  const kinds = new Map<string, Member[]>()
  for (const member of members) kinds.set(member.kind, [...(kinds.get(member.kind) ?? []), member])
  return [...kinds.values()].sort((a, b) => b.length - a.length).flat()
}

/** Ordered so that those of one kind are not in one pair. */
function facing(group: readonly Member[]): Member[] {
  const sorted = byKind(group)
  const half = Math.floor(sorted.length / 2)
  return sorted.slice(0, half).flatMap((member, i) => [member, sorted[i + half] ?? member]).concat(sorted.slice(half * 2))
}

function shuffled<T>(list: readonly T[], random: RandomBytes): T[] {
  const numbers = random(list.length * 4)
  const view = new DataView(numbers.buffer, numbers.byteOffset)
  return list
    .map((value, i) => ({ value, at: view.getUint32(i * 4) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
