import type { Widened } from '../texts.ts'
import type { asked as sv } from './asked.sv.ts'

export const asked: Widened<typeof sv> = {
  ask: 'Ask all to share',
  askHint: 'Everyone sees a question about sharing their silent notes. Each chooses for themselves.',
  youAsked: 'You have asked all to share.',
  asked: (name) => `${name} has asked all to share.`,
  askAgain: 'Ask once more',
  asks: (name) => `${name} asks you to share what you like of your notes.`,
  choose: 'Choose what all may read',
  share: (n) => (n === 1 ? 'Share 1 note' : `Share ${String(n)} notes`),
  keep: 'I keep them',
  kept: 'Your notes stay with you.',
  shared: 'Shared with the round.',
}
