/**
 * Documents as released versions wrote them, byte for byte. They must open for ever, and read as they did then.
 * What is written otherwise or anew adds a set of files; it never rewrites an old one:
 *
 *     FREEZE=4 npx vitest run --project unit test/unit/document/fixtures.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { agendaItemsView } from '../../../src/document/agenda.ts'
import { askedView } from '../../../src/document/asked.ts'
import { attendanceView } from '../../../src/document/attendance.ts'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly, readMeta, writeMeta } from '../../../src/document/circleDocument.ts'
import { fullCommitmentsView } from '../../../src/document/commitmentMore.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { readEarlier } from '../../../src/document/earlier.ts'
import { editionsView } from '../../../src/document/editions.ts'
import { erasedView } from '../../../src/document/erasure.ts'
import { writeExample } from '../../../src/document/example/round.ts'
import { prerequisitesExample, profileExample, rateExample } from '../../../src/document/example/homes.ts'
import type { ExampleIds } from '../../../src/document/example/ids.ts'
import { presentExample } from '../../../src/document/example/presentations.ts'
import { addHome, homesView } from '../../../src/document/homes.ts'
import { homeTeamView, writeHomeTeam } from '../../../src/document/homeTeam.ts'
import { ideasView } from '../../../src/document/ideas.ts'
import { materialsView } from '../../../src/document/materials.ts'
import { fullMeetingsView } from '../../../src/document/meetingPractical.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { mentorChecksView } from '../../../src/document/mentorChecks.ts'
import { organisationProfileView } from '../../../src/document/organisationProfile.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { peopleView } from '../../../src/document/people.ts'
import { present } from '../../../src/document/presenting.ts'
import { prerequisiteView } from '../../../src/document/prerequisites.ts'
import { ratingView } from '../../../src/document/ratings.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { addShare, revisionsView, settleShares, sharesView } from '../../../src/document/revisions.ts'
import { roundFactsView } from '../../../src/document/roundFacts.ts'
import { roundView } from '../../../src/document/round.ts'
import { runEventsView } from '../../../src/document/run.ts'
import { roots } from '../../../src/document/schema.ts'
import { openText } from '../../../src/document/text.ts'
import { yearDatesView } from '../../../src/document/yearDates.ts'
import { exampleRound } from '../../../src/method/example.ts'
import { layOut } from '../../../src/method/layOut.ts'
import type { MethodStructure } from '../../../src/method/types.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { moreTexts } from '../../../src/model/commitmentMore.ts'
import { dayAt } from '../../../src/model/date.ts'
import { ideaMoreTexts } from '../../../src/model/idea.ts'
import { type CircleId, type DeviceId, type MeetingId, newId, type RevisionId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { goOnWith, sayAtHome, sayInMine, sayInRound } from './everyField.ts'

const folder = join(import.meta.dirname, '../../fixtures')
/** The newest last: the fourth is of the third schema, and holds what that was given since. */
const sets = [1, 2, 3, 4]
/** The names of the files of each set; homes came with the second, older rounds that are gone on with in the fourth. */
const namesOf = (set: number) => ['round', 'mine', ...(set > 1 ? ['home'] : []), ...(set > 3 ? ['onward'] : [])]

/** Everything a reader sees of a document. */
function read(circle: CircleDocument): unknown {
  const views = { editionsView, fullMeetingsView, fullCommitmentsView, homesView, revisionsView, ideasView, materialsView, sharesView, organisationsView, peopleView, meetingsView, agendaItemsView, reflectionsView, commitmentsView, runEventsView, attendanceView }
  const lists = Object.entries(views).map(([name, view]) => [name, [...view(circle).get().byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))])
  const home = { team: homeTeamView(circle).get(), ratings: ratingsIn(circle), texts: textsIn(circle), ...preparedIn(circle) }
  const round = { round: roundView(circle).get(), facts: roundFactsView(circle).get(), yearDates: yearDatesView(circle).get(), asked: [...askedView(circle).get()], erased: erasedView(circle).get() }
  return JSON.parse(JSON.stringify({ meta: readMeta(circle), ...round, ...home, ...Object.fromEntries(lists) }))
}

/** What an organisation tells of itself, and what its home has seen to. */
function preparedIn(circle: CircleDocument) {
  const checks = meetingsOf(circle).map((meeting) => [meeting, [...mentorChecksView(circle, meeting).get()]])
  const items = structureOf('2026-1')?.prerequisites ?? []
  const prerequisites = items.map((item) => [item, prerequisiteView(circle, item).get()])
  return { profile: organisationProfileView(circle).get(), prerequisites, checks, earlier: readEarlier(circle.doc.getMap(roots.earlier)) }
}

/** Those that something was seen to for. */
const meetingsOf = ({ doc }: CircleDocument) => [...new Set([...doc.getMap(roots.mentorChecks).keys()].map((key) => key.split('/')[0] as MeetingId))]

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
function write(): Record<'round' | 'mine' | 'home' | 'onward', CircleDocument> {
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
  const context = { person: entry?.created.by ?? null, meeting: null, now, random }
  writeHome(round, home, circle, ids, context, structure)
  const item = agendaItemsView(round).get().list[0]
  if (item === undefined) throw new Error('no agenda')
  const places = { organisation: ids.organisation('norrvik'), meeting: ids.meeting('learning1'), item: item.id, person: ids.person('karin') }
  sayInRound(round, context, places)
  sayAtHome(home, context, places)
  sayInMine(mine, context, structure)
  const onward = open(readFileSync(join(folder, 'round-2.bin')))
  onward.doc.clientID = 4
  goOnWith(onward, context)
  return { round, mine, home, onward }
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

const frozen = (set: number, name: string) => open(readFileSync(join(folder, `${name}-${String(set)}.bin`)))

describe.each(sets)('documents of set %i', (set) => {
  it.each(namesOf(set))('%s opens and reads as it did', (name) => {
    const circle = frozen(set, name)
    // What later versions have added is read as if it had never been said.
    expect(read(circle)).toMatchObject(JSON.parse(readFileSync(join(folder, `${name}-${String(set)}.json`), 'utf8')))
    expect(isReadOnly(circle)).toBe(false)
  })

  it.each(namesOf(set).filter((name) => name === 'round' || name === 'onward'))('%s leaves as a file and comes in again as it was', (name) => {
    const file = fileOf(frozen(set, name))
    expect(fileOf(broughtIn(file).round)).toBe(file)
  })
})

it('the newest documents are of the schema that this program writes', () => {
  expect(readMeta(write().round)?.schema).toBe(readMeta(frozen(4, 'round'))?.schema)
})

it('what was said in the newest round is in its file', () => {
  const [round, onward] = [fileOf(frozen(4, 'round')), fileOf(frozen(4, 'onward'))]
  const more = ['Nämndens samtal om kvinnor och män', 'Hiss finns. Hörslinga i salen.', 'https://example.org/traff', 'Frystes: measure', 'Frystes: consequence', 'Från mål i budgeten', '"from": "2026-07"', 'Strandköping']
  for (const words of more) expect(round).toContain(words)
  for (const field of [...moreTexts, ...ideaMoreTexts]) expect(onward).toContain(`Efteråt: ${field}`)
  expect(round).not.toContain('Den som gick')
})
