import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addPerson, peopleView } from '../../../src/document/people.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { roots } from '../../../src/document/schema.ts'
import { openText } from '../../../src/document/text.ts'
import { newId, type PersonId, type ReflectionId } from '../../../src/model/ids.ts'
import { bytes, contextOf, newCircle, value } from './phones.ts'

it('a view that is first read after a change shows everything, not only what changed', () => {
  const circle = newCircle()
  const context = contextOf(newId<PersonId>(bytes))
  const ids = ['a', 'b', 'c'].map((text) => value(addReflection(circle, context, { item: null, prompt: null, text })))
  const stop = reflectionsView(circle).subscribe(() => {})
  openText(circle, { root: 'reflections', id: ids[1] ?? '', field: 'text' }, () => context)?.edit([
    { at: 0, remove: 0, insert: 'x' },
  ])
  expect(reflectionsView(circle).get().list.map((each) => each.text).sort()).toEqual(['a', 'c', 'xb'])
  stop()
})

it('a letter changes one object of the snapshot, and no place in the list', () => {
  const circle = newCircle()
  const times = [3, 1, 2]
  const context = { ...contextOf(newId<PersonId>(bytes)), now: () => times.shift() ?? 0 }
  for (const text of ['c', 'a', 'b']) value(addReflection(circle, context, { item: null, prompt: null, text }))
  const view = reflectionsView(circle)
  const stop = view.subscribe(() => {})
  const before = view.get().list
  expect(before.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
  openText(circle, { root: 'reflections', id: before[1]?.id ?? '', field: 'text' }, () => context)?.edit([
    { at: 0, remove: 0, insert: 'x' },
  ])
  const { list, byId } = view.get()
  expect(list.map(({ text }) => text)).toEqual(['a', 'xb', 'c'])
  expect([list[0], list[2]]).toEqual([before[0], before[2]])
  expect(list[0]).toBe(before[0])
  expect(byId.get(list[1]?.id as ReflectionId)).toBe(list[1])
  stop()
})

it('what is taken away goes from the list, and what changes its place is sorted in', () => {
  const circle = newCircle()
  const context = contextOf(newId<PersonId>(bytes))
  const [ada, bo] = ['Ada', 'Bo'].map((name) => value(addPerson(circle, context, { name, organisation: null, role: 'politician' })))
  const view = peopleView(circle)
  const stop = view.subscribe(() => {})
  const names = () => view.get().list.map(({ name }) => name)
  expect(names()).toEqual(['Ada', 'Bo'])
  setPerson(circle, ada, { name: 'Cia' })
  expect(names()).toEqual(['Bo', 'Cia'])
  setPerson(circle, bo, { deleted: true })
  expect(names()).toEqual(['Cia'])
  setPerson(circle, bo, { deleted: false })
  expect(names()).toEqual(['Bo', 'Cia'])
  stop()
})

it('who asks without listening sees what the transaction has changed so far, and in the midst of telling of it', () => {
  const circle = newCircle()
  const context = contextOf(newId<PersonId>(bytes))
  const texts = () => reflectionsView(circle).get().list.map((each) => each.text)
  value(addReflection(circle, context, { item: null, prompt: null, text: 'a' }))
  expect(texts()).toEqual(['a'])
  const seen: string[][] = []
  // Told of another root of the same change, before the reflections' own turn has come.
  circle.doc.getMap(roots.people).observe(() => seen.push(texts()))
  circle.doc.transact(() => {
    value(addPerson(circle, context, { name: 'Ada', organisation: null, role: 'politician' }))
    value(addReflection(circle, context, { item: null, prompt: null, text: 'b' }))
    seen.push(texts())
  })
  expect(seen).toEqual([['a', 'b'], ['a', 'b']])
  expect(texts()).toEqual(['a', 'b'])
})

it('what nobody listens to is kept, and only what has changed is read again', () => {
  const circle = newCircle()
  const context = contextOf(newId<PersonId>(bytes))
  const ids = ['a', 'b'].map((text) => value(addReflection(circle, context, { item: null, prompt: null, text })))
  const before = reflectionsView(circle).get()
  expect(reflectionsView(circle).get()).toBe(before)
  openText(circle, { root: 'reflections', id: ids[1] ?? '', field: 'text' }, () => context)?.edit([{ at: 0, remove: 0, insert: 'x' }])
  const { list } = reflectionsView(circle).get()
  expect(list[0]).toBe(before.list[0])
  expect(list[1]?.text).toBe('xb')
})

function setPerson(circle: CircleDocument, id: PersonId | undefined, values: { name?: string; deleted?: boolean }): void {
  const fields = circle.doc.getMap(roots.people).get(id ?? '')
  if (fields instanceof Y.Map) for (const [name, to] of Object.entries(values)) fields.set(name, to)
}
