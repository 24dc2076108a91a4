import { expect, it, vi } from 'vitest'
import { computed, effectScope, shallowRef } from 'vue'
import { emptyDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { openText } from '../../../src/document/text.ts'
import type { CircleKind } from '../../../src/model/circle.ts'
import { type AgendaItemId, type CircleId, newId } from '../../../src/model/ids.ts'
import type { OpenCircle } from '../../../src/session/port.ts'
import type { OpenRound } from '../../../src/ui/composables/useOpenRound.ts'
import { useEntries } from '../../../src/ui/reflections/useEntries.ts'
import { context } from './textPhones.ts'

const item = newId<AgendaItemId>(context.random)
// Nobody types here.
vi.stubGlobal('addEventListener', () => undefined)

function circleOf(kind: CircleKind): OpenCircle {
  const id = newId<CircleId>(context.random)
  const document = emptyDocument()
  writeMeta(document, id, kind, context.now)
  return { id, document } as Partial<OpenCircle> as OpenCircle
}

function write({ document }: OpenCircle, text: string, of: { circle?: CircleId; prompt?: string } = {}): void {
  const added = addReflection(document, context, { item, prompt: null, text, ...of })
  if (!added.ok) throw new Error(added.error.code)
}

it('each entry tells where it stands, and goes when that is not one’s own home any more', () => {
  const [circle, mine, norrvik, ekdala] = [circleOf('round'), circleOf('mine'), circleOf('home'), circleOf('home')]
  const home = shallowRef<OpenCircle | null>(norrvik)
  write(circle, 'till alla')
  write(mine, 'bara jag', { circle: circle.id })
  write(norrvik, 'hemma i Norrvik')
  write(ekdala, 'hemma i Ekdala')
  const scope = effectScope()
  const entries = scope.run(() => useEntries({ circle, mine, home } as Partial<OpenRound> as OpenRound, () => item, () => null))
  const seen = () => (entries?.value.get(null) ?? []).map(({ note, at }) => [note.text, at.id]).sort()
  const always = [['bara jag', mine.id], ['till alla', circle.id]]
  expect(seen()).toEqual([...always, ['hemma i Norrvik', norrvik.id]].sort())
  home.value = ekdala
  expect(seen()).toEqual([...always, ['hemma i Ekdala', ekdala.id]].sort())
  home.value = null
  expect(seen()).toEqual(always)
  scope.stop()
})

it('a letter in one entry leaves the others, the lists of other prompts and what shows them alone', async () => {
  const [circle, mine] = [circleOf('round'), circleOf('mine')]
  write(circle, 'den ena')
  write(circle, 'den andra')
  write(circle, 'vid en fråga', { prompt: 'p' })
  const scope = effectScope()
  const entries = scope.run(() => useEntries({ circle, mine, home: shallowRef(null) } as Partial<OpenRound> as OpenRound, () => item, () => null))
  const looks = vi.fn(() => entries?.value)
  const shown = scope.run(() => computed(looks))
  const before = shown?.value
  const one = before?.get(null)?.find(({ note }) => note.text === 'den ena')
  const other = before?.get(null)?.find(({ note }) => note.text === 'den andra')

  const letter = (to: OpenCircle, id: string) =>
    openText(to.document, { root: 'reflections', id, field: 'text' }, () => context)?.edit([{ at: 0, remove: 0, insert: 'x' }])
  letter(circle, one?.note.id ?? '')
  await vi.waitFor(() => { expect(shown?.value?.get(null)?.map(({ note }) => note.text)).toContain('xden ena') })
  expect(shown?.value?.get(null)).toContain(other)
  expect(shown?.value?.get('p')).toBe(before?.get('p'))

  // A private note that belongs with another round is in no list: nothing is to be shown anew.
  const calls = looks.mock.calls.length
  write(mine, 'någon annanstans')
  letter(mine, reflectionsView(mine.document).get().list[0]?.id ?? '')
  expect(shown?.value).toBe(entries?.value)
  expect(looks.mock.calls.length).toBe(calls)
  scope.stop()
})
