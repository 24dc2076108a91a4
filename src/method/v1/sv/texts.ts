import type { MethodTexts } from '../../texts.ts'
import { agendas } from './agendas.ts'
import { commitmentFields } from './commitment.ts'
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
  reflection,
  commitmentFields,
} satisfies MethodTexts
