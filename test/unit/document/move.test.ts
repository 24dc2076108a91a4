import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addCommitment, editCommitment } from '../../../src/document/commitmentEdit.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { moveReflection, settleMoves } from '../../../src/document/move.ts'
import { promise } from '../../../src/document/promise.ts'
import { addReflection, reflectionsView, setAuthorship, setReflectionDeleted } from '../../../src/document/reflections.ts'
import { type CircleId, type CommitmentId, newId, type PersonId } from '../../../src/model/ids.ts'
import { authorOf } from '../../../src/model/reflection.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const karin = newId<PersonId>(bytes)
const context = contextOf(karin)
const circle = newId<CircleId>(bytes)

function noteOf(mine: CircleDocument, text = 'Fråga Eva om mars.') {
  return value(addReflection(mine, context, { item: null, prompt: 'together.monday', text, circle }))
}

/** What the phone has after a crash that lost the second write: the log of *mine* as it was before. */
const beforeCrash = copyOf

describe('moving a private note to the round', () => {
  it('leaves one entry there, and none among the private ones', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const id = noteOf(mine)
    expect(value(moveReflection(mine, round, context, id))).toBe(id)
    // Not before the round has stored it.
    expect(reflectionsView(mine).get().list).toHaveLength(1)
    value(settleMoves(mine, round))
    expect(reflectionsView(round).get().list).toMatchObject([
      { id, text: 'Fråga Eva om mars.', prompt: 'together.monday', circle: null, created: { by: karin } },
    ])
    expect(reflectionsView(mine).get().list).toEqual([])
  })

  it('takes along whose words they are, also where somebody typed them in from paper', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const writer = newId<PersonId>(bytes)
    const id = noteOf(mine)
    value(setAuthorship(mine, id, { group: 'pair', paper: true, writer }))
    value(moveReflection(mine, round, context, id))
    const [note] = reflectionsView(copyOf(round)).get().list
    expect(note).toMatchObject({ group: 'pair', paper: true, writer, created: { by: karin } })
    expect(note && authorOf(note)).toBe(writer)
    value(setAuthorship(round, id, { writer: null }))
    expect(reflectionsView(round).get().list.map(authorOf)).toEqual([null])
    value(setAuthorship(round, id, { paper: false }))
    expect(reflectionsView(round).get().list.map(authorOf)).toEqual([karin])
  })

  it('twice changes nothing, and is refused when it is settled', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const id = noteOf(mine)
    value(moveReflection(mine, round, context, id))
    expect(value(moveReflection(mine, round, context, id))).toBe(id)
    value(settleMoves(mine, round))
    expect(moveReflection(mine, round, context, id)).toEqual({ ok: false, error: { code: 'unknown' } })
    expect(reflectionsView(round).get().list).toHaveLength(1)
  })

  it('is settled after a crash between the two writes, with one entry and with what others wrote in it since', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const id = noteOf(mine)
    const crashed = beforeCrash(mine)
    value(moveReflection(mine, round, context, id))
    const fields = round.doc.getMap('reflections').get(id) as Y.Map<unknown>
    ;(fields.get('text') as Y.Text).insert(0, 'Ja: ')
    value(settleMoves(crashed, round))
    expect(reflectionsView(round).get().list).toMatchObject([{ id, text: 'Ja: Fråga Eva om mars.' }])
    expect(reflectionsView(crashed).get().list).toEqual([])
  })

  it('is refused for an empty note, a removed one and one that is not there', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const removed = noteOf(mine)
    value(setReflectionDeleted(mine, context, removed, true))
    expect(moveReflection(mine, round, context, noteOf(mine, '  '))).toMatchObject({ error: { code: 'empty' } })
    expect(moveReflection(mine, round, context, removed)).toMatchObject({ error: { code: 'unknown' } })
    expect(moveReflection(mine, round, context, newId(bytes))).toMatchObject({ error: { code: 'unknown' } })
    expect(reflectionsView(round).get().byId.size).toBe(0)
  })

  it('to *mine* itself, as when the home it was meant for has gone, is refused, and hides nothing', () => {
    const mine = newCircle('mine')
    const id = noteOf(mine)
    expect(moveReflection(mine, mine, context, id)).toMatchObject({ error: { code: 'unknown' } })
    value(settleMoves(mine, mine))
    expect(reflectionsView(mine).get().list.map((note) => note.id)).toEqual([id])
  })

  it('keeps the note private when the round may only be read', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const id = noteOf(mine)
    round.doc.getMap('meta').set('minReader', 99)
    expect(moveReflection(mine, round, context, id)).toEqual({ ok: false, error: { code: 'readOnly' } })
    expect(reflectionsView(mine).get().list).toHaveLength(1)
  })
})

describe('promising a draft', () => {
  const draftOf = (mine: CircleDocument, why = 'Köerna är ojämna.'): CommitmentId =>
    value(
      addCommitment(mine, context, {
        texts: { what: 'Ta fram köer', why, prediction: 'Hälften' },
        owner: karin,
        organisation: null,
        due: '2026-02-17',
        circle,
        from: [{ kind: 'prompt', circle: null, id: 'together.monday' }],
      }),
    )

  it('makes it a planned commitment of the round with all that was written', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const id = value(promise(mine, round, context, draftOf(mine)))
    value(settleMoves(mine, round))
    expect(commitmentsView(round).get().list).toMatchObject([
      { id, what: 'Ta fram köer', why: 'Köerna är ojämna.', prediction: 'Hälften', owner: karin, due: '2026-02-17' },
    ])
    expect(commitmentsView(round).get().list).toMatchObject([{ status: 'planned', circle: null, moved: false }])
    expect(commitmentsView(round).get().list[0]?.from).toHaveLength(1)
    expect(commitmentsView(mine).get().list).toEqual([])
  })

  it('says what is missing, and leaves the draft', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const id = draftOf(mine, '')
    value(editCommitment(mine, id, { due: null }))
    expect(promise(mine, round, context, id)).toEqual({ ok: false, error: { code: 'missing', fields: ['why', 'due'] } })
    expect(commitmentsView(round).get().byId.size).toBe(0)
    expect(commitmentsView(mine).get().list).toHaveLength(1)
  })

  it('after a crash between the two writes gives one commitment, on every phone', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const id = draftOf(mine)
    const crashed = beforeCrash(mine)
    value(promise(mine, round, context, id))
    const other = copyOf(round)
    value(editCommitment(other, id, { status: 'started' }))
    value(promise(crashed, round, context, id))
    value(settleMoves(crashed, round))
    meet(round, other)
    expect(commitmentsView(round).get().list).toMatchObject([{ id, status: 'started' }])
    expect(commitmentsView(crashed).get().list).toEqual([])
  })

  it('is refused for a draft that was removed', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const id = draftOf(mine)
    value(editCommitment(mine, id, { deleted: true }))
    expect(promise(mine, round, context, id)).toMatchObject({ error: { code: 'unknown' } })
  })
})
