import { carriedHomesView } from '../../document/carriedHomes.ts'
import type { CircleDocument } from '../../document/circleDocument.ts'
import { homesView } from '../../document/homes.ts'
import { revisionsView } from '../../document/revisions.ts'
import type { CircleId } from '../../model/ids.ts'
import { parseResultSheet } from '../../model/presentation.ts'
import type { SharedSheet } from '../../model/resultSheet.ts'
import { isTrusted, newestRevisions } from '../../model/revision.ts'
import { authenticityOf } from '../../session/signing.ts'

/** The result sheets that have been shared in a round, of each organisation the newest that is truly its own. */
export async function sheetsIn(subtle: SubtleCrypto, { id, document }: { readonly id: CircleId; readonly document: CircleDocument }): Promise<SharedSheet[]> {
  const [homes, carried] = [homesView(document).get().byId, carriedHomesView(document).get().byId]
  const all = revisionsView(document).get().list.filter(({ subject }) => subject === 'resultSheet')
  const checked = await Promise.all(
    all.map(async (revision) => {
      const home = (revision.carriedFrom === undefined ? homes : carried).get(revision.home) ?? null
      return isTrusted(await authenticityOf(subtle, id, home, revision)) ? [revision] : []
    }),
  )
  return [...newestRevisions(checked.flat()).values()].flatMap(({ id: revision, organisation, content }) => {
    const sheet = parseResultSheet(content)
    return sheet === null ? [] : [{ organisation, revision, content: sheet }]
  })
}
