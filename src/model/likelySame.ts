import type { OrganisationId } from './ids.ts'
import { type Person, resolvePerson } from './person.ts'

/** People whose name is so like `name` that they may be the one who is joining. The likeliest first. */
export function likelySame(people: readonly Person[], name: string, organisation: OrganisationId | null): Person[] {
  const wanted = words(name)
  if (wanted.length === 0) return []
  const byId = new Map(people.map((person) => [person.id, person]))
  const scored = people
    .filter((person) => resolvePerson(byId, person.id) === person.id && !person.deleted)
    .map((person) => ({ person, likeness: likeness(wanted, words(person.name)) }))
    .filter(({ likeness }) => likeness > 0)
  const score = ({ person, likeness }: (typeof scored)[number]) => likeness + (person.organisation === organisation ? 0.5 : 0)
  return scored.sort((a, b) => score(b) - score(a) || (a.person.id < b.person.id ? -1 : 1)).map(({ person }) => person)
}

/** 0 for another name; the whole name counts above one that is spelled a little differently, and that above a part. */
function likeness(wanted: readonly string[], have: readonly string[]): number {
  const most = Math.max(wanted.length, have.length)
  const shared = wanted.filter((word) => have.some((other) => isSameWord(word, other))).length
  if (shared === most) return 3
  const near = wanted.filter((word) => have.some((other) => isSameWord(word, other) || isNearWord(word, other))).length
  // A near word alone would ask every Hanna whether she is Anna.
  return near === most && wanted.length === have.length ? 2 : shared / most
}

function words(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
}

/** Equal, or an initial of the other: "K. Lund" may be "Karin Lund". */
function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** Of four letters or more, and the same but for one that is added, lost or another: Bergman, Bergmann. */
function isNearWord(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return a.slice(at + 1) === b.slice(at + 1) || a.slice(at) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at)
}
