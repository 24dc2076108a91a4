import { afterEach, describe, expect, it } from 'vitest'
import { addAgendaItem, editAgendaItem } from '../../../src/document/agendaEdit.ts'
import { addCluster, putUnder } from '../../../src/document/clusters.ts'
import { addCommitment, editCommitment } from '../../../src/document/commitmentEdit.ts'
import { command } from '../../../src/document/circleDocument.ts'
import { writeEdition } from '../../../src/document/roundEdition.ts'
import { addIdea, setIdeaDeleted } from '../../../src/document/ideas.ts'
import { addImprovement, addMark } from '../../../src/document/improvements.ts'
import { addMaterial } from '../../../src/document/materials.ts'
import { addMeeting, editMeeting, setMeetingDeleted } from '../../../src/document/meetingEdit.ts'
import { addObstacle } from '../../../src/document/obstacles.ts'
import { addPerson } from '../../../src/document/people.ts'
import { sectionText } from '../../../src/document/presentations.ts'
import { addPdsaTest } from '../../../src/document/pdsaTests.ts'
import { addReflection, setReflectionDeleted } from '../../../src/document/reflections.ts'
import { addShare, settleShares } from '../../../src/document/revisions.ts'
import { addStakeholder } from '../../../src/document/stakeholders.ts'
import { openRootText, openText } from '../../../src/document/text.ts'
import { withhold } from '../../../src/document/withheld.ts'
import { type CircleId, newId, type ReflectionId, type RevisionId } from '../../../src/model/ids.ts'
import { partsOf } from '../../../src/method/edition.ts'
import { newestStructure } from '../../../src/method/versions.ts'
import type { Edition } from '../../../src/model/edition.ts'
import { ok } from '../../../src/model/result.ts'
import { search, searchWords } from '../../../src/model/search.ts'
import { type Searchable, holdSearchable, type TitleOf } from '../../../src/session/searchable.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { homeOf, type Phone, random, soon, startPhone, startRound, value } from './homeRig.ts'

const running: Phone[] = []
afterEach(async () => {
  for (const phone of running.splice(0)) await phone.close()
})

/** Listens until the phone is closed. */
function follow({ session }: Phone, titleOf: TitleOf = ({ title }) => title ?? '') {
  let all: Searchable | null = null
  const held = holdSearchable(session, titleOf, (changed) => (all = changed))
  const now = (): Searchable => {
    if (all === null) throw new Error('nothing yet')
    return all
  }
  const hits = (query: string) => search(now().entries, searchWords(query)).map(({ entry }) => entry)
  return { held, now, hits, opened: () => soon(() => expect(now().opening).toBe(false)) }
}

async function begin() {
  const network = createMemoryNetwork()
  const started = await startRound(network)
  running.push(started.phone)
  const mine = value(await started.phone.session.mine())
  return { ...started, network, mine, document: started.inside.round.document, context: started.inside.context() }
}

const note = (text: string, circle?: CircleId) => ({ item: null, prompt: null, text, ...(circle && { circle }) })

