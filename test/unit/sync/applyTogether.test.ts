import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { origins } from '../../../src/document/origins.ts'
import { applyRemote, applyTogether } from '../../../src/sync/apply.ts'

function written(words: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap(words).set('text', words)
  return Y.encodeStateAsUpdate(doc)
}

it('what is applied together is one change to whoever listens, from elsewhere, and what builds on what is not here is still told', () => {
  const doc = new Y.Doc()
  const heard: unknown[] = []
  doc.on('update', (_update: Uint8Array, origin: unknown) => void heard.push(origin))
  const writer = new Y.Doc()
  writer.getMap('c').set('text', 1)
  const before = Y.encodeStateVector(writer)
  writer.getMap('c').set('text', 2)
  const results: boolean[] = []
  applyTogether(doc, () => {
    for (const update of [written('a'), Y.encodeStateAsUpdate(writer, before), written('b')]) results.push(applyRemote(doc, update, false).ok)
  })
  expect(results).toEqual([true, false, true])
  expect(heard).toEqual([origins.sync])
  expect([doc.getMap('a').get('text'), doc.getMap('b').get('text'), doc.getMap('c').size]).toEqual(['a', 'b', 0])
})
