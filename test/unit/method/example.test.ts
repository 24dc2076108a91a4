import { describe, expect, it } from 'vitest'
import { isClosed, missingToClose } from '../../../src/model/commitment.ts'
import { addDays } from '../../../src/model/date.ts'
import { dueOn } from '../../../src/model/due.ts'
import { newId, type PersonId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { parseProfileContent, profileContent, profileFields, saidIn } from '../../../src/model/organisationProfile.ts'
import { prerequisiteState } from '../../../src/model/prerequisite.ts'
import { exampleRound } from '../../../src/method/example.ts'
import type { ExampleReference } from '../../../src/method/example/types.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { promptsFor } from '../../../src/method/prompts.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { seededRandom } from '../../random.ts'

const { organisations, people, meetings, reflections, commitments, notes } = exampleRound
const structure = structureOf(exampleRound.methodVersion)
if (structure === null) throw new Error('the example’s method version is unknown')

const today = '2026-03-02'
const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key)
const dueToday = (days: number, status: (typeof commitments)[number]['status']) =>
  dueOn({ due: addDays(today, days), status }, today).kind
const dayOf = (kind: string) => meetings.find((meeting) => meeting.kind === kind)?.day ?? Number.NaN

const targets: Readonly<Record<ExampleReference['kind'], readonly string[]>> = {
  reflection: keys(reflections),
  commitment: keys(commitments),
  idea: keys(exampleRound.ideas),
  organisation: keys(organisations),
  dimension: structure.dimensions,
}

