import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import { type NearWords, parseNear } from '../../protocol/near.ts'
import { useApp } from '../app.ts'

/** ms between questions, while somebody looks. */
const often = 5_000

export interface UsedNearWords {
  /** What the computer in the room says of itself; `away` while it does not answer, null before it has been asked. */
  readonly words: Readonly<ShallowRef<NearWords | 'away' | null>>
  /** Asks now: what was said before is not known to be true any more. */
  ask(): Promise<void>
}

export function useNearWords(): UsedNearWords {
  const app = useApp()
  const words = shallowRef<NearWords | 'away' | null>(null)
  let timer: number | undefined
  let gone = false
  const ask = async () => {
    clearTimeout(timer)
    const answer = await fetch(new URL('near', app.address), { cache: 'no-store' })
      .then((response) => response.json() as Promise<unknown>)
      .catch(() => null)
    if (gone) return
    clearTimeout(timer)
    words.value = parseNear(answer) ?? 'away'
    timer = window.setTimeout(() => void ask(), often)
  }
  if (app.near) void ask()
  onScopeDispose(() => {
    gone = true
    clearTimeout(timer)
  })
  return { words, ask }
}
