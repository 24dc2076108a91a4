import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { addIdea, chooseIdea, ideasView, setIdeaDeleted } from '../../../src/document/ideas.ts'
import { roots } from '../../../src/document/schema.ts'
import { openText } from '../../../src/document/text.ts'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { type CircleId, type IdeaId, newId, type OrganisationId, type RevisionId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const organisation = newId<OrganisationId>(bytes)
const from = [
  { kind: 'organisation', circle: null, id: newId<OrganisationId>(bytes) },
  { kind: 'revision', circle: newId<CircleId>(bytes), id: newId<RevisionId>(bytes) },
  { kind: 'dimension', circle: null, id: 'goals' },
] as const
const input = { organisation, dimension: 'goals', what: 'Lotsar i varje förvaltning', from }
const first = (round: CircleDocument) => ideasView(round).get().list[0]

function write(round: CircleDocument, id: IdeaId, field: string, insert: string): void {
  const text = openText(round, { root: roots.ideas, id, field }, () => contextOf())
  if (text === null) throw new Error('no text')
  value(text.edit([{ at: text.get().length, remove: 0, insert }]))
}

describe('an idea', () => {
  it('knows what it is, whose, and where it comes from', () => {
    const round = newCircle()
    const id = value(addIdea(round, contextOf(), input))
    expect(first(round)).toMatchObject({ id, ...input, reason: '', choice: null, meeting: null })
  })

  it('has to say something, and not too much', () => {
    const round = newCircle()
    expect(addIdea(round, contextOf(), { ...input, what: ' \n' })).toMatchObject({ error: { code: 'empty', field: 'what' } })
    const long = addIdea(round, contextOf(), { ...input, what: 'x'.repeat(limits.text + 1) })
    expect(long).toMatchObject({ error: { code: 'tooLong', field: 'what' } })
    expect(ideasView(round).get().list).toEqual([])
  })

  it('is tried as it is, waits or is turned down with a reason, and can be opened again', () => {
    const round = newCircle()
    const id = value(addIdea(round, contextOf(), input))
    expect(chooseIdea(round, id, 'no')).toEqual({ ok: false, error: { code: 'missing', fields: ['reason'] } })
    expect(first(round)?.choice).toBeNull()
    value(chooseIdea(round, id, 'try'))
    expect(first(round)?.choice).toBe('try')
    write(round, id, 'reason', 'Inte i år')
    value(chooseIdea(round, id, 'later'))
    expect(first(round)).toMatchObject({ choice: 'later', reason: 'Inte i år' })
    value(chooseIdea(round, id, null))
    expect(first(round)?.choice).toBeNull()
    expect(chooseIdea(round, newId<IdeaId>(bytes), 'try')).toMatchObject({ error: { code: 'unknown' } })
  })

  it('deleted by one and written in by another keeps every word', () => {
    const round = newCircle()
    const id = value(addIdea(round, contextOf(), input))
    const other = copyOf(round)
    value(setIdeaDeleted(round, id, true))
    write(other, id, 'what', ' och enhet')
    meet(round, other)
    expect(ideasView(round).get().list).toEqual([])
    value(setIdeaDeleted(other, id, false))
    meet(round, other)
    expect(first(round)?.what).toBe('Lotsar i varje förvaltning och enhet')
  })

  it('of another shape is left out or read with what can be read', () => {
    const round = newCircle()
    const ideas = round.doc.getMap(roots.ideas)
    for (const bad of [7, null, 'x', { what: 'x' }, new Y.Text('x')]) ideas.set(newId<IdeaId>(bytes), bad)
    for (const key of ['__proto__', 'x'.repeat(10_000)]) ideas.set(key, new Y.Map([['what', new Y.Text('x')]]))
    expect(ideasView(round).get().byId.size).toBe(0)
    const id = newId<IdeaId>(bytes)
    const references = [{ kind: 'constructor', id: 'x' }, { kind: 'idea', id: 'x'.repeat(65) }, null, 7, { kind: 'idea', circle: '__proto__', id: 'y' }]
    const many = [...references, ...Array.from({ length: 50 }, () => from[0])]
    const fields = { what: 'plain', reason: 7, choice: 'constructor', dimension: 'd'.repeat(99), organisation: 'x', from: many, createdAt: 'x' }
    ideas.set(id, new Y.Map<unknown>(Object.entries(fields)))
    const idea = first(round)
    expect(idea).toMatchObject({ what: '', reason: '', choice: null, dimension: 'd'.repeat(32), organisation: null, created: { at: 0 } })
    expect(idea?.from[0]).toEqual({ kind: 'idea', circle: null, id: 'y' })
    expect(idea?.from.length).toBeLessThanOrEqual(20)
    expect(chooseIdea(round, id, 'try')).toMatchObject({ error: { code: 'missing', fields: ['what'] } })
    expect(openText(round, { root: roots.ideas, id, field: 'what' }, () => contextOf())).toBeNull()
  })
})
