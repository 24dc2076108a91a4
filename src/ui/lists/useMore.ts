import { shallowRef, type ShallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'

/** What of a long list is shown at once: a phone lays out some dozens of rows in a blink, and takes its time over a thousand. */
export const [rows, cards] = [40, 15]

/** By address, for whoever comes back to where they were in the list: in this page alone. */
const seen = new Map<string, number>()

export interface More {
  /** How many are shown at most. */
  readonly most: Readonly<ShallowRef<number>>
  more(): void
}

/** Shows a list bit by bit. Begins anew when `of` changes: another choice of what is listed. */
export function useMore(atATime: number, of: () => unknown = () => null): More {
  const router = useRouter()
  const { path } = router.currentRoute.value
  const isReturn = router.options.history.state['forward'] != null
  const most = shallowRef((isReturn ? seen.get(path) : undefined) ?? atATime)
  const show = (count: number) => {
    most.value = count
    seen.set(path, count)
  }
  watch(of, () => { show(atATime) })
  return { most, more: () => { show(most.value + atATime) } }
}

/** The first `most` of all the groups together; those of which nothing is left are left out. */
export function firstOf<T, G>(groups: readonly G[], most: number, listOf: (group: G) => readonly T[], withList: (group: G, list: readonly T[]) => G): G[] {
  let left = most
  return groups.flatMap((group) => {
    const list = listOf(group).slice(0, left)
    left -= list.length
    return list.length === 0 ? [] : [withList(group, list)]
  })
}
