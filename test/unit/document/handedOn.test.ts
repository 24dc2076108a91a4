import { describe, expect, it } from 'vitest'
import { agendaItemsView } from '../../../src/document/agenda.ts'
import { addAgendaItem, editAgendaItem, setAgendaItemDeleted } from '../../../src/document/agendaEdit.ts'
import { handedOnView, handOn } from '../../../src/document/handedOn.ts'
import { editMeeting } from '../../../src/document/meetingEdit.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { writeRound } from '../../../src/document/newRound.ts'
import { roots } from '../../../src/document/schema.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { handedOnAs } from '../../../src/method/resultSheets.ts'
import { type HandedOnText, lessonsToHandOn, mostHandedOn, sheetPartsToHandOn } from '../../../src/model/handedOn.ts'
import { isSameLayout, layoutOf, type MeetingLayout } from '../../../src/model/layout.ts'
import { limits } from '../../../src/model/limits.ts'
import type { SharedSheet } from '../../../src/model/resultSheet.ts'
import { contextOf, meet, newCircle, value } from './phones.ts'

const structure = structureOf('2026-1')
if (structure === null) throw new Error('no method')
const planned = layOut(structure)
const lesson: HandedOnText = { kind: 'lesson', text: 'Fråga före beslutet.', about: 'Bjuda in unga', organisation: 'Norrvik', round: 'Modellkommuner' }

function roundOf(layout: readonly MeetingLayout[]) {
  const round = newCircle()
  value(writeRound(round, contextOf(), { name: 'Omgång', methodVersion: '2026-1', organisations: [], layout }))
  return round
}
const layoutIn = (round: ReturnType<typeof newCircle>) => layoutOf(meetingsView(round).get().list, agendaItemsView(round).get().list)

describe('what is handed on', () => {
  it('is read in the order it was given, with what says nothing left out, also on another phone', () => {
    const round = newCircle()
    value(handOn(round, contextOf(), [{ ...lesson, kind: 'warning', text: ' Börja i tid. ', about: '' }, { ...lesson, text: ' \n' }, lesson]))
    const other = newCircle()
    meet(round, other)
    expect(handedOnView(other).get().list.map(({ kind, text, organisation }) => [kind, text, organisation])).toEqual([
      ['warning', 'Börja i tid.', 'Norrvik'],
      ['lesson', 'Fråga före beslutet.', 'Norrvik'],
    ])
  })

  it('is bounded, and of another shape it is read past', () => {
    const round = newCircle()
    expect(handOn(round, contextOf(), Array.from({ length: mostHandedOn + 1 }, () => lesson))).toMatchObject({ error: { code: 'tooMany' } })
    value(handOn(round, contextOf(), [{ ...lesson, text: 'x'.repeat(limits.text + 1), about: 'y'.repeat(1000) }]))
    round.doc.getMap(roots.handedOn).set('constructor', 'no')
    const [read, ...others] = handedOnView(round).get().list
    expect([read?.text.length, read?.about.length, others]).toEqual([limits.text, limits.line, []])
  })

  it('offers what result sheets advise and have learnt, sheet by sheet, and nothing else of them', () => {
    const section = (name: string, text: string) => ({ section: name, text, materials: [] })
    const sheet = (organisation: string, ...sections: ReturnType<typeof section>[]) =>
      ({ organisation, revision: 'r', content: { methodVersion: '2026-1', sections } }) as unknown as SharedSheet
    const sheets = [
      sheet('norrvik', section('problem', 'Män väntar.'), section('success', ' Ett samtal räcker. '), section('advice', 'Ring före tio.'), section('contact', 'a@b.example')),
      sheet('ekdala', section('setbacks', 'Enkäten kom bort.'), section('advice', ' \n')),
    ]
    const parts = sheetPartsToHandOn(sheets, (name) => handedOnAs('2026-1', name))
    expect(parts.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['norrvik/success', 'lesson', 'Ett samtal räcker.'],
      ['norrvik/advice', 'warning', 'Ring före tio.'],
      ['ekdala/setbacks', 'lesson', 'Enkäten kom bort.'],
    ])
    expect(handedOnAs('2026-1', 'constructor')).toBeNull()
  })

  it('offers the lessons of what has been ended, the newest first', () => {
    const created = { by: null, meeting: null, at: 5 }
    const ended = (lesson: string, closedAt: number | null) => ({ status: 'partly', lesson, closedAt, created }) as const
    const given = [ended('old', 1), { ...ended('open', null), status: 'started' as const }, ended(' ', 9), ended('unknown', null), ended('new', 9)]
    expect(lessonsToHandOn(given).map((each) => each.lesson)).toEqual(['new', 'unknown', 'old'])
  })
})

describe('the agendas of the next round', () => {
  it('are the method’s when nobody changed them', () => {
    expect(isSameLayout(layoutIn(roundOf(planned)), planned)).toBe(true)
  })

  it('are those that the group had, with its own words, times and items, and make an equal round', () => {
    const round = roundOf(planned)
    const meeting = meetingsView(round).get().list[1]
    const items = agendaItemsView(round).get().list.filter((each) => each.meeting === meeting?.id)
    const [first, second] = items
    if (!meeting || !first || !second) throw new Error('no agenda')
    value(editMeeting(round, meeting.id, { title: 'Styrning', date: '2027-02-01' }))
    value(setAgendaItemDeleted(round, first.id, true))
    value(editAgendaItem(round, second.id, { minutes: 33, exercise: 'gallery' }))
    value(addAgendaItem(round, contextOf(), meeting.id, { kind: 'info', minutes: 5, title: 'Fika' }))
    const held = layoutIn(round)
    expect(isSameLayout(held, planned)).toBe(false)
    expect(held[1]).toMatchObject({ title: 'Styrning', items: [{ minutes: 33, exercise: 'gallery' }, ...Array.from({ length: items.length - 2 }, () => ({})), { title: 'Fika', methodItem: null }] })
    const next = roundOf(held)
    expect(isSameLayout(layoutIn(next), held)).toBe(true)
    expect(meetingsView(next).get().list.every(({ date }) => date === null)).toBe(true)
  })
})
