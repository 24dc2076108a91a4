import { agenda } from './sv/agenda.ts'
import { commitments } from './sv/commitments.ts'
import { common } from './sv/common.ts'
import { errors } from './sv/errors.ts'
import { home } from './sv/home.ts'
import { invite } from './sv/invite.ts'
import { join } from './sv/join.ts'
import { meeting } from './sv/meeting.ts'
import { people } from './sv/people.ts'
import { reflections } from './sv/reflections.ts'
import { round } from './sv/round.ts'
import { settings } from './sv/settings.ts'
import { status } from './sv/status.ts'

/** The Swedish texts, the source of all others. */
export const sv = {
  agenda,
  commitments,
  common,
  errors,
  home,
  invite,
  join,
  meeting,
  people,
  reflections,
  round,
  settings,
  status,
}
