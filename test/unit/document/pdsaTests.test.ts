import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addPdsaTest, editPdsaTest, pdsaTestsView } from '../../../src/document/pdsaTests.ts'
import { roots } from '../../../src/document/schema.ts'
import { openText } from '../../../src/document/text.ts'
import { type CircleId, type CommitmentId, newId, type PdsaTestId, type PersonId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const from = [{ kind: 'commitment', circle: newId<CircleId>(bytes), id: newId<CommitmentId>(bytes) }] as const
const first = (home: CircleDocument) => pdsaTestsView(home).get().list[0]

function write(home: CircleDocument, id: PdsaTestId, field: string, insert: string): void {
  const text = openText(home, { root: roots.pdsaTests, id, field }, () => contextOf())
  if (text === null) throw new Error('no text')
  value(text.edit([{ at: text.get().length, remove: 0, insert }]))
}

describe('a small test', () => {
  it('knows what it is a test of, and what is planned', () => {
    const home = newCircle()
    const owner = newId<PersonId>(bytes)
    const id = value(addPdsaTest(home, contextOf(), { owner, day: '2027-01-15', texts: { question: 'Vad händer?' }, from }))
    expect(first(home)).toMatchObject({ id, owner, day: '2027-01-15', question: 'Vad händer?', learning: '', asPlanned: null, decision: null, from })
  })

  it('is not planned for a day that is none, nor in words without end', () => {
    const home = newCircle()
    expect(addPdsaTest(home, contextOf(), { day: '2027-02-30' })).toMatchObject({ error: { code: 'invalid', field: 'day' } })
    expect(addPdsaTest(home, contextOf(), { texts: { plan: 'x'.repeat(limits.text + 1) } })).toMatchObject({ error: { code: 'tooLong', field: 'plan' } })
    const id = value(addPdsaTest(home, contextOf(), {}))
    expect(editPdsaTest(home, id, { day: 'snart' })).toMatchObject({ error: { code: 'invalid', field: 'day' } })
    expect(first(home)).toMatchObject({ id, day: null })
  })

  it('is decided only when it is told what was seen and learnt, and can be opened again', () => {
    const home = newCircle()
    const id = value(addPdsaTest(home, contextOf(), { from }))
    value(editPdsaTest(home, id, { asPlanned: 'no' }))
    expect(editPdsaTest(home, id, { decision: 'keep' })).toEqual({ ok: false, error: { code: 'missing', fields: ['observations', 'learning'] } })
    write(home, id, 'observations', 'Åtta av tio svarade')
    write(home, id, 'learning', 'Ring på kvällen')
    value(editPdsaTest(home, id, { decision: 'change' }))
    expect(first(home)).toMatchObject({ asPlanned: 'no', decision: 'change' })
    value(editPdsaTest(home, id, { decision: null }))
    expect(first(home)?.decision).toBeNull()
    expect(editPdsaTest(home, newId<PdsaTestId>(bytes), { decision: null })).toMatchObject({ error: { code: 'unknown' } })
  })

  it('written in by two at once, and taken away by one of them, keeps every word', () => {
    const home = newCircle()
    const id = value(addPdsaTest(home, contextOf(), {}))
    const other = copyOf(home)
    write(home, id, 'observations', 'Åtta svarade. ')
    write(other, id, 'observations', 'Sex var män. ')
    value(editPdsaTest(other, id, { deleted: true }))
    meet(home, other)
    expect(pdsaTestsView(home).get().list).toEqual([])
    value(editPdsaTest(home, id, { deleted: false }))
    expect(first(home)?.observations).toContain('Åtta svarade. ')
    expect(first(home)?.observations).toContain('Sex var män. ')
  })

  it('of another shape is read as far as it can be', () => {
    const home = newCircle()
    const map = home.doc.getMap(roots.pdsaTests)
    const id = newId<PdsaTestId>(bytes)
    map.set(id, new Y.Map<unknown>([['question', 7], ['day', '2027-13-01'], ['asPlanned', 'kanske'], ['decision', {}], ['owner', 'Eva'], ['from', [{ kind: 'commitment', id: 5 }]]]))
    map.set('inte ett id', new Y.Map())
    map.set(newId<PdsaTestId>(bytes), 'text')
    expect(pdsaTestsView(home).get().list).toEqual([
      expect.objectContaining({ id, question: '', day: null, asPlanned: null, decision: null, owner: null, from: [] }),
    ])
  })
})
