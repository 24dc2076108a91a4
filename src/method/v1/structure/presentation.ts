import type { PresentationSection } from '../../types.ts'

export const presentation = [
  { id: 'mandate', usedAt: ['startup', 'learning1', 'conference'] },
  { id: 'baseline', usedAt: ['startup', 'learning1', 'learning3', 'conference'] },
  { id: 'chain', usedAt: ['learning1', 'learning3'] },
  { id: 'tested', usedAt: ['learning2', 'learning3', 'conference'] },
  { id: 'happened', usedAt: ['learning2', 'learning3', 'conference'] },
  { id: 'learned', usedAt: ['learning1', 'learning2', 'learning3', 'conference'] },
  { id: 'stickingPoint', usedAt: ['learning1', 'learning2', 'learning3'] },
  { id: 'nextStep', usedAt: ['startup', 'learning1', 'learning2', 'learning3', 'conference'] },
] as const satisfies readonly PresentationSection[]
