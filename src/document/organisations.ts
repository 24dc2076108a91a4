import type { OrganisationId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { byOrder, keyBetween } from '../model/order.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Organisation, OrganisationKind } from '../model/round.ts'
import { checkLine, type RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { line, word } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

export function organisationsView(circle: CircleDocument): LiveView<Collection<OrganisationId, Organisation>> {
  return collectionView(circle.doc.getMap(roots.organisations), readOrganisation, byOrder)
}

export function addOrganisation(
  circle: CircleDocument,
  context: Context,
  input: { readonly name: string; readonly kind: OrganisationKind },
): Result<OrganisationId, RuleError> {
  const name = checkLine(input.name, 'organisation', limits.name)
  if (!name.ok) return name
  const list = organisationsView(circle).get().list
  if (list.length >= limits.organisations) return fail({ code: 'tooMany', limit: limits.organisations })
  const order = keyBetween(list.at(-1)?.order ?? null, null, context.random)
  return command(circle, 'organisation.add', () =>
    ok(createEntity<OrganisationId>(circle, roots.organisations, context, { name: name.value, kind: input.kind, order })),
  )
}

export function renameOrganisation(circle: CircleDocument, id: OrganisationId, name: string): Result<void, RuleError> {
  const checked = checkLine(name, 'organisation', limits.name)
  if (!checked.ok) return checked
  return command(circle, 'organisation.rename', () => {
    const fields = entityFields(circle, roots.organisations, id)
    if (!fields.ok) return fields
    setFields(fields.value, { name: checked.value })
    return ok(undefined)
  })
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
