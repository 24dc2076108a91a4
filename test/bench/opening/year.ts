/** A round as a year leaves it: twelve people's notes, written letter by letter, in updates (V1) as they were made. */
import * as Y from 'yjs'
import { emptyDocument, encodeDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { openText } from '../../../src/document/text.ts'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { seededNumbers, seededRandom } from '../../random.ts'

/** So many pieces a note that 50,000 updates are about 500 KB as one. */
const [authors, pieces] = [12, 32]
const words = 'vi talade om hur frågan ser ut hos oss och vad som skiljer oss åt det tog tid men gav mer än väntat'.split(' ')

/** `count` updates, in the order that one phone got them: a note is begun, and grows by words, some of which are taken back. */
export function yearOfWriting(seed: number, count: number): { readonly circle: CircleId; readonly updates: Uint8Array[] } {
  const [random, number] = [seededRandom(seed), seededNumbers(seed)]
  const circle = newId<CircleId>(random)
  const context = { person: null, meeting: null, now: () => 1_790_000_000_000, random }
  const base = emptyDocument()
  writeMeta(base, circle, 'round', context.now)
  const updates = [encodeDocument(base)]
  const writers = Array.from({ length: authors }, () => {
    const document = emptyDocument()
    Y.applyUpdate(document.doc, updates[0] ?? new Uint8Array())
    document.doc.on('update', (update) => void updates.push(update))
    return document
  })
  while (updates.length < count) {
    const writer = writers[Math.floor(number() * authors)] ?? base
    const word = () => `${words[Math.floor(number() * words.length)] ?? ''} `
    const added = addReflection(writer, context, { item: null, prompt: null, text: word() })
    if (!added.ok) throw new Error(added.error.code)
    const text = openText(writer, { root: 'reflections', id: added.value, field: 'text' }, () => context)
    if (text === null) throw new Error('a note without a text')
    for (let i = 0; i < pieces; i++) {
      const at = text.get().length
      const back = number() < 0.1 ? Math.min(at, 4) : 0
      text.edit([{ at: at - back, remove: back, insert: word() }])
    }
  }
  return { circle, updates: updates.slice(0, count) }
}
