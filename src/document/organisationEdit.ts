import type { OrganisationId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { keyBetween } from '../model/order.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { OrganisationKind } from '../model/round.ts'
import { checkLine, type RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, setFields } from './entities.ts'
import { organisationsView } from './organisations.ts'
import { roots } from './schema.ts'

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

/** A mentor may be found later than the round is made, and be another one than was thought. */
export function setOrganisationKind(circle: CircleDocument, id: OrganisationId, kind: OrganisationKind): Result<void, RuleError> {
  return command(circle, 'organisation.kind', () => {
    const fields = entityFields(circle, roots.organisations, id)
    if (!fields.ok) return fields
    setFields(fields.value, { kind })
    return ok(undefined)
  })
}

/** It has left the round, or is back. Its people, and what it has shared, stay. */
export function setOrganisationDeleted(
  circle: CircleDocument,
  id: OrganisationId,
  deleted: boolean,
): Result<void, RuleError> {
  return command(circle, 'organisation.delete', () => {
    const fields = entityFields(circle, roots.organisations, id)
    if (!fields.ok) return fields
    setFields(fields.value, { deleted })
    return ok(undefined)
  })
}
