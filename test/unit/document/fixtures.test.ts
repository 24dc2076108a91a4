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
import { attendanceView } from '../../../src/document/attendance.ts'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly, readMeta, writeMeta } from '../../../src/document/circleDocument.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { writeExample } from '../../../src/document/example/round.ts'
import { prerequisitesExample, profileExample, rateExample } from '../../../src/document/example/homes.ts'
import type { ExampleIds } from '../../../src/document/example/ids.ts'
import { presentExample } from '../../../src/document/example/presentations.ts'
import { addHome, homesView } from '../../../src/document/homes.ts'
import { homeTeamView, writeHomeTeam } from '../../../src/document/homeTeam.ts'
import { ideasView } from '../../../src/document/ideas.ts'
import { materialsView } from '../../../src/document/materials.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { peopleView } from '../../../src/document/people.ts'
import { present } from '../../../src/document/presenting.ts'
import { ratingView } from '../../../src/document/ratings.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { addShare, revisionsView, settleShares, sharesView } from '../../../src/document/revisions.ts'
import { roundView } from '../../../src/document/round.ts'
import { runEventsView } from '../../../src/document/run.ts'
import { roots } from '../../../src/document/schema.ts'
import { openText } from '../../../src/document/text.ts'
import { exampleRound } from '../../../src/method/example.ts'
import { layOut } from '../../../src/method/layOut.ts'
import type { MethodStructure } from '../../../src/method/types.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { dayAt } from '../../../src/model/date.ts'
import { type CircleId, type DeviceId, type MeetingId, newId, type RevisionId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'

const folder = join(import.meta.dirname, '../../fixtures')
const versions = [1, 2, 3]
/** The names of the files of each version; homes came with version 2. */
const namesOf = (version: number) => (version === 1 ? ['round', 'mine'] : ['round', 'mine', 'home'])

/** Everything a reader sees of a document. */
function read(circle: CircleDocument): unknown {
  const views = { homesView, revisionsView, ideasView, materialsView, sharesView, organisationsView, peopleView, meetingsView, agendaItemsView, reflectionsView, commitmentsView, runEventsView, attendanceView }
  const lists = Object.entries(views).map(([name, view]) => [name, [...view(circle).get().byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))])
  const home = { team: homeTeamView(circle).get(), ratings: ratingsIn(circle), texts: textsIn(circle) }
  return JSON.parse(JSON.stringify({ meta: readMeta(circle), round: roundView(circle).get(), ...home, ...Object.fromEntries(lists) }))
}

/** The ratings before every meeting that the documents were written with. */
function ratingsIn(circle: CircleDocument): unknown {
  const places = [...circle.doc.getMap<string>(roots.levels).keys()].map((key) => key.split('/')).sort()
  return places.map(([meeting, dimension]) => {
    const { views, ...rating } = ratingView(circle, { meeting: meeting as MeetingId, dimension: dimension ?? '' }).get()
    return { meeting, dimension, ...rating, views: [...views] }
  })
}

function textsIn(circle: CircleDocument): Record<string, string> {
  const names = [...circle.doc.share.keys()].filter((name) => name.includes('/')).sort()
  // One that was opened and left empty is not there for anybody else.
  return Object.fromEntries(names.flatMap((name) => (circle.doc.getText(name).length === 0 ? [] : [[name, circle.doc.getText(name).toString()]])))
}

function open(bytes: Uint8Array): CircleDocument {
  const circle = emptyDocument()
  Y.applyUpdate(circle.doc, bytes)
  return circle
}

/** The example as this version writes it, with a text that was cleared: every kind of field is in use. */
function write(): Record<'round' | 'mine' | 'home', CircleDocument> {
  const random = seededRandom(20261123)
  const now = () => Date.UTC(2026, 10, 23, 10)
  const [round, mine, home] = [emptyDocument(), emptyDocument(), emptyDocument()]
  round.doc.clientID = 1
  mine.doc.clientID = 2
  home.doc.clientID = 3
  const circle = newId<CircleId>(random)
  const device = newId<DeviceId>(random)
  const structure = structureOf('2026-1')
  if (structure === null) throw new Error('no method')
  writeMeta(round, circle, 'round', now)
  writeMeta(mine, newId<CircleId>(random), 'mine', now)
  const ids = writeExample(round, mine, exampleRound, { now, random, device, circle, layout: layOut(structure) })
  const [entry] = reflectionsView(round).get().list
  const at = { root: 'reflections', id: entry?.id ?? '', field: 'text' } as const
  const text = openText(round, at, () => ({ person: entry?.created.by ?? null, meeting: null, now, random }))
  text?.edit([{ at: 0, remove: text.get().length - 3, insert: '' }])
  writeHome(round, home, circle, ids, { person: entry?.created.by ?? null, meeting: null, now, random }, structure)
  return { round, mine, home }
}

/** A home with everything that the example prepares, one share of it, and what the round then knows. */
function writeHome(round: CircleDocument, home: CircleDocument, circle: CircleId, ids: ExampleIds, context: Context, structure: MethodStructure): void {
  const organisation = ids.organisation('norrvik')
  const id = newId<CircleId>(context.random)
  const key = { publicKey: 'public', privateKey: 'private' }
  writeMeta(home, id, 'home', context.now)
  writeHomeTeam(home, id, { round: circle, organisation, key })
  addHome(round, context, { id, organisation, publicKey: key.publicKey })
  const of = <T extends { readonly organisation: string }>(all: readonly T[]) => all.filter((each) => each.organisation === 'norrvik')
  for (const rating of of(exampleRound.ratings)) rateExample(home, context, rating, ids, structure)
  for (const basics of of(exampleRound.basics)) {
    profileExample(home, context, basics)
    prerequisitesExample(home, context, basics, ids, structure, dayAt(context.now()))
  }
  for (const presentation of of(exampleRound.presentations)) {
    const content = presentExample(home, context, presentation, ids, structure)
    const facts = { id: newId<RevisionId>(context.random), home: id, organisation, subject: 'presentation' as const, content, by: context.person, at: context.now() }
    addShare(home, { ...facts, meeting: ids.meeting(presentation.meeting), hash: 'hash', signature: 'signature' })
  }
  settleShares(home, round)
  const [shared] = revisionsView(round).get().list
  if (shared?.meeting) present(round, context, shared.meeting, { revision: shared.id, section: 'chain' })
}

const freeze = process.env['FREEZE']
if (freeze !== undefined) {
  for (const [name, circle] of Object.entries(write())) {
    writeFileSync(join(folder, `${name}-${freeze}.bin`), encodeDocument(circle))
    writeFileSync(join(folder, `${name}-${freeze}.json`), `${JSON.stringify(read(circle), null, 1)}\n`)
  }
}

describe.each(versions)('documents of schema %i', (version) => {
  it.each(namesOf(version))('%s opens and reads as it did', (name) => {
    const circle = open(readFileSync(join(folder, `${name}-${String(version)}.bin`)))
    // What later versions have added is read as if it had never been said.
    expect(read(circle)).toMatchObject(JSON.parse(readFileSync(join(folder, `${name}-${String(version)}.json`), 'utf8')))
    expect(isReadOnly(circle)).toBe(false)
  })

  it('is the last one that this program writes, or an older one', () => {
    expect(readMeta(write().round)?.schema).toBe(Math.max(...versions))
  })
})
