import { type InjectionKey, inject, onScopeDispose, shallowReactive } from 'vue'

type Condition = () => boolean

export type UpdateGate = Set<Condition>

export const updateGateKey: InjectionKey<UpdateGate> = Symbol('updateGate')

/** Takes the newer version into use at once, for a screen where that is the user's own wish. */
export const acceptUpdateKey: InjectionKey<() => void> = Symbol('acceptUpdate')

/** The conditions that keep a newer version from being offered; the frame of the app holds one. */
export function createUpdateGate(): UpdateGate {
  return shallowReactive(new Set<Condition>())
}

/** Reactive: true when nothing on the screen would be disturbed. */
export function mayUpdate(gate: UpdateGate): boolean {
  return ![...gate].some((condition) => condition())
}

/** No newer version is offered while the condition holds: a meeting runs, a text is not saved yet. */
export function useNoUpdateWhile(condition: Condition): void {
  const gate = inject(updateGateKey, null)
  if (gate === null) return
  const entry = () => condition()
  gate.add(entry)
  onScopeDispose(() => gate.delete(entry))
}
