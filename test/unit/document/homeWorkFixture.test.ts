/**
 * The work of a home team as this version wrote it, byte for byte: improvements with what was measured, small tests,
 * obstacles, stakeholders. It must open for ever, and read as it did. What is added to it later comes in a file of its own:
 *
 *     FREEZE=4 npx vitest run --project unit test/unit/document/homeWorkFixture.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly, writeMeta } from '../../../src/document/circleDocument.ts'
import { writeExampleHomeWork } from '../../../src/document/example/homeWork.ts'
import { improvementsView, marksView, measurementsView } from '../../../src/document/improvements.ts'
import { obstaclesView } from '../../../src/document/obstacles.ts'
import { pdsaTestsView } from '../../../src/document/pdsaTests.ts'
import { addStakeholder, stakeholdersView } from '../../../src/document/stakeholders.ts'
import { exampleRound } from '../../../src/method/example.ts'
import { type CircleId, type CommitmentId, newId, type PersonId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'
import { value } from './phones.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', name)
const random = seededRandom(20261128)
const now = () => Date.UTC(2026, 10, 28, 10)
const [circle, round, person, commitment] = [newId<CircleId>(random), newId<CircleId>(random), newId<PersonId>(random), newId<CommitmentId>(random)]
const context: Context = { person, meeting: null, now, random }

/** By the root that they read. */
const views = {
  improvements: improvementsView, measurements: measurementsView, marks: marksView,
  pdsaTests: pdsaTestsView, obstacles: obstaclesView, stakeholders: stakeholdersView,
}
const read = (home: CircleDocument): unknown =>
  JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(views).map(([name, view]) => [name, view(home).get().list]))))

function write(): CircleDocument {
  const home = emptyDocument()
  home.doc.clientID = 3
  writeMeta(home, circle, 'home', now)
  const unused = () => { throw new Error('no meeting and no organisation is asked for') }
  const ids = { person: () => person, commitment: () => commitment, meeting: unused, organisation: unused }
  writeExampleHomeWork(home, 'norrvik', exampleRound, { round, ids, today: '2026-11-28', contextAt: () => context })
  value(addStakeholder(home, context, 'Nämndsekreterarna'))
  return home
}

const freeze = process.env['FREEZE']
if (freeze !== undefined) {
  const home = write()
  writeFileSync(fixture(`work-${freeze}.bin`), encodeDocument(home))
  writeFileSync(fixture(`work-${freeze}.json`), `${JSON.stringify(read(home), null, 1)}\n`)
}

function open(file: string): CircleDocument {
  const home = emptyDocument()
  Y.applyUpdate(home.doc, readFileSync(fixture(`${file}.bin`)))
  return home
}

const [newest, ...older] = ['work-4', 'work-3', 'work-2']

it.each([newest, ...older])('the work of a home team opens and reads as it did: %s', (file) => {
  expect(read(open(file))).toMatchObject(JSON.parse(readFileSync(fixture(`${file}.json`), 'utf8')) as object)
  expect(isReadOnly(open(file))).toBe(false)
})

it('what is frozen holds every kind of field that is written today', () => {
  const fieldsOf = ({ doc }: CircleDocument) =>
    Object.keys(views).map((name) => {
      const fields = [...doc.getMap(name).values()].flatMap((entity) => (entity instanceof Y.Map ? [...entity.keys()] : []))
      return [name, [...new Set(fields)].sort()]
    })
  expect(fieldsOf(open(newest))).toEqual(fieldsOf(write()))
  for (const [, fields] of fieldsOf(open(newest))) expect(fields?.length).toBeGreaterThan(3)
})