describe('the example round', () => {
  it('has the people and the size of a real one', () => {
    expect(organisations.filter(({ kind }) => kind === 'participant')).toHaveLength(3)
    expect(organisations.filter(({ kind }) => kind === 'mentor')).toHaveLength(1)
    expect(people.length).toBeGreaterThanOrEqual(12)
    expect(reflections.length).toBeGreaterThanOrEqual(25)
    expect(commitments.length).toBeGreaterThanOrEqual(12)
    expect(people.find(({ key }) => key === exampleRound.me)).toMatchObject({ name: 'Karin Lund', role: 'politician' })
  })

  it('has keys that are unique and references that lead somewhere', () => {
    for (const list of [organisations, people, reflections, commitments, notes].map(keys)) {
      expect(new Set(list).size).toBe(list.length)
    }
    for (const { organisation } of people) {
      if (organisation !== null) expect(keys(organisations)).toContain(organisation)
    }
    for (const { key, organisation, standIn } of people) {
      const other = people.find((each) => each.key === standIn)
      if (standIn !== undefined) expect([key, other?.organisation, other?.key === key]).toEqual([key, organisation, false])
    }
    for (const commitment of commitments) {
      const owner = people.find(({ key }) => key === commitment.owner)
      expect([commitment.key, owner?.organisation]).toEqual([commitment.key, commitment.organisation])
      for (const { kind, key } of commitment.from) expect(targets[kind]).toContain(key)
      expect(commitment.from).not.toContainEqual({ kind: 'commitment', key: commitment.key })
    }
  })

  it('follows the method’s meetings, two held and the rest ahead', () => {
    expect(meetings.map(({ kind }) => kind)).toEqual(structure.meetings)
    expect(meetings.map(({ day }) => day)).toEqual(meetings.map(({ day }) => day).sort((a, b) => a - b))
    expect(meetings.filter(({ day }) => day < 0).map(({ kind }) => kind)).toEqual(['startup', 'learning1'])
    // Opened on a working day, all meetings fall on working days.
    for (const { day } of meetings) expect(Math.abs(day % 7)).toBe(0)
  })

  it('tells who was at the meetings that were held: whoever wrote there, and one role that fades', () => {
    const there = (kind: string) => {
      const { joined, entered } = meetings.find((meeting) => meeting.kind === kind)?.attendance ?? { joined: [], entered: [] }
      return [...joined, ...entered]
    }
    for (const { kind, day, attendance } of meetings) {
      expect([kind, attendance !== undefined]).toEqual([kind, day < 0])
      expect(keys(people)).toEqual(expect.arrayContaining(there(kind)))
      expect(new Set(there(kind)).size).toBe(there(kind).length)
    }
    for (const { meeting, author } of reflections) expect(there(meeting)).toContain(author)
    const politicians = people.filter(({ organisation, role }) => organisation === 'ekdala' && role === 'politician')
    const came = (kind: string) => politicians.some(({ key }) => there(kind).includes(key))
    expect([came('startup'), came('learning1')]).toEqual([true, false])
  })

  it('has a host for each meeting, who sent the invitation in time to those that were held', () => {
    const days = structure.deadlines.find(({ id }) => id === 'invitation')?.daysBefore ?? Number.NaN
    for (const { day, host, invited } of meetings) {
      expect(keys(organisations)).toContain(host)
      expect(invited !== null).toBe(day < 0)
      if (invited !== null) expect(invited).toBeLessThanOrEqual(day - days)
    }
  })

  it('ties each reflection to an item and one of its prompts, in the order of the agenda', () => {
    const places = layOut(structure).flatMap(({ kind, items }) => items.map((item) => ({ meeting: kind, ...item })))
    const at = reflections.map((reflection) => {
      const place = places.findIndex((p) => p.meeting === reflection.meeting && p.methodItem === reflection.item)
      const item = places[place]
      expect([reflection.key, item?.methodItem]).toEqual([reflection.key, reflection.item])
      const prompts = promptsFor(structure, reflection.meeting, reflection.item, item?.kind ?? 'info')
      expect(prompts).toContain(reflection.prompt)
      expect(keys(people)).toContain(reflection.author)
      expect(dayOf(reflection.meeting)).toBeLessThan(0)
      return place
    })
    expect(at).toEqual([...at].sort((a, b) => a - b))
  })

  it('has profiles and prerequisites of two organisations, with a gap that is late, one that is near and one that nobody sees to', () => {
    expect(exampleRound.basics.map(({ organisation }) => organisation)).toEqual(['norrvik', 'ekdala'])
    const states = new Set<string>()
    for (const { organisation, by, day, profile, prerequisites } of exampleRound.basics) {
      const isOwn = (key: string) => people.find((each) => each.key === key)?.organisation === organisation
      expect([by, isOwn(by)]).toEqual([by, true])
      expect(day).toBeLessThan(dayOf('startup'))
      expect(saidIn(profile)).toBe(profileFields.length)
      expect(parseProfileContent(JSON.stringify(profileContent(profile)))).toEqual(profile)
      for (const [item, { answer, owner, date, note }] of Object.entries(prerequisites)) {
        expect(structure.prerequisites).toContain(item)
        if (owner !== undefined) expect([owner, isOwn(owner)]).toEqual([owner, true])
        if (note !== undefined) expect(note).toMatch(/^[^"'\n]{10,}\.$/)
        const person = owner === undefined ? null : newId<PersonId>(seededRandom(1))
        states.add(prerequisiteState({ answer, owner: person, date: date === undefined ? null : addDays(today, date) }, today).kind)
      }
    }
    expect([...states].sort()).toEqual(['late', 'met', 'ownerMissing', 'planned'])
  })

  it('closes commitments only with outcome, lesson and decision', () => {
    for (const commitment of commitments) {
      const missing = isClosed(commitment) ? [] : ['outcome', 'lesson', 'decision']
      expect([commitment.key, missingToClose(commitment)]).toEqual([commitment.key, missing])
      expect(commitment.due).toBeGreaterThan(dayOf(commitment.meeting))
      expect(commitment.due).toBeLessThanOrEqual(dayOf('learning2'))
    }
    const found = new Set(commitments.map(({ status }) => status))
    expect([...found].sort()).toEqual(['done', 'partly', 'planned', 'started', 'stopped'])
  })

  it('gives its user one commitment that is late, one that is soon and one that is later', () => {
    const mine = commitments.filter(({ owner }) => owner === exampleRound.me)
    expect(mine.map(({ due, status }) => dueToday(due, status)).sort()).toEqual(['late', 'later', 'soon'])
    expect(notes).toHaveLength(2)
  })

  it('keeps texts whole and within the limits', () => {
    for (const { text } of [...reflections, ...notes]) {
      expect(text).toBe(text.trim())
      expect(text).toMatch(/^[^"'\n]{10,}[.?]$/)
      expect(text).not.toMatch(/ {2}/)
    }
    for (const { what, why, firstStep, prediction, outcome, lesson } of commitments) {
      for (const line of [what, firstStep]) expect(line).toMatch(/^[^"'\n]{10,}[^.]$/)
      for (const line of [what, firstStep]) expect(line.length).toBeLessThanOrEqual(limits.line)
      for (const text of [why, prediction]) expect(text).toMatch(/^[^"'\n]{10,}\.$/)
      for (const text of [outcome, lesson]) expect(text).toMatch(/^([^"'\n]{10,}\.)?$/)
    }
  })
})
