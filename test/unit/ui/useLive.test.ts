import { effectScope, nextTick, shallowRef } from 'vue'
import { describe, expect, it } from 'vitest'
import { createValue } from '../../../src/document/view.ts'
import { useLive } from '../../../src/ui/composables/useLive.ts'

function counted<T>(first: T) {
  const value = createValue(first)
  let listeners = 0
  return {
    ...value,
    listeners: () => listeners,
    subscribe(listener: () => void) {
      listeners++
      const undo = value.subscribe(listener)
      return () => {
        listeners--
        undo()
      }
    },
  }
}

describe('useLive', () => {
  it('follows the view and lets go with its scope', () => {
    const view = counted(1)
    const scope = effectScope()
    const live = scope.run(() => useLive(view))
    expect(live?.value).toBe(1)
    view.set(2)
    expect(live?.value).toBe(2)
    scope.stop()
    expect(view.listeners()).toBe(0)
    view.set(3)
    expect(live?.value).toBe(2)
  })

  it('moves to another view when the getter gives one', async () => {
    const [a, b] = [counted('a'), counted('b')]
    const current = shallowRef(a)
    const scope = effectScope()
    const live = scope.run(() => useLive(() => current.value))
    current.value = b
    await nextTick()
    expect(live?.value).toBe('b')
    expect([a.listeners(), b.listeners()]).toEqual([0, 1])
    a.set('old')
    expect(live?.value).toBe('b')
    scope.stop()
    expect(b.listeners()).toBe(0)
  })

  it('does not make the snapshot itself reactive', () => {
    const snapshot = { list: [{ name: 'Karin' }] }
    const scope = effectScope()
    const live = scope.run(() => useLive(createValue(snapshot)))
    expect(live?.value).toBe(snapshot)
    scope.stop()
  })
})
