import { computed, type ComputedRef } from 'vue'
import { addCluster, clusteredView, clustersView, putUnder, renameCluster } from '../../document/clusters.ts'
import { reflectionsView } from '../../document/reflections.ts'
import { type Gathered, gather, type Option, optionsOf } from '../../model/cluster.ts'
import type { AgendaItemId, ClusterId, ReflectionId } from '../../model/ids.ts'
import type { Reflection } from '../../model/reflection.ts'
import type { Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useCalm } from '../composables/useCalm.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

export interface Clusters {
  /** The round's notes at the item by heading, and those under none. */
  readonly gathered: ComputedRef<readonly Gathered<Reflection>[]>
  readonly rest: ComputedRef<readonly Reflection[]>
  /** What dots can be put on. */
  readonly options: ComputedRef<readonly Option[]>
  /** Each answers false when it was refused; a notice says why. */
  putUnder(notes: readonly ReflectionId[], cluster: ClusterId | null): boolean
  putUnderNew(notes: readonly ReflectionId[], name: string): boolean
  rename(cluster: ClusterId, name: string): boolean
}

/** The notes of an item under their headings, as it changes. Key what uses it by the item. */
export function useClusters({ id: meeting, round }: OpenMeeting, item: AgendaItemId): Clusters {
  const { document } = round.circle
  const say = useErrorText()
  const notices = useNoticesStore()
  const reflections = useCalm(reflectionsView(document))
  const clusters = useLive(clustersView(document))
  const clustered = useLive(clusteredView(document))
  const notes = computed(() => reflections.value.list.filter((note) => note.item === item && note.text.trim() !== ''))
  const own = computed(() => clusters.value.list.filter((cluster) => cluster.item === item))
  const parts = computed(() => gather(notes.value, own.value, clustered.value))
  const tell = (done: Result<unknown, RuleError>): boolean => {
    if (!done.ok) notices.show({ text: say(done.error), tone: 'error' })
    return done.ok
  }
  return {
    gathered: computed(() => parts.value.gathered),
    rest: computed(() => parts.value.rest),
    options: computed(() => optionsOf(notes.value, own.value, clustered.value)),
    putUnder: (moved, cluster) => tell(putUnder(document, round.context(meeting), moved, cluster)),
    putUnderNew(moved, name) {
      const added = addCluster(document, round.context(meeting), item, name)
      return tell(added.ok ? putUnder(document, round.context(meeting), moved, added.value) : added)
    },
    rename: (cluster, name) => tell(renameCluster(document, cluster, name)),
  }
}
