import { describe, expect, it } from 'vitest'
import { applyEdit, minimalEdit, rebase, type TextChange } from '../../../src/model/text.ts'
import { type Phone, seeded, twoPhones } from './textPhones.ts'

const firstSeed = 20260114
const runs = 60

/** Runs `body` with many seeds; a failure tells which. */
function withSeeds(body: (pick: (below: number) => number) => void): void {
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    try {
      body(seeded(seed))
    } catch (error) {
      throw new Error(`seed ${String(seed)}`, { cause: error })
    }
  }
}

function at(text: string, pick: (below: number) => number): number {
  const position = pick(text.length + 1)
  const code = text.charCodeAt(position)
  return code >= 0xdc00 && code <= 0xdfff ? position - 1 : position
}

interface Done {
  readonly added: string
  readonly taken: string
}

/** One thing a person does on a phone. Answers with what was typed and what was taken away. */
function act(phone: Phone, fresh: () => string, pick: (below: number) => number): Done {
  const { field } = phone
  if (pick(3) === 0) field.select(at(field.value, pick))
  const kind = pick(6)
  if (kind === 0) return { added: '', taken: field.erase('back') }
  if (kind === 1) return { added: '', taken: field.erase('forward') }
  if (kind === 2) {
    const start = at(field.value, pick)
    field.select(start, at(field.value, (below) => Math.min(below - 1, start + pick(5))))
  }
  const added = fresh()
  return { added, taken: field.type(added) }
}

/** A composition as keyboards make them: it may begin on words that are there, then stays where it is. */
interface Composition {
  open: boolean
  /** Characters that are being composed before the caret. */
  length: number
}

/** Opens or closes a composition, as Android's keyboards do around nearly every word. */
function toggle(phone: Phone, composition: Composition): void {
  if (composition.open) phone.binding.compositionEnd()
  else {
    phone.field.select(phone.field.start)
    phone.binding.compositionStart()
  }
  composition.open = !composition.open
  composition.length = 0
}

function compose(phone: Phone, composition: Composition, fresh: () => string, pick: (below: number) => number): Done {
  const { field } = phone
  if (composition.length > 0 && pick(4) === 0) {
    composition.length--
    return { added: '', taken: field.erase('back') }
  }
  const added = fresh()
  composition.length++
  return { added, taken: field.type(added) }
}

