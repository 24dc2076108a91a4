import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { commitmentLines } from '../../export/commitmentLines.ts'
import { plainMarkdown } from '../../export/plainMarkdown.ts'
import type { PublicPart } from '../../export/publicPage.ts'
import { isPublicSubject, publicLines } from '../../export/publicLines.ts'
import { publicContinuation, publicUnits } from '../../export/publicPlans.ts'
import { outTexts } from '../../i18n/later/out.ts'
import { teamTexts } from '../../i18n/later/team.ts'
import { isClosed } from '../../model/commitment.ts'
import { dayAt } from '../../model/date.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { seriesOf } from '../../model/revision.ts'
import { usePlannedOf } from '../afterwards/usePlannedOf.ts'
import { useRevisions } from '../sharing/useRevisions.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useContentWords } from '../sharing/useContentWords.ts'
import { useRoundWords } from './useRoundWords.ts'

/** Something that can be put on the page, under an id that tells it apart. */
export interface Choosable {
  readonly id: string
  readonly kind: 'shared' | 'promise' | 'plan'
  readonly part: PublicPart
}

/** What the organisation may show: the newest of each thing that it has shared, the commitments that it has closed, what goes on and where it spreads. */
export function usePublicParts(organisation: () => OrganisationId): ComputedRef<readonly Choosable[]> {
  const w = useTextPart(outTexts)
  const team = useTextPart(teamTexts)
  const words = useRoundWords()
  const content = useContentWords()
  const revisions = useRevisions()
  const commitments = useLive(commitmentsView(useOpenRound().circle.document))
  const shared = computed(() => {
    const own = revisions.value.filter(({ revision, number }) => number !== null && revision.organisation === organisation() && isPublicSubject(revision.subject))
    const newest = new Map(own.map((each) => [seriesOf(each.revision), each]))
    return [...newest.values()].map(({ revision }): Choosable => ({
      id: revision.id,
      kind: 'shared',
      part: {
        title: w.value.pageSubject(team.value.subjects[revision.subject], words.value.meeting(revision.meeting)),
        note: w.value.pageSharedOn(words.value.date(dayAt(revision.at))),
        // Nobody's name: what has one in it is told without.
        lines: publicLines(revision, { ...content.value, person: () => '' }),
      },
    }))
  })
  const promises = computed(() =>
    commitments.value.list
      .filter((each) => each.organisation === organisation() && isClosed(each))
      .map((each): Choosable => {
        const title = plainMarkdown(each.what.trim()) || words.value.files.unnamed
        const value = plainMarkdown(commitmentLines(each, words.value).join('\n'))
        return { id: each.id, kind: 'promise', part: { title, note: '', lines: [{ key: each.id, label: words.value.files.publicPromises, value }] } }
      }),
  )
  const plannedOf = usePlannedOf()
  const plans = computed(() => {
    const { continuations, units } = plannedOf.value(organisation())
    const spread = publicUnits(units, words.value)
    return [
      ...continuations.map((each): Choosable => ({ id: each.id, kind: 'plan', part: publicContinuation(each, words.value) })),
      ...(spread === null ? [] : [{ id: 'spread', kind: 'plan', part: spread } as const]),
    ]
  })
  return computed(() => [...shared.value, ...promises.value, ...plans.value])
}
