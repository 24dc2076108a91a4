/** What was withheld comes into the round when it is over, and leaves the phone only when the round has it. */
import { describe, expect, it, vi } from 'vitest'
import { writeMeta } from '../../../src/document/circleDocument.ts'
import { setCollecting } from '../../../src/document/collecting.ts'
import { forgetOwn } from '../../../src/document/ownOfRound.ts'
import { reflectionsView } from '../../../src/document/reflections.ts'
import { actRun } from '../../../src/document/run.ts'
import { shownView, withheldView, withhold } from '../../../src/document/withheld.ts'
import { type AgendaItemId, type DeviceId, type MeetingId, newId, type PersonId, type ReflectionId } from '../../../src/model/ids.ts'
import { fail } from '../../../src/model/result.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { releaseWhenOver } from '../../../src/session/releasing.ts'
import { createSession } from '../../../src/session/session.ts'
import { createMemoryStore } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { filesOf } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(15)
const now = () => 1_800_000_000_000
const context = { person: newId<PersonId>(random), meeting: null, now, random }
const [meeting, item] = [newId<MeetingId>(random), newId<AgendaItemId>(random)]

async function phone(store: Store = createMemoryStore()): Promise<{ session: Session; mine: OpenCircle; round: OpenCircle }> {
  const lifecycle = { onHide: () => () => undefined }
  const startSync = () => Promise.reject(new Error('no links here'))
  const session = await createSession({ store, device: newId<DeviceId>(random), startSync, serverOffset: () => null, filesOf: filesOf(store), now, random, timers: pageTimers, lifecycle })
  const made = await session.create('Round', (document) => {
    writeMeta(document, newId(random), 'round', now)
    return { ok: true, value: undefined }
  })
  const [round, mine] = [made.ok ? await session.open(made.value, { links: false }) : made, await session.mine()]
  if (!round.ok || !mine.ok) throw new Error('no round')
  return { session, mine: mine.value, round: round.value }
}

function write({ mine, round }: { mine: OpenCircle; round: OpenCircle }, text: string): ReflectionId {
  const id = newId<ReflectionId>(random)
  withhold(mine.document, { kind: 'note', id, circle: round.id, meeting, item, prompt: null, text })
  return id
}
const texts = (circle: OpenCircle) => reflectionsView(circle.document).get().list.map(({ text }) => text)
const waiting = (mine: OpenCircle) => withheldView(mine.document).get().length

describe('a withheld answer', () => {
  it('is shown when somebody shows all, and kept back till then', async () => {
    const own = await phone()
    const stop = releaseWhenOver(own.round, own.mine, random)
    setCollecting(own.round.document, context, item, 'notes', { open: true })
    write(own, 'Det gick för fort')
    expect(texts(own.round)).toEqual([])
    setCollecting(own.round.document, context, item, 'notes', { open: false })
    expect(texts(own.round)).toEqual(['Det gick för fort'])
    await vi.waitFor(() => expect(waiting(own.mine)).toBe(0))
    // Who answers when all has been shown shows it by that.
    write(own, 'För sent, men med')
    expect(texts(own.round).sort()).toEqual(['Det gick för fort', 'För sent, men med'])
    stop()
    await own.session.close()
  })

  it('is shown when the meeting ends, also by a phone that is opened long after', async () => {
    const own = await phone()
    const clock = { moment: () => ({ at: now(), base: 'server' as const }), nowIn: () => ({ at: now() }) }
    actRun(own.round.document, context, meeting, { type: 'start', item }, clock)
    write(own, 'Mer tid för samtal')
    releaseWhenOver(own.round, own.mine, random)()
    expect(texts(own.round)).toEqual([])
    actRun(own.round.document, context, meeting, { type: 'end' }, clock)
    expect(texts(own.round)).toEqual([])
    const stop = releaseWhenOver(own.round, own.mine, random)
    expect(texts(own.round)).toEqual(['Mer tid för samtal'])
    stop()
    await own.session.close()
  })

  it('is counted once, though the meeting goes on again after its end; that it was given is forgotten with the round', async () => {
    const own = await phone()
    const clock = { moment: () => ({ at: now(), base: 'server' as const }), nowIn: () => ({ at: now() }) }
    const kept = { circle: own.round.id, meeting, item }
    actRun(own.round.document, context, meeting, { type: 'start', item }, clock)
    const stop = releaseWhenOver(own.round, own.mine, random)
    withhold(own.mine.document, { ...kept, kind: 'answer', id: newId(random), question: 'overall', answer: 'good' })
    withhold(own.mine.document, { ...kept, kind: 'ballot', id: newId(random), choices: [] })
    write(own, 'Mer tid')
    expect(shownView(own.mine.document, item).get()).toEqual({ ballot: false, questions: [] })
    actRun(own.round.document, context, meeting, { type: 'end' }, clock)
    await vi.waitFor(() => expect(waiting(own.mine)).toBe(0))
    actRun(own.round.document, context, meeting, { type: 'resume' }, clock)
    expect(shownView(own.mine.document, item).get()).toEqual({ ballot: true, questions: ['overall'] })
    // Another question is still open, and joins the first one.
    withhold(own.mine.document, { ...kept, kind: 'answer', id: newId(random), question: 'pace', answer: 'fast' })
    actRun(own.round.document, context, meeting, { type: 'end' }, clock)
    await vi.waitFor(() => expect(shownView(own.mine.document, item).get().questions).toEqual(['overall', 'pace']))
    // No word of what was answered is left.
    expect(JSON.stringify(own.mine.document.doc.getMap('withheld').toJSON())).not.toMatch(/good|fast|Mer tid/)
    stop()
    forgetOwn(own.mine.document, own.round.id)
    expect(own.mine.document.doc.getMap('withheld').size).toBe(0)
    await own.session.close()
  })

  it('stays on the phone while the round can’t be stored, and is shown once', async () => {
    let full = false
    let roundId = ''
    const store = createMemoryStore()
    const own = await phone({ ...store, append: (circle, bytes) => (full && circle === roundId ? Promise.resolve(fail('full')) : store.append(circle, bytes)) })
    roundId = own.round.id
    write(own, 'Bra att höra om bakslag')
    setCollecting(own.round.document, context, item, 'notes', { open: true })
    await own.round.flush()
    full = true
    setCollecting(own.round.document, context, item, 'notes', { open: false })
    let stop = releaseWhenOver(own.round, own.mine, random)
    await own.round.flush()
    expect([texts(own.round), waiting(own.mine)]).toEqual([['Bra att höra om bakslag'], 1])
    stop()
    full = false
    stop = releaseWhenOver(own.round, own.mine, random)
    await vi.waitFor(() => expect(waiting(own.mine)).toBe(0))
    expect(texts(own.round)).toEqual(['Bra att höra om bakslag'])
    stop()
    await own.session.close()
  })

  it('of another round is left alone', async () => {
    const [own, other] = [await phone(), await phone()]
    withhold(own.mine.document, { kind: 'note', id: newId<ReflectionId>(random), circle: other.round.id, meeting, item, prompt: null, text: 'annan' })
    setCollecting(own.round.document, context, item, 'notes', { open: true })
    setCollecting(own.round.document, context, item, 'notes', { open: false })
    releaseWhenOver(own.round, own.mine, random)()
    expect([texts(own.round), waiting(own.mine)]).toEqual([[], 1])
    await Promise.all([own.session.close(), other.session.close()])
  })
})
