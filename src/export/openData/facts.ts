/** What the round says of itself. */
import { limits } from '../../model/limits.ts'
import type { RoundFacts } from '../../model/roundFacts.ts'
import { orNull, record } from './codec.ts'
import { matching, text } from './values.ts'

const month = matching(/^\d{4}-(0[1-9]|1[0-2])$/)

export const facts = record<RoundFacts>('What the round is about, and its first and last month', {
  theme: text(limits.line),
  from: orNull(month),
  to: orNull(month),
})
