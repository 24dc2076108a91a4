import type { Widened } from '../texts.ts'
import type { signals as sv } from './signals.sv.ts'

export const signals: Widened<typeof sv> = {
  done: 'I am done',
  doneOf: (n, of) => `${String(n)} of ${String(of)} done`,
  raise: 'Raise your hand',
  lower: 'Lower your hand',
  raised: 'Hands raised:',
  lowerFor: (name) => `Lower the hand of ${name}`,
}
