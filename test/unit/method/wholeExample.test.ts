/** What the example of two years says: whole, varied, and never before it could have been said. */
import { describe, expect, it } from 'vitest'
import { isClosed, missingToClose } from '../../../src/model/commitment.ts'
import { limits } from '../../../src/model/limits.ts'
import { pdsaTexts } from '../../../src/model/pdsaTest.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { promptsFor } from '../../../src/method/prompts.ts'
import { sheetSections } from '../../../src/method/resultSheets.ts'
import { sectionsAt } from '../../../src/method/sections.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { wholeExample } from '../../../src/method/wholeExample.ts'

const { commitments, continuations, holdings, ideas, meetings, people, presentations, ratings, reflections, resultSheets, spreadPlans, spreads, tests, evaluation } = wholeExample
const structure = structureOf(wholeExample.methodVersion)
if (structure === null) throw new Error('the example’s method version is unknown')

const dayOf = (kind: string) => meetings.find((meeting) => meeting.kind === kind)?.day ?? Number.NaN
const organisationOf = (person: string) => people.find(({ key }) => key === person)?.organisation
const promised = (key: string) => commitments.find((each) => each.key === key)
const there = (kind: string) => {
  const { joined, entered } = meetings.find((meeting) => meeting.kind === kind)?.attendance ?? { joined: [], entered: [] }
  return [...joined, ...entered]
}

