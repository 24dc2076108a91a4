/** The round of two years out into the world and back, and between a newer version and this one. */
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, type Context, emptyDocument, encodeDocument, isReadOnly } from '../../../src/document/circleDocument.ts'
import { addCommitment, editCommitment } from '../../../src/document/commitmentEdit.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { chooseIdea, ideasView } from '../../../src/document/ideas.ts'
import { editImprovement, editMark, editMeasurement, improvementsView, marksView, measurementsView } from '../../../src/document/improvements.ts'
import { editMeeting } from '../../../src/document/meetingEdit.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { editObstacle, obstaclesView } from '../../../src/document/obstacles.ts'
import { renameOrganisation } from '../../../src/document/organisationEdit.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { editPdsaTest, pdsaTestsView } from '../../../src/document/pdsaTests.ts'
import { editPerson } from '../../../src/document/peopleEdit.ts'
import { peopleView } from '../../../src/document/people.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { roots } from '../../../src/document/schema.ts'
import { editSpread, spreadsView } from '../../../src/document/spreads.ts'
import { openText } from '../../../src/document/text.ts'
import type { Result } from '../../../src/model/result.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { now, today, wholeRound } from './wholeRound.ts'

const { round, homes, ids } = wholeRound()
const context: Context = { person: ids.person('karin'), meeting: null, now, random: seededRandom(5) }
const home = homes.get('norrvik') ?? emptyDocument()

/** On another device. */
function copyOf(circle: CircleDocument): CircleDocument {
  const copy = emptyDocument()
  Y.applyUpdate(copy.doc, encodeDocument(circle))
  return copy
}

/** What a newer version might write: a field in every entity, a root of its own, an entity of its own among ours, a text. */
function fromNewer(circle: CircleDocument): CircleDocument {
  const newer = copyOf(circle)
  const { doc } = newer
  doc.transact(() => {
    for (const root of Object.values(roots)) {
      const map = doc.getMap(root)
      for (const [key, entity] of map.entries()) if (entity instanceof Y.Map) entity.set('future', `${root}/${key}`)
    }
    doc.getMap('horizons').set('one', { colour: 'blue' })
    doc.getMap('horizons').set('two', new Y.Map([['deep', new Y.Text('Senare')]]))
    doc.getMap(roots.run).set('later', { kind: 'vote', of: [1, 2] })
    doc.getText('forecast/summer').insert(0, 'Mer regn.')
  })
  return copyOf(newer)
}

/** All that only the newer version knows, by its place. */
function futureIn({ doc }: CircleDocument): Record<string, unknown> {
  const fields = Object.values(roots).flatMap((root) => [...doc.getMap(root).entries()].flatMap(([key, entity]) => (entity instanceof Y.Map ? [[`${root}/${key}`, entity.get('future')] as const] : [])))
  return { ...Object.fromEntries(fields.filter(([, future]) => future !== undefined)), horizons: doc.getMap('horizons').toJSON(), vote: doc.getMap(roots.run).get('later'), forecast: doc.getText('forecast/summer').toJSON() }
}

const rewrite = (circle: CircleDocument, root: 'commitments' | 'ideas' | 'reflections' | 'pdsaTests' | 'obstacles' | 'improvements', id: string, field: string): Result<void, unknown> => {
  const text = openText(circle, { root, id, field }, () => context)
  if (text === null) throw new Error(`no text ${field}`)
  const replaced = text.replace(`Omskrivet: ${field}`)
  text.close()
  return replaced
}

