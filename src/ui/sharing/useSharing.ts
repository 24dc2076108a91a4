import { computed, type ComputedRef, reactive, ref } from 'vue'
import type { Change } from '../../model/changes.ts'
import type { MeetingId } from '../../model/ids.ts'
import type { Result } from '../../model/result.ts'
import type { Subject } from '../../model/revision.ts'
import { share, type ShareError } from '../../session/sharing.ts'
import { useApp } from '../app.ts'
import { newestOf, useRevisions } from './useRevisions.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'

/** Something of the home's as it stands, beside what was shared of it last. */
export interface Sharing<T> {
  readonly last: { readonly number: number; readonly at: number } | null
  /** As it was shared last (null: never, or it can't be read), and as it would be shared now. */
  readonly before: T | null
  readonly draft: T
  /** What a new revision would change, by the keys of its parts. */
  readonly changes: ReadonlyMap<string, Change>
  readonly busy: boolean
  share(): Promise<Result<unknown, ShareError>>
}

/** How one subject is frozen, read and compared (the model's rules). */
export interface Material<T> {
  readonly subject: Subject
  /** Null: it belongs to no meeting. */
  readonly meeting: MeetingId | null
  readonly draft: ComputedRef<T>
  parse(content: string): T | null
  changes(before: T | null, draft: T): ReadonlyMap<string, Change>
}

export function useSharing<T>({ subject, meeting, draft, parse, changes }: Material<T>): Sharing<T> {
  const { subtle } = useApp()
  const { circle, context } = useOpenRound()
  const { home, team } = useOpenHome()
  const revisions = useRevisions()
  const busy = ref(false)

  const last = computed(() => {
    const organisation = team.value?.organisation ?? null
    return newestOf(revisions.value, { organisation, subject, meeting })
  })
  const before = computed(() => last.value && parse(last.value.revision.content))
  return reactive({
    last: computed(() => last.value && { number: last.value.number ?? 0, at: last.value.revision.at }),
    before,
    draft,
    changes: computed(() => changes(before.value, draft.value)),
    busy,
    async share() {
      busy.value = true
      try {
        const content = JSON.stringify(draft.value)
        return await share(subtle, home, circle, context(meeting), { subject, meeting, content })
      } finally {
        busy.value = false
      }
    },
  })
}
