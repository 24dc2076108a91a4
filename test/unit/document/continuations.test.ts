import { describe, expect, it } from 'vitest'
import { addContinuation, continuationsView, editContinuation } from '../../../src/document/continuations.ts'
import { roots } from '../../../src/document/schema.ts'
import { openText } from '../../../src/document/text.ts'
import { mostContinuations } from '../../../src/model/continuation.ts'
import { type CommitmentId, type ContinuationId, newId, type OrganisationId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const organisation = newId<OrganisationId>(bytes)
const commitment = newId<CommitmentId>(bytes)

describe('what goes on', () => {
  it('keeps what two phones write and set of one', () => {
    const one = newCircle()
    const id = value(addContinuation(one, contextOf(), { organisation, what: ' Kuratorns siffror ', commitment, day: '2027-11-12' }))
    const two = copyOf(one)
    const write = (phone: typeof one, field: string, insert: string) => {
      const text = openText(phone, { root: 'continuations', id, field }, () => contextOf())
      value(text?.edit([{ at: 0, remove: 0, insert }]) ?? { ok: false, error: { code: 'unknown' } })
      text?.close()
    }
    write(one, 'owner', 'Skolchefen')
    value(editContinuation(one, id, { place: 'plan' }))
    write(two, 'owner', 'Stab')
    write(two, 'where', 'Mål 3')
    value(editContinuation(two, id, { day: '2027-12-01' }))
    meet(one, two)
    for (const phone of [one, two]) {
      expect(continuationsView(phone).get().list).toMatchObject([{ organisation, commitment, what: 'Kuratorns siffror', where: 'Mål 3', place: 'plan', day: '2027-12-01' }])
      expect(continuationsView(phone).get().list[0]?.owner).toMatch(/^(SkolchefenStab|StabSkolchefen)$/)
    }
    value(editContinuation(one, id, { deleted: true }))
    expect(continuationsView(one).get().list).toEqual([])
    value(editContinuation(one, id, { deleted: false }))
    expect(continuationsView(one).get().list).toHaveLength(1)
  })

  it('refuses what says nothing, no such day, no such commitment, and too many of one organisation', () => {
    const round = newCircle()
    expect(addContinuation(round, contextOf(), { organisation, what: ' \n' })).toMatchObject({ error: { code: 'empty', field: 'what' } })
    expect(addContinuation(round, contextOf(), { organisation, what: 'x'.repeat(limits.text + 1) })).toMatchObject({ error: { code: 'tooLong' } })
    const id = value(addContinuation(round, contextOf(), { organisation, what: 'Något' }))
    expect(editContinuation(round, id, { day: '2027-02-30' })).toMatchObject({ error: { code: 'invalid', field: 'day' } })
    expect(editContinuation(round, id, { commitment: 'none' as CommitmentId })).toMatchObject({ error: { code: 'unknown' } })
    expect(editContinuation(round, newId<ContinuationId>(bytes), { place: 'budget' })).toMatchObject({ error: { code: 'unknown' } })
    for (let i = 1; i < mostContinuations; i++) value(addContinuation(round, contextOf(), { organisation, what: 'Något' }))
    expect(addContinuation(round, contextOf(), { organisation, what: 'Något' })).toMatchObject({ error: { code: 'tooMany' } })
    expect(addContinuation(round, contextOf(), { organisation: newId<OrganisationId>(bytes), what: 'Något' }).ok).toBe(true)
  })

  it('is read past in another shape', () => {
    const round = newCircle()
    const id = value(addContinuation(round, contextOf(), { organisation, what: 'Något' }))
    round.doc.getMap(roots.continuations).set('constructor', 1)
    const fields = round.doc.getMap(roots.continuations).get(id) as { set(name: string, value: unknown): void }
    for (const [name, other] of Object.entries({ place: 'moon', day: 'soon', commitment: 7, owner: 'plain' })) fields.set(name, other)
    expect(continuationsView(round).get().list).toMatchObject([{ what: 'Något', place: null, day: null, commitment: null, owner: '' }])
  })
})
