import { computed, type Ref, ref, shallowRef } from 'vue'
import { createFountain, createGatherer, type Fountain, type Gathered, type Gatherer } from '../../protocol/fountain.ts'
import { answerAsk, encodeAsk, parseAsk, type Taken, takeAnswer } from '../../session/movingCode.ts'
import { useApp } from '../app.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { frameOf, secondsOf } from './frames.ts'

export type Step = 'choose' | 'showAsk' | 'readAnswer' | 'readAsk' | 'showAnswer' | 'given' | 'taken'
export type Problem = 'none' | 'tooLarge' | 'damaged' | 'notRead' | 'insecure'

/** What one phone does while it receives, or hands over: which code it shows, and what it makes of those that it sees. */
export function useMovingCode() {
  const app = useApp()
  const { circle, homes } = useOpenRound()
  const step: Ref<Step> = ref('choose')
  const shown = shallowRef<Fountain | null>(null)
  const gathered = shallowRef<Gathered | null>(null)
  const isOther = ref(false)
  const problem = ref<Problem | null>(null)
  const taken = shallowRef<Taken | null>(null)
  let gatherer: Gatherer = createGatherer()
  let busy = false

  const to = (next: Step) => {
    gatherer = createGatherer()
    gathered.value = null
    isOther.value = false
    problem.value = null
    step.value = next
  }
  const refuse = (why: Problem) => {
    to('choose')
    problem.value = why
  }
  const show = (next: Step, bytes: Uint8Array) => {
    shown.value = createFountain(bytes)
    if (shown.value === null) refuse('tooLarge')
    else to(next)
  }
  const deps = async () => {
    const { subtle, random } = app
    return subtle === null ? null : { session: await app.session(), subtle, random }
  }
  const heard = async (bytes: Uint8Array) => {
    const with_ = await deps()
    if (with_ === null) return refuse('insecure')
    if (step.value === 'readAsk') {
      const asks = parseAsk(bytes)
      if (!asks.ok) return asks.error === 'other' ? another() : refuse('damaged')
      const answer = await answerAsk(with_, asks.value)
      if (!answer.ok) return refuse(answer.error)
      return show('showAnswer', answer.value)
    }
    const result = await takeAnswer(with_, bytes)
    if (!result.ok) return result.error === 'other' ? another() : refuse('damaged')
    taken.value = result.value
    to('taken')
  }
  /** It goes on looking. */
  const another = () => {
    gatherer = createGatherer()
    gathered.value = null
    isOther.value = true
  }

  return {
    step,
    /** What is to be shown as a moving code. */
    shown,
    /** How much of what is looked at has come. */
    gathered,
    /** The code that was seen last is none of these. */
    isOther,
    problem,
    taken,
    /** How long the code that is shown takes to read; null when one picture holds all of it. */
    seconds: computed(() => (shown.value === null || shown.value.blocks === 1 ? null : secondsOf(shown.value))),
    to,
    receive() {
      show('showAsk', encodeAsk([circle, ...(homes.value?.open.get() ?? [])]))
    },
    /** Each text that the camera sees. */
    async see(code: string) {
      if (busy) return
      const frame = frameOf(code)
      const now = frame === null ? null : gatherer.add(frame)
      isOther.value = now === null
      if (now === null) return
      gathered.value = now
      if (now.bytes === null) return
      busy = true
      await heard(now.bytes).catch(() => { refuse('notRead') })
      busy = false
    },
  }
}
