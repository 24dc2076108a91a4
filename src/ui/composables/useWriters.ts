import { computed, type ComputedRef, inject } from 'vue'
import type { Presence } from '../../document/presence.ts'
import type { OpenCircle } from '../../session/port.ts'
import { keepList } from './keepList.ts'
import { useLive } from './useLive.ts'
import { useNames } from './useNames.ts'
import { type OpenRound, openRoundKey, textCircleKey } from './useOpenRound.ts'

/** The names of the others who have the text `entity/field` open. Nobody outside a round. */
export function useWriters(place: () => string | undefined): ComputedRef<readonly string[]> {
  const round = inject(openRoundKey, null)
  const circle = inject(textCircleKey, round?.circle)
  return round === null || circle === undefined ? computed(() => []) : writersIn(round, circle, place)
}

function writersIn(
  round: OpenRound,
  circle: OpenCircle,
  place: () => string | undefined,
): ComputedRef<readonly string[]> {
  const presence = useLive<readonly Presence[]>(circle.presence)
  const names = useNames(round)
  return computed<readonly string[]>((before) => {
    const at = place()
    const here = at === undefined ? [] : presence.value.filter((page) => page.field === at)
    // One person may have the text open on two devices. Hundreds of notes ask; nearly all of them hear the same as before.
    return keepList(before, [...new Set(here.map((page) => names.value.name(page.person)))])
  })
}
