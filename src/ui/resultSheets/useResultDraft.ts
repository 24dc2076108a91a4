import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { improvementsView, marksView, measurementsView } from '../../document/improvements.ts'
import { pdsaTestsView } from '../../document/pdsaTests.ts'
import { fillSections, takeBackFilled } from '../../document/resultSheet.ts'
import { resultSheetTexts } from '../../i18n/later/resultSheet.ts'
import { dimensionTitle, levelWord } from '../../method/preparedWords.ts'
import { parseRatingContent } from '../../model/ratingContent.ts'
import { resultDraft, type SectionDraft } from '../../model/resultDraft.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { newestOf, useRevisions } from '../sharing/useRevisions.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'
import { usePreparation } from '../homeTeam/usePreparation.ts'
import { useRatedMeetings } from '../ratings/useRatings.ts'

export interface UsedDraft {
  /** What can be taken from elsewhere, by section. */
  readonly drafts: ComputedRef<ReadonlyMap<string, SectionDraft>>
  /** Puts in those of the sections that are still empty; with a notice that takes them back. */
  fill(sections: readonly string[]): void
}

/** What the home and the round hold already that a result sheet could begin from. */
export function useResultDraft(): UsedDraft {
  const t = useTexts()
  const w = useTextPart(resultSheetTexts)
  const say = useErrorText()
  const format = useFormat()
  const notices = useNoticesStore()
  const method = usePreparation()
  const { circle, context } = useOpenRound()
  const { home, team } = useOpenHome()
  const improvements = useLive(improvementsView(home.document))
  const measurements = useLive(measurementsView(home.document))
  const marks = useLive(marksView(home.document))
  const tests = useLive(pdsaTestsView(home.document))
  const commitments = useLive(commitmentsView(circle.document))
  const revisions = useRevisions()
  const rated = useRatedMeetings()

  const organisation = computed(() => team.value?.organisation ?? null)
  const ratings = computed(() =>
    rated.value.flatMap(({ id: meeting }) => {
      const shared = newestOf(revisions.value, { organisation: organisation.value, subject: 'rating', meeting })
      return (shared && parseRatingContent(shared.revision.content)) ?? []
    }),
  )
  const drafts = computed(() => {
    const sources = {
      // The oldest first, as it is told.
      improvements: [...improvements.value.list].reverse(),
      measurements: measurements.value.list,
      marks: marks.value.list,
      tests: tests.value.list,
      commitments: commitments.value.list.filter((each) => each.organisation === organisation.value).sort((a, b) => a.created.at - b.created.at),
      ratings: ratings.value,
    }
    // The sheet is read for years: its days have a year.
    const day = (date: string) => format.value.date(date, '')
    const { draft } = w.value
    return resultDraft(sources, {
      ...draft,
      changed: (date, what) => draft.changed(day(date), what),
      figure: (what, date) => draft.figure(what, day(date)),
      dimension: (dimension) => dimensionTitle(method.value, dimension),
      level: (level) => levelWord(method.value, level),
    })
  })
  return {
    drafts,
    fill(sections) {
      const wanted = new Map([...drafts.value].filter(([section]) => sections.includes(section)))
      const filled = fillSections(home.document, context(null), wanted)
      if (!filled.ok) return void notices.show({ text: say(filled.error), tone: 'error' })
      // Somebody else at home was quicker.
      if (filled.value.length === 0) return void notices.show({ text: w.value.alreadyWritten })
      const run = () => void takeBackFilled(home.document, filled.value)
      notices.show({ text: w.value.begun(filled.value.length), action: { label: t.value.common.undo, run } })
    },
  }
}
