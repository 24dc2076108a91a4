/** Headings for notes that are alike, and which notes stand under them. */
import type { Cluster, Clustered } from '../model/cluster.ts'
import { type AgendaItemId, type ClusterId, parseId, type ReflectionId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { id as idField, line } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** Headings in the order they were made. */
export function clustersView(round: CircleDocument): LiveView<Collection<ClusterId, Cluster>> {
  return collectionView(round.doc.getMap(roots.clusters), readCluster, (a, b) => a.created.at - b.created.at || (a.id < b.id ? -1 : 1))
}

export function clusteredView(round: CircleDocument): LiveView<Clustered> {
  const map = round.doc.getMap(roots.clustered)
  return rootsView([map], () => new Map([...map.entries()].flatMap(([key, value]) => readPlace(key, value))))
}

/** A new heading at the item. */
export function addCluster(round: CircleDocument, context: Context, item: AgendaItemId, name: string): Result<ClusterId, RuleError> {
  const checked = nameOf(name)
  if (!checked.ok) return checked
  return command(round, 'cluster.add', () => ok(createEntity<ClusterId>(round, roots.clusters, context, { meeting: context.meeting, item, name: checked.value })))
}

export function renameCluster(round: CircleDocument, id: ClusterId, name: string): Result<void, RuleError> {
  const checked = nameOf(name)
  if (!checked.ok) return checked
  return command(round, 'cluster.name', () => {
    const fields = entityFields(round, roots.clusters, id)
    if (!fields.ok) return fields
    setFields(fields.value, { name: checked.value })
    return ok(undefined)
  })
}

/** Puts notes under a heading, or under none. Where each stands is one value: of two at once the last writer counts. */
export function putUnder(round: CircleDocument, context: Context, notes: readonly ReflectionId[], cluster: ClusterId | null): Result<void, RuleError> {
  return command(round, 'cluster.put', () => {
    const map = round.doc.getMap(roots.clustered)
    for (const note of notes) map.set(note, { cluster, by: context.person, at: context.now() })
    return ok(undefined)
  })
}

function nameOf(name: string): Result<string, RuleError> {
  const words = name.trim()
  if (words === '') return fail({ code: 'empty', field: 'name' })
  return words.length > limits.line ? fail({ code: 'tooLong', field: 'name', length: words.length, limit: limits.line }) : ok(words)
}

function readCluster(key: string, value: unknown): Cluster | null {
  const entity = readEntity<ClusterId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  return { ...common, item: idField<AgendaItemId>(fields, 'item'), name: line(fields, 'name') }
}

function readPlace(key: string, value: unknown): [ReflectionId, ClusterId][] {
  const note = parseId<ReflectionId>(key)
  const cluster = typeof value === 'object' && value !== null ? parseId<ClusterId>((value as Record<string, unknown>)['cluster']) : null
  return note === null || cluster === null ? [] : [[note, cluster]]
}
