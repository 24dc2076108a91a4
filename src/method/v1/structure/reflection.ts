import type { PromptGroup } from '../../types.ts'

export const reflection = [
  { id: 'listening', prompts: ['theirWay', 'whatItTakes', 'questionOurWay'] },
  { id: 'together', prompts: ['noticed', 'meaning', 'monday'] },
  { id: 'norms', prompts: ['whoIsMissing', 'designedFor'] },
  { id: 'learningLog', prompts: ['takeaway', 'questionBackHome', 'passOn'] },
  { id: 'between', prompts: ['whoNoticed', 'leftUndone'] },
  { id: 'feedback', prompts: ['plus', 'minus', 'interesting'] },
] as const satisfies readonly PromptGroup[]
