import { computed, type ComputedRef, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import type { CircleId } from '../../model/ids.ts'
import { type Hit, search, searchWords } from '../../model/search.ts'
import type { Searchable, SearchedRound } from '../../session/searchable.ts'
import type { Found } from '../../session/search/found.ts'

export const atATime = 50

export interface RoundHits {
  readonly id: CircleId
  readonly round: SearchedRound
  readonly hits: readonly Hit<Found>[]
}

export interface Search {
  readonly query: Ref<string>
  readonly words: ComputedRef<readonly string[]>
  readonly count: ComputedRef<number>
  readonly shown: ComputedRef<number>
  /** The best of them; the round with the best one first. */
  readonly groups: ComputedRef<readonly RoundHits[]>
  more(): void
}

/** What was asked for last, for whoever comes back from what was found: in this page alone, never in the address. */
let last = { query: '', most: atATime }

/** Searches as one types. */
export function useSearch(all: Readonly<ShallowRef<Searchable | null>>, isReturn: boolean): Search {
  const query = ref(isReturn ? last.query : '')
  const most = shallowRef(isReturn ? last.most : atATime)
  const words = computed(() => searchWords(query.value))
  const hits = computed(() => search(all.value?.entries ?? [], words.value))
  watch(query, () => (most.value = atATime))
  watch([query, most], () => (last = { query: query.value, most: most.value }), { immediate: true })
  return {
    query,
    words,
    count: computed(() => hits.value.length),
    shown: computed(() => Math.min(most.value, hits.value.length)),
    groups: computed(() => groupByRound(hits.value.slice(0, most.value), all.value?.rounds ?? new Map())),
    more: () => (most.value += atATime),
  }
}

function groupByRound(hits: readonly Hit<Found>[], rounds: Searchable['rounds']): RoundHits[] {
  const groups = new Map<CircleId, Hit<Found>[]>()
  for (const hit of hits) {
    const group = groups.get(hit.entry.round)
    if (group === undefined) groups.set(hit.entry.round, [hit])
    else group.push(hit)
  }
  return [...groups].flatMap(([id, own]) => {
    const round = rounds.get(id)
    return round === undefined ? [] : [{ id, round, hits: own }]
  })
}
