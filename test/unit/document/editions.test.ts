/** Versions of the method that somebody makes, and the one that a round carries. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bringInRound } from '../../../src/document/bringInRound.ts'
import { emptyDocument, encodeDocument, isReadOnly, readMeta, writeMeta } from '../../../src/document/circleDocument.ts'
import { addEdition, editEdition, editionsView, setEditionWord } from '../../../src/document/editions.ts'
import { writeRound } from '../../../src/document/newRound.ts'
import { roundEdition } from '../../../src/document/roundEdition.ts'
import { roundView } from '../../../src/document/round.ts'
import { roots } from '../../../src/document/schema.ts'
import { readOpenRound } from '../../../src/export/openData/round.ts'
import { editedStructure, partsOf } from '../../../src/method/edition.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { structureOf } from '../../../src/method/versions.ts'
import type { Edition } from '../../../src/model/edition.ts'
import { withCopy } from '../../../src/model/editionCopy.ts'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const structure = structureOf('2026-1')
if (structure === null) throw new Error('no method')
const base = structure
const fresh: Edition = { name: 'Vår version', base: '2026-1', ...partsOf(base), words: { sv: {}, en: {} } }
const own: Edition = { ...fresh, dimensions: ['budget', 'xnew'], words: { sv: { 'prompt/together.monday': 'Vad gör vi i morgon?', 'dimension/xnew': 'Vår egen' }, en: { 'dimension/xnew': 'Our own' } } }
/** All that a version may change. */
const whole: Edition = {
  ...own,
  briefs: [{ role: 'politician', meeting: 'learning1', before: ['b2', 'xnew'], questions: [] }],
  deadlines: [{ id: 'xroom', daysBefore: 0, before: ['learning1'], by: 'host' }],
  ratedBefore: ['startup'],
}

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', `${name}.bin`)

describe('a version in the making', () => {
  it('is in *mine*, word by word, and gives back the base\'s word for an empty one', () => {
    const mine = newCircle('mine')
    const first = value(addEdition(mine, contextOf(), whole))
    expect(editionsView(mine).get().byId.get(first)?.edition).toEqual(whole)
    const id = value(addEdition(mine, contextOf(), fresh))
    const read = () => editionsView(mine).get().byId.get(id)?.edition
    value(setEditionWord(mine, id, 'sv', 'theme/learning1', 'Skolan'))
    value(setEditionWord(mine, id, 'en', 'theme/learning1', 'School'))
    value(editEdition(mine, id, { name: ' Två ', dimensions: ['budget'] }))
    expect(read()).toEqual({ ...fresh, name: 'Två', dimensions: ['budget'], words: { sv: { 'theme/learning1': 'Skolan' }, en: { 'theme/learning1': 'School' } } })
    value(setEditionWord(mine, id, 'sv', 'theme/learning1', ''))
    expect(read()?.words).toEqual({ sv: {}, en: { 'theme/learning1': 'School' } })
    value(editEdition(mine, id, { deleted: true }))
    expect(editionsView(mine).get().list.map(({ edition }) => edition)).toEqual([whole])
  })

  it('keeps what two devices have changed of different things', () => {
    const one = newCircle('mine')
    const id = value(addEdition(one, contextOf(), own))
    const two = copyOf(one)
    value(setEditionWord(one, id, 'sv', 'level/missing', 'Inte alls'))
    value(editEdition(two, id, { levels: ['missing', 'sustained'] }))
    meet(one, two)
    for (const phone of [one, two]) {
      expect(editionsView(phone).get().byId.get(id)?.edition).toMatchObject({ levels: ['missing', 'sustained'], words: { sv: { 'level/missing': 'Inte alls', 'dimension/xnew': 'Vår egen' } } })
    }
  })

  it('takes a copy of a meeting with its words at once', () => {
    const mine = newCircle('mine')
    const id = value(addEdition(mine, contextOf(), own))
    const copy = withCopy(own, 'learning1', 'xcopy')
    if (copy === null) throw new Error('no copy')
    value(editEdition(mine, id, { ...copy, words: { sv: { 'theme/xcopy': 'Skolan' }, en: {} } }))
    expect(editionsView(mine).get().byId.get(id)?.edition).toEqual({ ...own, meetings: copy.meetings, words: { ...own.words, sv: { ...own.words.sv, 'theme/xcopy': 'Skolan' } } })
  })

  it('refuses what would leave no version, and what is too long', () => {
    const mine = newCircle('mine')
    const id = value(addEdition(mine, contextOf(), fresh))
    for (const edit of [{ meetings: [] }, { levels: ['one'] }, { dimensions: [] }, { name: ' ' }]) expect(editEdition(mine, id, edit)).toMatchObject({ ok: false })
    expect(setEditionWord(mine, id, 'sv', 'theme/learning1', 'x'.repeat(301))).toMatchObject({ error: { code: 'tooLong' } })
    expect(editionsView(mine).get().list[0]?.edition).toEqual(fresh)
  })
})

