/**
 * A meeting as this version wrote it while it ran, byte for byte: its steps, groups, signals, what was gathered and what the
 * big screen showed. It must open for ever, and read as it did. What is added to it later comes in a file of its own:
 *
 *     FREEZE=4 npx vitest run --project unit test/unit/document/roomFixture.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { agendaItemsView } from '../../../src/document/agenda.ts'
import { addAgendaItem, editAgendaItem } from '../../../src/document/agendaEdit.ts'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly, writeMeta } from '../../../src/document/circleDocument.ts'
import { addCluster, clusteredView, clustersView, putUnder } from '../../../src/document/clusters.ts'
import { ballotsView, collectingView, handCountsView, setCollecting, setHandCount, shownDotsView } from '../../../src/document/collecting.ts'
import { groupsView, setGroups } from '../../../src/document/groups.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { release } from '../../../src/document/release.ts'
import { setTimes } from '../../../src/document/replan.ts'
import { roots } from '../../../src/document/schema.ts'
import { actRun, runEventsView } from '../../../src/document/run.ts'
import { answeredView, doneView, handsView, setAnswered, setDone, setHand, setSpoken, spokenView } from '../../../src/document/signals.ts'
import { pickedView, pickForWall, showOnWall, wallView } from '../../../src/document/wall.ts'
import { withheldView, withhold } from '../../../src/document/withheld.ts'
import type { Withheld } from '../../../src/model/collecting.ts'
import { type AgendaItemId, type CircleId, type MeetingId, newId, type PersonId, type ReflectionId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { value } from './phones.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', name)
const random = seededRandom(20261127)
const now = () => Date.UTC(2026, 10, 27, 10)
const [meeting, circle] = [newId<MeetingId>(random), newId<CircleId>(random)]
const [karin, hakan] = [newId<PersonId>(random), newId<PersonId>(random)]
const context: Context = { person: karin, meeting, now, random }

/** Everything a reader sees of the running meeting. */
function read(round: CircleDocument, mine: CircleDocument): unknown {
  const items = agendaItemsView(round).get().list
  const of = (item: AgendaItemId) => ({
    collecting: collectingView(round, item).get(),
    ballots: ballotsView(round, item).get(),
    hands: [...handCountsView(round, item).get()],
    answered: [...answeredView(round, item).get()],
    groups: groupsView(round, item).get(),
    spoken: [...spokenView(round, item).get()],
    done: [...doneView(round, item).get()],
  })
  const all = {
    items: items.map((item) => ({ ...item, ...of(item.id) })),
    events: runEventsView(round).get().list,
    notes: reflectionsView(round).get().list,
    clusters: clustersView(round).get().list,
    clustered: [...clusteredView(round).get()],
    dots: [...shownDotsView(round).get()].map(([item, dots]) => [item, { ...dots, hands: [...dots.hands] }]),
    hands: handsView(round, meeting).get(),
    wall: wallView(round, meeting).get(),
    picked: pickedView(round).get(),
    withheld: withheldView(mine).get(),
  }
  return JSON.parse(JSON.stringify(all))
}

function write(): { round: CircleDocument; mine: CircleDocument } {
  const [round, mine] = [emptyDocument(), emptyDocument()]
  round.doc.clientID = 1
  mine.doc.clientID = 2
  writeMeta(round, circle, 'round', now)
  writeMeta(mine, newId<CircleId>(random), 'mine', now)
  const clock = { moment: () => ({ at: now(), base: 'server' as const }), nowIn: () => ({ at: now() }) }
  const item = value(addAgendaItem(round, context, meeting, { kind: 'reflection', title: 'Samtal', minutes: 20 }))
  value(editAgendaItem(round, item, { exercise: 'oneTwoFourAll' }))
  value(setTimes(round, new Map([[item, 15]])))
  value(actRun(round, context, meeting, { type: 'start', item }, clock))
  value(actRun(round, context, meeting, { type: 'step', to: 1 }, clock))
  value(setGroups(round, context, item, [[karin, hakan]]))
  value(setSpoken(round, context, item, karin, true))
  value(setDone(round, context, item, true))
  value(setHand(round, context, meeting, hakan, true))
  const note = value(addReflection(round, context, { item, prompt: null, text: 'Vi frågar sällan' }))
  const authorship = { group: 'alone', paper: true, writer: hakan } as const
  const paper = value(addReflection(round, context, { item, prompt: null, text: 'Ingen tid', authorship }))
  const cluster = value(addCluster(round, context, item, 'Vem vi frågar'))
  value(putUnder(round, context, [note], cluster))
  const kept = { circle, meeting, item }
  const answers: Withheld[] = [
    { kind: 'note', id: newId<ReflectionId>(random), ...kept, prompt: null, text: 'Utan namn' },
    { kind: 'ballot', id: newId<ReflectionId>(random), ...kept, choices: [cluster, paper] },
  ]
  for (const kind of ['notes', 'dots'] as const) value(setCollecting(round, context, item, kind, { open: true, dots: kind === 'dots' ? 2 : 0 }))
  for (const answer of answers) value(withhold(mine, answer))
  value(setAnswered(round, context, item))
  value(setHandCount(round, context, item, paper, 3))
  for (const kind of ['notes', 'dots'] as const) value(setCollecting(round, context, item, kind, { open: false }))
  for (const answer of answers) value(release(round, answer, now(), random))
  value(showOnWall(round, context, meeting, 'reflections'))
  value(pickForWall(round, context, note, true))
  return { round, mine }
}

const freeze = process.env['FREEZE']
if (freeze !== undefined) {
  const { round, mine } = write()
  for (const [name, each] of Object.entries({ room: round, 'room-mine': mine })) writeFileSync(fixture(`${name}-${freeze}.bin`), encodeDocument(each))
  writeFileSync(fixture(`room-${freeze}.json`), `${JSON.stringify(read(round, mine), null, 1)}\n`)
}

function open(name: string): CircleDocument {
  const circleOf = emptyDocument()
  Y.applyUpdate(circleOf.doc, readFileSync(fixture(name)))
  return circleOf
}

const [newest, ...older] = [4, 2]

it.each([newest, ...older])('a meeting that ran opens and reads as it did: %i', (set) => {
  const [round, mine] = [open(`room-${String(set)}.bin`), open(`room-mine-${String(set)}.bin`)]
  expect(read(round, mine)).toMatchObject(JSON.parse(readFileSync(fixture(`room-${String(set)}.json`), 'utf8')) as object)
  expect(isReadOnly(round)).toBe(false)
})

it.each([newest, ...older])('leaves as a file and comes in again as it was: %i', (set) => {
  const file = fileOf(open(`room-${String(set)}.bin`))
  expect(fileOf(broughtIn(file).round)).toBe(file)
})

it('what is frozen holds every kind of field that is written today', () => {
  const { round, mine } = write()
  /** Each root that holds anything, with the fields of its entities and values. */
  const partsOf = ({ doc }: CircleDocument) => Object.values(roots).flatMap((root) => {
    const values = [...doc.getMap(root).values()]
    const fields = values.flatMap((value) => (value instanceof Y.Map ? [...value.keys()] : Object.keys(Object(value) as object)))
    return values.length === 0 ? [] : [[root, [...new Set(fields)].sort()]]
  })
  expect(partsOf(round).length).toBeGreaterThan(10)
  expect([open(`room-${String(newest)}.bin`), open(`room-mine-${String(newest)}.bin`)].map(partsOf)).toEqual([round, mine].map(partsOf))
})
