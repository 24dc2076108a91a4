import type { CircleDocument } from '../../document/circleDocument.ts'
import { roundView } from '../../document/round.ts'
import { type Method, methodOf } from '../../method/versions.ts'

/** The method as the round follows it: its version, with what the group has made its own. Rejects only when a chunk can't be fetched. */
export async function roundMethod(round: CircleDocument): Promise<Method> {
  const { methodVersion, hasEdition } = roundView(round).get()
  const base = methodOf(methodVersion)
  if (!hasEdition) return base
  const [{ editedMethod }, { roundEdition }] = await Promise.all([import('../../method/edition.ts'), import('../../document/roundEdition.ts')])
  const edition = roundEdition(round)
  return edition === null ? base : editedMethod(base, edition)
}
