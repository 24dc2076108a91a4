import type { MethodTexts } from '../../texts.ts'
import { agendas } from './agendas.ts'
import { answers } from './answers.ts'
import { commitmentFields } from './commitment.ts'
import { evaluation } from './evaluation.ts'
import { agendaKinds, circles, decisions, progress, roles, statuses } from './labels.ts'
import { reflection } from './reflection.ts'

export const texts = {
  agendas,
  circles,
  roles,
  agendaKinds,
  statuses,
  progress,
  decisions,
  reflection: { ...reflection, evaluation: { title: 'Omgången i efterhand', prompts: evaluation } },
  answers,
  commitmentFields,
} satisfies MethodTexts
