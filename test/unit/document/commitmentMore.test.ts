import type * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addCommitment, editCommitment, type NewCommitment } from '../../../src/document/commitmentEdit.ts'
import { fullCommitmentsView, openMoreText } from '../../../src/document/commitmentMore.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { copyTexts, keptTextsView } from '../../../src/document/history.ts'
import { addMeeting } from '../../../src/document/meetingEdit.ts'
import { erasePerson } from '../../../src/document/erasure.ts'
import { erasureReport } from '../../../src/document/mentions.ts'
import { forgetOwn } from '../../../src/document/ownOfRound.ts'
import { addPerson, peopleView } from '../../../src/document/people.ts'
import { promise } from '../../../src/document/promise.ts'
import { roots } from '../../../src/document/schema.ts'
import { type MoreText, moreTexts, nothingMore } from '../../../src/model/commitmentMore.ts'
import { type CircleId, type CommitmentId, newId, type PersonId, type RunEventId } from '../../../src/model/ids.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const karin = newId<PersonId>(bytes)
const eva = newId<PersonId>(bytes)
const plain: NewCommitment = { texts: { what: 'Pröva', why: 'För alla' }, owner: karin, organisation: null, due: '2026-02-17' }
const said = { measure: 'Kvinnor 12, män 19', smallStart: 'En vecka', help: 'Läs vårt förslag', evidence: '' }
const full = (circle: CircleDocument, id: CommitmentId) => fullCommitmentsView(circle).get().byId.get(id)

function write(circle: CircleDocument, id: CommitmentId, field: MoreText, words: string): void {
  const text = openMoreText(circle, id, field, () => contextOf(karin))
  if (text === null) throw new Error(`no ${field}`)
  value(text.edit([{ at: text.get().length, remove: 0, insert: words }]))
  text.close()
}

/** As apps that know of no such texts have made it. */
function addOld(circle: CircleDocument): CommitmentId {
  const id = value(addCommitment(circle, contextOf(karin), plain))
  const fields = circle.doc.getMap<Y.Map<unknown>>(roots.commitments).get(id)
  for (const name of [...moreTexts, 'sponsor', 'firstStepDate']) fields?.delete(name)
  return id
}

