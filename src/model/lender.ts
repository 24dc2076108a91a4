/** Whose way of working something came from. */
import type { Reference } from './entity.ts'
import type { OrganisationId, ReflectionId } from './ids.ts'

export type OrganisationOf = (reflection: ReflectionId) => OrganisationId | null

/** The organisation that something names as its source, or that of the author of the reflection it came from. */
export function lenderOf(from: readonly Reference[], organisationOf: OrganisationOf): OrganisationId | null {
  for (const { kind, id } of from) {
    if (kind === 'organisation') return id as OrganisationId
    const author = kind === 'reflection' ? organisationOf(id as ReflectionId) : null
    if (author !== null) return author
  }
  return null
}
