import { computed, type ComputedRef, onScopeDispose, shallowRef } from 'vue'
import { revisionsView } from '../../document/revisions.ts'
import type { LiveView } from '../../document/view.ts'
import type { SharedPicture } from '../../export/registrar.ts'
import { picturesOf } from '../../model/presentation.ts'
import type { CircleFiles } from '../../session/port.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

export interface SharedPictures {
  /** How many of those that were shared are on this phone, and how many are not; none while that is not known. */
  readonly here: ComputedRef<number>
  readonly missing: ComputedRef<number>
  /** Those that can be read, and how many can't. */
  read(): Promise<{ readonly pictures: SharedPicture[]; readonly lacking: number }>
}

const none: LiveView<ReadonlySet<string>> = { get: () => new Set(), subscribe: () => () => undefined }

/** The pictures of all that has been shared with the round, each once. */
export function useSharedPictures(): SharedPictures {
  const { circle } = useOpenRound()
  const revisions = useLive(revisionsView(circle.document))
  const pictures = computed(() => picturesOf(revisions.value.list))
  const files = shallowRef<CircleFiles | null>(null)
  let gone = false
  const found = circle.files().catch(() => null)
  void found.then((all) => { if (!gone) files.value = all })
  onScopeDispose(() => { gone = true })
  const have = useLive(() => files.value?.have ?? none)
  const here = computed(() => pictures.value.filter(({ hash }) => have.value.has(hash)))
  return {
    here: computed(() => here.value.length),
    missing: computed(() => (files.value === null ? 0 : pictures.value.length - here.value.length)),
    async read() {
      const all = await found
      const read = await Promise.all(pictures.value.map(async ({ hash, type }) => ({ hash, type, bytes: (await all?.get(hash)) ?? null })))
      const whole = read.flatMap(({ hash, type, bytes }) => (bytes === null ? [] : [{ hash, type, bytes }]))
      return { pictures: whole, lacking: read.length - whole.length }
    },
  }
}