describe('the rest of what is said of a commitment', () => {
  it('is nothing at first, and is set a field at a time', () => {
    const round = newCircle()
    const id = value(addCommitment(round, contextOf(karin), plain))
    expect(full(round, id)).toMatchObject({ what: 'Pröva', ...nothingMore })
    value(editCommitment(round, id, { sponsor: eva }))
    value(editCommitment(round, id, { firstStepDate: '2026-01-20' }))
    write(round, id, 'measure', 'Hälften svarar')
    expect(full(round, id)).toMatchObject({ sponsor: eva, firstStepDate: '2026-01-20', measure: 'Hälften svarar', owner: karin, due: '2026-02-17' })
    expect(editCommitment(round, id, { firstStepDate: 'snart' })).toEqual({ ok: false, error: { code: 'invalid', field: 'due' } })
  })

  it('of one that was made without it is written in one text, also by two who open it offline', () => {
    const here = newCircle()
    const id = addOld(here)
    const there = copyOf(here)
    expect(full(here, id)).toMatchObject(nothingMore)
    write(here, id, 'help', 'Här. ')
    write(there, id, 'help', 'Där. ')
    value(editCommitment(there, id, { sponsor: eva }))
    meet(here, there)
    const { help = '' } = full(here, id) ?? {}
    for (const words of ['Här. ', 'Där. ']) expect(help).toContain(words)
    expect(full(there, id)).toMatchObject({ help, sponsor: eva })
    expect(openMoreText(here, newId<CommitmentId>(bytes), 'help', () => contextOf())).toBe(null)
  })

  it('is told of when it changes, wherever it stands, and what is unchanged stays the same object', () => {
    const round = newCircle()
    const old = addOld(round)
    const other = value(addCommitment(round, contextOf(karin), plain))
    const view = fullCommitmentsView(round)
    let heard = 0
    const stop = view.subscribe(() => (heard += 1))
    const before = view.get()
    expect(view.get()).toBe(before)
    const away = copyOf(round)
    write(away, old, 'measure', 'Hälften')
    meet(round, away)
    expect(heard).toBeGreaterThan(0)
    expect(view.get().byId.get(old)?.measure).toBe('Hälften')
    expect(view.get().byId.get(other)).toBe(before.byId.get(other))
    const kept = view.get().byId.get(old)
    write(round, other, 'measure', 'Alla')
    expect([view.get().byId.get(other)?.measure, view.get().byId.get(old)]).toEqual(['Alla', kept])
    // What is written elsewhere is nothing to it.
    const sofar = [heard, view.get()]
    value(addMeeting(round, contextOf(karin), 'Träff'))
    expect([heard, view.get()]).toEqual(sofar)
    expect(view.get()).toBe(sofar[1])
    stop()
  })

  it('goes with a draft into the round', () => {
    const [mine, round] = [newCircle('mine'), newCircle()]
    const id = value(addCommitment(mine, contextOf(karin), { ...plain, texts: { ...plain.texts, ...said }, sponsor: eva, firstStepDate: '2026-01-20' }))
    value(promise(mine, round, contextOf(karin), id))
    expect(full(round, id)).toMatchObject({ ...said, sponsor: eva, firstStepDate: '2026-01-20' })
  })

  it('is in the file of the round, and in the round that is made of it', () => {
    const round = newCircle()
    value(addCommitment(round, contextOf(karin), { ...plain, texts: { ...plain.texts, ...said }, sponsor: eva, firstStepDate: '2026-01-20' }))
    write(round, addOld(round), 'evidence', 'Protokollet')
    const file = fileOf(round)
    for (const words of ['Kvinnor 12, män 19', eva, '2026-01-20', 'Protokollet']) expect(file).toContain(words)
    expect(fileOf(broughtIn(file).round)).toBe(file)
  })

  it('is copied as it stood after a meeting', () => {
    const round = newCircle()
    const meeting = value(addMeeting(round, contextOf(karin), 'Träff'))
    const id = value(addCommitment(round, contextOf(karin), { ...plain, texts: { ...plain.texts, ...said } }))
    value(copyTexts(round, { meeting, event: newId<RunEventId>(bytes), at: Date.UTC(2027, 0, 1) }, Date.UTC(2027, 0, 1)))
    const kept = keptTextsView(round, id, moreTexts).get()
    expect(kept.map(({ field }) => field).sort()).toEqual(['help', 'measure', 'smallStart'])
  })

  it('counts for a sponsor who is erased, and no longer names them', () => {
    const round = newCircle()
    const person = (name: string) => value(addPerson(round, contextOf(), { name, organisation: null, role: 'politician' }))
    const [owner, sponsor] = [person('Karin Lund'), person('Eva Ek')]
    value(addCommitment(round, contextOf(owner), { ...plain, owner, sponsor, texts: { ...plain.texts, help: 'Fråga Eva Ek' } }))
    expect(erasureReport(round, sponsor)).toMatchObject({ commitments: 1, mentions: [{ kind: 'commitment', count: 1 }] })
    value(erasePerson(round, contextOf(owner), sponsor))
    expect(peopleView(round).get().byId.get(sponsor)?.name).toBe('')
    expect(commitmentsView(round).get().list).toHaveLength(1)
  })
})

describe('taking a round away from the phone', () => {
  it('leaves no word of a draft, nor of how it was cut down, and all of other drafts', () => {
    const mine = newCircle('mine')
    const [round, other] = [newId<CircleId>(bytes), newId<CircleId>(bytes)]
    const drafts = [round, other].map((circle) => {
      const id = addOld(mine)
      mine.doc.getMap<Y.Map<unknown>>(roots.commitments).get(id)?.set('circle', circle)
      write(mine, id, 'help', `Hemlighet för ${circle}`)
      const text = openMoreText(mine, id, 'help', () => contextOf(karin))
      text?.begin()
      value(text?.replace(`Kort ${circle}`) ?? { ok: false, error: 'none' })
      return id
    })
    forgetOwn(mine, round)
    const folded = copyOf(mine)
    expect(JSON.stringify(folded.doc.toJSON())).not.toContain(round)
    expect(drafts.map((id) => full(mine, id)?.help)).toEqual([undefined, `Kort ${other}`])
  })
})
