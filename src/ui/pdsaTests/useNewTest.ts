import { useRouter } from 'vue-router'
import { addPdsaTest, type NewPdsaTest } from '../../document/pdsaTests.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import type { OpenCircle } from '../../session/port.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

/** Begins a test in a home and leads there; whoever begins it holds it, until somebody else is chosen. */
export function useNewTest(): (home: OpenCircle, input: NewPdsaTest) => void {
  const round = useOpenRound()
  const router = useRouter()
  const say = useErrorText()
  const notices = useNoticesStore()
  return (home, input) => {
    const added = addPdsaTest(home.document, round.context(null), { owner: round.own.value, ...input })
    if (!added.ok) return void notices.show({ text: say(added.error), tone: 'error' })
    void router.push({ name: 'pdsaTest', params: { circle: round.circle.id, test: added.value }, query: { home: home.id } })
  }
}
