import { computed, onScopeDispose, type Ref, ref, shallowReadonly, watch } from 'vue'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'
import { pageTimers } from '../pageTimers.ts'

/** ms: a phone that is put in a pocket for a moment is no reason to ask somebody else. */
const patienceMs = 20_000

/**
 * Whether the leader's phone has not been here for a while, though the meeting goes on and others are heard: who hears
 * nobody is away themself.
 */
export function useLeaderSilent({ round, run, leads, state }: OpenMeeting): Readonly<Ref<boolean>> {
  const pages = useLive(round.circle.presence)
  const names = useNames(round)
  const isSilent = ref(false)
  const isGone = computed(() => {
    const event = run.value
    if (event === null || leads.value || state.value !== 'running' || pages.value.length === 0) return false
    const leader = names.value.person(event.leader)
    return !pages.value.some(({ person }) => names.value.person(person) === leader)
  })
  let cancel = () => {}
  watch(
    isGone,
    (gone) => {
      cancel()
      if (gone) cancel = pageTimers.after(patienceMs, () => { isSilent.value = true })
      else isSilent.value = false
    },
    { immediate: true },
  )
  onScopeDispose(() => { cancel() })
  return shallowReadonly(isSilent)
}
