import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createGather } from '../../../src/sync/gather.ts'

const written = (words: string) => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, words)
  return Y.encodeStateAsUpdate(doc)
}
const clientsOf = (update: Uint8Array) => new Set(Y.decodeUpdate(update).structs.map(({ id }) => id.client)).size

it('joins what follows closely; what is to be alone goes at once, and takes what waited before it along by itself', () => {
  const sent: number[] = []
  let run = () => {}
  const timers = { after: (_: number, act: () => void) => ((run = act), () => { run = () => {} }) }
  const gather = createGather(timers, (update) => void sent.push(clientsOf(update)))
  gather.add(written('a'))
  gather.add(written('b'))
  gather.add(written('nobody'), true)
  expect(sent).toEqual([2, 1])
  gather.add(written('c'))
  gather.add(written('d'))
  expect(gather.waiting).toBe(true)
  run()
  expect(sent).toEqual([2, 1, 2])
})
