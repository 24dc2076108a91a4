import { describe, expect, it } from 'vitest'
import { encodeDocument, readMeta } from '../../../src/document/circleDocument.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { addPerson, peopleView, personOfDevice } from '../../../src/document/people.ts'
import { joinPeople } from '../../../src/document/peopleEdit.ts'
import { createValue } from '../../../src/document/view.ts'
import type { Presence } from '../../../src/document/presence.ts'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { enterAs, enterAsNew, joinedRoundView } from '../../../src/ui/join/joinedRound.ts'
import { checkNewRound, emptyNewRound, emptyRow, parseNewRound } from '../../../src/ui/rounds/newRoundDraft.ts'
import { seededRandom } from '../../random.ts'
import { newRound, openCircleOf, roundDraft } from './joinRounds.ts'

const seed = Number(process.env['SEED'] ?? 8)
console.log(`joinEnter: SEED=${String(seed)}`)
const random = seededRandom(seed)
const now = () => Date.UTC(2026, 10, 23, 9)
const context = { person: null, meeting: null, now, random }

describe('entering a round', () => {
  it('makes a new person and says that the device is theirs', () => {
    const document = newRound(random, now)
    const device = newId<DeviceId>(random)
    const [norrvik] = organisationsView(document).get().list
    const input = { name: ' Karin  Lund ', organisation: norrvik?.id ?? null, role: 'politician' as const }
    const entered = enterAsNew(openCircleOf(document), device, context, input)
    expect(entered.ok).toBe(true)
    const own = personOfDevice(document, device)
    expect(own !== null && peopleView(document).get().byId.get(own)).toMatchObject({ role: 'politician', alias: null })
    expect(own).toBe(entered.ok ? entered.value : '')
  })

  it('writes nothing when the name is refused', () => {
    const document = newRound(random, now)
    const before = encodeDocument(document).length
    const input = { name: 'x'.repeat(10_000), organisation: null, role: 'other' as const }
    const entered = enterAsNew(openCircleOf(document), newId<DeviceId>(random), context, input)
    expect(entered).toMatchObject({ ok: false, error: { code: 'tooLong', length: 10_000 } })
    expect(encodeDocument(document)).toHaveLength(before)
  })

  it('adds a device to somebody who is there, also when their record is joined to another', () => {
    const document = newRound(random, now)
    const input = { name: 'Karin Lund', organisation: null, role: 'politician' as const }
    const [first, second] = [addPerson(document, context, input), addPerson(document, context, input)]
    if (!first.ok || !second.ok) throw new Error('not added')
    const device = newId<DeviceId>(random)
    expect(enterAs(openCircleOf(document), device, second.value).ok).toBe(true)
    joinPeople(document, second.value, first.value)
    expect(personOfDevice(document, device)).toBe(first.value)
    expect(peopleView(document).get().list).toHaveLength(2)
  })
})

describe('what is told of a round that has come', () => {
  it('follows the document and who is there', () => {
    const document = newRound(random, now)
    const device = newId<DeviceId>(random)
    const other = newId<DeviceId>(random)
    const presence = createValue<readonly Presence[]>([])
    const circle = openCircleOf(document, presence)
    const view = joinedRoundView(circle, device, now)
    let told = 0
    const stop = view.subscribe(() => told++)
    expect(view.get()).toMatchObject({ name: 'Modellkommuner', own: null, here: 0, current: { state: 'next' } })
    const page = { person: null, meeting: null, item: null, field: null }
    presence.set([
      { ...page, session: 'a', device: other },
      { ...page, session: 'b', device: other },
      { ...page, session: 'c', device },
    ])
    expect(view.get().here).toBe(1)
    enterAsNew(circle, device, context, { name: 'Eva', organisation: null, role: 'other' })
    expect(view.get().own).toBe(personOfDevice(document, device))
    const heard = told
    expect(heard).toBeGreaterThan(1)
    stop()
    enterAsNew(circle, other, context, { name: 'Jonas', organisation: null, role: 'other' })
    expect(told).toBe(heard)
  })
})

describe('the form of a new round', () => {
  it('gives a round with the coordinator in the chosen organisation', () => {
    const document = newRound(random, now)
    expect(readMeta(document)?.kind).toBe('round')
    expect(organisationsView(document).get().list.map(({ name, kind }) => [name, kind])).toEqual([
      ['Norrvik', 'participant'],
      ['Ekdala', 'participant'],
      ['Solhamn', 'mentor'],
    ])
    const [anna] = peopleView(document).get().list
    expect(anna).toMatchObject({ name: 'Anna Berg', role: 'coordinator' })
    expect(organisationsView(document).get().byId.get(anna?.organisation ?? newId(random))?.name).toBe('Ekdala')
  })

  it('says everything that is wrong at once', () => {
    const checked = checkNewRound(emptyNewRound(random))
    expect(checked).toMatchObject({
      ok: false,
      error: { name: { code: 'empty' }, tooFew: true, person: { name: { code: 'empty' }, organisation: true } },
    })
    const draft = roundDraft(random)
    const long = { ...emptyRow(random), name: 'y'.repeat(121) }
    const wrong = checkNewRound({ ...draft, organisations: [...draft.organisations, long] })
    expect(wrong.ok ? null : [...wrong.error.rows.keys()]).toEqual([long.id])
  })

  it('says which end of the round is wrong, and has what it is about when nothing is', () => {
    const draft = roundDraft(random)
    const backwards = checkNewRound({ ...draft, from: '2027-01', to: '2026-12' })
    expect(backwards.ok ? null : backwards.error).toMatchObject({ period: { code: 'invalid' } })
    const long = checkNewRound({ ...draft, theme: 'x'.repeat(301) })
    expect(long.ok ? null : long.error).toMatchObject({ theme: { code: 'tooLong' } })
    expect(checkNewRound({ ...draft, theme: ' Jämställd skola ', from: '2026-09' })).toMatchObject({ ok: true, value: { facts: { theme: 'Jämställd skola', from: '2026-09', to: null } } })
  })

  it('asks for the organisation again when its row has been emptied', () => {
    const draft = roundDraft(random)
    const chosen = draft.person.organisation
    const organisations = draft.organisations.map((row) => (row.id === chosen ? { ...row, name: '' } : row))
    const checked = checkNewRound({ ...draft, organisations })
    expect(checked.ok ? null : checked.error).toMatchObject({ person: { organisation: true } })
  })

  it('is the same after a reload, and nothing for what is no draft', () => {
    const draft = roundDraft(random)
    expect(parseNewRound(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    for (const other of [null, 1, 'x', [], {}, { organisations: 1 }, { organisations: [], person: null }]) {
      expect(parseNewRound(other)).toBeNull()
    }
    const odd = { name: 4, organisations: [null, { id: 'x' }], person: { role: 'king', organisation: 'nowhere' } }
    const person = { name: '', organisation: null, role: null }
    expect(parseNewRound(odd)).toEqual({ name: '', theme: '', from: '', to: '', organisations: [], person })
  })
})
