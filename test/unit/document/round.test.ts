import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { agendaItemsView, agendaOf } from '../../../src/document/agenda.ts'
import { editAgendaItem } from '../../../src/document/agendaEdit.ts'
import { emptyDocument, isReadOnly, readMeta } from '../../../src/document/circleDocument.ts'
import { addMeeting, editMeeting, setMeetingDeleted } from '../../../src/document/meetingEdit.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { addOrganisation, renameOrganisation, setOrganisationDeleted } from '../../../src/document/organisationEdit.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { writeRound } from '../../../src/document/newRound.ts'
import { renameRound, roundView } from '../../../src/document/round.ts'
import { readerVersion } from '../../../src/document/schema.ts'
import { newId, type OrganisationId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const structure = structureOf('2026-1')
if (structure === null) throw new Error('no method')
const layout = layOut(structure)
const input = {
  name: 'Modellkommuner 2026',
  methodVersion: '2026-1',
  organisations: [
    { name: 'Norrvik', kind: 'participant' },
    { name: 'Ekdala', kind: 'participant' },
    { name: 'Solhamn', kind: 'mentor' },
  ],
  layout,
} as const

function newRound() {
  const phone = newCircle()
  value(writeRound(phone, contextOf(), input))
  return phone
}

describe('a new round', () => {
  it('has its organisations, meetings and agendas in the order of the method', () => {
    const phone = newRound()
    expect(roundView(phone).get()).toMatchObject({ name: 'Modellkommuner 2026', methodVersion: '2026-1' })
    expect(organisationsView(phone).get().list.map((o) => [o.name, o.kind])).toEqual([
      ['Norrvik', 'participant'],
      ['Ekdala', 'participant'],
      ['Solhamn', 'mentor'],
    ])
    const meetings = meetingsView(phone).get().list
    expect(meetings.map((meeting) => meeting.kind)).toEqual(layout.map((meeting) => meeting.kind))
    const items = agendaItemsView(phone).get().list
    for (const [i, meeting] of meetings.entries()) {
      expect(agendaOf(items, meeting.id).map((item) => [item.methodItem, item.kind, item.minutes])).toEqual(
        layout[i]?.items.map((item) => [item.methodItem, item.kind, item.minutes]),
      )
    }
  })

  it('is refused whole when a name will not do', () => {
    const phone = newCircle()
    const organisations = [...input.organisations, { name: ' ', kind: 'participant' as const }]
    expect(writeRound(phone, contextOf(), { ...input, organisations })).toMatchObject({ error: { code: 'empty' } })
    const many = Array.from({ length: limits.organisations + 1 }, () => input.organisations[0])
    expect(writeRound(phone, contextOf(), { ...input, organisations: many })).toMatchObject({ error: { code: 'tooMany' } })
    expect(organisationsView(phone).get().list).toEqual([])
    expect(roundView(phone).get().name).toBe('')
  })

  it('opened empty by two phones that then receive it shows it once', () => {
    const phone = newRound()
    const [one, two] = [emptyDocument(), emptyDocument()]
    for (const each of [one, two]) {
      expect(readMeta(each)).toBeNull()
      expect(meetingsView(each).get().list).toEqual([])
      expect(roundView(each).get().name).toBe('')
    }
    meet(one, phone, two)
    for (const each of [one, two]) {
      expect(meetingsView(each).get().list).toHaveLength(layout.length)
      expect(agendaItemsView(each).get().list).toEqual(agendaItemsView(phone).get().list)
    }
  })
})

describe('two phones that were apart', () => {
  it('both keep the meeting and the organisation that each added', () => {
    const phone = newRound()
    const other = copyOf(phone)
    value(addMeeting(phone, contextOf(), 'Digital avstämning'))
    value(addMeeting(other, contextOf(), 'Digital avstämning'))
    value(addOrganisation(phone, contextOf(), { name: 'Region Sydlund', kind: 'participant' }))
    meet(phone, other)
    expect(meetingsView(phone).get().list.slice(-2).map((m) => m.title)).toEqual(['Digital avstämning', 'Digital avstämning'])
    expect(meetingsView(other).get().list).toEqual(meetingsView(phone).get().list)
    expect(organisationsView(other).get().list).toHaveLength(4)
  })

  it('keep an organisation’s new name, though it left meanwhile; it comes back with it', () => {
    const phone = newRound()
    const other = copyOf(phone)
    const [organisation] = organisationsView(phone).get().list
    if (organisation === undefined) throw new Error('no organisation')
    value(setOrganisationDeleted(phone, organisation.id, true))
    value(renameOrganisation(other, organisation.id, 'Norrviks kommun'))
    meet(phone, other)
    for (const each of [phone, other]) {
      expect(organisationsView(each).get().list.map(({ id }) => id)).not.toContain(organisation.id)
      expect(organisationsView(each).get().byId.get(organisation.id)).toMatchObject({ name: 'Norrviks kommun', deleted: true })
    }
    value(setOrganisationDeleted(other, organisation.id, false))
    expect(organisationsView(other).get().list[0]).toMatchObject({ id: organisation.id, name: 'Norrviks kommun' })
    expect(setOrganisationDeleted(other, newId<OrganisationId>(contextOf().random), true)).toMatchObject({ ok: false })
  })

  it('keep date and place that each set on one meeting, though one removed it', () => {
    const phone = newRound()
    const other = copyOf(phone)
    const id = meetingsView(phone).get().list[1]?.id
    if (id === undefined) throw new Error('no meeting')
    value(editMeeting(phone, id, { date: '2026-01-14', startsAt: '08:30' }))
    value(editMeeting(other, id, { place: 'Sal 3' }))
    value(setMeetingDeleted(other, id, true))
    meet(phone, other)
    expect(meetingsView(phone).get().list.some((meeting) => meeting.id === id)).toBe(false)
    value(setMeetingDeleted(phone, id, false))
    expect(meetingsView(phone).get().byId.get(id)).toMatchObject({ date: '2026-01-14', startsAt: '08:30', place: 'Sal 3' })
  })
})

describe('a meeting', () => {
  it.each([
    [{ date: '2026-02-30' }, 'date'],
    [{ startsAt: '24:00' }, 'startsAt'],
    [{ startsAt: '9:00' }, 'startsAt'],
  ])('refuses %j', (edit, field) => {
    const phone = newRound()
    const id = value(addMeeting(phone, contextOf(), ''))
    expect(editMeeting(phone, id, edit)).toEqual({ ok: false, error: { code: 'invalid', field } })
  })
})

describe('a round of a newer version', () => {
  it('is read, and not written, until it says otherwise', () => {
    const phone = newRound()
    const item = agendaItemsView(phone).get().list[0]
    if (item === undefined) throw new Error('no item')
    phone.doc.getMap('meta').set('minReader', readerVersion + 1)
    expect(isReadOnly(phone)).toBe(true)
    const refused = { ok: false, error: { code: 'readOnly' } }
    expect(renameRound(phone, 'x')).toEqual(refused)
    expect(editAgendaItem(phone, item.id, { minutes: 1 })).toEqual(refused)
    expect(addMeeting(phone, contextOf(), 'x')).toEqual(refused)
    expect(roundView(phone).get().name).toBe('Modellkommuner 2026')
    phone.doc.getMap('meta').set('minReader', 1)
    value(renameRound(phone, 'Nytt namn'))
    expect(roundView(phone).get().name).toBe('Nytt namn')
  })

  it.each([
    ['a number as its name', 'name', 7],
    ['an endless name', 'name', 'x'.repeat(100_000)],
    ['a map as its method', 'methodVersion', new Y.Map()],
  ])('with %s is still a round', (_, field, odd) => {
    const phone = newRound()
    phone.doc.getMap('round').set(field, odd)
    const read = roundView(phone).get()
    expect(read.name.length).toBeLessThanOrEqual(limits.name)
    expect(read.methodVersion.length).toBeLessThanOrEqual(32)
  })
})
