import { describe, expect, it } from 'vitest'
import { addMeeting, editMeeting } from '../../../src/document/meetingEdit.ts'
import { fullMeetingsView } from '../../../src/document/meetingPractical.ts'
import { roots } from '../../../src/document/schema.ts'
import type * as Y from 'yjs'
import { newId, type PersonId } from '../../../src/model/ids.ts'
import { nothingPractical } from '../../../src/model/meetingPractical.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { bytes, contextOf, newCircle, value } from './phones.ts'

const karin = newId<PersonId>(bytes)

describe('what one has to know to come to a meeting', () => {
  it('is nothing at first, is set a field at a time, and goes with the file of the round', () => {
    const round = newCircle()
    const id = value(addMeeting(round, contextOf(), 'Träff'))
    const read = () => fullMeetingsView(round).get().byId.get(id)
    expect(read()).toMatchObject({ title: 'Träff', ...nothingPractical })
    value(editMeeting(round, id, { chair: karin, link: 'mote.example/1', access: ' Hiss,\nhörslinga ' }))
    value(editMeeting(round, id, { noteTaker: karin }))
    expect(read()).toMatchObject({ chair: karin, noteTaker: karin, link: 'https://mote.example/1', access: 'Hiss, hörslinga' })
    const file = fileOf(round)
    expect(file).toContain('https://mote.example/1')
    expect(fileOf(broughtIn(file).round)).toBe(file)
  })

  it('has no link that is none, neither from here nor from elsewhere', () => {
    const round = newCircle()
    const id = value(addMeeting(round, contextOf(), 'Träff'))
    for (const link of ['javascript:alert(1)', 'https://', 'ring mig']) expect(editMeeting(round, id, { link })).toEqual({ ok: false, error: { code: 'invalid', field: 'link' } })
    round.doc.getMap<Y.Map<unknown>>(roots.meetings).get(id)?.set('link', 'javascript://x%0aalert(1)')
    expect(fullMeetingsView(round).get().byId.get(id)?.link).toBe('')
  })
})
