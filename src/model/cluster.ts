/** Notes that say something alike, put together under a heading. A note stands under one at most. */
import type { OptionId } from './collecting.ts'
import type { Entity } from './entity.ts'
import type { AgendaItemId, ClusterId, ReflectionId } from './ids.ts'
import type { Reflection } from './reflection.ts'

export interface Cluster extends Entity<ClusterId> {
  readonly item: AgendaItemId | null
  /** Its heading; may be empty. */
  readonly name: string
}

/** Under which heading a note stands. */
export type Clustered = ReadonlyMap<ReflectionId, ClusterId>

export interface Gathered<N> {
  readonly cluster: Cluster
  readonly notes: readonly N[]
}

/** The notes by heading, both in the order they are given, and those that stand under none. A heading without notes is none. */
export function gather<N extends { readonly id: ReflectionId }>(
  notes: readonly N[],
  clusters: readonly Cluster[],
  clustered: Clustered,
): { readonly gathered: readonly Gathered<N>[]; readonly rest: readonly N[] } {
  const under = new Map(clusters.map((cluster) => [cluster.id, [] as N[]]))
  const rest: N[] = []
  for (const note of notes) (under.get(clustered.get(note.id) ?? ('' as ClusterId)) ?? rest).push(note)
  const gathered = clusters.flatMap((cluster) => {
    const own = under.get(cluster.id) ?? []
    return own.length === 0 ? [] : [{ cluster, notes: own }]
  })
  return { gathered, rest }
}

/** What dots are put on: a heading with its notes, or a note that stands under none. */
export interface Option {
  readonly id: OptionId
  readonly text: string
  readonly notes: readonly Reflection[]
}

export function optionsOf(notes: readonly Reflection[], clusters: readonly Cluster[], clustered: Clustered): Option[] {
  const { gathered, rest } = gather(notes, clusters, clustered)
  return [
    ...gathered.map(({ cluster, notes: own }) => ({ id: cluster.id, text: cluster.name || (own[0]?.text ?? ''), notes: own })),
    ...rest.map((note) => ({ id: note.id, text: note.text, notes: [note] })),
  ]
}
