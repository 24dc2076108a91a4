import { describe, expect, it } from 'vitest'
import { attendanceView, setAttendance, tickAttendance } from '../../../src/document/attendance.ts'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addMeeting } from '../../../src/document/meetingEdit.ts'
import { addPerson, peopleView } from '../../../src/document/people.ts'
import { joinPeople } from '../../../src/document/peopleEdit.ts'
import { attendanceOf } from '../../../src/model/attendance.ts'
import { type MeetingId, newId, type PersonId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

function gathered() {
  const phone = newCircle()
  const add = (name: string) => value(addPerson(phone, contextOf(), { name, organisation: null, role: 'politician' }))
  return { phone, meeting: value(addMeeting(phone, contextOf(), 'Träff')), karin: add('Karin'), ylva: add('Ylva'), add }
}

/** Who was there, and how it is known. */
const there = (phone: CircleDocument, meeting: MeetingId) =>
  [...(attendanceOf(attendanceView(phone).get().list, peopleView(phone).get().byId).get(meeting) ?? [])].map(
    ([person, { how, by }]) => ({ person, how, by }),
  )

describe('attendance', () => {
  it('is ticked by joining, once', () => {
    const { phone, meeting, karin } = gathered()
    expect(value(tickAttendance(phone, contextOf(karin), meeting))).toBe(true)
    let written = 0
    phone.doc.on('update', () => written++)
    expect(value(tickAttendance(phone, contextOf(karin), meeting))).toBe(false)
    expect(written).toBe(0)
    expect(there(phone, meeting)).toEqual([{ person: karin, how: 'joined', by: karin }])
    expect(tickAttendance(phone, contextOf(null), meeting)).toMatchObject({ ok: false })
  })

  it('is entered by hand, and says by whom', () => {
    const { phone, meeting, karin, ylva } = gathered()
    expect(value(setAttendance(phone, contextOf(ylva), meeting, karin, true))).toBe(true)
    expect(value(setAttendance(phone, contextOf(ylva), meeting, karin, true))).toBe(false)
    expect(there(phone, meeting)).toEqual([{ person: karin, how: 'entered', by: ylva }])
    // Their own phone comes late: it is noted already.
    expect(value(tickAttendance(phone, contextOf(karin), meeting))).toBe(false)
  })

  it('taken back stays so when the phone opens the meeting again, and can be entered anew', () => {
    const { phone, meeting, karin, ylva } = gathered()
    value(tickAttendance(phone, contextOf(karin), meeting))
    value(setAttendance(phone, contextOf(ylva), meeting, karin, false))
    expect(value(tickAttendance(phone, contextOf(karin), meeting))).toBe(false)
    expect(there(phone, meeting)).toEqual([])
    value(setAttendance(phone, contextOf(ylva), meeting, karin, true))
    expect(there(phone, meeting)).toHaveLength(1)
  })

  it('entered by mistake and taken back does not keep out who comes after all', () => {
    const { phone, meeting, karin, ylva } = gathered()
    value(setAttendance(phone, contextOf(ylva), meeting, karin, true))
    value(setAttendance(phone, contextOf(ylva), meeting, karin, false))
    expect(value(tickAttendance(phone, contextOf(karin), meeting))).toBe(true)
  })

  it('is refused for somebody or some meeting that is not there', () => {
    const { phone, meeting, karin, ylva } = gathered()
    expect(setAttendance(phone, contextOf(ylva), meeting, newId(bytes), true)).toMatchObject({ error: { code: 'unknown' } })
    expect(setAttendance(phone, contextOf(ylva), newId(bytes), karin, true)).toMatchObject({ error: { code: 'unknown' } })
    expect(value(setAttendance(phone, contextOf(ylva), meeting, karin, false))).toBe(false)
    expect(attendanceView(phone).get().list).toEqual([])
  })

  it('of a person with two records is one, and taken back under both', () => {
    const { phone, meeting, karin, ylva, add } = gathered()
    const again = add('Karin Lund')
    value(tickAttendance(phone, contextOf(karin), meeting))
    value(setAttendance(phone, contextOf(ylva), meeting, again, true))
    value(joinPeople(phone, again, karin))
    expect(there(phone, meeting)).toEqual([{ person: karin, how: 'joined', by: karin }])
    value(setAttendance(phone, contextOf(ylva), meeting, again, false))
    expect(there(phone, meeting)).toEqual([])
  })
})

describe('two phones offline', () => {
  it('that tick different people: both were there', () => {
    const { phone, meeting, karin, ylva } = gathered()
    const other = copyOf(phone)
    value(tickAttendance(phone, contextOf(karin), meeting))
    value(setAttendance(other, contextOf(ylva), meeting, ylva, true))
    meet(phone, other)
    for (const each of [phone, other]) expect(there(each, meeting)).toHaveLength(2)
  })

  it('that say different things of one person: both show the same', () => {
    const { phone, meeting, karin, ylva } = gathered()
    value(setAttendance(phone, contextOf(ylva), meeting, karin, true))
    const other = copyOf(phone)
    value(setAttendance(phone, contextOf(ylva), meeting, karin, false))
    value(setAttendance(other, contextOf(ylva), meeting, karin, false))
    value(tickAttendance(other, contextOf(karin), meeting))
    meet(phone, other)
    expect(attendanceView(phone).get().list).toEqual(attendanceView(other).get().list)
    expect(attendanceView(phone).get().list).toHaveLength(1)
  })
})

describe('what another program wrote', () => {
  it('is read as far as it makes sense', () => {
    const { phone, meeting, karin, ylva } = gathered()
    const root = phone.doc.getMap('attendance')
    const note = { how: 'joined', by: karin, at: 5, present: true }
    for (const key of ['', '/', meeting, `${meeting}/`, `${meeting}/x`, `x/${karin}`, `${meeting}/${karin}/${karin}`, 'x'.repeat(1e5)]) {
      root.set(key, note)
    }
    root.set(`${meeting}/${karin}`, 'there')
    expect(attendanceView(phone).get().list).toEqual([])
    root.set(`${meeting}/${ylva}`, { how: 'carried', by: 7, at: 'now', present: 'yes' })
    expect(attendanceView(phone).get().list).toMatchObject([{ how: 'entered', by: null, at: 0, present: false }])
    root.set(`${meeting}/${newId<PersonId>(bytes)}`, note)
    expect(there(phone, meeting)).toEqual([])
  })
})
