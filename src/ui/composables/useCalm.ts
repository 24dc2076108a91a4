import { onScopeDispose, shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import type { Collection, LiveView } from '../../document/view.ts'
import { pageTimers } from '../pageTimers.ts'
import { isTyping } from './typing.ts'

/** ms between two looks: letter by letter, what thirty people type would be drawn ninety times a second. */
export const calmMs = 100
/** The same while somebody types here. */
export const busyMs = 250

interface CalmOptions<I> {
  /** Whether an entity is on the screen or near it. */
  readonly isNear?: (id: I) => boolean
  readonly isBusy?: () => boolean
  readonly timers?: typeof pageTimers
}

/**
 * `useLive` for a collection that many write in at once: what comes, goes or is moved is seen at once, what changes
 * inside an entity a moment later, together with what else has changed by then. While somebody types here, what is not
 * near the screen waits until the hand rests: a key need not wait for what nobody sees.
 */
export function useCalm<I extends string, T extends { readonly id: I }>(
  view: LiveView<Collection<I, T>>,
  { isNear = () => true, isBusy = isTyping, timers = pageTimers }: CalmOptions<I> = {},
): Readonly<ShallowRef<Collection<I, T>>> {
  const value = shallowRef(view.get())
  let cancel: (() => void) | null = null
  const stop = () => {
    cancel?.()
    cancel = null
  }
  const look = () => {
    stop()
    const [shown, now] = [value.value, view.get()]
    value.value = holdsTheSame(shown, now) && isBusy() ? onlyNear(shown, now, isNear) : now
    if (value.value !== now) cancel = timers.after(busyMs, look)
  }
  const undo = view.subscribe(() => {
    if (!holdsTheSame(value.value, view.get())) look()
    else cancel ??= timers.after(isBusy() ? busyMs : calmMs, look)
  })
  look()
  onScopeDispose(() => {
    stop()
    undo()
  })
  return shallowReadonly(value)
}

/** What is near as it is now, all else as it was shown: `now` itself, or `shown`, when that is all. */
function onlyNear<I extends string, T extends { readonly id: I }>(shown: Collection<I, T>, now: Collection<I, T>, isNear: (id: I) => boolean): Collection<I, T> {
  const changed = [...now.byId].flatMap(([id, is]) => {
    const was = shown.byId.get(id)
    return was === undefined || was === is ? [] : [was]
  })
  const kept = new Map(changed.filter(({ id }) => !isNear(id)).map((was) => [was.id, was]))
  if (kept.size === 0) return now
  if (kept.size === changed.length) return shown
  return { byId: new Map([...now.byId, ...kept]), list: now.list.map((entity) => kept.get(entity.id) ?? entity) }
}

function holdsTheSame<I extends string, T extends { readonly id: I }>(before: Collection<I, T>, now: Collection<I, T>): boolean {
  const isSame = before.byId.size === now.byId.size && before.list.length === now.list.length
  return isSame && now.list.every(({ id }, i) => id === before.list[i]?.id)
}
