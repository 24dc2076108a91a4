import { expect, it } from 'vitest'
import { effectScope } from 'vue'
import { type Collection, createValue } from '../../../src/document/view.ts'
import type { Timers } from '../../../src/model/deps.ts'
import { useCalm } from '../../../src/ui/composables/useCalm.ts'

interface Word {
  readonly id: string
  readonly text: string
}

function collection(...texts: readonly string[]): Collection<string, Word> {
  const list = texts.map((text, i) => ({ id: String(i), text }))
  return { byId: new Map(list.map((word) => [word.id, word])), list }
}

function handTimers(): Timers & { waiting: (() => void)[] } {
  const waiting: (() => void)[] = []
  return {
    waiting,
    after(_ms, run) {
      waiting.push(run)
      return () => void waiting.splice(waiting.indexOf(run), 1)
    },
  }
}

function start(...texts: readonly string[]) {
  const view = createValue(collection(...texts))
  const timers = handTimers()
  const scope = effectScope()
  const calm = scope.run(() => useCalm(view, timers))
  return { view, timers, scope, shown: () => calm?.value.list.map(({ text }) => text) }
}

it('letters are shown together a moment later', () => {
  const { view, timers, shown } = start('a', 'b')
  view.set(collection('a1', 'b'))
  view.set(collection('a1', 'b1'))
  expect(shown()).toEqual(['a', 'b'])
  expect(timers.waiting).toHaveLength(1)
  timers.waiting[0]?.()
  expect(shown()).toEqual(['a1', 'b1'])
})

it('what comes or goes is shown at once, with the letters that waited', () => {
  const { view, timers, shown } = start('a')
  view.set(collection('a1'))
  view.set(collection('a1', 'b'))
  expect(shown()).toEqual(['a1', 'b'])
  expect(timers.waiting).toEqual([])
  view.set(collection('a1'))
  expect(shown()).toEqual(['a1'])
})

it('nothing waits when its scope has ended', () => {
  const { view, timers, scope } = start('a')
  view.set(collection('a1'))
  scope.stop()
  expect(timers.waiting).toEqual([])
  view.set(collection('a2'))
  expect(timers.waiting).toEqual([])
})
