import { computed, type ComputedRef } from 'vue'
import type { CircleStatus, OpenCircle } from '../../session/port.ts'
import type { Texts } from '../../i18n/texts.ts'
import { useApp } from '../app.ts'
import { useLive } from './useLive.ts'
import { useTexts } from './useTexts.ts'

export interface StatusWords {
  readonly tone: 'good' | 'waiting' | 'bad' | 'quiet'
  readonly text: string
}

/** What is true now of what was written here: is it stored, whom has it reached. `mine` counts for what is stored. */
export function useCircleStatus(circle: OpenCircle, mine: OpenCircle): ComputedRef<StatusWords> {
  const t = useTexts()
  const { near } = useApp()
  const shared = useLive(circle.status)
  const own = useLive(mine.status)
  return computed(() => statusWords(shared.value, own.value.saved, t.value, near))
}

export function statusWords(status: CircleStatus, mine: CircleStatus['saved'], texts: Texts, near: boolean): StatusWords {
  const words = texts.status
  const saved = [status.saved, mine]
  const failed = saved.find((state) => typeof state === 'object')
  if (failed !== undefined) {
    const { storageFull, storageRefused, storageFailed } = texts.errors
    return { tone: 'bad', text: { full: storageFull, refused: storageRefused, failed: storageFailed }[failed.failed] }
  }
  const stored = saved.includes('memory') ? words.memory : saved.includes('saving') ? words.saving : near ? words.near : words.saved
  const isThere = status.safe.state === 'safe' || (status.network === 'connected' && status.reached === status.present)
  const good = !saved.includes('memory') && isThere && !near
  const tone = saved.includes('memory') ? 'bad' : good ? 'good' : 'waiting'
  return { tone, text: `${stored} · ${reachWords(status, texts)}` }
}

function reachWords({ network, present, reached, safe }: CircleStatus, { status: words }: Texts): string {
  if (network === 'off') return words.offline
  if (network === 'insecure') return words.insecure
  // Its numbers belong together: they must not break over two lines.
  if (present > 0) return words.reached(reached, present).replaceAll(' ', '\u00a0')
  if (safe.state === 'safe') return words.safe
  if (safe.state === 'full') return words.full
  if (safe.state === 'waiting' && safe.changes > 0) return words.waiting(safe.changes)
  return network === 'seeking' ? words.seeking : words.alone
}
