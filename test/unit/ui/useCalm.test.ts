import { expect, it } from 'vitest'
import { effectScope } from 'vue'
import { type Collection, createValue } from '../../../src/document/view.ts'
import { useCalm } from '../../../src/ui/composables/useCalm.ts'

interface Word {
  readonly id: string
  readonly text: string
}

function collection(...texts: readonly string[]): Collection<string, Word> {
  const list = texts.map((text, i) => ({ id: String(i), text }))
  return { byId: new Map(list.map((word) => [word.id, word])), list }
}

function byHand() {
  const waiting: (() => void)[] = []
  const later = (run: () => void) => {
    waiting.push(run)
    return () => void waiting.splice(waiting.indexOf(run), 1)
  }
  return { waiting, later }
}

function start(...texts: readonly string[]) {
  const view = createValue(collection(...texts))
  const { waiting, later } = byHand()
  const scope = effectScope()
  const calm = scope.run(() => useCalm(view, later))
  return { view, waiting, scope, shown: () => calm?.value.list.map(({ text }) => text) }
}

it('letters are shown together a moment later', () => {
  const { view, waiting, shown } = start('a', 'b')
  view.set(collection('a1', 'b'))
  view.set(collection('a1', 'b1'))
  expect(shown()).toEqual(['a', 'b'])
  expect(waiting).toHaveLength(1)
  waiting[0]?.()
  expect(shown()).toEqual(['a1', 'b1'])
})

it('what comes or goes is shown at once, with the letters that waited', () => {
  const { view, waiting, shown } = start('a')
  view.set(collection('a1'))
  view.set(collection('a1', 'b'))
  expect(shown()).toEqual(['a1', 'b'])
  expect(waiting).toEqual([])
  view.set(collection('a1'))
  expect(shown()).toEqual(['a1'])
})

it('nothing waits when its scope has ended', () => {
  const { view, waiting, scope } = start('a')
  view.set(collection('a1'))
  scope.stop()
  expect(waiting).toEqual([])
  view.set(collection('a2'))
  expect(waiting).toEqual([])
})
