import type { Idea } from '../../model/idea.ts'
import type { OrganisationId } from '../../model/ids.ts'

/** The organisation that an idea comes from; null when it does not say. */
export function sourceOf(idea: Pick<Idea, 'from'>): OrganisationId | null {
  const found = idea.from.find(({ kind }) => kind === 'organisation')
  return found === undefined ? null : (found.id as OrganisationId)
}
