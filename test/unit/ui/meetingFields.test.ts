import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../../src/method/versions.ts'
import type { MeetingId, OrganisationId } from '../../../src/model/ids.ts'
import type { Meeting } from '../../../src/model/meeting.ts'
import { fieldsOf, meetingEdit } from '../../../src/ui/rounds/meetingFields.ts'

const words = await loadTexts('2026-1', 'sv')
const host = '0123456789abcdefghjkmnpqrs' as OrganisationId
const meeting: Meeting = {
  ...{ created: { by: null, meeting: null, at: 0 }, deleted: false, from: [], id: 'm' as MeetingId, order: '' },
  ...{ kind: 'learning1', title: null, theme: null, startsAt: null, place: '', host: null, invitedAt: null },
  date: '2027-01-14',
}

describe('the form of a meeting', () => {
  const before = fieldsOf(meeting, words)

  it('shows the method\'s words, and writes nothing of what is left as it was', () => {
    expect(before).toMatchObject({ title: 'Lärandeträff 1', date: '2027-01-14', host: '', invitedAt: '' })
    expect(meetingEdit(before, { ...before })).toEqual({})
  })

  it('writes who hosts and when it was sent, and takes both back', () => {
    const planned = { ...before, host, invitedAt: '2026-12-30' }
    expect(meetingEdit(before, planned)).toEqual({ host, invitedAt: '2026-12-30' })
    expect(meetingEdit(planned, before)).toEqual({ host: null, invitedAt: null })
  })

  it('takes what is no organisation for none', () => {
    expect(meetingEdit({ ...before, host }, { ...before, host: 'Ekdala' })).toEqual({ host: null })
  })
})
