import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, emptyDocument, encodeDocument, readMeta, writeMeta } from '../../../src/document/circleDocument.ts'
import { copyIntoMine } from '../../../src/document/mineCopy.ts'
import { addReflection, reflectionsView, setReflectionDeleted } from '../../../src/document/reflections.ts'
import { openText } from '../../../src/document/text.ts'
import type { CircleKind } from '../../../src/model/circle.ts'
import { type CircleId, newId, type ReflectionId } from '../../../src/model/ids.ts'
import { seededNumbers, seededRandom } from '../../random.ts'

const random = seededRandom(71)
let clock = 1_800_000_000_000
const context = { person: null, meeting: null, now: () => (clock += 1), random }

function device(kind: CircleKind = 'mine') {
  const document = emptyDocument()
  const id = newId<CircleId>(random)
  writeMeta(document, id, kind, context.now)
  return { document, id }
}
function note(document: CircleDocument, text: string): ReflectionId {
  const added = addReflection(document, context, { item: null, prompt: null, text })
  if (!added.ok) throw new Error(added.error.code)
  return added.value
}
const texts = (document: CircleDocument) => reflectionsView(document).get().list.map(({ text }) => text)
const write = (document: CircleDocument, id: ReflectionId, text: string) => {
  const open = openText(document, { root: 'reflections', id, field: 'text' }, () => context)
  open?.edit([{ at: 0, remove: 0, insert: text }])
  open?.close()
}
const metaOf = ({ doc }: CircleDocument) => Object.fromEntries(doc.getMap('meta').entries())

describe('the notes of one device, copied to another of the same person', () => {
  // Whichever of the two would win where both have written the same field.
  it.each([0, 1, 2, 3, 4, 5])('stand beside its own, and can be written in (%i)', () => {
    const [phone, computer] = [device(), device()]
    const brought = note(phone.document, 'from the phone')
    const gone = note(phone.document, 'deleted on the phone')
    setReflectionDeleted(phone.document, context, gone, true)
    const own = note(computer.document, 'on the computer')
    const before = metaOf(computer.document)
    const heard: string[] = []
    computer.document.doc.on('update', () => heard.push(readMeta(computer.document)?.circle ?? 'nobody'))
    const updates: Uint8Array[] = [encodeDocument(computer.document)]
    computer.document.doc.on('update', (update: Uint8Array) => updates.push(update))

    expect(copyIntoMine(computer.document, encodeDocument(phone.document))).toEqual({ ok: true, value: undefined })
    expect(texts(computer.document)).toEqual(['from the phone', 'on the computer'])
    expect(metaOf(computer.document)).toEqual(before)
    expect(heard).toEqual([computer.id])
    write(computer.document, brought, 'also here, ')
    write(computer.document, own, 'still ')
    expect(texts(computer.document)).toEqual(['also here, from the phone', 'still on the computer'])
    expect(texts(phone.document)).toEqual(['from the phone'])

    // As the log brings it back.
    const again = emptyDocument()
    for (const update of updates) Y.applyUpdate(again.doc, update)
    expect(metaOf(again)).toEqual(before)
    expect(texts(again)).toEqual(texts(computer.document))
  })

  it('twice is once, and what was written meanwhile on both is kept', () => {
    const [phone, computer] = [device(), device()]
    const id = note(phone.document, 'a note')
    copyIntoMine(computer.document, encodeDocument(phone.document))
    let changes = 0
    computer.document.doc.on('update', () => changes++)
    copyIntoMine(computer.document, encodeDocument(phone.document))
    expect([changes, texts(computer.document)]).toEqual([0, ['a note']])
    write(phone.document, id, 'phone ')
    write(computer.document, id, 'computer ')
    note(phone.document, 'another')
    copyIntoMine(computer.document, encodeDocument(phone.document))
    const [first, second, ...more] = texts(computer.document)
    expect(first).toMatch(/^(phone computer|computer phone) a note$/)
    expect([second, more]).toEqual(['another', []])
    expect(readMeta(computer.document)?.circle).toBe(computer.id)
  })

  it('what stands on a row that the other device has lost waits; all else comes', () => {
    const [phone, computer] = [device(), device()]
    note(phone.document, 'before')
    const [start, before] = [Y.encodeStateVector(phone.document.doc), encodeDocument(phone.document)]
    note(phone.document, 'lost')
    const lost = Y.encodeStateVector(phone.document.doc)
    note(phone.document, 'after')
    const torn = emptyDocument()
    for (const row of [before, Y.encodeStateAsUpdate(phone.document.doc, lost)]) Y.applyUpdate(torn.doc, row)
    expect(copyIntoMine(computer.document, encodeDocument(torn))).toEqual({ ok: true, value: undefined })
    expect(texts(computer.document)).toEqual(['before'])
    // The lost row is found after all.
    Y.applyUpdate(torn.doc, Y.encodeStateAsUpdate(phone.document.doc, start))
    copyIntoMine(computer.document, encodeDocument(torn))
    expect(texts(computer.document).sort()).toEqual(['after', 'before', 'lost'])
    expect(readMeta(computer.document)?.circle).toBe(computer.id)
  })

  it('refuses what is no whole mine, or a later one, and changes nothing then', () => {
    const computer = device()
    note(computer.document, 'own')
    const before = encodeDocument(computer.document)
    const later = device()
    later.document.doc.getMap('meta').set('minReader', 99)
    expect(copyIntoMine(computer.document, encodeDocument(later.document))).toEqual({ ok: false, error: 'newer' })
    const phone = device()
    note(phone.document, 'x')
    const start = Y.encodeStateVector(phone.document.doc)
    note(phone.document, 'y')
    const part = Y.encodeStateAsUpdate(phone.document.doc, start)
    for (const bytes of [new Uint8Array(0), random(50), encodeDocument(device('round').document), encodeDocument(emptyDocument()), part]) {
      expect(copyIntoMine(computer.document, bytes)).toEqual({ ok: false, error: 'damaged' })
    }
    const number = seededNumbers(72)
    const whole = encodeDocument(phone.document)
    for (let run = 0; run < 500; run++) copyIntoMine(device().document, whole.subarray(0, Math.floor(number() * whole.length)))
    expect(encodeDocument(computer.document)).toEqual(before)
    computer.document.doc.getMap('meta').set('minReader', 99)
    expect(copyIntoMine(computer.document, whole)).toEqual({ ok: false, error: 'readOnly' })
  })
})
