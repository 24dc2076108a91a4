/** ms after a key in which the next one is to be expected. */
const restMs = 1_000

let keyAt = -Infinity
let isListening = false

/** Whether a text was just changed by hand on this page. */
export function isTyping(): boolean {
  if (!isListening) addEventListener('input', () => { keyAt = performance.now() }, { capture: true })
  isListening = true
  return performance.now() - keyAt < restMs
}
