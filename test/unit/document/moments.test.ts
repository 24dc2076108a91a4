import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { askedView } from '../../../src/document/asked.ts'
import { attendanceView } from '../../../src/document/attendance.ts'
import { readEarlier } from '../../../src/document/earlier.ts'
import { roots } from '../../../src/document/schema.ts'
import { type AgendaItemId, type MeetingId, newId, type PersonId } from '../../../src/model/ids.ts'
import { bytes, newCircle } from './phones.ts'

// Who formats such a moment throws, and the whole screen with it.
const never = [8.64e15 + 1, -1e300, Infinity, NaN]

describe('a moment that no calendar has', () => {
  it.each(never)('%s: an earlier wording is not told of', (at) => {
    const earlier = new Y.Doc().getMap('earlier')
    earlier.set('good', { field: 'text', text: 'Before', by: null, at: 5 })
    earlier.set('bad', { field: 'text', text: 'Before', by: null, at })
    expect(readEarlier(earlier).map(({ id }) => id)).toEqual(['good'])
  })

  it.each(never)('%s: nobody has asked then, and who was there was so at no known time', (at) => {
    const round = newCircle()
    round.doc.getMap(roots.asked).set(newId<AgendaItemId>(bytes), { by: null, at })
    const note = `${newId<MeetingId>(bytes)}/${newId<PersonId>(bytes)}`
    round.doc.getMap(roots.attendance).set(note, { how: 'joined', by: null, at, present: true })
    expect(askedView(round).get().size).toBe(0)
    expect(attendanceView(round).get().list.map((each) => each.at)).toEqual([0])
  })
})
