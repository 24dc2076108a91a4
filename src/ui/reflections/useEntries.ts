import { computed, type ComputedRef } from 'vue'
import { reflectionsView } from '../../document/reflections.ts'
import type { AgendaItemId, ReflectionId } from '../../model/ids.ts'
import type { Reflection } from '../../model/reflection.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

export interface Entry {
  readonly note: Reflection
  readonly circle: 'mine' | 'round'
}

/**
 * What is written at an item, by prompt (null: under none), in the order it was begun: the round's entries, also those
 * that were removed, and the own private notes. `draft` is the note that the composer writes in; it isn't listed.
 */
export function useEntries(
  round: OpenRound,
  item: () => AgendaItemId,
  draft: () => ReflectionId | null,
): ComputedRef<ReadonlyMap<string | null, readonly Entry[]>> {
  const shared = useLive(reflectionsView(round.circle.document))
  const own = useLive(reflectionsView(round.mine.document))
  return computed(() => {
    const at = item()
    const entries: Entry[] = []
    for (const note of shared.value.byId.values()) {
      // A removed entry that was empty has nothing to bring back.
      if (note.item === at && !(note.deleted && note.text.trim() === '')) entries.push({ note, circle: 'round' })
    }
    for (const note of own.value.list) {
      // Moved in another tab, or just before a crash: this tab's *mine* does not know of it yet.
      if (shared.value.byId.has(note.id)) continue
      const here = note.item === at && note.circle === round.circle.id
      if (here && note.id !== draft() && note.text.trim() !== '') entries.push({ note, circle: 'mine' })
    }
    entries.sort((a, b) => a.note.created.at - b.note.created.at || (a.note.id < b.note.id ? -1 : 1))
    const byPrompt = new Map<string | null, Entry[]>()
    for (const entry of entries) {
      const list = byPrompt.get(entry.note.prompt)
      if (list === undefined) byPrompt.set(entry.note.prompt, [entry])
      else list.push(entry)
    }
    return byPrompt
  })
}
