import { expect, it } from 'vitest'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { openText } from '../../../src/document/text.ts'
import { newId, type PersonId } from '../../../src/model/ids.ts'
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
