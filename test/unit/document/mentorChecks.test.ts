import { describe, expect, it } from 'vitest'
import { checkName, mentorChecksView, setMentorCheck } from '../../../src/document/mentorChecks.ts'
import { roots } from '../../../src/document/schema.ts'
import { type MeetingId, newId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const [first, second] = [newId<MeetingId>(bytes), newId<MeetingId>(bytes)]
const contact = { part: 'before', item: 'contact' }
const read = { part: 'before', item: 'read' }

describe('the mentor’s checklist', () => {
  it('is gone through for each meeting by itself, and what is seen to can be taken back', () => {
    const home = newCircle('home')
    value(setMentorCheck(home, contextOf(), first, contact, true))
    value(setMentorCheck(home, contextOf(), first, read, true))
    value(setMentorCheck(home, contextOf(), first, read, false))
    expect([...mentorChecksView(home, first).get()]).toEqual([checkName(contact)])
    expect([...mentorChecksView(home, second).get()]).toEqual([])
  })

  it('is one list for two who go through it at the same time', () => {
    const home = newCircle('home')
    const other = copyOf(home)
    value(setMentorCheck(home, contextOf(), first, contact, true))
    value(setMentorCheck(other, contextOf(), first, contact, true))
    value(setMentorCheck(other, contextOf(), first, read, true))
    meet(home, other)
    for (const each of [home, other]) expect([...mentorChecksView(each, first).get()].sort()).toEqual([checkName(contact), checkName(read)])
  })

  it('takes no names that no method has, and reads past what is no check', () => {
    const home = newCircle('home')
    expect(setMentorCheck(home, contextOf(), first, { part: 'before/x', item: 'contact' }, true)).toMatchObject({ error: { code: 'unknown' } })
    const map = home.doc.getMap(roots.mentorChecks)
    for (const [i, other] of [null, 'ja', { at: 'i går' }, { at: Infinity }].entries()) map.set(`${first}/before/x${String(i)}`, other)
    expect([...mentorChecksView(home, first).get()]).toEqual([])
  })
})
