/**
 * What comes after a round's meetings, and from the round before, as this version wrote it, byte for byte: where it has
 * spread, whether it holds, how the round was judged, what was handed on. It must open for ever, and read as it did:
 *
 *     FREEZE=4 npx vitest run --project unit test/unit/document/laterFixture.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly, writeMeta } from '../../../src/document/circleDocument.ts'
import { addPaperAnswers, evaluationsView } from '../../../src/document/evaluations.ts'
import { handedOnView, handOn } from '../../../src/document/handedOn.ts'
import { holdingsView, setHolding } from '../../../src/document/holding.ts'
import { release } from '../../../src/document/release.ts'
import { addSpread, spreadsView } from '../../../src/document/spreads.ts'
import { handedOn } from '../../../src/method/example/handedOn.ts'
import { type AgendaItemId, type CircleId, type CommitmentId, type MeetingId, newId, type PersonId, type ReflectionId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { value } from './phones.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', name)
const random = seededRandom(20261129)
const now = () => Date.UTC(2026, 10, 28, 10)
const [circle, person, commitment] = [newId<CircleId>(random), newId<PersonId>(random), newId<CommitmentId>(random)]
const [meeting, item] = [newId<MeetingId>(random), newId<AgendaItemId>(random)]
const context: Context = { person, meeting, now, random }

const read = (round: CircleDocument): unknown =>
  JSON.parse(JSON.stringify({
    handedOn: handedOnView(round).get().list,
    spreads: spreadsView(round).get().list,
    holdings: [...holdingsView(round).get()],
    evaluations: [...evaluationsView(round).get()],
  }))

function write(): CircleDocument {
  const round = emptyDocument()
  round.doc.clientID = 4
  writeMeta(round, circle, 'round', now)
  value(handOn(round, context, handedOn))
  const spread = value(addSpread(round, context, commitment, { unit: 'Björkskolan', day: '2026-05-04', how: 'Bara i årskurs sju.' }))
  value(setHolding(round, context, { of: commitment, months: 12 }, { answer: 'partly', note: 'Två av tre gör det.' }))
  value(setHolding(round, context, { of: spread, months: 6 }, { answer: 'yes', note: '' }))
  const answer = { kind: 'answer', id: newId<ReflectionId>(random), circle, meeting, item, question: 'climate', answer: 'mostly' } as const
  value(release(round, answer, now(), random))
  value(addPaperAnswers(round, context, item, [{ question: 'climate', answer: 'completely' }]))
  return round
}

const freeze = process.env['FREEZE']
if (freeze !== undefined) {
  const round = write()
  writeFileSync(fixture(`later-${freeze}.bin`), encodeDocument(round))
  writeFileSync(fixture(`later-${freeze}.json`), `${JSON.stringify(read(round), null, 1)}\n`)
}

function open(file: string): CircleDocument {
  const round = emptyDocument()
  Y.applyUpdate(round.doc, readFileSync(fixture(`${file}.bin`)))
  return round
}

const all = ['later-3', 'later-2']

it.each(all)('what came later opens and reads as it did: %s', (file) => {
  expect(read(open(file))).toMatchObject(JSON.parse(readFileSync(fixture(`${file}.json`), 'utf8')) as object)
  expect(isReadOnly(open(file))).toBe(false)
})

it.each(all)('leaves as a file and comes in again as it was: %s', (name) => {
  const file = fileOf(open(name))
  for (const words of ['Björkskolan', 'Två av tre gör det.', 'climate', 'Boka politikerna']) expect(file).toContain(words)
  expect(fileOf(broughtIn(file).round)).toBe(file)
})
