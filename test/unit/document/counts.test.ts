import { expect, it } from 'vitest'
import { addCommitment, editCommitment } from '../../../src/document/commitmentEdit.ts'
import { countRound } from '../../../src/document/counts.ts'
import { addIdea, setIdeaDeleted } from '../../../src/document/ideas.ts'
import { roots } from '../../../src/document/schema.ts'
import { openText } from '../../../src/document/text.ts'
import { newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { bytes, contextOf, newCircle, value } from './phones.ts'

it('counts what stands in a round, without what was taken away, what is no entity, and what the reader has written', () => {
  const round = newCircle()
  expect(countRound(round, null)).toEqual({ promised: 0, ended: 0, shared: 0, ideas: 0, notes: 0 })
  const organisation = newId<OrganisationId>(bytes)
  const commitment = { texts: { what: 'Fråga alla' }, owner: null, organisation, due: null }
  const ids = [value(addCommitment(round, contextOf(), commitment)), value(addCommitment(round, contextOf(), commitment))]
  const idea = value(addIdea(round, contextOf(), { organisation, dimension: null, what: 'Lotsar', from: [] }))
  value(addIdea(round, contextOf(), { organisation, dimension: null, what: 'Kvitton', from: [] }))
  value(setIdeaDeleted(round, idea, true))
  round.doc.getMap(roots.reflections).set('x', 'inget')
  const [first = ids[0]] = ids
  for (const field of ['outcome', 'lesson']) {
    const text = openText(round, { root: roots.commitments, id: first ?? '', field }, () => contextOf())
    value(text?.edit([{ at: 0, remove: 0, insert: 'Det gick' }]) ?? { ok: false, error: 'no text' })
  }
  value(editCommitment(round, first as (typeof ids)[0], { status: 'done', decision: 'keep', at: 1 }))
  const reader = newId<PersonId>(bytes)
  value(addCommitment(round, contextOf(reader), commitment))
  expect(countRound(round, null)).toEqual({ promised: 3, ended: 1, shared: 0, ideas: 1, notes: 0 })
  expect(countRound(round, reader)).toEqual({ promised: 2, ended: 1, shared: 0, ideas: 1, notes: 0 })
})
