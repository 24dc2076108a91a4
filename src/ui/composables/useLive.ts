import {
  type MaybeRefOrGetter,
  type ShallowRef,
  onScopeDispose,
  shallowReadonly,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import type { LiveView } from '../../document/view.ts'

/**
 * A live view as a shallow ref; lets go when the scope ends. The view itself may change (another meeting is opened),
 * or be a getter that gives another one.
 */
export function useLive<T>(view: MaybeRefOrGetter<LiveView<T>>): Readonly<ShallowRef<T>> {
  const value = shallowRef(toValue(view).get()) as ShallowRef<T>
  let undo = () => {}
  watch(
    () => toValue(view),
    (current) => {
      undo()
      undo = current.subscribe(() => {
        value.value = current.get()
      })
      // After subscribing: a view may only keep its snapshot while somebody listens.
      value.value = current.get()
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(() => undo())
  return shallowReadonly(value)
}
