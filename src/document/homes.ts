import type { Home } from '../model/home.ts'
import type { CircleId, OrganisationId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { id as idField, line } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

export type ListedHome = Home & { readonly deleted: boolean }

/** The home teams that the round knows of, in the order they were started. */
export function homesView(round: CircleDocument): LiveView<Collection<CircleId, ListedHome>> {
  return collectionView(round.doc.getMap(roots.homes), readHome, byStart)
}

export function byStart(a: ListedHome, b: ListedHome): number {
  return a.created.at - b.created.at || (a.id < b.id ? -1 : 1)
}

/** Tells the round of a home team: whose it is and which key is its own. Once more changes nothing. */
export function addHome(
  round: CircleDocument,
  context: Context,
  home: Pick<Home, 'id' | 'organisation' | 'publicKey'>,
): Result<void, RuleError> {
  if (!round.doc.getMap(roots.organisations).has(home.organisation)) return fail({ code: 'unknown' })
  return command(round, 'home.add', () => {
    if (round.doc.getMap(roots.homes).has(home.id)) return ok(undefined)
    const { id, organisation, publicKey } = home
    createEntity<CircleId>(round, roots.homes, context, { organisation, publicKey, mergedInto: null }, { id })
    return ok(undefined)
  })
}

/** Writes what a home says of itself over what somebody else has written in its record. */
export function putBackHome(round: CircleDocument, context: Context, { id, organisation, publicKey }: Pick<Home, 'id' | 'organisation' | 'publicKey'>): Result<void, RuleError> {
  return command(round, 'home.putBack', () => {
    const fields = entityFields(round, roots.homes, id)
    if (fields.ok) setFields(fields.value, { organisation, publicKey, deleted: false })
    else createEntity<CircleId>(round, roots.homes, context, { organisation, publicKey, mergedInto: null }, { id })
    return ok(undefined)
  })
}

/** Tells the round that one home team has become part of another of the same organisation. */
export function setHomeMerged(round: CircleDocument, from: CircleId, into: CircleId): Result<void, RuleError> {
  const homes = homesView(round).get().byId
  const [a, b] = [homes.get(from), homes.get(into)]
  if (a === undefined || b === undefined) return fail({ code: 'unknown' })
  if (from === into || a.organisation !== b.organisation) return fail({ code: 'invalid', field: 'organisation' })
  return command(round, 'home.merge', () => {
    const fields = entityFields(round, roots.homes, from)
    if (!fields.ok) return fields
    setFields(fields.value, { mergedInto: into })
    return ok(undefined)
  })
}

export function readHome(key: string, value: unknown): ListedHome | null {
  const entity = readEntity<CircleId>(key, value)
  if (entity === null) return null
  const { id, created, deleted, fields } = entity
  const organisation = idField<OrganisationId>(fields, 'organisation')
  if (organisation === null) return null
  const [publicKey, mergedInto] = [line(fields, 'publicKey'), idField<CircleId>(fields, 'mergedInto')]
  return { id, created, deleted, organisation, publicKey, mergedInto }
}
