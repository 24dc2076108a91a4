/**
 * How texts stood after a meeting, as this version wrote it, byte for byte. It must open for ever, and read as it did:
 *
 *     FREEZE=2 npx vitest run --project unit test/unit/document/historyFixture.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly, writeMeta } from '../../../src/document/circleDocument.ts'
import { allKeptTexts, copyTexts, isCopied } from '../../../src/document/history.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { openText } from '../../../src/document/text.ts'
import type { MeetingEnd } from '../../../src/model/history.ts'
import { type CircleId, type MeetingId, newId, type PersonId, type RunEventId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { newMeeting } from './meetingOf.ts'
import { value } from './phones.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', name)
const random = seededRandom(20261130)
const now = () => Date.UTC(2026, 10, 28, 12)
const [circle, person, meeting] = [newId<CircleId>(random), newId<PersonId>(random), newId<MeetingId>(random)]
const context: Context = { person, meeting, now, random }
const end: MeetingEnd = { meeting, event: newId<RunEventId>(random), at: now() }

const read = (round: CircleDocument): unknown => JSON.parse(JSON.stringify({ copies: allKeptTexts(round), copied: isCopied(round, end) }))

function write(): CircleDocument {
  const round = emptyDocument()
  round.doc.clientID = 5
  writeMeta(round, circle, 'round', now)
  newMeeting(round, meeting)
  const id = value(addReflection(round, context, { item: null, prompt: null, text: 'Så stod det på träffen.' }))
  value(copyTexts(round, end, now()))
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

function open(): CircleDocument {
  const round = emptyDocument()
  Y.applyUpdate(round.doc, readFileSync(fixture('history-2.bin')))
  return round
}

it('how texts stood opens and reads as it did', () => {
  expect(read(open())).toEqual(JSON.parse(readFileSync(fixture('history-2.json'), 'utf8')))
  expect(isReadOnly(open())).toBe(false)
})

it('leaves as a file and comes in again as it was', () => {
  const file = fileOf(open())
  for (const words of ['Så stod det på träffen.', 'Ändrat hemma efteråt.']) expect(file).toContain(words)
  expect(fileOf(broughtIn(file).round)).toBe(file)
})
