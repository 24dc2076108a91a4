import type { Widened } from '../texts.ts'
import type { more as sv } from './more.sv.ts'

export const more: Widened<typeof sv> = {
  more: 'Show more',
  shown: (n, of) => `${String(n)} of ${String(of)} are shown.`,
}
