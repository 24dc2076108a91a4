/**
 * What comes after a round's meetings, and from the round before, as this version wrote it, byte for byte: where it has
 * spread and is to, what goes on, whether it holds, how the round was judged, what was handed on. It must open for ever, and
 * read as it did:
 *
 *     FREEZE=4 npx vitest run --project unit test/unit/document/laterFixture.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly, writeMeta } from '../../../src/document/circleDocument.ts'
import { addContinuation, continuationsView, editContinuation } from '../../../src/document/continuations.ts'
import { addPaperAnswers, evaluationsView } from '../../../src/document/evaluations.ts'
import { handedOnView, handOn } from '../../../src/document/handedOn.ts'
import { holdingsView, setHolding } from '../../../src/document/holding.ts'
import { release } from '../../../src/document/release.ts'
import { addUnits, beginSpread, editSpreadPlan, spreadPlansView } from '../../../src/document/spreadPlans.ts'
import { addSpread, editSpread, spreadsView } from '../../../src/document/spreads.ts'
import { openText } from '../../../src/document/text.ts'
import { handedOn } from '../../../src/method/example/handedOn.ts'
import { continuationTexts } from '../../../src/model/continuation.ts'
import { type AgendaItemId, type CircleId, type CommitmentId, type MeetingId, newId, type OrganisationId, type PersonId, type ReflectionId } from '../../../src/model/ids.ts'
import { spreadPlanTexts } from '../../../src/model/spreadPlan.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { put } from './everyField.ts'
import { value } from './phones.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', name)
const random = seededRandom(20261129)
const now = () => Date.UTC(2026, 10, 28, 10)
const [circle, person, commitment] = [newId<CircleId>(random), newId<PersonId>(random), newId<CommitmentId>(random)]
const [meeting, item, organisation] = [newId<MeetingId>(random), newId<AgendaItemId>(random), newId<OrganisationId>(random)]
const context: Context = { person, meeting, now, random }

const read = (round: CircleDocument): unknown =>
  JSON.parse(JSON.stringify({
    handedOn: handedOnView(round).get().list,
    spreads: spreadsView(round).get().list,
    continuations: continuationsView(round).get().list,
    spreadPlans: spreadPlansView(round).get().list,
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
  writePlans(round)
  return round
}

/** One that goes on, one unit that has begun, one that has to wait: every text and choice of theirs in use. */
function writePlans(round: CircleDocument): void {
  const write = (root: 'continuations' | 'spreadPlans', id: string, fields: readonly string[]) => {
    for (const field of fields) put(openText(round, { root, id, field }, () => context), `Planen: ${field}`)
  }
  const goesOn = value(addContinuation(round, context, { organisation, what: 'Siffror efter kön', commitment, day: '2027-11-12' }))
  value(editContinuation(round, goesOn, { place: 'budget' }))
  write('continuations', goesOn, continuationTexts)
  value(addUnits(round, context, { organisation, units: 'Sjöskolan', commitment }))
  value(addUnits(round, context, { organisation, units: 'Ängsskolan' }))
  for (const { id, unit } of spreadPlansView(round).get().list) {
    write('spreadPlans', id, spreadPlanTexts)
    if (unit === 'Sjöskolan') value(editSpread(round, value(beginSpread(round, context, id, '2027-09-01')), { how: 'Med egna frågor.' }))
    else value(editSpreadPlan(round, id, { state: 'notNow', day: '2028-01-15' }))
  }
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

const [newest, ...older] = ['later-4', 'later-3', 'later-2']
const all = [newest, ...older]

it.each(all)('what came later opens and reads as it did: %s', (file) => {
  expect(read(open(file))).toMatchObject(JSON.parse(readFileSync(fixture(`${file}.json`), 'utf8')) as object)
  expect(isReadOnly(open(file))).toBe(false)
})

it.each(all)('leaves as a file and comes in again as it was: %s', (name) => {
  const file = fileOf(open(name))
  for (const words of ['Björkskolan', 'Två av tre gör det.', 'climate', 'Boka politikerna']) expect(file).toContain(words)
  expect(fileOf(broughtIn(file).round)).toBe(file)
})

it('the newest holds the plans for what goes on and for each unit', () => {
  const file = fileOf(open(newest))
  for (const field of [...continuationTexts, ...spreadPlanTexts]) expect(file).toContain(`Planen: ${field}`)
  const { round } = broughtIn(file)
  expect(continuationsView(round).get().list).toMatchObject([{ organisation, commitment, place: 'budget', day: '2027-11-12' }])
  const units = spreadPlansView(round).get().list.map(({ unit, state, day, spread }) => ({ unit, state, day, hasBegun: spread !== null }))
  expect(units).toHaveLength(2)
  expect(units).toEqual(expect.arrayContaining([{ unit: 'Sjöskolan', state: 'untouched', day: null, hasBegun: true }, { unit: 'Ängsskolan', state: 'notNow', day: '2028-01-15', hasBegun: false }]))
})

it('what is frozen holds every kind of field that is written today', () => {
  const fieldsOf = ({ doc }: CircleDocument) => ['spreads', 'continuations', 'spreadPlans', 'handedOn'].map((root) =>
    [...new Set([...doc.getMap(root).values()].flatMap((entity) => (entity instanceof Y.Map ? [...entity.keys()] : [])))].sort())
  expect(fieldsOf(open(newest))).toEqual(fieldsOf(write()))
})
