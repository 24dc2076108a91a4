/** What the round says of itself. */
import { limits } from '../../model/limits.ts'
import type { RoundFacts } from '../../model/roundFacts.ts'
import { type YearDate, yearDateKinds } from '../../model/yearDate.ts'
import { orNull, record } from './codec.ts'
import { alphabet } from '../../model/ids.ts'
import { day, id, matching, oneOf, text } from './values.ts'

const month = matching(/^\d{4}-(0[1-9]|1[0-2])$/)

export const facts = record<RoundFacts>('What the round is about, and its first and last month', {
  theme: text(limits.line),
  from: orNull(month),
  to: orNull(month),
})

export const yearDate = record<YearDate>('A date of an organisation\'s budget year, which comes again each year; name is said of own ones', {
  key: matching(new RegExp(`^[${alphabet}]{26}/(${yearDateKinds.join('|')}|[${alphabet}]{26})$`)),
  organisation: id(),
  kind: oneOf([...yearDateKinds, 'own']),
  name: text(limits.name),
  day,
})
