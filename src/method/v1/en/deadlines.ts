import type { DeadlineTexts } from '../../texts.ts'
import type { ById } from '../keys.ts'
import type { deadlines as structure } from '../structure/deadlines.ts'

export const deadlines = {
  invitation: { title: 'Invitation', own: 'Your invitation' },
  presentations: { title: 'Presentations', own: 'Your presentation' },
} satisfies ById<typeof structure, DeadlineTexts>