function roundWith(edition: Edition | null) {
  const random = seededRandom(77)
  const round = emptyDocument()
  round.doc.clientID = 5
  writeMeta(round, newId<CircleId>(random), 'round', () => 0)
  const edited = edition === null ? base : editedStructure(base, edition)
  value(writeRound(round, { person: null, meeting: null, now: () => 0, random }, {
    name: 'Provomgång',
    methodVersion: '2026-1',
    edition,
    organisations: [{ name: 'Norrvik', kind: 'participant' }, { name: 'Ekdala', kind: 'participant' }],
    layout: layOut(edited),
  }))
  return round
}

describe('a round', () => {
  it('carries its version, says so, and can be written in by this app and by no older one', () => {
    const round = roundWith(own)
    expect(roundEdition(round)).toEqual(own)
    expect(roundView(round).get().hasEdition).toBe(true)
    expect(readMeta(round)?.minReader).toBe(3)
    const plain = roundWith(null)
    expect([roundEdition(plain), roundView(plain).get().hasEdition, readMeta(plain)?.minReader]).toEqual([null, false, 1])
  })

  it.each<[string, Partial<Edition>]>([
    ['briefs', { briefs: whole.briefs }],
    ['what is ready when', { deadlines: [] }],
    ['what is rated when', { ratedBefore: [] }],
    ['roles', { words: { sv: {}, en: { 'role/politician': 'Councillor' } } }],
    ['templates', { words: { sv: { 'asks/resultSheet/advice': 'Vad vill ni säga till andra?' }, en: {} } }],
  ])('can be written in by no app that knows of versions but not of their %s', (_, says) => {
    expect(readMeta(roundWith({ ...own, ...says }))?.minReader).toBe(4)
  })

  it('follows the base where its version can\'t be read', () => {
    const round = roundWith(own)
    round.doc.getMap(roots.round).set('edition', '{"base":')
    expect(roundEdition(round)).toBe(null)
  })

  it('is refused where its version is longer than is read, and nothing of it is written', () => {
    const words = Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`item/learning1/x${String(i)}`, 'x'.repeat(limits.line)]))
    const long: Edition = { ...own, words: { sv: words, en: {} } }
    const tooLong = { ok: false, error: { code: 'tooLong', field: 'edition', limit: limits.content } }
    const round = newCircle()
    expect(writeRound(round, contextOf(), { name: 'Provomgång', methodVersion: '2026-1', edition: long, organisations: [], layout: [] })).toMatchObject(tooLong)
    const content = value(readOpenRound(fileOf(roundWith(own))))
    expect(bringInRound(round, { ...content, edition: long }, seededRandom(1))).toMatchObject(tooLong)
    expect(round.doc.getMap(roots.round).size).toBe(0)
    value(bringInRound(round, { ...content, edition: { ...long, words: { sv: Object.fromEntries(Object.entries(words).slice(0, 500)), en: {} } } }, seededRandom(1)))
    expect(Object.keys(roundEdition(round)?.words.sv ?? {})).toHaveLength(500)
  })

  it('leaves as a file with its version, and comes in again as it was', () => {
    const file = fileOf(roundWith(whole))
    expect(file).toContain('Vad gör vi i morgon?')
    const { round } = broughtIn(file)
    expect(roundEdition(round)).toEqual(whole)
    expect(readMeta(round)?.minReader).toBe(4)
    expect(isReadOnly(round)).toBe(false)
    expect(fileOf(round)).toBe(file)
  })

  // FREEZE=4 npx vitest run --project unit test/unit/document/editions.test.ts
  const frozen = (file: string) => {
    const round = emptyDocument()
    Y.applyUpdate(round.doc, readFileSync(fixture(file)))
    return round
  }
  if (process.env['FREEZE'] === '4') writeFileSync(fixture('edition-4'), encodeDocument(roundWith(whole)))

  it('opens as this version wrote it, byte for byte', () => {
    expect(roundEdition(frozen('edition-4'))).toEqual(whole)
  })

  it('opens as version 3 wrote it', () => {
    const round = frozen('edition-3')
    // Its conference had no follow-up then: a round keeps the agendas that it was made with.
    const asItWas = (meeting: Edition['meetings'][number]) => (meeting.id === 'conference' ? { ...meeting, items: meeting.items.filter(({ id }) => id !== 'followUp') } : meeting)
    expect(roundEdition(round)).toEqual({ ...own, meetings: own.meetings.map(asItWas) })
    expect(roundView(round).get()).toMatchObject({ name: 'Provomgång', methodVersion: '2026-1', hasEdition: true })
  })
})
