import { computed, type ComputedRef, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type AgendaItemId, parseId } from '../../model/ids.ts'
import type { AgendaItem } from '../../model/meeting.ts'
import { useAnnounce } from '../composables/useAnnounce.ts'
import { useTexts } from '../composables/useTexts.ts'
import type { OpenMeeting } from './useMeeting.ts'

export interface ViewedItem {
  /** What the reader looks at; null: the start or the summary of the meeting. */
  readonly item: ComputedRef<AgendaItem | null>
  /** The reader looks at something else than the group. */
  readonly astray: ComputedRef<boolean>
  look(item: AgendaItemId): void
  /** Goes to where the group is, and with it from now on. */
  follow(): void
}

/**
 * Which item is shown. Who has chosen none (`?item=`) follows the group, but is never moved away from a text that is
 * being written.
 */
export function useViewedItem(open: OpenMeeting): ViewedItem {
  const route = useRoute()
  const router = useRouter()
  const t = useTexts()
  const announce = useAnnounce()
  const { current, items } = open

  // Where a writer stays when the group moves on, or the meeting ends.
  const kept = shallowRef<AgendaItemId | null>(null)
  const chosen = computed(() => {
    const id = parseId<AgendaItemId>(route.query['item']) ?? kept.value
    return items.value.find((item) => item.id === id) ?? null
  })
  const item = computed(() => chosen.value ?? current.value)
  const astray = computed(() => current.value !== null && chosen.value !== null && chosen.value.id !== current.value.id)
  const follow = () => {
    kept.value = null
    if (route.query['item'] !== undefined) void router.push({ query: {} })
  }

  // At once, before the view is rendered anew: the field that is being written in must never be taken away.
  watch(
    () => current.value?.id ?? null,
    (now, before) => {
      if (before !== null && chosen.value === null && isWriting()) kept.value = before
      if (now === null || current.value === null) return
      announce(t.value.meeting.movedOn(open.number(current.value), open.title(current.value)))
    },
    { flush: 'sync' },
  )
  // Who is where the group is goes with it from now on.
  watch([chosen, current], ([at, group]) => {
    if (at === null || group === null || at.id !== group.id) return
    kept.value = null
    if (route.query['item'] !== undefined) void router.replace({ query: {} })
  }, { immediate: true })
  watch(
    () => item.value?.id,
    () => { scrollTo(0, 0) },
    { flush: 'post' },
  )
  return {
    item,
    astray,
    follow,
    look(id) {
      if (id === current.value?.id) follow()
      else void router.push({ query: { item: id } })
    },
  }
}

/** An empty field holds nobody back: it keeps the focus after *Lägg till*, and a whole room would stay behind. */
function isWriting(): boolean {
  const { activeElement } = document
  return activeElement instanceof HTMLTextAreaElement && activeElement.value !== ''
}
