import type { Widened } from '../texts.ts'
import type { handOut as sv } from './handOut.sv.ts'

export const handOut: Widened<typeof sv> = {
  saved: 'The file is saved.',
  failed: 'The file could not be saved. Try again.',
}
