import { onScopeDispose, ref, type Ref } from 'vue'
import type { Now } from '../../model/deps.ts'
import type { MeetingClock } from '../../session/port.ts'

/** ms from which a wrong clock is worth a word: dates go wrong by it, the meeting's own clock doesn't. */
const worthSaying = 10 * 60_000
const lookEvery = 5_000

/** True while this device's clock is far from the server's; false while that is not known. */
export function useClockWrong(clock: MeetingClock, now: Now): Readonly<Ref<boolean>> {
  const wrong = ref(false)
  const look = () => {
    const { at, exact } = clock.nowIn('server')
    wrong.value = exact && Math.abs(at - now()) >= worthSaying
  }
  look()
  const timer = setInterval(look, lookEvery)
  onScopeDispose(() => { clearInterval(timer) })
  return wrong
}
