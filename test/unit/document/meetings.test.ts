import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { addMeeting, editMeeting } from '../../../src/document/meetingEdit.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { addOrganisation } from '../../../src/document/organisationEdit.ts'
import { type MeetingId, newId, type OrganisationId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

function plannedRound() {
  const phone = newCircle()
  const organisation = (name: string) => value(addOrganisation(phone, contextOf(), { name, kind: 'participant' }))
  const [norrvik, ekdala] = [organisation('Norrvik'), organisation('Ekdala')]
  return { phone, norrvik, ekdala, meeting: value(addMeeting(phone, contextOf(), 'Träff')) }
}

describe('who hosts a meeting, and whether it has been called', () => {
  it('is not settled in a new meeting, and can be settled and taken back', () => {
    const { phone, norrvik, meeting } = plannedRound()
    const read = () => meetingsView(phone).get().byId.get(meeting)
    expect(read()).toMatchObject({ host: null, invitedAt: null })
    value(editMeeting(phone, meeting, { host: norrvik, invitedAt: '2026-12-28' }))
    expect(read()).toMatchObject({ host: norrvik, invitedAt: '2026-12-28' })
    value(editMeeting(phone, meeting, { place: 'Sal 3' }))
    expect(read()).toMatchObject({ host: norrvik, invitedAt: '2026-12-28', place: 'Sal 3' })
    value(editMeeting(phone, meeting, { host: null, invitedAt: null }))
    expect(read()).toMatchObject({ host: null, invitedAt: null })
  })

  it('is refused for an organisation that the round does not have, and for a day that is none', () => {
    const { phone, meeting } = plannedRound()
    const stranger = newId<OrganisationId>(bytes)
    expect(editMeeting(phone, meeting, { host: stranger, place: 'Sal 3' })).toEqual({ ok: false, error: { code: 'unknown' } })
    expect(editMeeting(phone, meeting, { invitedAt: '2026-02-30' })).toMatchObject({ error: { code: 'invalid' } })
    expect(meetingsView(phone).get().byId.get(meeting)).toMatchObject({ host: null, invitedAt: null, place: '' })
  })

  it('keeps both when one phone chooses the host and another ticks the invitation', () => {
    const { phone, norrvik, meeting } = plannedRound()
    const other = copyOf(phone)
    value(editMeeting(phone, meeting, { host: norrvik }))
    value(editMeeting(other, meeting, { invitedAt: '2026-12-28', date: '2027-01-14' }))
    meet(phone, other)
    for (const each of [phone, other]) {
      expect(meetingsView(each).get().byId.get(meeting)).toMatchObject({
        host: norrvik,
        invitedAt: '2026-12-28',
        date: '2027-01-14',
      })
    }
  })

  it('is the same on both phones when they chose different hosts', () => {
    const { phone, norrvik, ekdala, meeting } = plannedRound()
    const other = copyOf(phone)
    value(editMeeting(phone, meeting, { host: norrvik }))
    value(editMeeting(other, meeting, { host: ekdala }))
    meet(phone, other)
    const hosts = [phone, other].map((each) => meetingsView(each).get().byId.get(meeting)?.host)
    expect(hosts[0]).toBe(hosts[1])
    expect([norrvik, ekdala]).toContain(hosts[0])
  })
})

describe('a meeting of an older or stranger program', () => {
  it.each([
    ['without the fields', {}],
    ['with nonsense in them', { host: 7, invitedAt: 'yesterday' }],
    ['with another shape', { host: new Y.Map(), invitedAt: { day: 1 } }],
  ])('%s is read as not settled', (_, fields) => {
    const phone = newCircle()
    const id = newId<MeetingId>(bytes)
    const written = { kind: 'learning1', date: '2027-01-14', place: 'Sal 3', order: '1m1', deleted: false, ...fields }
    phone.doc.getMap('meetings').set(id, new Y.Map(Object.entries(written)))
    expect(meetingsView(phone).get().byId.get(id)).toMatchObject({ host: null, invitedAt: null, place: 'Sal 3' })
    value(editMeeting(phone, id, { invitedAt: '2027-01-02' }))
    expect(meetingsView(phone).get().byId.get(id)?.invitedAt).toBe('2027-01-02')
  })
})
