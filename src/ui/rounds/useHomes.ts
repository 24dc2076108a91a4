import { onMounted, onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import type { Context } from '../../document/circleDocument.ts'
import type { RoundHomes } from '../../session/homes.ts'
import type { OpenCircle } from '../../session/port.ts'
import { useApp } from '../app.ts'

export interface UsedHomes {
  /** Null until they have been looked for. */
  readonly homes: ShallowRef<RoundHomes | null>
  /** The one of the own organisation. */
  readonly home: ShallowRef<OpenCircle | null>
  /** Looks for them, once; again when it failed. Rejects when what it needs can't be fetched. */
  look(): Promise<void>
}

/** Holds this device's homes in the round while it is open. Fetched after the first paint: no meeting waits for it. */
export function useHomes(round: OpenCircle, mine: OpenCircle, context: () => Context): UsedHomes {
  const app = useApp()
  const homes = shallowRef<RoundHomes | null>(null)
  const home = shallowRef<OpenCircle | null>(null)
  let gone = false
  let looking: Promise<void> | null = null
  const hold = async () => {
    const [session, { holdHomes }] = await Promise.all([app.session(), import('../../session/homes.ts')])
    if (gone) return
    const held = holdHomes(session, round, mine, context, app.subtle)
    const tell = () => (home.value = held.own.get())
    held.own.subscribe(tell)
    tell()
    homes.value = held
  }
  const look = () =>
    (looking ??= hold().catch((error: unknown) => {
      looking = null
      throw error
    }))
  // Without a network at the first visit there is no home yet either; who asks for it is told (HomeFrame).
  onMounted(() => void look().catch(() => undefined))
  onScopeDispose(() => {
    gone = true
    homes.value?.close()
  })
  return { homes, home, look }
}