describe('two people write in one text, with compositions', () => {
  it('loses no character and keeps none that was taken away', () => {
    let wroteWhileComposing = 0
    withSeeds((pick) => {
      const { a, b, meet } = twoPhones('')
      const first = { phone: a, composition: { open: false, length: 0 } }
      const phones = [first, { phone: b, composition: { open: false, length: 0 } }]
      for (const { phone, composition } of phones) {
        phone.field.onInput = () => { phone.binding.input(composition.open) }
      }
      // Every character is a new one, so that each can be followed; every third lies outside the first plane.
      let next = 0
      const fresh = () => String.fromCodePoint(++next % 3 === 0 ? 0x1f300 + next : 0x4e00 + next)
      const [added, taken] = [new Set<string>(), new Set<string>()]
      for (let step = 0; step < 60; step++) {
        const { phone, composition } = phones[pick(2)] ?? first
        if (pick(4) === 0) toggle(phone, composition)
        const done = composition.open ? compose(phone, composition, fresh, pick) : act(phone, fresh, pick)
        for (const c of done.added) added.add(c)
        for (const c of done.taken) taken.add(c)
        if (composition.open && phone.field.value !== phone.text.get()) wroteWhileComposing++
        if (pick(3) === 0) meet()
      }
      for (const { phone } of phones) phone.binding.compositionEnd()
      meet()
      expect(a.field.value).toBe(a.text.get())
      expect(b.field.value).toBe(a.field.value)
      const expected = [...added].filter((c) => !taken.has(c)).sort()
      expect([...a.field.value].sort()).toEqual(expected)
    })
    expect(wroteWhileComposing).toBeGreaterThan(runs)
  })

  it('keeps the caret behind the character it stood behind', () => {
    let looked = 0
    withSeeds((pick) => {
      const { a, b, meet } = twoPhones(Array.from({ length: 12 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''))
      let next = 100
      for (let step = 0; step < 20; step++) {
        a.field.select(pick(a.field.value.length + 1))
        const left = a.field.value.slice(0, a.field.start).at(-1)
        for (let i = pick(3); i >= 0; i--) act(b, () => String.fromCodePoint(0x4e00 + ++next), pick)
        meet()
        if (left === undefined || !a.field.value.includes(left)) continue
        expect(a.field.value.slice(0, a.field.start).at(-1)).toBe(left)
        looked++
      }
    })
    expect(looked).toBeGreaterThan(runs * 5)
  })

  it('counts repeated letters right when only one of them takes letters away', () => {
    withSeeds((pick) => {
      const { a, b, meet } = twoPhones('aaaa bbbb')
      const count = new Map([...'ab c'].map((c) => [c, [...'aaaa bbbb'].filter((d) => d === c).length]))
      const add = (text: string, n: number) => { for (const c of text) count.set(c, (count.get(c) ?? 0) + n) }
      for (let step = 0; step < 40; step++) {
        const done = act(a, () => 'ab c'.charAt(pick(4)), pick)
        add(done.added, 1)
        add(done.taken, -1)
        b.field.select(at(b.field.value, pick))
        const typed = 'ab c'.charAt(pick(4))
        b.field.type(typed)
        add(typed, 1)
        if (pick(2) === 0) meet()
      }
      meet()
      expect(b.field.value).toBe(a.field.value)
      for (const [c, n] of count) expect([...a.field.value].filter((d) => d === c)).toHaveLength(n)
    })
  })
})

describe('the smallest edit', () => {
  it('tells which of several equal letters was typed by where the caret stands', () => {
    for (let caret = 1; caret <= 4; caret++) {
      expect(minimalEdit('aaa', 'aaaa', caret)).toEqual({ at: caret - 1, remove: 0, insert: 'a' })
    }
    expect(minimalEdit('aaa', 'aa', 1)).toEqual({ at: 1, remove: 1, insert: '' })
  })

  it('always makes the one text of the other and never cuts a pair in two', () => {
    const letters = ['a', 'a', 'b', '\n', '👍', '👎', 'å']
    withSeeds((pick) => {
      const word = () => Array.from({ length: pick(8) }, () => letters[pick(letters.length)]).join('')
      const [before, after] = [word(), word()]
      const edit = minimalEdit(before, after, at(after, pick))
      if (edit === null) return void expect(after).toBe(before)
      expect(applyEdit(before, edit)).toBe(after)
      expect(edit.insert).not.toMatch(/\p{Cs}/u)
      expect(before.slice(edit.at, edit.at + edit.remove)).not.toMatch(/\p{Cs}/u)
    })
  })
})

describe('an edit carried over changes of others', () => {
  it('ends as if the others had come afterwards, when the two do not touch', () => {
    withSeeds((pick) => {
      const text = 'abcdefghijklmnopqrst'
      const split = 6 + pick(8)
      const from = pick(split - 3)
      const edit = { at: from, remove: pick(split - from - 2), insert: 'XY'.slice(pick(3)) }
      const theirs = split + 1 + pick(text.length - split - 1)
      const gone = pick(text.length - theirs)
      const change: TextChange = [{ retain: theirs }, { insert: 'uv' }, { delete: gone }]
      const ours = rebase(edit, [change]).reduce(applyEdit, text.slice(0, theirs) + 'uv' + text.slice(theirs + gone))
      const shift = edit.insert.length - edit.remove
      const first = applyEdit(text, edit)
      const expected = first.slice(0, theirs + shift) + 'uv' + first.slice(theirs + shift + gone)
      expect(ours).toBe(expected)
    })
  })
})
