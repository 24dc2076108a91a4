import * as Y from 'yjs'
import type { CircleDocument, Context } from '../../../src/document/circleDocument.ts'
import { emptyDocument, encodeDocument } from '../../../src/document/circleDocument.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { type OpenText, openText } from '../../../src/document/text.ts'
import type { RuleError } from '../../../src/model/rules.ts'
import { bindText, type TextBinding } from '../../../src/ui/composables/textBinding.ts'
import { TextField } from './textField.ts'

/** A small seeded generator (mulberry32): numbers from 0 up to `below`. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) % below
  }
}

const pick = seeded(1)

export const context: Context = {
  person: null,
  meeting: null,
  now: () => 1_800_000_000_000,
  random: (n) => Uint8Array.from({ length: n }, () => pick(256)),
}

export interface Phone {
  readonly circle: CircleDocument
  readonly text: OpenText
  readonly field: TextField
  readonly binding: TextBinding
  refused: RuleError | null
}

function openPhone(circle: CircleDocument, id: string): Phone {
  const text = openText(circle, { root: 'reflections', id, field: 'text' }, () => context)
  if (text === null) throw new Error('no text')
  const field = new TextField()
  const phone: Phone = {
    circle,
    text,
    field,
    binding: bindText(text, field, (refused) => {
      phone.refused = refused
    }),
    refused: null,
  }
  field.onInput = () => { phone.binding.input(false) }
  return phone
}

/** Two phones with the same entry open; nothing travels between them before `meet`. */
export function twoPhones(start: string): { a: Phone; b: Phone; meet(): void } {
  const first = emptyDocument()
  const added = addReflection(first, context, { item: null, prompt: null, text: start })
  if (!added.ok) throw new Error('not added')
  const second = emptyDocument()
  Y.applyUpdate(second.doc, encodeDocument(first))
  const a = openPhone(first, added.value)
  const b = openPhone(second, added.value)
  const meet = () => {
    const toB = Y.encodeStateAsUpdate(first.doc, Y.encodeStateVector(second.doc))
    const toA = Y.encodeStateAsUpdate(second.doc, Y.encodeStateVector(first.doc))
    Y.applyUpdate(second.doc, toB)
    Y.applyUpdate(first.doc, toA)
  }
  return { a, b, meet }
}
