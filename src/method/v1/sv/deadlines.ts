import type { DeadlineTexts } from '../../texts.ts'
import type { ById } from '../keys.ts'
import type { deadlines as structure } from '../structure/deadlines.ts'

export const deadlines = {
  invitation: { title: 'Inbjudan', own: 'Er inbjudan' },
  presentations: { title: 'Presentationer', own: 'Er presentation' },
} satisfies ById<typeof structure, DeadlineTexts>
