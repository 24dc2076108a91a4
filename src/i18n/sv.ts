import { common } from './sv/common.ts'
import { due } from './sv/due.ts'
import { errors } from './sv/errors.ts'
import { home } from './sv/home.ts'
import { join } from './sv/join.ts'
import { meeting } from './sv/meeting.ts'
import { people } from './sv/people.ts'
import { reflections } from './sv/reflections.ts'
import { round } from './sv/round.ts'
import { status } from './sv/status.ts'

/** The Swedish texts, the source of all others. */
export const sv = {
  common,
  due,
  errors,
  home,
  join,
  meeting,
  people,
  reflections,
  round,
  status,
}
