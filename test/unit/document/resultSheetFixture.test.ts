/**
 * A result sheet of the first version that had them, byte for byte: one text by section, at home and in what was shared.
 * That version alone can write it anew. And one of this version, with figures, a link and a picture:
 *
 *     FREEZE=4 npx vitest run --project unit test/unit/document/resultSheetFixture.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly, writeMeta } from '../../../src/document/circleDocument.ts'
import { writeHomeTeam } from '../../../src/document/homeTeam.ts'
import { addHome } from '../../../src/document/homes.ts'
import { addMaterial, materialsAt, materialsView } from '../../../src/document/materials.ts'
import { addOrganisation } from '../../../src/document/organisationEdit.ts'
import { sectionText, sectionTextView } from '../../../src/document/presentations.ts'
import { resultPlace } from '../../../src/document/resultSheet.ts'
import { addShare, revisionsView, settleShares, sharesView } from '../../../src/document/revisions.ts'
import { openRootText } from '../../../src/document/text.ts'
import { sheetSections } from '../../../src/method/resultSheets.ts'
import { methodVersions } from '../../../src/method/versions.ts'
import { type CircleId, newId, type PersonId, type RevisionId } from '../../../src/model/ids.ts'
import type { MaterialContent } from '../../../src/model/material.ts'
import { parseSections, presentationChanges, presentationContent } from '../../../src/model/presentation.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { picture, put } from './everyField.ts'
import { value } from './phones.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', name)
const sections = sheetSections(methodVersions[0])
const said = sections.map((section, i) => ({ section, text: `${section}: **vi** ringde ${String(i)} gånger.`, materials: [] }))

function open(name: string): CircleDocument {
  const circle = emptyDocument()
  Y.applyUpdate(circle.doc, readFileSync(fixture(`${name}.bin`)))
  return circle
}

const materials: readonly MaterialContent[] = [
  { kind: 'figure', label: 'Svarade', unit: '%', women: 61.5, men: 58, source: 'Enkäten i maj' },
  { kind: 'link', label: 'Hela rapporten', url: 'https://example.org/rapport' },
  { kind: 'picture', picture, alt: 'Hallen före och efter' },
]
const written = sections.map((section, i) => ({ section, text: `${section}: **det** gick.`, materials: i === 0 ? materials : [] }))

/** The home where it is written, and the round that it is shared in. */
function write(): Record<'sheet' | 'sheet-round', CircleDocument> {
  const random = seededRandom(20261201)
  const now = () => Date.UTC(2026, 10, 29, 10)
  const [home, round] = [emptyDocument(), emptyDocument()]
  home.doc.clientID = 3
  round.doc.clientID = 1
  const [id, circle] = [newId<CircleId>(random), newId<CircleId>(random)]
  const person = newId<PersonId>(random)
  const context: Context = { person, meeting: null, now, random }
  writeMeta(home, id, 'home', now)
  writeMeta(round, circle, 'round', now)
  const organisation = value(addOrganisation(round, context, { name: 'Norrvik', kind: 'participant' }))
  value(writeHomeTeam(home, id, { round: circle, organisation, key: { publicKey: 'public', privateKey: 'private' } }))
  value(addHome(round, context, { id, organisation, publicKey: 'public' }))
  for (const { section, text, materials: beside } of written) {
    put(openRootText(home, sectionText(resultPlace(section)), () => context), text)
    for (const material of beside) value(addMaterial(home, context, resultPlace(section), material))
  }
  const content = JSON.stringify(presentationContent('2026-1', readAtHome(home)))
  const facts = { id: newId<RevisionId>(random), home: id, organisation, subject: 'resultSheet', meeting: null, content, by: person, at: now() } as const
  value(addShare(home, { ...facts, hash: 'hash', signature: 'signature' }))
  value(settleShares(home, round))
  return { sheet: home, 'sheet-round': round }
}

const readAtHome = (home: CircleDocument) => sections.map((section) => {
  const beside = materialsAt(materialsView(home).get().list, resultPlace(section)).map(({ content }) => content)
  return { section, text: sectionTextView(home, resultPlace(section)).get(), materials: beside }
})

const freeze = process.env['FREEZE']
if (freeze !== undefined) for (const [name, circle] of Object.entries(write())) writeFileSync(fixture(`${name}-${freeze}.bin`), encodeDocument(circle))

it('the first result sheets open, and read at home and as they were shared', () => {
  const home = open('sheet-2')
  expect(isReadOnly(home)).toBe(false)
  expect(readAtHome(home)).toEqual(said)
  const [shared] = sharesView(home).get().list
  const content = shared === undefined ? null : parseSections(shared)
  expect(content?.sections).toEqual(said)
  // It is not taken for changed since it was shared.
  expect(presentationChanges(content, presentationContent('2026-1', readAtHome(home))).size).toBe(0)
})

it('one with figures, a link and a picture opens, and reads at home and as it was shared', () => {
  const [home, round] = [open('sheet-4'), open('sheet-round-4')]
  for (const circle of [home, round]) expect(isReadOnly(circle)).toBe(false)
  expect(readAtHome(home)).toEqual(written)
  const [kept, shared] = [sharesView(home).get().list[0], revisionsView(round).get().list[0]]
  for (const revision of [kept, shared]) {
    const content = revision === undefined ? null : parseSections(revision)
    expect(content?.sections).toEqual(written)
    expect(presentationChanges(content, presentationContent('2026-1', readAtHome(home))).size).toBe(0)
  }
})

it('what was shared leaves as a file and comes in again as it was', () => {
  const file = fileOf(open('sheet-round-4'))
  const { round } = broughtIn(file)
  expect(fileOf(round)).toBe(file)
  const [carried] = revisionsView(round).get().list
  expect(carried === undefined ? null : parseSections(carried)?.sections).toEqual(written)
})
