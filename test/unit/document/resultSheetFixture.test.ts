/**
 * A result sheet of the first version that had them, byte for byte: one text by section, at home and in what was shared.
 * That version alone can write it anew.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, emptyDocument, isReadOnly } from '../../../src/document/circleDocument.ts'
import { sectionTextView } from '../../../src/document/presentations.ts'
import { resultPlace } from '../../../src/document/resultSheet.ts'
import { sharesView } from '../../../src/document/revisions.ts'
import { sheetSections } from '../../../src/method/resultSheets.ts'
import { methodVersions } from '../../../src/method/versions.ts'
import { parseSections, presentationChanges, presentationContent } from '../../../src/model/presentation.ts'

const sections = sheetSections(methodVersions[0])
const said = sections.map((section, i) => ({ section, text: `${section}: **vi** ringde ${String(i)} gånger.`, materials: [] }))

function open(): CircleDocument {
  const home = emptyDocument()
  Y.applyUpdate(home.doc, readFileSync(join(import.meta.dirname, '../../fixtures/sheet-2.bin')))
  return home
}

it('the first result sheets open, and read at home and as they were shared', () => {
  const home = open()
  expect(isReadOnly(home)).toBe(false)
  const written = sections.map((section) => ({ section, text: sectionTextView(home, resultPlace(section)).get(), materials: [] }))
  expect(written).toEqual(said)
  const [shared] = sharesView(home).get().list
  const content = shared === undefined ? null : parseSections(shared)
  expect(content?.sections).toEqual(said)
  // It is not taken for changed since it was shared.
  expect(presentationChanges(content, presentationContent('2026-1', written)).size).toBe(0)
})
