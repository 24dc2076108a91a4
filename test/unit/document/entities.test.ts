import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createEntity, readEntity, setFields } from '../../../src/document/entities.ts'
import type { Fields } from '../../../src/document/fields.ts'
import { contextOf, newCircle } from './phones.ts'

const written = () => {
  const circle = newCircle()
  const id = createEntity(circle, 'ideas', contextOf(), { title: 'Frågan i mallen', item: null, shared: false, minutes: 0, unit: '' })
  const fields = circle.doc.getMap('ideas').get(id)
  if (!(fields instanceof Y.Map)) throw new Error('no entity')
  return { circle, id, fields: fields as Fields }
}

it('stores what is said, and nothing for what is not', () => {
  const { id, fields } = written()
  expect([...fields.keys()].sort()).toEqual(['createdAt', 'minutes', 'title', 'unit'])
  expect(readEntity(id, fields)).toMatchObject({ deleted: false, from: [], created: { meeting: null } })
})

it('writes nothing where nothing is changed, also where nothing was said', () => {
  const { circle, fields } = written()
  let updates = 0
  circle.doc.on('update', () => void updates++)
  circle.doc.transact(() => setFields(fields, { title: 'Frågan i mallen', item: null, shared: false, unit: '' }))
  expect(updates).toBe(0)
  // What was said is taken back by saying so: left out it would only be old.
  circle.doc.transact(() => setFields(fields, { title: null, minutes: null, shared: true }))
  expect([fields.get('title'), fields.get('minutes'), fields.get('shared')]).toEqual([null, null, true])
})
