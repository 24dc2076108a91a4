import { common } from './en/common.ts'
import { due } from './en/due.ts'
import { errors } from './en/errors.ts'
import { home } from './en/home.ts'
import { join } from './en/join.ts'
import { meeting } from './en/meeting.ts'
import { people } from './en/people.ts'
import { reflections } from './en/reflections.ts'
import { round } from './en/round.ts'
import { status } from './en/status.ts'
import type { Texts } from './texts.ts'

export const en: Texts = {
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
