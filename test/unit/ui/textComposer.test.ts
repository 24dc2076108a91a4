import { describe, expect, it } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { emptyDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { createValue } from '../../../src/document/view.ts'
import { type AgendaItemId, type CircleId, type MeetingId, newId } from '../../../src/model/ids.ts'
import type { CircleStatus, OpenCircle } from '../../../src/session/port.ts'
import type { OpenRound } from '../../../src/ui/composables/useOpenRound.ts'
import { bindText } from '../../../src/ui/composables/textBinding.ts'
import { draftMemory } from '../../../src/ui/reflections/draftMemory.ts'
import { type Composer, useComposer } from '../../../src/ui/reflections/useComposer.ts'
import { TextField } from './textField.ts'
import { context } from './textPhones.ts'

/** The page's storage, which outlives a reload. */
function pageStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>()
  return {
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
  }
}

function openCircle(kind: 'mine' | 'round'): Pick<OpenCircle, 'id' | 'document' | 'presence' | 'flush' | 'status'> {
  const id = newId<CircleId>(context.random)
  const document = emptyDocument()
  writeMeta(document, id, kind, context.now)
  const status = createValue<CircleStatus>({ saved: 'saved', present: 0, reached: 0, network: 'off', damaged: 0, safe: { state: 'none' } })
  return { id, document, presence: createValue([]), status, flush: () => Promise.resolve() }
}

function setUp() {
  const [circle, mine] = [openCircle('round'), openCircle('mine')]
  const round = { circle, mine, own: shallowRef(null), home: shallowRef(null), context: () => context } as unknown as OpenRound
  const place = { meeting: newId<MeetingId>(context.random), item: newId<AgendaItemId>(context.random), prompt: null, authorship: () => ({ group: 'alone', paper: false, writer: null }) as const, from: () => [] }
  const storage = pageStorage()
  const open = (): { composer: Composer; field: TextField; close(): void } => {
    const scope = effectScope()
    const composer = scope.run(() => useComposer(round, place, draftMemory(storage, place.item)))
    if (composer === undefined) throw new Error('no composer')
    const field = new TextField()
    const binding = bindText(composer.open(), field, () => {})
    field.onInput = () => { binding.input(false) }
    return {
      composer,
      field,
      close() {
        binding.close()
        scope.stop()
      },
    }
  }
  const shared = () => reflectionsView(circle.document).get().list
  const own = () => reflectionsView(mine.document).get().list
  return { open, shared, own, circle }
}

describe('the composer', () => {
  it('leaves nothing behind when nothing is typed', () => {
    const { open, own } = setUp()
    const { composer, close } = open()
    expect(composer.add().ok).toBe(true)
    close()
    expect(own()).toEqual([])
  })

  it('has the words in mine from the first keystroke, and finds them again after a reload', () => {
    const { open, own, shared } = setUp()
    const before = open()
    before.composer.setTo('round')
    before.field.type('E')
    before.field.type('kdala')
    expect(own().map((note) => note.text)).toEqual(['Ekdala'])
    expect(shared()).toEqual([])
    // No closing: the phone simply went away.
    const after = open()
    expect(after.field.value).toBe('Ekdala')
    expect(after.composer.to.value).toBe('round')
    expect(after.composer.note.value).toBe(own()[0]?.id)
  })

  it('keeps a private note private and begins a new one', () => {
    const { open, own, shared } = setUp()
    const { composer, field } = open()
    field.type('ett')
    composer.add()
    expect(field.value).toBe('')
    expect(composer.note.value).toBeNull()
    field.type('två')
    expect(own().map((note) => note.text).sort()).toEqual(['ett', 'två'])
    expect(shared()).toEqual([])
  })

  it('moves the words to the round when they are added there', async () => {
    const { open, own, shared } = setUp()
    const { composer, field } = open()
    composer.setTo('round')
    field.type('Till alla')
    expect(composer.add().ok).toBe(true)
    expect(shared().map((note) => note.text)).toEqual(['Till alla'])
    // When the round has stored them.
    await expect.poll(own).toEqual([])
    expect(field.value).toBe('')
    expect(composer.to.value).toBe('round')
  })

  it('keeps to itself what was meant for a round that may only be read now', () => {
    const { open, own, shared, circle } = setUp()
    const { composer, field } = open()
    composer.setTo('round')
    field.type('Till alla')
    circle.document.doc.getMap('meta').set('minReader', 99)
    expect(composer.add().ok).toBe(true)
    expect(own().map((note) => note.text)).toEqual(['Till alla'])
    expect(shared()).toEqual([])
    expect(field.value).toBe('')
  })

  it('does not share what holds no words', () => {
    const { open, shared } = setUp()
    const { composer, field } = open()
    composer.setTo('round')
    field.type('  ')
    expect(composer.empty.value).toBe(true)
    expect(composer.add()).toMatchObject({ ok: false, error: { code: 'empty' } })
    expect(shared()).toEqual([])
    expect(field.value).toBe('  ')
  })
})
