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

/** Says when the time of an item, or of what `signals` are of, nears its end. `remaining` and `total` in ms; not what was passed before it was looked at. */
export function useTimeSignals(remaining: () => number, total: () => number, signals?: TimeSignals): void {
  const t = useTexts()
  const settings = useSettingsStore()
  const announce = useAnnounce()
  const { at, say } = signals ?? { at: [5, 1, 0], say: (minutes) => t.value.meeting.minutesLeft(minutes) }
  watch(remaining, (now, before) => {
    // A whole item that is no longer than this began with it: that is no news.
    const passed = at.find((minutes) => now <= minutes * minute && before > minutes * minute && total() > minutes * minute)
    // A step between items, or more time, is no passing of time.
    if (passed === undefined || before - now > 2 * minute) return
    announce(say(passed))
    if (settings.vibrates && passed < 5) navigator.vibrate?.(vibrateMs)
  })
}
