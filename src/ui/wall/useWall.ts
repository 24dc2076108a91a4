import { computed, type ComputedRef } from 'vue'
import { reflectionsView } from '../../document/reflections.ts'
import { pickedView, pickForWall, showOnWall, wallView } from '../../document/wall.ts'
import type { ReflectionId } from '../../model/ids.ts'
import type { Reflection } from '../../model/reflection.ts'
import type { Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import type { Scene } from '../../model/wall.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useLive } from '../composables/useLive.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

export interface WallChoice {
  readonly scene: ComputedRef<Scene>
  /** The picked entries that can be read, in the order they were picked. */
  readonly picked: ComputedRef<readonly Reflection[]>
  /** A refusal becomes a notice. */
  show(scene: Scene): void
  pick(entry: ReflectionId, isPicked: boolean): void
}

/** What the big screen of the meeting shows, and the ways to change it. */
export function useWall({ id, round }: OpenMeeting): WallChoice {
  const { document } = round.circle
  const say = useErrorText()
  const notices = useNoticesStore()
  const wall = useLive(wallView(document, id))
  const picked = useLive(pickedView(document))
  const reflections = useLive(reflectionsView(document))
  const tell = (done: Result<void, RuleError>) => {
    if (!done.ok) notices.show({ text: say(done.error), tone: 'error' })
  }
  return {
    scene: computed(() => wall.value?.scene ?? 'auto'),
    picked: computed(() =>
      picked.value.flatMap((entry) => {
        const note = reflections.value.byId.get(entry)
        return note === undefined || note.deleted || note.meeting !== id || note.text.trim() === '' ? [] : [note]
      }),
    ),
    show: (scene) => { tell(showOnWall(document, round.context(id), id, scene)) },
    pick: (entry, isPicked) => { tell(pickForWall(document, round.context(id), entry, isPicked)) },
  }
}
