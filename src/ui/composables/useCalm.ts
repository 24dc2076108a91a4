import { onScopeDispose, shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import type { Collection, LiveView } from '../../document/view.ts'
import { betweenKeys } from './betweenKeys.ts'

/**
 * `useLive` for a collection that many write in at once: what comes, goes or is moved is seen at once, what changes
 * inside an entity a moment later, together with what else has changed by then.
 */
export function useCalm<I extends string, T extends { readonly id: I }>(
  view: LiveView<Collection<I, T>>,
  later = betweenKeys,
): Readonly<ShallowRef<Collection<I, T>>> {
  const value = shallowRef(view.get())
  let cancel: (() => void) | null = null
  const look = () => {
    cancel?.()
    cancel = null
    value.value = view.get()
  }
  const undo = view.subscribe(() => {
    if (!holdsTheSame(value.value, view.get())) look()
    else cancel ??= later(look)
  })
  look()
  onScopeDispose(() => {
    cancel?.()
    undo()
  })
  return shallowReadonly(value)
}

function holdsTheSame<I extends string, T extends { readonly id: I }>(before: Collection<I, T>, now: Collection<I, T>): boolean {
  const isSame = before.byId.size === now.byId.size && before.list.length === now.list.length
  return isSame && now.list.every(({ id }, i) => id === before.list[i]?.id)
}
