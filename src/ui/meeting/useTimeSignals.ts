import { watch } from 'vue'
import { useSettingsStore } from '../../stores/settings.ts'
import { useAnnounce } from '../composables/useAnnounce.ts'
import { useTexts } from '../composables/useTexts.ts'

/** Minutes left at which it is said, and felt where somebody wants that; and how it is said. */
export interface TimeSignals {
  readonly at: readonly number[]
  say(minutes: number): string
}

const minute = 60_000
const vibrateMs = 300

/**
 * Says when the time of an item, or of what `signals` are of, nears its end: each once, and again only after its time
 * was made another. `remaining` and `total` in ms. Not what was passed before it was looked at, or while something else
 * was: key what uses it by the item.
 */
export function useTimeSignals(remaining: () => number, total: () => number, signals?: TimeSignals): void {
  const t = useTexts()
  const settings = useSettingsStore()
  const announce = useAnnounce()
  const { at, say } = signals ?? { at: [5, 1, 0], say: (minutes) => t.value.meeting.minutesLeft(minutes) }
  // A clock that is measured anew, or stopped by another phone in the very second, may pass the same minute twice.
  let told: readonly number[] = []
  watch(total, () => { told = [] })
  watch(remaining, (now, before) => {
    // A page that nobody looks at ticks once a minute: of two that it passed at once the last one is true.
    // A whole item that is no longer than this began with it: that is no news.
    const passed = at.findLast((minutes) => now <= minutes * minute && before > minutes * minute && total() > minutes * minute)
    // A phone that slept over it shows the time itself; to say how long ago would be late.
    if (passed === undefined || told.includes(passed) || before - now > 2 * minute) return
    told = [...told, passed]
    announce(say(passed))
    if (settings.vibrates && passed < 5) navigator.vibrate?.(vibrateMs)
  })
}
