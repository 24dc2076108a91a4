import { computed, type ComputedRef, onScopeDispose, shallowRef } from 'vue'
import { revisionsView } from '../../document/revisions.ts'
import type { LiveView } from '../../document/view.ts'
import type { SharedPicture } from '../../export/registrar.ts'
import { parseSections, picturesIn } from '../../model/presentation.ts'
import type { CircleFiles } from '../../session/port.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

export interface SharedPictures {
  /** How many of those that were shared are on this phone, and how many are not. */
  readonly here: ComputedRef<number>
  readonly missing: ComputedRef<number>
  /** Those that are here. */
  read(): Promise<SharedPicture[]>
}

const none: LiveView<ReadonlySet<string>> = { get: () => new Set(), subscribe: () => () => undefined }

/** The pictures of all that has been shared with the round, each once. */
export function useSharedPictures(): SharedPictures {
  const { circle } = useOpenRound()
  const revisions = useLive(revisionsView(circle.document))
  const pictures = computed(() => {
    const shown = revisions.value.list.flatMap((each) => picturesIn(parseSections(each)))
    return [...new Map(shown.map((picture) => [picture.hash, picture])).values()]
  })
  const files = shallowRef<CircleFiles | null>(null)
  let gone = false
  circle.files().then((found) => { if (!gone) files.value = found }).catch(() => undefined)
  onScopeDispose(() => { gone = true })
  const have = useLive(() => files.value?.have ?? none)
  const here = computed(() => pictures.value.filter(({ hash }) => have.value.has(hash)))
  return {
    here: computed(() => here.value.length),
    missing: computed(() => pictures.value.length - here.value.length),
    async read() {
      const found = await Promise.all(here.value.map(async ({ hash, type }) => ({ hash, type, bytes: (await files.value?.get(hash)) ?? null })))
      return found.flatMap(({ hash, type, bytes }) => (bytes === null ? [] : [{ hash, type, bytes }]))
    },
  }
}
