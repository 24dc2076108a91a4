/**
 * Documents as released versions wrote them, byte for byte. They must open for ever, and read as they did then.
 * A new schema version adds a file; it never rewrites an old one:
 *
 *     FREEZE=2 npx vitest run --project unit test/unit/document/fixtures.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { agendaItemsView } from '../../../src/document/agenda.ts'
import { type CircleDocument, emptyDocument, encodeDocument, isReadOnly, readMeta, writeMeta } from '../../../src/document/circleDocument.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { writeExample } from '../../../src/document/example.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { peopleView } from '../../../src/document/people.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { roundView } from '../../../src/document/round.ts'
import { runEventsView } from '../../../src/document/run.ts'
import { openText } from '../../../src/document/text.ts'
import { exampleRound } from '../../../src/method/example.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'

const folder = join(import.meta.dirname, '../../fixtures')
const versions = [1]

/** Everything a reader sees of a document. */
function read(circle: CircleDocument): unknown {
  const views = { organisationsView, peopleView, meetingsView, agendaItemsView, reflectionsView, commitmentsView, runEventsView }
  const lists = Object.entries(views).map(([name, view]) => [name, [...view(circle).get().byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))])
  return JSON.parse(JSON.stringify({ meta: readMeta(circle), round: roundView(circle).get(), ...Object.fromEntries(lists) }))
}

function open(bytes: Uint8Array): CircleDocument {
  const circle = emptyDocument()
  Y.applyUpdate(circle.doc, bytes)
  return circle
}

/** The example as this version writes it, with a text that was cleared: every kind of field is in use. */
function write(): Record<'round' | 'mine', CircleDocument> {
  const random = seededRandom(20261123)
  const now = () => Date.UTC(2026, 10, 23, 10)
  const [round, mine] = [emptyDocument(), emptyDocument()]
  round.doc.clientID = 1
  mine.doc.clientID = 2
  const circle = newId<CircleId>(random)
  const device = newId<DeviceId>(random)
  const structure = structureOf('2026-1')
  if (structure === null) throw new Error('no method')
  writeMeta(round, circle, 'round', now)
  writeMeta(mine, newId<CircleId>(random), 'mine', now)
  writeExample(round, mine, exampleRound, { now, random, device, circle, layout: layOut(structure) })
  const [entry] = reflectionsView(round).get().list
  const at = { root: 'reflections', id: entry?.id ?? '', field: 'text' } as const
  const text = openText(round, at, () => ({ person: entry?.created.by ?? null, meeting: null, now, random }))
  text?.edit([{ at: 0, remove: text.get().length - 3, insert: '' }])
  return { round, mine }
}

const freeze = process.env['FREEZE']
if (freeze !== undefined) {
  for (const [name, circle] of Object.entries(write())) {
    writeFileSync(join(folder, `${name}-${freeze}.bin`), encodeDocument(circle))
    writeFileSync(join(folder, `${name}-${freeze}.json`), `${JSON.stringify(read(circle), null, 1)}\n`)
  }
}

describe.each(versions)('documents of schema %i', (version) => {
  it.each(['round', 'mine'])('%s opens and reads as it did', (name) => {
    const circle = open(readFileSync(join(folder, `${name}-${String(version)}.bin`)))
    expect(read(circle)).toEqual(JSON.parse(readFileSync(join(folder, `${name}-${String(version)}.json`), 'utf8')))
    expect(isReadOnly(circle)).toBe(false)
  })

  it('is the last one that this program writes, or an older one', () => {
    expect(readMeta(write().round)?.schema).toBe(Math.max(...versions))
  })
})
