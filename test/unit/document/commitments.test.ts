import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addCommitment, editCommitment, type NewCommitment } from '../../../src/document/commitmentEdit.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { openText } from '../../../src/document/text.ts'
import type { CommitmentText } from '../../../src/model/commitment.ts'
import { type CommitmentId, newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const karin = newId<PersonId>(bytes)
const jonas = newId<PersonId>(bytes)
const norrvik = newId<OrganisationId>(bytes)
const plain: NewCommitment = { texts: { what: 'Pröva' }, owner: karin, organisation: norrvik, due: '2026-02-17' }

const add = (phone: CircleDocument, input: Partial<NewCommitment> = {}) =>
  value(addCommitment(phone, contextOf(karin), { ...plain, ...input }))
const read = (phone: CircleDocument, id: CommitmentId) => commitmentsView(phone).get().byId.get(id)

function write(phone: CircleDocument, id: CommitmentId, field: CommitmentText, words: string): void {
  const text = openText(phone, { root: 'commitments', id, field }, () => contextOf(karin))
  if (text === null) throw new Error(`no ${field}`)
  value(text.edit([{ at: text.get().length, remove: 0, insert: words }]))
  text.close()
}

describe('a commitment', () => {
  it('has all its fields from the first moment, and knows who made it', () => {
    const phone = newCircle()
    const from = [{ kind: 'organisation', circle: null, id: norrvik }] as const
    const id = add(phone, { from })
    expect(read(phone, id)).toMatchObject({
      what: 'Pröva',
      why: '',
      lesson: '',
      owner: karin,
      organisation: norrvik,
      due: '2026-02-17',
      status: 'planned',
      progress: null,
      decision: null,
      circle: null,
      moved: false,
      deleted: false,
      created: { by: karin },
      from,
    })
  })

  it('closes only when outcome, lesson and decision are there', () => {
    const phone = newCircle()
    const id = add(phone)
    for (const status of ['done', 'partly', 'stopped'] as const) {
      expect(editCommitment(phone, id, { status })).toEqual({
        ok: false,
        error: { code: 'missing', fields: ['outcome', 'lesson', 'decision'] },
      })
    }
    expect(read(phone, id)?.status).toBe('planned')
    write(phone, id, 'outcome', 'Nio av tolv.')
    write(phone, id, 'lesson', 'Någon måste få säga nej.')
    expect(editCommitment(phone, id, { status: 'partly' })).toMatchObject({ error: { fields: ['decision'] } })
    value(editCommitment(phone, id, { status: 'partly', decision: 'change' }))
    expect(read(phone, id)).toMatchObject({ status: 'partly', decision: 'change' })
    value(editCommitment(phone, id, { status: 'started' }))
    expect(read(phone, id)?.status).toBe('started')
  })

  it('refuses a date that does not exist and texts that are too long', () => {
    const phone = newCircle()
    const id = add(phone)
    expect(editCommitment(phone, id, { due: '2026-02-30' })).toMatchObject({ error: { code: 'invalid', field: 'due' } })
    expect(addCommitment(phone, contextOf(), { ...plain, due: 'snart' })).toMatchObject({ ok: false })
    const why = 'x'.repeat(limits.text + 1)
    expect(addCommitment(phone, contextOf(), { ...plain, texts: { why } })).toMatchObject({ error: { field: 'why' } })
    expect(editCommitment(phone, newId(bytes), { due: null })).toMatchObject({ error: { code: 'unknown' } })
    expect(commitmentsView(phone).get().list).toHaveLength(1)
  })

  it('stands in a due list: open before closed, then by date', () => {
    const phone = newCircle()
    const dues = ['2026-05-01', null, '2026-02-01'] as const
    const ids = dues.map((due) => add(phone, { due }))
    const closed = add(phone, { due: '2026-01-01' })
    write(phone, closed, 'outcome', 'a')
    write(phone, closed, 'lesson', 'b')
    value(editCommitment(phone, closed, { status: 'stopped', decision: 'drop' }))
    expect(commitmentsView(phone).get().list.map((c) => c.id)).toEqual([ids[2], ids[0], ids[1], closed])
  })

  it('tells when it was ended, whatever is changed then, until it is taken up again', () => {
    const phone = newCircle()
    const id = add(phone, { due: '2026-01-01' })
    const closedAt = () => commitmentsView(phone).get().byId.get(id)?.closedAt
    write(phone, id, 'outcome', 'a')
    write(phone, id, 'lesson', 'b')
    value(editCommitment(phone, id, { status: 'started', at: 1 }))
    expect(closedAt()).toBeNull()
    value(editCommitment(phone, id, { status: 'done', decision: 'keep', at: 2 }))
    value(editCommitment(phone, id, { status: 'partly', at: 3 }))
    value(editCommitment(phone, id, { decision: 'drop' }))
    expect(closedAt()).toBe(2)
    value(editCommitment(phone, id, { status: 'started', at: 4 }))
    expect(closedAt()).toBeNull()
  })

  it('keeps a text that somebody cleared, for anyone to bring back', () => {
    const phone = newCircle()
    const id = add(phone, { texts: { why: 'Köerna till modersmål är ojämna.' } })
    const text = openText(phone, { root: 'commitments', id, field: 'why' }, () => contextOf(jonas))
    value(text?.edit([{ at: 0, remove: 32, insert: '' }]) ?? { ok: false, error: 'no text' })
    expect(read(phone, id)?.earlier).toMatchObject([{ field: 'why', text: 'Köerna till modersmål är ojämna.', by: jonas }])
  })

  it('is not written when a newer version has closed the circle for us', () => {
    const phone = newCircle()
    const id = add(phone)
    phone.doc.getMap('meta').set('minReader', 99)
    expect(editCommitment(phone, id, { owner: jonas })).toEqual({ ok: false, error: { code: 'readOnly' } })
    expect(addCommitment(phone, contextOf(), plain)).toEqual({ ok: false, error: { code: 'readOnly' } })
    const text = openText(phone, { root: 'commitments', id, field: 'what' }, () => contextOf())
    expect(text?.edit([{ at: 0, remove: 0, insert: 'x' }])).toEqual({ ok: false, error: { code: 'readOnly' } })
    expect(read(phone, id)).toMatchObject({ owner: karin, what: 'Pröva' })
  })

  it('does not take back either what was written before that', () => {
    const phone = newCircle()
    const id = add(phone)
    const text = openText(phone, { root: 'commitments', id, field: 'what' }, () => contextOf())
    value(text?.edit([{ at: 5, remove: 0, insert: ' nu' }]) ?? { ok: false, error: 'no text' })
    expect(text?.canUndo()).toBe(true)
    phone.doc.getMap('meta').set('minReader', 99)
    expect(text?.canUndo()).toBe(false)
    expect(text?.undo()).toBe(false)
    expect(text?.get()).toBe('Pröva nu')
  })
})

describe('two phones that were apart', () => {
  it('keep what both wrote in one text, and both fields', () => {
    const phone = newCircle()
    const id = add(phone)
    const other = copyOf(phone)
    write(phone, id, 'what', ' i bildningsnämnden')
    write(other, id, 'what', ' tre frågor')
    value(editCommitment(phone, id, { owner: jonas }))
    value(editCommitment(other, id, { due: '2026-03-28', progress: 'testing' }))
    meet(phone, other)
    expect(read(phone, id)).toEqual(read(other, id))
    expect(read(phone, id)).toMatchObject({ owner: jonas, due: '2026-03-28', progress: 'testing' })
    expect(read(phone, id)?.what).toContain(' i bildningsnämnden')
    expect(read(phone, id)?.what).toContain(' tre frågor')
  })

  it('do not lose the words that one writes while the other removes the commitment', () => {
    const phone = newCircle()
    const id = add(phone)
    const other = copyOf(phone)
    value(editCommitment(phone, id, { deleted: true }))
    write(other, id, 'outcome', 'Det gick bra.')
    meet(phone, other)
    expect(commitmentsView(other).get().list).toEqual([])
    value(editCommitment(other, id, { deleted: false }))
    meet(phone, other)
    expect(commitmentsView(phone).get().list).toMatchObject([{ id, outcome: 'Det gick bra.' }])
  })
})

describe('what another program wrote', () => {
  it('is read as far as it makes sense', () => {
    const phone = newCircle()
    const id = newId<CommitmentId>(bytes)
    const strange = { what: 'plain text', owner: 'me', due: '2026-02-30', status: 'won', progress: 3, moved: 1, earlier: [] }
    phone.doc.getMap('commitments').set(id, new Y.Map(Object.entries(strange)))
    expect(read(phone, id)).toMatchObject({
      what: '',
      owner: null,
      due: null,
      status: 'planned',
      progress: null,
      moved: false,
      earlier: [],
      from: [],
    })
    value(editCommitment(phone, id, { due: '2026-03-01' }))
    expect(read(phone, id)?.due).toBe('2026-03-01')
  })

  it('gives references only that we know how to follow, and not too many', () => {
    const phone = newCircle()
    const id = add(phone)
    const fields = phone.doc.getMap('commitments').get(id) as Y.Map<unknown>
    const good = { kind: 'prompt', circle: null, id: 'together.noticed' }
    fields.set('from', [null, 7, { kind: 'planet', id: 'x' }, { kind: 'prompt', id: 'x'.repeat(65) }, good])
    expect(read(phone, id)?.from).toEqual([good])
    fields.set('from', Array.from({ length: 500 }, () => good))
    expect(read(phone, id)?.from).toHaveLength(20)
  })

  it('stays when we edit the commitment', () => {
    const phone = newCircle()
    const id = add(phone)
    const fields = phone.doc.getMap('commitments').get(id) as Y.Map<unknown>
    fields.set('sponsor', jonas)
    value(editCommitment(phone, id, { status: 'started', owner: jonas }))
    expect(fields.get('sponsor')).toBe(jonas)
  })
})
