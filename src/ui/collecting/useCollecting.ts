import { computed, type ComputedRef, type ShallowRef } from 'vue'
import { ballotsView, collectingView, handCountsView, setCollecting, setHandCount } from '../../document/collecting.ts'
import { addPaperAnswers, evaluationsView, removePaperAnswers } from '../../document/evaluations.ts'
import { collectingTexts } from '../../i18n/later/collecting.ts'
import { answeredView, setAnswered } from '../../document/signals.ts'
import { type Shown, shownView, withheldView, withhold } from '../../document/withheld.ts'
import { type Answer, asksForNotes, type Collecting, type CollectingKind, type OptionId, overSince, type WithheldBallot, type WithheldNote } from '../../model/collecting.ts'
import type { Option } from '../../model/cluster.ts'
import type { Evaluated } from '../../model/evaluation.ts'
import { newId, type ReflectionId } from '../../model/ids.ts'
import type { AgendaItem } from '../../model/meeting.ts'
import type { Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import { type Row, tally } from '../../model/tally.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useAttendance } from '../attendance/useAttendance.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'
import { type Clusters, useClusters } from './useClusters.ts'

export interface OpenCollecting {
  /** Whether notes without names are written here now. */
  readonly writesNotes: ComputedRef<boolean>
  /** Whether that was ever asked for here. */
  readonly asksForNotes: ComputedRef<boolean>
  readonly dots: ComputedRef<Collecting | null>
  readonly dotsOver: ComputedRef<boolean>
  readonly clusters: Clusters
  /** What dots can be put on: headings, and notes under none. */
  readonly options: ComputedRef<readonly Option[]>
  readonly rows: ComputedRef<readonly Row[]>
  /** Own answers that wait. */
  readonly notes: ComputedRef<readonly WithheldNote[]>
  readonly ballot: ComputedRef<WithheldBallot | null>
  /** Chosen of the evaluation's answers: one's own that wait, and everybody's once they are shown. */
  readonly answers: ComputedRef<readonly Answer[]>
  readonly evaluated: ComputedRef<readonly Evaluated[]>
  /** Own choices that are shown, and so not made again when the meeting goes on after its end. */
  readonly shown: Readonly<ShallowRef<Shown>>
  /** Of those who are here with a phone. */
  readonly answered: ComputedRef<{ readonly count: number; readonly of: number; readonly isOwn: boolean }>
  /** Each answers false when it was refused; a notice says why. */
  begin(kind: CollectingKind, dots?: number): boolean
  show(kind: CollectingKind): boolean
  keepNote(id: ReflectionId, prompt: string | null, text: string): boolean
  vote(choices: readonly OptionId[]): boolean
  answer(question: string, answer: string): boolean
  countHands(option: OptionId, count: number): boolean
  /** What stands on one paper; a notice offers to take it back. */
  addPaper(answers: readonly Answer[]): boolean
}

/** What is gathered from all at an item. Key what uses it by the item. */
export function useCollecting(open: OpenMeeting, item: AgendaItem): OpenCollecting {
  const { id: meeting, round, run } = open
  const { document, clock, id: circle } = round.circle
  const t = useTexts()
  const w = useTextPart(collectingTexts)
  const say = useErrorText()
  const notices = useNoticesStore()
  const names = useNames(round)
  const attendance = useAttendance(round)
  const stored = useLive(collectingView(document, item.id))
  const answers = useLive(answeredView(document, item.id))
  const ballots = useLive(ballotsView(document, item.id))
  const evaluations = useLive(evaluationsView(document))
  const hands = useLive(handCountsView(document, item.id))
  const clusters = useClusters(open, item.id)
  const { options } = clusters
  const withheld = useLive(withheldView(round.mine.document))
  const shown = useLive(shownView(round.mine.document, item.id))

  const isOver = (collecting: Collecting | null) => overSince(collecting, run.value, (base) => clock.nowIn(base).at) !== null
  const mine = computed(() => withheld.value.filter((answer) => answer.circle === circle && answer.item === item.id))
  const chosen = computed(() => mine.value.filter((each) => each.kind === 'answer'))
  const ballot = computed(() => mine.value.find((answer) => answer.kind === 'ballot') ?? null)
  const tell = (done: Result<unknown, RuleError>): boolean => {
    if (!done.ok) notices.show({ text: say(done.error), tone: 'error' })
    return done.ok
  }
  const context = () => round.context(meeting)
  return {
    writesNotes: computed(() => asksForNotes(item, stored.value.notes) && !isOver(stored.value.notes)),
    asksForNotes: computed(() => asksForNotes(item, stored.value.notes)),
    dots: computed(() => stored.value.dots),
    dotsOver: computed(() => stored.value.dots !== null && isOver(stored.value.dots)),
    clusters,
    options,
    rows: computed(() => tally(options.value, ballots.value, hands.value, stored.value.dots?.dots ?? 0)),
    notes: computed(() => mine.value.filter((answer) => answer.kind === 'note')),
    ballot,
    answers: chosen,
    shown,
    evaluated: computed(() => evaluations.value.get(item.id) ?? []),
    answered: computed(() => {
      const have = new Set([...answers.value].map((person) => names.value.person(person)?.id))
      const here = [...(attendance.value.get(meeting)?.values() ?? [])].filter(({ how }) => how === 'joined').map(({ person }) => names.value.person(person)?.id)
      return { count: here.filter((person) => have.has(person)).length, of: here.length, isOwn: have.has(names.value.person(round.own.value)?.id) }
    }),
    begin: (kind, dots = 0) => tell(setCollecting(document, context(), item.id, kind, { open: true, dots })),
    show: (kind) => tell(setCollecting(document, context(), item.id, kind, { open: false })),
    keepNote: (id, prompt, text) => tell(withhold(round.mine.document, { kind: 'note', id, circle, meeting, item: item.id, prompt, text })),
    vote(choices) {
      const id = ballot.value?.id ?? newId<ReflectionId>(context().random)
      const kept = tell(withhold(round.mine.document, { kind: 'ballot', id, circle, meeting, item: item.id, choices }))
      return kept && tell(setAnswered(document, context(), item.id))
    },
    answer(question, answer) {
      const id = chosen.value.find((each) => each.question === question)?.id ?? newId<ReflectionId>(context().random)
      return tell(withhold(round.mine.document, { kind: 'answer', id, circle, meeting, item: item.id, question, answer }))
    },
    addPaper(answers) {
      const added = addPaperAnswers(document, context(), item.id, answers)
      if (!added.ok) return tell(added)
      const run = () => void tell(removePaperAnswers(document, added.value))
      notices.show({ text: w.value.paperAdded, action: { label: t.value.common.undo, run } })
      return true
    },
    countHands: (option, count) => tell(setHandCount(document, context(), item.id, option, count)),
  }
}
