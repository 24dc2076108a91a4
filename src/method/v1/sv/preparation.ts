import type { PreparationTexts } from '../../texts.ts'
import { answers } from './answers.ts'
import { briefs } from './briefs.ts'
import { deadlines } from './deadlines.ts'
import { dimensions, dontKnow, levels } from './dimensions.ts'
import { glossary } from './glossary.ts'
import { followUp, prerequisites } from './home.ts'
import { mentorChecklist } from './mentor.ts'
import { presentation } from './presentation.ts'
import { resultSheet } from './resultSheet.ts'
import { story } from './story.ts'

export const preparation = {
  deadlines,
  levels,
  dontKnow,
  dimensions,
  presentation,
  resultSheet,
  story,
  prerequisites,
  followUp,
  answers,
  briefs,
  mentorChecklist,
  glossary,
} satisfies PreparationTexts