/** Something done to every entity that can be edited, in a round or a home. */
function editAll(circle: CircleDocument): Result<unknown, unknown>[] {
  const each = <T extends { readonly id: string }>(list: Iterable<T>, edit: (entity: T) => Result<unknown, unknown>[]) => [...list].flatMap(edit)
  return [
    ...each(commitmentsView(circle).get().list, ({ id }) => [editCommitment(circle, id, { due: today, progress: 'baseline' }), rewrite(circle, 'commitments', id, 'why')]),
    ...each(ideasView(circle).get().list, ({ id }) => [chooseIdea(circle, id, 'try'), rewrite(circle, 'ideas', id, 'what')]),
    ...each(reflectionsView(circle).get().list, ({ id }) => [rewrite(circle, 'reflections', id, 'text')]),
    ...each(peopleView(circle).get().byId.values(), ({ id }) => [editPerson(circle, id, { level: 'Ändrad' })]),
    ...each(meetingsView(circle).get().list, ({ id }) => [editMeeting(circle, id, { place: 'En annan sal' })]),
    ...each(organisationsView(circle).get().list, ({ id, name }) => [renameOrganisation(circle, id, `${name} 2`)]),
    ...each(spreadsView(circle).get().list, ({ id }) => [editSpread(circle, id, { how: 'På ett annat sätt' })]),
    ...each(pdsaTestsView(circle).get().list, ({ id }) => [editPdsaTest(circle, id, { asPlanned: 'no' }), rewrite(circle, 'pdsaTests', id, 'learning')]),
    ...each(obstaclesView(circle).get().list, ({ id }) => [editObstacle(circle, id, { sponsor: null }), rewrite(circle, 'obstacles', id, 'answer')]),
    ...each(improvementsView(circle).get().list, ({ id }) => [editImprovement(circle, id, { unit: 'st' }), rewrite(circle, 'improvements', id, 'aim')]),
    ...each(measurementsView(circle).get().list, ({ id }) => [editMeasurement(circle, id, { women: 1 })]),
    ...each(marksView(circle).get().list, ({ id }) => [editMark(circle, id, { label: 'Ändrat' })]),
    addCommitment(circle, context, { texts: { what: 'Ett till' }, owner: null, organisation: null, due: null }),
  ]
}

it('leaves as a file and comes in again as an equal round', () => {
  const file = fileOf(round)
  expect(fileOf(broughtIn(file).round)).toBe(file)
  const whole = JSON.parse(file) as Record<string, readonly unknown[]>
  expect(['organisations', 'people', 'meetings', 'commitments', 'ideas', 'spreads', 'holdings', 'evaluations', 'revisions'].map((part) => whole[part]?.length)).toEqual([4, 18, 5, 40, 17, 11, 18, 111, 33])
  // Nothing of a home: its tests and obstacles are not there.
  for (const inside of ['Vågar sekreteraren skicka tillbaka', 'Kuratorerna har ingen tid']) expect(file).not.toContain(inside)
})

it.each([['the round', round, 500], ['a home', home, 60]] as const)('%s: nothing of what a newer version has written is lost when this one edits all of it', (_name, circle, least) => {
  const newer = fromNewer(circle)
  const mixed = copyOf(newer)
  const before = futureIn(mixed)
  expect(Object.keys(before).length).toBeGreaterThan(least / 2)
  const done = editAll(mixed)
  expect(done.filter(({ ok }) => !ok)).toEqual([])
  expect(done.length).toBeGreaterThan(60)
  expect(futureIn(mixed)).toEqual(before)
  // And stored, compacted, merged with what the newer device went on with.
  newer.doc.getText('forecast/summer').insert(0, 'Efter midsommar: ')
  Y.applyUpdate(newer.doc, encodeDocument(mixed))
  expect(futureIn(copyOf(newer))).toEqual({ ...before, forecast: 'Efter midsommar: Mer regn.' })
})

it.each([['the round', round], ['a home', home]] as const)('%s of a version that asks for a newer reader is read whole and not written', (_name, circle) => {
  const newer = fromNewer(circle)
  newer.doc.getMap(roots.meta).set('minReader', 99)
  const opened = copyOf(newer)
  const before = encodeDocument(opened)
  expect(isReadOnly(opened)).toBe(true)
  const refused = editAll(opened)
  expect(refused.length).toBeGreaterThan(60)
  for (const each of refused) expect(each).toMatchObject({ ok: false, error: { code: 'readOnly' } })
  expect(encodeDocument(opened)).toEqual(before)
  expect(commitmentsView(opened).get().list).toEqual(commitmentsView(circle).get().list)
  expect(pdsaTestsView(opened).get().list).toEqual(pdsaTestsView(circle).get().list)
  expect(reflectionsView(opened).get().list).toEqual(reflectionsView(circle).get().list)
})
