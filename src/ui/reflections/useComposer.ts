import { computed, type ComputedRef, shallowRef } from 'vue'
import { isReadOnly } from '../../document/circleDocument.ts'
import { moveReflection } from '../../document/move.ts'
import { addReflection, reflectionsView, setAuthorship } from '../../document/reflections.ts'
import { type OpenText, openText } from '../../document/text.ts'
import type { Reference } from '../../model/entity.ts'
import type { AgendaItemId, MeetingId, ReflectionId } from '../../model/ids.ts'
import type { Authorship } from '../../model/reflection.ts'
import { ok, type Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import { settleWhenStored } from '../../session/settleMoves.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'
import { circleOf } from './circleOf.ts'
import type { Draft, DraftMemory } from './draftMemory.ts'
import { type LazyText, lazyText } from './lazyText.ts'

export interface ComposerPlace {
  readonly meeting: MeetingId
  readonly item: AgendaItemId
  readonly prompt: string | null
  /** Whose words are written now. */
  authorship(): Authorship
  /** What it is written about, besides the item. */
  from(): readonly Reference[]
}

export interface Composer {
  /** For SharedTextField: opened once. */
  open(): OpenText
  /** The private note that holds what is being written; null before the first keystroke. */
  readonly note: ComputedRef<ReflectionId | null>
  readonly to: ComputedRef<Draft['to']>
  readonly empty: ComputedRef<boolean>
  setTo(to: Draft['to']): void
  /**
   * The note stays in *mine* or is moved to where it was meant, if that may be written in; the field is empty again.
   * Answers which entry it is.
   */
  add(): Result<ReflectionId | null, RuleError>
}

/**
 * What is typed is a private note in *mine* from the first keystroke, so a crash or reload loses nothing and nobody
 * else sees it before its writer says so. Meant for the home team or the round, it is moved there when it is added.
 */
export function useComposer(round: OpenRound, place: ComposerPlace, memory: DraftMemory): Composer {
  const { circle, mine } = round
  const notes = useLive(reflectionsView(mine.document))
  const draft = shallowRef(memory.load())
  let lazy: LazyText | null = null

  const keep = (next: Draft) => {
    draft.value = next
    memory.save(next)
  }
  const written = computed(() => (draft.value.note === null ? null : (notes.value.byId.get(draft.value.note) ?? null)))
  const openNote = (id: ReflectionId) =>
    openText(mine.document, { root: 'reflections', id, field: 'text' }, () => round.context(place.meeting))
  const create = () => {
    const { meeting, item, prompt } = place
    const input = { item, prompt, text: '', circle: circle.id, from: place.from() }
    const added = addReflection(mine.document, round.context(meeting), input)
    if (!added.ok) return null
    keep({ ...draft.value, note: added.value })
    return openNote(added.value)
  }
  // It may have been moved, removed or lost since it was remembered.
  const first = written.value
  if (first === null || first.moved || first.deleted) draft.value = { ...draft.value, note: null }

  return {
    open: () => (lazy = lazyText(draft.value.note === null ? null : openNote(draft.value.note), create)),
    note: computed(() => draft.value.note),
    to: computed(() => draft.value.to),
    empty: computed(() => (written.value?.text ?? '').trim() === ''),
    setTo: (to) => { keep({ ...draft.value, to }) },
    add() {
      const { note, to } = draft.value
      const there = circleOf(round, to)
      if (note !== null) setAuthorship(mine.document, note, place.authorship())
      if (note !== null && there !== mine && !isReadOnly(there.document)) {
        const moved = moveReflection(mine.document, there.document, round.context(place.meeting), note)
        if (!moved.ok) return moved
        void settleWhenStored(mine, there)
      }
      keep({ note: null, to })
      lazy?.reset()
      return ok(note)
    },
  }
}
