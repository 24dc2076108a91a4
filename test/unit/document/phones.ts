/** Phones without a network between them: they meet when a test says so. */
import * as Y from 'yjs'
import { type CircleDocument, type Context, emptyDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { writeHomeTeam } from '../../../src/document/homeTeam.ts'
import type { CircleKind } from '../../../src/model/circle.ts'
import { type CircleId, newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import type { Result } from '../../../src/model/result.ts'
import { seeded } from '../model/random.ts'

const random = seeded(Number(process.env['SEED'] ?? 5))
let clock = Date.UTC(2026, 0, 14, 9)

export const bytes = random.bytes

/** A fresh circle on one phone. */
export function newCircle(kind: CircleKind = 'round', id = newId<CircleId>(bytes)): CircleDocument {
  const circle = emptyDocument()
  writeMeta(circle, id, kind, () => clock)
  return circle
}

/** A fresh home of the organisation, with a key that signs nothing. */
export function newHome(round: CircleId, organisation: OrganisationId): CircleDocument {
  const id = newId<CircleId>(bytes)
  const home = newCircle('home', id)
  value(writeHomeTeam(home, id, { round, organisation, key: { publicKey: `public ${id}`, privateKey: `private ${id}` } }))
  return home
}

/** Another phone that has just received all of the circle. */
export function copyOf(circle: CircleDocument): CircleDocument {
  const copy = emptyDocument()
  Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(circle.doc))
  return copy
}

/** The phones tell each other everything. */
export function meet(...phones: readonly CircleDocument[]): void {
  for (const from of phones) {
    for (const to of phones) {
      if (to !== from) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
    }
  }
}

/** A second passes between two commands. */
export function contextOf(person: PersonId | null = null): Context {
  return { person, meeting: null, now: () => (clock += 1000), random: bytes }
}

/** The value of what must have gone well. */
export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
