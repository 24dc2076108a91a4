/**
 * Frozen rounds as they were brought in from a file, byte for byte, and the files that they give. They must open for
 * ever, and read as they did. What is added to them later comes in a file of its own:
 *
 *     FREEZE=4 npx vitest run --project unit test/unit/document/broughtInFixture.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { carriedHomesView } from '../../../src/document/carriedHomes.ts'
import { emptyDocument, encodeDocument, isReadOnly } from '../../../src/document/circleDocument.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { ideaMoreTexts } from '../../../src/model/idea.ts'
import { nothingPractical } from '../../../src/model/meetingPractical.ts'
import { nothingMore } from '../../../src/model/commitmentMore.ts'
import { noRoundFacts } from '../../../src/model/roundFacts.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', name)

function frozen(name: string) {
  const circle = emptyDocument()
  Y.applyUpdate(circle.doc, readFileSync(fixture(name)))
  return circle
}

/** The newest set, and the rounds that it is made of. */
const newest = 4
const sources = ['round', 'room', 'later']
const broughtOf = (source: string, set: number) => `brought-${source === 'round' ? '' : `${source}-`}${String(set)}`

if (process.env['FREEZE'] === String(newest)) {
  for (const source of sources) {
    const { round } = broughtIn(fileOf(frozen(`${source}-${String(newest)}.bin`)))
    writeFileSync(fixture(`${broughtOf(source, newest)}.bin`), encodeDocument(round))
    writeFileSync(fixture(`${broughtOf(source, newest)}.json`), fileOf(round))
  }
}

const ofNewest = sources.map((source) => broughtOf(source, newest))

it.each([...ofNewest, 'brought-2', 'brought-room-2'])('%s opens, may be written in, and reads as it did', (name) => {
  const round = frozen(`${name}.bin`)
  expect(isReadOnly(round)).toBe(false)
  expect(JSON.parse(fileOf(round))).toMatchObject(JSON.parse(readFileSync(fixture(`${name}.json`), 'utf8')) as object)
})

it.each(ofNewest)('a file of the newest that was saved then comes in as it was: %s', (name) => {
  const file = readFileSync(fixture(`${name}.json`), 'utf8')
  const { round } = broughtIn(file, 7)
  expect(JSON.parse(fileOf(round))).toMatchObject(JSON.parse(file) as object)
})

it('a file that was saved then comes in still', () => {
  const file = readFileSync(fixture('brought-2.json'), 'utf8')
  const { round } = broughtIn(file, 7)
  // With what has been added since, of which it has none.
  const before = JSON.parse(file) as { readonly commitments: readonly object[]; readonly meetings: readonly object[]; readonly ideas: readonly object[] }
  const ideas = before.ideas.map((each) => ({ ...each, ...Object.fromEntries(ideaMoreTexts.map((text) => [text, ''])) }))
  const commitments = before.commitments.map((each) => ({ ...each, ...nothingMore }))
  expect(JSON.parse(fileOf(round))).toEqual({ ...before, meetings: before.meetings.map((each) => ({ ...each, ...nothingPractical })), commitments, edition: null, history: [], spreads: [], continuations: [], spreadPlans: [], yearDates: [], facts: noRoundFacts, ideas, holdings: [], evaluations: [], handedOn: [] })
  expect(carriedHomesView(round).get().list.length).toBeGreaterThan(0)
})