describe('what can be found on this phone', () => {
  it('is what one has to know to come to a meeting, as it is now; the others stay as they were', async () => {
    const { phone, document, context } = await begin()
    const [meeting, other] = ['Studiebesök', 'Avstämning'].map((title) => value(addMeeting(document, context, title)))
    value(editMeeting(document, meeting!, { access: 'Hörslinga finns' }))
    const { hits, opened } = follow(phone)
    await opened()
    expect(hits('hörslinga')).toMatchObject([{ kind: 'meeting', title: 'Studiebesök', place: { at: 'meeting', meeting } }])
    const before = hits('avstämning')[0]
    value(editMeeting(document, meeting!, { access: 'Ramp', link: 'video.example/rum-7' }))
    expect(hits('hörslinga')).toEqual([])
    expect(hits('video.example')).toMatchObject([{ place: { meeting } }])
    expect(hits('ramp')).toHaveLength(1)
    expect(hits('avstämning')[0]).toBe(before)
    expect(before).toMatchObject({ place: { meeting: other } })
  })

  it('is what the round has, each with its place', async () => {
    const { phone, document, context, id, norrvik } = await begin()
    const meeting = value(addMeeting(document, context, 'Studiebesök'))
    const at = { ...context, meeting }
    const item = value(addAgendaItem(document, at, meeting, { title: 'Rundvandring', kind: 'info', minutes: 20 }))
    value(editAgendaItem(document, item, { prompt: 'Vad syns?' }))
    const reflection = value(addReflection(document, at, note('Väntetiden är lång')))
    const promised = value(addCommitment(document, at, { texts: { what: 'Mäta', lesson: 'Lärdomen' }, owner: null, organisation: norrvik, due: null }))
    value(addIdea(document, at, { what: 'Låna mallen', reason: 'Den är kort', organisation: norrvik, dimension: null, from: [], choice: 'try' }))
    value(addPerson(document, context, { name: 'Zoë Berg', organisation: norrvik, role: 'mentor' }))
    const { hits, opened, now } = follow(phone)
    await opened()

    expect(hits('väntetid')).toMatchObject([{ kind: 'note', circle: 'round', round: id, place: { at: 'meeting', meeting, item: null } }])
    expect(hits('lärdom')).toMatchObject([{ kind: 'commitment', title: 'Mäta', place: { at: 'commitment', commitment: promised } }])
    expect(hits('kort mall')).toMatchObject([{ kind: 'idea', place: { at: 'idea' } }])
    expect(hits('zoe norrvik')).toMatchObject([{ kind: 'person', place: { at: 'people' } }])
    expect(hits('studie')).toMatchObject([{ kind: 'meeting', place: { at: 'meeting', meeting } }])
    expect(hits('rundvandring syns')).toMatchObject([{ kind: 'item', place: { meeting, item } }])
    expect(now().rounds.get(id)?.name).toBe('Round')

    const before = hits('mäta')[0]
    value(setReflectionDeleted(document, context, reflection, true))
    expect(hits('väntetid')).toEqual([])
    expect(hits('mäta')[0]).toBe(before)
  })

  it('is a heading that notes stand under, and what waits on this phone to be shown without a name', async () => {
    const { phone, document, mine, context, id } = await begin()
    const meeting = value(addMeeting(document, context, 'Träff'))
    const at = { ...context, meeting }
    const item = value(addAgendaItem(document, at, meeting, { title: 'Samtal', kind: 'reflection', minutes: 20 }))
    const below = value(addReflection(document, at, { item, prompt: null, text: 'Kön är lång' }))
    const heading = value(addCluster(document, at, item, 'Tillgänglighet'))
    value(addCluster(document, at, item, 'Tillfälligt'))
    const waiting = { kind: 'note', id: newId<ReflectionId>(random), circle: id, meeting, item, prompt: null, text: 'Chefen lyssnar inte' } as const
    value(withhold(mine.document, waiting))
    value(withhold(mine.document, { ...waiting, id: newId<ReflectionId>(random), circle: newId<CircleId>(random) }))
    const { hits, opened } = follow(phone)
    await opened()
    expect(hits('till')).toEqual([])
    value(putUnder(document, at, [below], heading))
    expect(hits('till')).toMatchObject([{ kind: 'heading', title: 'Tillgänglighet', place: { at: 'meeting', meeting, item } }])
    expect(hits('lyssnar')).toMatchObject([{ kind: 'note', circle: 'mine', by: null, day: null, place: { at: 'meeting', meeting, item } }])
    value(setMeetingDeleted(document, meeting, true))
    expect(hits('till')).toEqual([])
  })

  it('is nothing that was removed, nor what was written at a meeting that was', async () => {
    const { phone, document, context, norrvik } = await begin()
    const meeting = value(addMeeting(document, context, 'Inställd'))
    value(addReflection(document, { ...context, meeting }, note('hemlighet')))
    const promised = value(addCommitment(document, context, { texts: { what: 'hemlighet' }, owner: null, organisation: null, due: null }))
    const idea = value(addIdea(document, context, { what: 'hemlighet', reason: '', organisation: norrvik, dimension: null, from: [], choice: null }))
    const { hits, opened } = follow(phone)
    await opened()
    expect(hits('hemlighet')).toHaveLength(3)
    value(editCommitment(document, promised, { deleted: true }))
    value(setIdeaDeleted(document, idea, true))
    value(setMeetingDeleted(document, meeting, true))
    expect(hits('hemlighet')).toEqual([])
    expect(hits('inställd')).toEqual([])
  })

  it('is what only this phone has, of rounds that are here', async () => {
    const { phone, document, mine, context, id } = await begin()
    value(addReflection(mine.document, context, note('Fråga Eva', id)))
    value(addReflection(mine.document, context, note('Fråga Eva', newId<CircleId>(random))))
    const draft = { texts: { what: 'Pröva Evas mall' }, owner: null, organisation: null, due: null }
    value(addCommitment(mine.document, context, { ...draft, circle: id }))
    const { hits, opened } = follow(phone)
    await opened()
    expect(hits('eva').map(({ kind, circle, round, by }) => [kind, circle, round, by])).toEqual([
      ['draft', 'mine', id, null],
      ['note', 'mine', id, null],
    ])
    const promised = hits('pröva')[0]?.place
    expect(promised).toMatchObject({ at: 'commitment' })
    // Promised in another tab: from then on it is the round's.
    if (promised?.at === 'commitment') value(addCommitment(document, context, { ...draft, id: promised.commitment }))
    expect(hits('pröva').map(({ kind }) => kind)).toEqual(['commitment'])
  })

  it('is what the home has written, and the newest of what was shared, after a restart and without a link', async () => {
    const { phone, inside, document, context, id, norrvik, network } = await begin()
    const home = await homeOf(phone, inside, norrvik)
    const meeting = value(addMeeting(document, context, 'Träff'))
    value(addReflection(home.document, context, note('Budgeten räcker inte')))
    const test = value(addPdsaTest(home.document, context, { texts: { question: 'Svarar fler?', learning: 'Klockan sju passar' } }))
    const text = openRootText(home.document, sectionText({ meeting, section: 'results' }), () => context)
    value(text.edit([{ at: 0, remove: 0, insert: 'Kön blev kortare' }]))
    text.close()
    value(addMaterial(home.document, context, { meeting, section: 'results' }, { kind: 'link', label: 'Rapporten', url: 'https://example.org/r' }))
    const advice = openRootText(home.document, sectionText({ meeting: null, section: 'advice' }), () => context)
    value(advice.edit([{ at: 0, remove: 0, insert: 'Ring på kvällen' }]))
    advice.close()
    const obstacle = value(addObstacle(home.document, context, { what: 'Ingen tid i nämnden', sponsor: null }))
    const stakeholder = value(addStakeholder(home.document, context, 'Förskolans rektorer'))
    const improvement = value(addImprovement(home.document, context))
    const causes = openText(home.document, { root: 'improvements', id: improvement, field: 'causes' }, () => context)
    value(causes?.edit([{ at: 0, remove: 0, insert: 'Otydlig blankett' }]) ?? { ok: false, error: 'no text' })
    causes?.close()
    value(addMark(home.document, context, improvement, { day: '2026-03-20', label: 'Ny rutin' }))
    const share = (at: number, words: string) =>
      value(addShare(home.document, {
        id: newId<RevisionId>(random), home: home.id, organisation: norrvik, subject: 'presentation', meeting, by: null, at,
        content: JSON.stringify({ methodVersion: '2026-1', sections: [{ section: 'results', text: words, materials: [] }] }), hash: 'h', signature: '',
      }))
    share(1, 'Det första utkastet')
    share(2, 'Det andra utkastet')
    value(settleShares(home.document, document))
    await home.flush()
    await inside.round.flush()
    running.splice(0)
    await phone.close()

    const again = await startPhone(network, { shelf: phone.shelf, device: phone.device })
    running.push(again)
    const { hits, opened, held, now } = follow(again)
    await opened()
    const atHome = { circle: 'home', round: id, organisation: norrvik }
    expect(hits('budget')).toMatchObject([{ ...atHome, kind: 'note' }])
    expect(hits('passar svarar')).toMatchObject([{ ...atHome, kind: 'test', title: 'Svarar fler?', home: home.id, place: { at: 'test', test } }])
    const prepared = { ...atHome, kind: 'prepared', meeting, place: { at: 'prepared', subject: 'presentation', parts: ['results'] } }
    expect(hits('kön')).toMatchObject([prepared])
    expect(hits('rapport example')).toMatchObject([prepared])
    const sheet = { ...prepared, meeting: null, place: { at: 'prepared', subject: 'resultSheet', parts: ['advice'] } }
    expect(hits('kvällen')).toMatchObject([sheet])
    expect(hits('ingen tid')).toMatchObject([{ ...atHome, kind: 'obstacle', place: { at: 'obstacle', obstacle } }])
    expect(hits('rektor')).toMatchObject([{ ...atHome, kind: 'stakeholder', place: { at: 'stakeholder', stakeholder } }])
    const improving = { ...atHome, kind: 'improvement', place: { at: 'improvement', improvement } }
    expect([...hits('blankett'), ...hits('rutin')]).toMatchObject([improving, improving])
    expect(hits('utkastet')).toMatchObject([{ kind: 'shared', circle: 'round', organisation: norrvik, texts: ['Det andra utkastet'] }])
    const before = hits('kön')[0]
    held.refresh()
    expect(hits('kön')[0]).toBe(before)
    expect(now().unread).toEqual([])
    held.close()
  })

  it('gives the round\'s own version of the method to whoever says what a meeting is called', async () => {
    const { phone, context, document } = await begin()
    value(addMeeting(document, context, 'Eget namn'))
    const parts = partsOf(newestStructure)
    const edition: Edition = { ...parts, name: 'Vår', base: newestStructure.version, words: { sv: { 'meeting/learning1': 'Lärstuga' }, en: {} } }
    value(command(document, 'edition', () => ok(writeEdition(document, edition))))
    const { hits, opened, now } = follow(phone, (_, own) => own?.words.sv['meeting/learning1'] ?? '')
    await opened()
    expect(hits('lärstuga')).toHaveLength(1)
    expect([...now().rounds.values()].map((round) => round.edition?.name)).toEqual(['Vår'])
  })

  it('knows a meeting by what the method calls it, in the words of today', async () => {
    const { phone, context, document } = await begin()
    value(addMeeting(document, context, 'Eget namn'))
    let word = 'Kick-off'
    const { hits, opened, held } = follow(phone, () => word)
    await opened()
    expect(hits('kick-off')).toHaveLength(1)
    word = 'Uppstart'
    held.refresh()
    expect([hits('kick-off').length, hits('uppstart').length]).toEqual([0, 1])
  })
})
