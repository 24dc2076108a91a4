import { computed, type ComputedRef } from 'vue'
import { roundView } from '../../document/round.ts'
import type { Paper } from '../../export/paper.ts'
import { resultPaper } from '../../export/resultPaper.ts'
import { minutesTexts } from '../../i18n/later/minutes.ts'
import { resultSheetTexts } from '../../i18n/later/resultSheet.ts'
import type { PresentationContent } from '../../model/presentation.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useContentWords } from '../sharing/useContentWords.ts'

export interface SheetOnPaper {
  /** The organisation's. */
  readonly name: string
  /** Which version it is. */
  readonly line: string
  readonly content: PresentationContent
}

/** A shared result sheet as it is kept in a file. */
export function useSheetPaper(sheet: () => SheetOnPaper): ComputedRef<Paper> {
  const w = useTextPart(resultSheetTexts)
  const minutes = useTextPart(minutesTexts)
  const words = useContentWords()
  const round = useLive(roundView(useOpenRound().circle.document))
  return computed(() => {
    const { name, line, content } = sheet()
    const head = { title: w.value.of(name), language: minutes.value.language, facts: [w.value.round(round.value.name), line] }
    return resultPaper(head, content, words.value)
  })
}
