import type { MethodStory } from '../types.ts'

export const story = {
  sections: ['storyStart', 'storyDid', 'storyResult', 'storySetbacks', 'storyKnown', 'storyNow'],
  toldAt: ['startup'],
} as const satisfies MethodStory
