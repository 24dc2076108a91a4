import type { AgendaKind } from '../../../model/meeting.ts'
import type { KindStructure } from '../../types.ts'

const listening = ['listening.theirWay', 'listening.whatItTakes', 'listening.questionOurWay']
const together = ['together.noticed', 'together.meaning', 'together.monday']
const feedback = ['feedback.plus', 'feedback.minus', 'feedback.interesting']

export const kinds = {
  info: { protected: false, working: true, prompts: [] },
  followUp: { protected: false, working: true, prompts: [] },
  presentation: { protected: false, working: true, prompts: listening },
  comparison: { protected: false, working: true, prompts: together },
  reflection: { protected: true, working: true, prompts: together },
  roleGroup: { protected: false, working: true, prompts: [] },
  peerAdvice: { protected: false, working: true, prompts: [] },
  homeTeam: { protected: false, working: true, prompts: [] },
  planning: { protected: false, working: true, prompts: [] },
  commitment: { protected: false, working: true, prompts: [] },
  evaluation: { protected: false, working: true, prompts: feedback },
  break: { protected: false, working: false, prompts: [] },
} as const satisfies Readonly<Record<AgendaKind, KindStructure>>
