/**
 * How texts stood after a meeting, as this version wrote it, byte for byte. It must open for ever, and read as it did:
 *
 *     FREEZE=4 npx vitest run --project unit test/unit/document/historyFixture.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly, writeMeta } from '../../../src/document/circleDocument.ts'
import { addCommitment } from '../../../src/document/commitmentEdit.ts'
import { addContinuation } from '../../../src/document/continuations.ts'
import { allKeptTexts, copyTexts, isCopied } from '../../../src/document/history.ts'
import { addIdea } from '../../../src/document/ideas.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { addUnits, spreadPlansView } from '../../../src/document/spreadPlans.ts'
import { openText } from '../../../src/document/text.ts'
import type { MeetingEnd } from '../../../src/model/history.ts'
import { type CircleId, type MeetingId, newId, type OrganisationId, type PersonId, type RunEventId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { newMeeting } from './meetingOf.ts'
import { put } from './everyField.ts'
import { value } from './phones.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', name)
const random = seededRandom(20261130)
const now = () => Date.UTC(2026, 10, 28, 12)
const [circle, person, meeting] = [newId<CircleId>(random), newId<PersonId>(random), newId<MeetingId>(random)]
const context: Context = { person, meeting, now, random }
const end: MeetingEnd = { meeting, event: newId<RunEventId>(random), at: now() }
const organisation = newId<OrganisationId>(random)

const read = (round: CircleDocument): unknown => JSON.parse(JSON.stringify({ copies: allKeptTexts(round), copied: isCopied(round, end) }))

function write(): CircleDocument {
  const round = emptyDocument()
  round.doc.clientID = 5
  writeMeta(round, circle, 'round', now)
  newMeeting(round, meeting)
  const id = value(addReflection(round, context, { item: null, prompt: null, text: 'Så stod det på träffen.' }))
  value(addIdea(round, context, { organisation, dimension: null, what: 'Idén på träffen', cause: 'Orsaken på träffen', from: [] }))
  value(addCommitment(round, context, { texts: { what: 'Löftet på träffen', measure: 'Måttet på träffen' }, owner: person, organisation, due: null }))
  const goesOn = value(addContinuation(round, context, { organisation, what: 'Det som går vidare' }))
  value(addUnits(round, context, { organisation, units: 'Sjöskolan' }))
  for (const plan of spreadPlansView(round).get().list) put(openText(round, { root: 'spreadPlans', id: plan.id, field: 'how' }, () => context), 'Anpassat på träffen')
  value(copyTexts(round, end, now()))
  put(openText(round, { root: 'continuations', id: goesOn, field: 'what' }, () => context), 'Det andra som går vidare')
  const opened = openText(round, { root: 'reflections', id, field: 'text' }, () => context)
  value(opened?.replace('Ändrat hemma efteråt.') ?? { ok: false, error: 'no text' })
  opened?.close()
  return round
}

const freeze = process.env['FREEZE']
if (freeze !== undefined) {
  const round = write()
  writeFileSync(fixture(`history-${freeze}.bin`), encodeDocument(round))
  writeFileSync(fixture(`history-${freeze}.json`), `${JSON.stringify(read(round), null, 1)}\n`)
}

function open(name: string): CircleDocument {
  const round = emptyDocument()
  Y.applyUpdate(round.doc, readFileSync(fixture(`${name}.bin`)))
  return round
}

const [newest, ...older] = ['history-4', 'history-2']

it.each([newest, ...older])('how texts stood opens and reads as it did: %s', (name) => {
  expect(read(open(name))).toEqual(JSON.parse(readFileSync(fixture(`${name}.json`), 'utf8')))
  expect(isReadOnly(open(name))).toBe(false)
})

it.each([newest, ...older])('leaves as a file and comes in again as it was: %s', (name) => {
  const file = fileOf(open(name))
  for (const words of ['Så stod det på träffen.', 'Ändrat hemma efteråt.']) expect(file).toContain(words)
  expect(fileOf(broughtIn(file).round)).toBe(file)
})

it('the newest holds the wordings of everything that is copied after a meeting', () => {
  const { round } = broughtIn(fileOf(open(newest)))
  const copies = allKeptTexts(round).map(({ text }) => text)
  expect(copies).toEqual(expect.arrayContaining(['Idén på träffen', 'Orsaken på träffen', 'Löftet på träffen', 'Måttet på träffen', 'Det som går vidare', 'Anpassat på träffen']))
})
