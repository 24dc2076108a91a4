import type { OrganisationId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { byOrder } from '../model/order.ts'
import type { Organisation } from '../model/round.ts'
import type { CircleDocument } from './circleDocument.ts'
import { readEntity } from './entities.ts'
import { line, word } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

export function organisationsView(circle: CircleDocument): LiveView<Collection<OrganisationId, Organisation>> {
  return collectionView(circle.doc.getMap(roots.organisations), readOrganisation, byOrder)
}

function readOrganisation(key: string, value: unknown): Organisation | null {
  const entity = readEntity<OrganisationId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  return {
    ...common,
    name: line(fields, 'name', limits.name),
    kind: word(fields, 'kind', ['participant', 'mentor'], 'participant'),
    order: line(fields, 'order', 200),
  }
}
