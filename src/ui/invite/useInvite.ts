import { computed, type ComputedRef, shallowRef } from 'vue'
import type { LiveView } from '../../document/view.ts'
import type { CircleId } from '../../model/ids.ts'
import type { Invite } from '../../protocol/invite.ts'
import type { Session } from '../../session/port.ts'
import type { CircleRecord } from '../../storage/port.ts'
import { useApp } from '../app.ts'
import { useLive } from '../composables/useLive.ts'

const unknown: LiveView<readonly CircleRecord[]> = { get: () => [], subscribe: () => () => undefined }

/**
 * The invite to a circle by the keys that are in use now: a code that stands on the wall changes by itself when
 * somebody else changes the key. Null when there is none; undefined until that is known.
 */
export function useInvite(circle: CircleId): ComputedRef<Invite | null | undefined> {
  const session = shallowRef<Session | null>(null)
  const circles = useLive(() => session.value?.circles ?? unknown)
  void useApp().session().then((opened) => { session.value = opened })
  return computed(() => {
    // Also a home's round may have got a fresh key.
    const known = circles.value.some(({ id }) => id === circle)
    return session.value === null ? undefined : known ? session.value.inviteTo(circle) : null
  })
}
