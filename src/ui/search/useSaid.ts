import { onScopeDispose, type Ref, ref, watch } from 'vue'
import { pageTimers } from '../pageTimers.ts'

/** ms without a keystroke: each letter gives another number, and only the last is worth hearing. */
const quiet = 700

/** A text that follows another one when that has come to rest: for what a screen reader says of itself. */
export function useSaid(text: () => string): Readonly<Ref<string>> {
  const said = ref('')
  let undo = () => {}
  watch(text, (now) => {
    undo()
    undo = pageTimers.after(quiet, () => (said.value = now))
  })
  onScopeDispose(() => { undo() })
  return said
}
