import { computed, type ComputedRef } from 'vue'
import type { CircleDocument } from '../../document/circleDocument.ts'
import { commitmentApart, ideaApart, openApartText } from '../../document/apartTexts.ts'
import { keptTextsView } from '../../document/history.ts'
import { meetingsView } from '../../document/meetings.ts'
import { openText } from '../../document/text.ts'
import { historyTexts } from '../../i18n/later/history.ts'
import type { Id, MeetingId } from '../../model/ids.ts'
import type { EarlierText } from '../../model/reflection.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import { meetingNamed } from '../rounds/meetingWords.ts'

/** A text as it stood before. */
export interface Wording {
  readonly id: string
  readonly field: string
  readonly text: string
  /** When that was, in words. */
  readonly said: string
  readonly at: number
}

/** An entry whose texts may have been others. */
export interface WordedEntry {
  readonly id: Id<string>
  readonly meeting: MeetingId | null
  readonly earlier: readonly EarlierText[]
}

/** What an entry's texts were before and are no more, the newest first, and a way back to each. `nowOf`: what a field says now. */
export function useWordings(
  document: CircleDocument,
  root: 'reflections' | 'commitments' | 'ideas' | 'continuations' | 'spreadPlans',
  entry: () => WordedEntry,
  fields: readonly string[],
  nowOf: (field: string) => string,
): { readonly wordings: ComputedRef<readonly Wording[]>; bringBack(wording: Wording): void } {
  const t = useTexts()
  const w = useTextPart(historyTexts)
  const say = useErrorText()
  const format = useFormat()
  const notices = useNoticesStore()
  const round = useOpenRound()
  const names = useNames(round)
  const { id } = entry()
  const kept = useLive(keptTextsView(document, id, fields))
  const meetings = useLive(meetingsView(round.circle.document))

  const stood = computed(() =>
    kept.value.map(({ meeting, field, text, at }): Wording => {
      const of = meetings.value.byId.get(meeting)
      const named = of === undefined ? w.value.anyMeeting : meetingNamed(of, round.words.value, w.value.anyMeeting)
      return { id: `${meeting}/${field}`, field, text, at, said: `${w.value.stood(inSentence(named, of?.title ?? null))}, ${w.value.copied(format.value.moment(at))}` }
    }),
  )
  const cutDown = computed(() =>
    entry().earlier.map(({ id: key, field, text, by, at }): Wording => ({ id: key, field, text, at, said: w.value.cutDown(names.value.name(by), format.value.moment(at)) })),
  )
  const wordings = computed(() =>
    [...stood.value, ...cutDown.value].filter(({ field, text }) => fields.includes(field) && text !== nowOf(field)).sort((a, b) => b.at - a.at),
  )

  /** Answers with what stood there, or null when the text could not be put back. */
  function put(field: string, text: string): string | null {
    const context = () => round.context(entry().meeting)
    const apart = root === 'commitments' ? commitmentApart : root === 'ideas' ? ideaApart : null
    const opened = apart === null ? openText(document, { root, id, field }, context) : openApartText(document, apart, id, field, context)
    const before = opened?.get() ?? ''
    const done = opened?.replace(text)
    opened?.close()
    if (done?.ok) return before
    notices.show({ text: say(done?.error ?? { code: 'unknown' }), tone: 'error' })
    return null
  }
  return {
    wordings,
    bringBack({ field, text }) {
      const before = put(field, text)
      if (before === null) return
      const run = () => void put(field, before)
      notices.show({ text: w.value.broughtBack, action: { label: t.value.common.undo, run } })
    },
  }
}

/** The method's own names begin with a small letter within a sentence; one that people gave is theirs. */
function inSentence(named: string, title: string | null): string {
  return title === null ? named.charAt(0).toLowerCase() + named.slice(1) : named
}
