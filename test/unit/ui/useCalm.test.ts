import { expect, it } from 'vitest'
import { effectScope } from 'vue'
import { type Collection, createValue } from '../../../src/document/view.ts'
import { busyMs, calmMs, useCalm } from '../../../src/ui/composables/useCalm.ts'

interface Word {
  readonly id: string
  readonly text: string
}

function collection(...texts: readonly string[]): Collection<string, Word> {
  const list = texts.map((text, i) => ({ id: String(i), text }))
  return { byId: new Map(list.map((word) => [word.id, word])), list }
}

/** Only the words that are given are others than before. */
function withWords(before: Collection<string, Word>, words: Readonly<Record<string, string>>): Collection<string, Word> {
  const list = before.list.map((word) => ({ word, text: words[word.id] })).map(({ word, text }) => (text === undefined ? word : { ...word, text }))
  return { byId: new Map(list.map((word) => [word.id, word])), list }
}

/** A page whose timers are run by hand; `far` are the words that are not near its screen. */
function start(...texts: readonly string[]) {
  const view = createValue(collection(...texts))
  const waiting: { readonly ms: number; readonly run: () => void }[] = []
  const page = { isBusy: false, far: new Set<string>() }
  const timers = {
    after(ms: number, run: () => void) {
      const timer = { ms, run }
      waiting.push(timer)
      return () => void waiting.splice(waiting.indexOf(timer), 1)
    },
  }
  const scope = effectScope()
  const calm = scope.run(() => useCalm(view, { isNear: (id) => !page.far.has(id), isBusy: () => page.isBusy, timers }))
  return { view, waiting, scope, page, value: () => calm?.value, shown: () => calm?.value.list.map(({ text }) => text) }
}

it('letters are shown together a moment later', () => {
  const { view, waiting, shown } = start('a', 'b')
  view.set(collection('a1', 'b'))
  view.set(collection('a1', 'b1'))
  expect(shown()).toEqual(['a', 'b'])
  expect(waiting.map(({ ms }) => ms)).toEqual([calmMs])
  waiting[0]?.run()
  expect(shown()).toEqual(['a1', 'b1'])
  expect(waiting).toEqual([])
})

it('what comes or goes is shown at once, with the letters that waited', () => {
  const { view, waiting, page, shown } = start('a')
  view.set(collection('a1'))
  view.set(collection('a1', 'b'))
  expect(shown()).toEqual(['a1', 'b'])
  expect(waiting).toEqual([])
  page.isBusy = true
  page.far.add('0')
  view.set(collection('a2', 'b'))
  view.set(collection('a2'))
  expect(shown()).toEqual(['a2'])
})

it('while somebody types only what is near is drawn, and the rest when the hand rests or it comes near', () => {
  const { view, waiting, page, value, shown } = start('a', 'b', 'c')
  Object.assign(page, { isBusy: true, far: new Set(['1', '2']) })
  const before = value()
  const [a, , c] = before?.list ?? []
  view.set(withWords(view.get(), { 1: 'b1' }))
  expect(waiting.map(({ ms }) => ms)).toEqual([busyMs])
  waiting[0]?.run()
  // Nothing that is seen has changed: what shows it has nothing to do.
  expect(value()).toBe(before)
  view.set(withWords(view.get(), { 0: 'a1', 2: 'c1' }))
  waiting[0]?.run()
  expect(shown()).toEqual(['a1', 'b', 'c'])
  expect([value()?.byId.get('0')?.text, value()?.byId.get('2')]).toEqual(['a1', c])
  expect(value()?.list[0]).not.toBe(a)
  page.far.delete('1')
  waiting[0]?.run()
  expect(shown()).toEqual(['a1', 'b1', 'c'])
  page.isBusy = false
  waiting[0]?.run()
  expect([shown(), value()]).toEqual([['a1', 'b1', 'c1'], view.get()])
  expect(waiting).toEqual([])
})

it('nothing waits when its scope has ended', () => {
  const { view, waiting, scope } = start('a')
  view.set(collection('a1'))
  scope.stop()
  expect(waiting).toEqual([])
  view.set(collection('a2'))
  expect(waiting).toEqual([])
})
