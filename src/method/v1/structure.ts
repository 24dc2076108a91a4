import type { MethodStructure } from '../types.ts'
import { agendas } from './structure/agendas.ts'
import { commitmentFields } from './structure/commitment.ts'
import { deadlines } from './structure/deadlines.ts'
import { dimensions, levels, ratedBefore } from './structure/dimensions.ts'
import { answers, evaluation } from './structure/evaluation.ts'
import { followUp, prerequisites } from './structure/home.ts'
import { kinds } from './structure/kinds.ts'
import { mentorChecklist } from './structure/mentor.ts'
import { presentation } from './structure/presentation.ts'
import { reflection } from './structure/reflection.ts'

export const structure = {
  version: '2026-1',
  meetings: ['startup', 'learning1', 'learning2', 'learning3', 'conference'],
  copies: {},
  agendas,
  deadlines,
  kinds,
  requiredRoles: ['politician', 'seniorManager', 'keyPerson'],
  // What is evaluated is written from like any prompt.
  reflection: [...reflection, { id: 'evaluation', prompts: evaluation.map(({ id }) => id) }],
  commitmentFields,
  levels,
  dimensions,
  ratedBefore,
  presentation,
  prerequisites,
  followUp,
  evaluation,
  answers,
  mentorChecklist,
} satisfies MethodStructure
