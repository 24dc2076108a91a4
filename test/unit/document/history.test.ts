/** How texts stood after meetings: copied once, whoever does it, and never of what is nobody's. */
import { expect, it } from 'vitest'
import { addCommitment } from '../../../src/document/commitmentEdit.ts'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { allKeptTexts, copyTexts, isCopied, keptTextsView } from '../../../src/document/history.ts'
import { newMeeting } from './meetingOf.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { release } from '../../../src/document/release.ts'
import { openText } from '../../../src/document/text.ts'
import type { MeetingEnd } from '../../../src/model/history.ts'
import { type AgendaItemId, type CircleId, type MeetingId, newId, type PersonId, type ReflectionId, type RunEventId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const person = newId<PersonId>(bytes)
const [first, second] = [newId<MeetingId>(bytes), newId<MeetingId>(bytes)]
const endOf = (meeting: MeetingId, at = 2e12): MeetingEnd => ({ meeting, event: newId<RunEventId>(bytes), at })
const write = (round: CircleDocument, text: string) => value(addReflection(round, contextOf(person), { item: null, prompt: null, text }))

function change(round: CircleDocument, id: ReflectionId, to: string): void {
  const opened = openText(round, { root: 'reflections', id, field: 'text' }, () => contextOf(person))
  value(opened?.replace(to) ?? { ok: false, error: 'no text' })
  opened?.close()
}

function round(): CircleDocument {
  const made = newCircle()
  for (const meeting of [first, second]) newMeeting(made, meeting)
  return made
}
const stood = (at: CircleDocument, id: ReflectionId) => keptTextsView(at, id, ['text']).get().map(({ meeting, text }) => [meeting === first ? 'first' : 'second', text])

it('copies what has changed since the meeting before, and once more nothing', () => {
  const here = round()
  const [changed, same] = [write(here, 'Vi mäter inte'), write(here, 'Pengarna räcker')]
  const end = endOf(first)
  expect(value(copyTexts(here, end, 1000))).toBe(2)
  expect(isCopied(here, end)).toBe(true)
  change(here, changed, 'Vi mäter nu')
  expect(value(copyTexts(here, end, 2000))).toBe(0)
  expect(value(copyTexts(here, endOf(second), 3000))).toBe(1)
  expect(stood(here, changed)).toEqual([['second', 'Vi mäter nu'], ['first', 'Vi mäter inte']])
  expect(stood(here, same)).toEqual([['first', 'Pengarna räcker']])
})

it('is one copy when two phones copy at once, and holds what came late', () => {
  const here = round()
  const note = write(here, 'Från början')
  const there = copyOf(here)
  const late = write(there, 'Skrivet utan nät')
  const end = endOf(first)
  value(copyTexts(here, end, 1000))
  value(copyTexts(there, end, 1500))
  meet(here, there)
  expect(allKeptTexts(here)).toEqual(allKeptTexts(there))
  expect([stood(here, note), stood(here, late)]).toEqual([[['first', 'Från början']], [['first', 'Skrivet utan nät']]])
})

it('adds an entry that the first phone did not have, and nothing that was begun after the end', () => {
  const here = round()
  const end = endOf(first, contextOf().now())
  value(copyTexts(here, end, 1000))
  const away = write(here, 'Kom senare')
  const after = value(addReflection(here, { ...contextOf(person), now: () => end.at + 60 * 60_000 }, { item: null, prompt: null, text: 'Skrivet hemma' }))
  expect(value(copyTexts(here, end, 2000))).toBe(1)
  expect([stood(here, away).length, stood(here, after).length]).toEqual([1, 0])
})

it('is made anew when the meeting goes on and ends again', () => {
  const here = round()
  const note = write(here, 'Vid första slutet')
  value(copyTexts(here, endOf(first), 1000))
  change(here, note, 'Vid det andra')
  value(copyTexts(here, endOf(first), 2000))
  expect(stood(here, note)).toEqual([['first', 'Vid det andra']])
})

it('tells nobody’s name, and leaves alone what is nobody’s', () => {
  const here = round()
  write(here, 'Med namn')
  const unsigned = newId<ReflectionId>(bytes)
  value(release(here, { kind: 'note', id: unsigned, circle: newId<CircleId>(bytes), meeting: first, item: newId<AgendaItemId>(bytes), prompt: null, text: 'Utan namn' }, 5, bytes))
  expect(reflectionsView(here).get().list).toHaveLength(2)
  value(copyTexts(here, endOf(first), 1000))
  expect(stood(here, unsigned)).toEqual([])
  expect(JSON.stringify(here.doc.getMap('history').toJSON())).not.toContain(person)
})

it('keeps all texts of a commitment that say something', () => {
  const here = round()
  const id = value(addCommitment(here, contextOf(person), { texts: { what: 'Fråga alla', why: 'Färre svarar', lesson: ' ' }, owner: person, organisation: null, due: null }))
  value(copyTexts(here, endOf(first), 1000))
  expect(keptTextsView(here, id, ['what', 'why', 'lesson']).get().map(({ field }) => field).sort()).toEqual(['what', 'why'])
})

it('lets the oldest copies go when there is too much', () => {
  const here = round()
  const long = 'x'.repeat(limits.text)
  const notes = Array.from({ length: limits.history / limits.text - 1 }, () => write(here, long))
  value(copyTexts(here, endOf(first), 1000))
  expect(allKeptTexts(here)).toHaveLength(notes.length)
  for (const note of notes.slice(0, 3)) change(here, note, 'y'.repeat(limits.text))
  value(copyTexts(here, endOf(second), 2000))
  const left = allKeptTexts(here)
  expect(left.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(limits.history)
  expect(left.filter(({ meeting }) => meeting === second)).toHaveLength(3)
})

it('reads nothing into what is of another shape', () => {
  const here = round()
  const map = here.doc.getMap('history')
  const note = write(here, 'Text')
  here.doc.transact(() => {
    for (const [key, odd] of [[`${first}/${note}/text`, 7], [`${first}/${note}/text/more`, { text: 'a', at: 1 }], ['x/y/z', { text: 'a', at: 1 }], [`${second}/${note}/text`, { text: 3, at: 1 }]] as const) map.set(key, odd)
  })
  expect(allKeptTexts(here)).toEqual([])
})
