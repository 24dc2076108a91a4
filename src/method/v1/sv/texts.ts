import type { MethodTexts } from '../../texts.ts'
import { agendas } from './agendas.ts'
import { commitmentFields } from './commitment.ts'
import { dimensions, dontKnow, levels } from './dimensions.ts'
import { answers, evaluation } from './evaluation.ts'
import { glossary } from './glossary.ts'
import { followUp, prerequisites } from './home.ts'
import { agendaKinds, circles, decisions, progress, roles, statuses } from './labels.ts'
import { mentorChecklist } from './mentor.ts'
import { presentation } from './presentation.ts'
import { reflection } from './reflection.ts'

export const texts = {
  agendas,
  circles,
  roles,
  agendaKinds,
  statuses,
  progress,
  decisions,
  reflection,
  commitmentFields,
  levels,
  dontKnow,
  dimensions,
  presentation,
  prerequisites,
  followUp,
  evaluation,
  answers,
  mentorChecklist,
  glossary,
} satisfies MethodTexts
