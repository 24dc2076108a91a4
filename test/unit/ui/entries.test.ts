import { expect, it } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { emptyDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import type { CircleKind } from '../../../src/model/circle.ts'
import { type AgendaItemId, type CircleId, newId } from '../../../src/model/ids.ts'
import type { OpenCircle } from '../../../src/session/port.ts'
import type { OpenRound } from '../../../src/ui/composables/useOpenRound.ts'
import { useEntries } from '../../../src/ui/reflections/useEntries.ts'
import { context } from './textPhones.ts'

const item = newId<AgendaItemId>(context.random)

function circleOf(kind: CircleKind): OpenCircle {
  const id = newId<CircleId>(context.random)
  const document = emptyDocument()
  writeMeta(document, id, kind, context.now)
  return { id, document } as Partial<OpenCircle> as OpenCircle
}

function write({ document }: OpenCircle, text: string, of: { circle?: CircleId } = {}): void {
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
