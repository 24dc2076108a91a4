import { computed, type ComputedRef } from 'vue'
import { reflectionsView } from '../../document/reflections.ts'
import type { Collection, LiveView } from '../../document/view.ts'
import type { CircleKind } from '../../model/circle.ts'
import type { AgendaItemId, ReflectionId } from '../../model/ids.ts'
import type { Reflection } from '../../model/reflection.ts'
import { keepList } from '../composables/keepList.ts'
import { useCalm } from '../composables/useCalm.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenCircle } from '../../session/port.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

/** On the screen, or within half a screen of it. What is not drawn at all has nothing to wait for. */
function isNear(element: Element | null): boolean {
  if (element === null) return true
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > -innerHeight / 2 && top < innerHeight * 1.5
}

const nothing: Collection<ReflectionId, Reflection> = { byId: new Map(), list: [] }
const nowhere: LiveView<Collection<ReflectionId, Reflection>> = { get: () => nothing, subscribe: () => () => undefined }

export interface Entry {
  readonly note: Reflection
  readonly circle: CircleKind
  /** Where it stands: it is changed there, also when another home has become the own one meanwhile. */
  readonly at: OpenCircle
}

/**
 * What is written at an item, by prompt (null: under none), in the order it was begun: the entries of the round and of
 * the own home, also those that were removed, and the own private notes. `draft` is the note that the composer writes in; it isn't listed.
 * What a change did not touch stays the same object: each entry, each list, and the map when nothing at the item changed.
 */
export function useEntries(
  round: OpenRound,
  item: () => AgendaItemId | null,
  draft: () => ReflectionId | null,
): ComputedRef<ReadonlyMap<string | null, readonly Entry[]>> {
  const shared = useCalm(reflectionsView(round.circle.document), { isNear: (id) => isNear(document.getElementById(`entry-${id}`)) })
  const own = useLive(reflectionsView(round.mine.document))
  const home = useLive(() => homeReflections(round))
  const known = new WeakMap<Reflection, Entry>()
  const entryOf = (note: Reflection, circle: CircleKind, at: OpenCircle): Entry => {
    const before = known.get(note)
    if (before?.at === at) return before
    const entry = { note, circle, at }
    known.set(note, entry)
    return entry
  }
  return computed<ReadonlyMap<string | null, readonly Entry[]>>((before) => {
    const wanted = item()
    const entries: Entry[] = []
    for (const [circle, at, { byId }] of [['round', round.circle, shared.value], ['home', round.home.value, home.value]] as const) {
      if (at === null) continue
      for (const note of byId.values()) {
        // A removed entry that was empty has nothing to bring back.
        if (note.item === wanted && !(note.deleted && note.text.trim() === '')) entries.push(entryOf(note, circle, at))
      }
    }
    for (const note of own.value.list) {
      // Moved in another tab, or just before a crash: this tab's *mine* does not know of it yet.
      if (shared.value.byId.has(note.id) || home.value.byId.has(note.id)) continue
      const here = note.item === wanted && note.circle === round.circle.id
      if (here && note.id !== draft() && note.text.trim() !== '') entries.push(entryOf(note, 'mine', round.mine))
    }
    entries.sort((a, b) => a.note.created.at - b.note.created.at || (a.note.id < b.note.id ? -1 : 1))
    const byPrompt = new Map<string | null, Entry[]>()
    for (const entry of entries) {
      const list = byPrompt.get(entry.note.prompt)
      if (list === undefined) byPrompt.set(entry.note.prompt, [entry])
      else list.push(entry)
    }
    return keepLists(before, byPrompt)
  })
}

function keepLists<K, T>(before: ReadonlyMap<K, readonly T[]> = new Map(), now: ReadonlyMap<K, readonly T[]>): ReadonlyMap<K, readonly T[]> {
  const kept = new Map([...now].map(([key, list]) => [key, keepList(before.get(key), list)]))
  return before.size === kept.size && [...kept].every(([key, list]) => before.get(key) === list) ? before : kept
}

function homeReflections(round: OpenRound): LiveView<Collection<ReflectionId, Reflection>> {
  const home = round.home.value
  return home === null ? nowhere : reflectionsView(home.document)
}
