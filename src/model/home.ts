import type { Created } from './entity.ts'
import type { CircleId, OrganisationId } from './ids.ts'

/** What the round knows of a home team: whose it is, and the key that its revisions are signed with. */
export interface Home {
  /** The home's circle; made from the public key, so that nobody can put another key in its place. */
  readonly id: CircleId
  readonly organisation: OrganisationId
  /** Base64url of the raw point: ECDSA P-256, 65 bytes. */
  readonly publicKey: string
  readonly created: Created
  /** The home that this one has become part of. */
  readonly mergedInto: CircleId | null
}

/**
 * The home that `id` is part of now: merges are followed to their end. Two phones may merge A into B and B into A
 * offline; every phone then settles on the smallest id of the ring.
 */
export function currentHome(homes: ReadonlyMap<CircleId, Pick<Home, 'mergedInto'>>, id: CircleId): CircleId {
  // A set: a hostile row of merges may be thousands long.
  const seen = new Set<CircleId>()
  let at = id
  for (;;) {
    const next = homes.get(at)?.mergedInto ?? null
    if (next === null || !homes.has(next)) return at
    if (seen.has(at)) {
      const row = [...seen]
      return row.slice(row.indexOf(at)).reduce((a, b) => (b < a ? b : a))
    }
    seen.add(at)
    at = next
  }
}

/** The homes of an organisation that have not become part of another, in the order they were started. */
export function homesOf(homes: ReadonlyMap<CircleId, Home>, organisation: OrganisationId): Home[] {
  // Among its own alone: a record that leads to another organisation's home would else hide this one's.
  const own = new Map([...homes].filter(([, home]) => home.organisation === organisation))
  return [...own.values()]
    .filter((home) => currentHome(own, home.id) === home.id)
    .sort((a, b) => a.created.at - b.created.at || (a.id < b.id ? -1 : 1))
}