describe('the example of two years', () => {
  it('goes through the method’s meetings, all of them held on the weekday of today', () => {
    expect(meetings.map(({ kind }) => kind)).toEqual(structure.meetings)
    for (const { day } of meetings) expect([day < 0, Math.abs(day % 7)]).toEqual([true, 0])
    expect(Math.min(...meetings.map(({ day }) => day))).toBeGreaterThan(-731)
    for (const { kind, over = {} } of meetings) {
      const items = Object.keys(structure.agendas[kind] ?? {}).length
      expect([kind, items > 0]).toEqual([kind, true])
      for (const item of Object.keys(over)) expect(structure.agendas[kind]?.map(({ id }) => id)).toContain(item)
    }
  })

  it('lets nobody write at a meeting they were not at, or from a prompt that was not there', () => {
    const places = layOut(structure).flatMap(({ kind, items }) => items.map((item) => ({ meeting: kind, ...item })))
    for (const { key, meeting, item, prompt, author } of reflections) {
      expect([key, there(meeting).includes(author)]).toEqual([key, true])
      const place = places.find((each) => each.meeting === meeting && each.methodItem === item)
      expect([key, promptsFor(structure, meeting, item, place?.kind ?? 'info').includes(prompt ?? '')]).toEqual([key, true])
    }
    for (const { key, by, meeting, organisation } of ideas) expect([key, there(meeting).includes(by), organisationOf(by)]).toEqual([key, true, organisation])
  })

  it('tells each thing after what it came from and before what came of it', () => {
    for (const each of commitments) {
      expect([each.key, organisationOf(each.owner)]).toEqual([each.key, each.organisation])
      expect([each.key, there(each.meeting).includes(each.owner), each.due > dayOf(each.meeting)]).toEqual([each.key, true, true])
      expect([each.key, isClosed(each) ? [] : missingToClose(each)]).toEqual([each.key, isClosed(each) ? missingToClose(each) : ['outcome', 'lesson', 'decision']])
      if (isClosed(each)) expect([each.key, (each.ended ?? 0) > dayOf(each.meeting)]).toEqual([each.key, true])
    }
    for (const { key, commitment, owner, day, organisation, follows } of tests) {
      const of = promised(commitment)
      expect([key, organisationOf(owner), of?.organisation]).toEqual([key, organisation, organisation])
      expect([key, day > dayOf(of?.meeting ?? ''), day <= (of?.ended ?? 90)]).toEqual([key, true, true])
      const before = tests.find((each) => each.key === follows)
      if (follows !== undefined) expect([key, before?.organisation, (before?.day ?? 0) < day]).toEqual([key, organisation, true])
    }
    for (const { of, months, day } of holdings) {
      const since = promised(of)?.ended ?? spreads.find(({ key }) => key === of)?.day ?? Number.NaN
      expect([of, months, day >= since + months * 30.6]).toEqual([of, months, true])
    }
    for (const { organisation, by, told, meeting, commitment } of [...continuations, ...spreadPlans]) {
      const of = commitment === null ? undefined : promised(commitment)
      if (meeting !== null) expect([by, there(meeting).includes(by), told]).toEqual([by, true, dayOf(meeting)])
      expect([commitment, organisationOf(by), of?.organisation ?? organisation, told >= (of?.ended ?? dayOf('learning3'))]).toEqual([commitment, organisation, organisation, true])
    }
    for (const { key, commitment, told, day } of spreads) expect([key, told >= (promised(commitment)?.ended ?? 0), (day ?? told) <= told]).toEqual([key, true, true])
  })

  it('fills the method’s own places', () => {
    for (const { meeting, sections } of presentations) expect(sectionsAt(structure, meeting)).toEqual(expect.arrayContaining(Object.keys(sections)))
    for (const { organisation, sections } of resultSheets) expect([organisation, Object.keys(sections).every((each) => sheetSections(structure.version).includes(each))]).toEqual([organisation, true])
    for (const { organisation, meeting, by, dimensions } of ratings) {
      expect([meeting, organisationOf(by)]).toEqual([meeting, organisation])
      for (const { views } of Object.values(dimensions)) for (const rater of Object.keys(views)) expect([rater, organisationOf(rater)]).toEqual([rater, organisation])
      expect(Object.keys(dimensions).sort()).toEqual([...structure.dimensions].sort())
      for (const [name, { level, evidence }] of Object.entries(dimensions)) {
        expect([...structure.levels, 'dontKnow']).toContain(level)
        // The two top levels are said with evidence.
        if (structure.levels.indexOf(level) >= 2) expect([name, evidence !== '']).toEqual([name, true])
      }
    }
    for (const [question, counts] of Object.entries(evaluation?.chosen ?? {})) {
      const asked = structure.evaluation.find(({ id }) => id === question)
      const answers = asked === undefined || asked.answer === 'text' ? [] : structure.answers[asked.answer]
      expect([question, Object.keys(counts).every((answer) => answers.includes(answer))]).toEqual([question, true])
    }
  })

  it('rates itself three times, and moves up and down between them', () => {
    for (const organisation of ['norrvik', 'ekdala', 'sydlund']) {
      const own = ratings.filter((each) => each.organisation === organisation)
      expect(own.map(({ meeting }) => meeting)).toEqual(['learning1', 'learning3', 'conference'])
      const place = (each: (typeof own)[number], dimension: string) => structure.levels.indexOf(each.dimensions[dimension]?.level ?? '')
      const steps = own.slice(1).flatMap((each, i) => structure.dimensions.map((dimension) => Math.sign(place(each, dimension) - place(own[i] ?? each, dimension))))
      expect([organisation, steps.filter((step) => step > 0).length > 5, steps.includes(0)]).toEqual([organisation, true, true])
      // What was said once may be said otherwise when one knows more: nobody only rises.
      if (organisation !== 'sydlund') expect([organisation, steps.includes(-1)]).toEqual([organisation, true])
    }
  })

  it('says nothing twice, and nothing that is cut or too long', () => {
    const long = [
      ...reflections.map(({ text }) => text), ...commitments.flatMap(({ why, outcome, lesson, prediction }) => [why, outcome, lesson, prediction]),
      ...tests.flatMap((test) => [test.question, test.plan, test.observations, test.comparison, test.learning]), ...ideas.flatMap(({ what, reason }) => [what, reason]),
    ].filter((text) => text !== '')
    expect(long.filter((text, i) => long.indexOf(text) !== i)).toEqual([])
    const sentences = long.flatMap((text) => text.split(/(?<=[.?]) /)).filter((each) => each.length > 12)
    expect(sentences.filter((each, i) => sentences.indexOf(each) !== i)).toEqual([])
    for (const text of long) expect(text).toMatch(/^[^"'\n]{2,}[.?”]$/)
    for (const { what, firstStep } of commitments) for (const line of [what, firstStep]) expect(line).toMatch(/^[^"'\n]{10,}[^.]$/)
    for (const { what, firstStep } of commitments) expect(Math.max(what.length, firstStep.length)).toBeLessThanOrEqual(limits.line)
    for (const test of tests) for (const field of pdsaTexts) expect(test[field]).toBe(test[field].trim())
  })
})
