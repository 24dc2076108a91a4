/**
 * A person is erased from a round that five phones have, one of which was away for 400 days: afterwards their name and their
 * words are in no store, neither as bytes nor in what can be read of them.
 */
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyDocument, encodeDocument } from '../../../src/document/circleDocument.ts'
import { erasePerson } from '../../../src/document/erasure.ts'
import { copyTexts } from '../../../src/document/history.ts'
import { writeRound } from '../../../src/document/newRound.ts'
import { addPerson } from '../../../src/document/people.ts'
import { editPerson } from '../../../src/document/peopleEdit.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { origins } from '../../../src/document/origins.ts'
import { type CircleId, type DeviceId, type MeetingId, newId, type RunEventId } from '../../../src/model/ids.ts'
import { keepErased, patience } from '../../../src/session/keepErased.ts'
import { applyLog } from '../../../src/session/log.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { createSession } from '../../../src/session/session.ts'
import { createMemoryStore, emptyShelf, type Shelf } from '../../../src/storage/memoryStore.ts'
import { filesOf } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'
import { value } from './homeRig.ts'
import { handTimers } from './pairingRig.ts'
import { pageTimers } from '../../../src/sync/timers.ts'

const random = seededRandom(78)
const day = 24 * 60 * 60_000
let today = 1_800_000_000_000
const now = () => (today += 1)
const context = (person: ReturnType<typeof newId> | null = null) => ({ person: person as never, meeting: null, now, random })

interface Phone {
  readonly shelf: Shelf
  readonly session: Session
  readonly timers: ReturnType<typeof handTimers>
  round: OpenCircle | null
  stop: () => void
}

async function start(shelf = emptyShelf()): Promise<Phone> {
  const store = createMemoryStore(shelf)
  const lifecycle = { onHide: () => () => undefined }
  const startSync = () => Promise.reject(new Error('no links here'))
  const session = await createSession({ store, device: newId<DeviceId>(random), startSync, serverOffset: () => null, filesOf: filesOf(store), now, random, timers: pageTimers, lifecycle })
  return { shelf, session, timers: handTimers(), round: null, stop: () => undefined }
}

async function enter(phone: Phone, id: CircleId): Promise<OpenCircle> {
  const round = value(await phone.session.open(id, { links: false }))
  phone.round = round
  phone.stop = keepErased(round, phone.session, phone.timers)
  return round
}

/** What it has is told to the other, as the links would. */
function tell(from: OpenCircle, to: OpenCircle): void {
  Y.applyUpdate(to.document.doc, Y.encodeStateAsUpdate(from.document.doc, Y.encodeStateVector(to.document.doc)), origins.sync)
}

/** All bytes of the round's log, as one text, and all that can be read of it. */
function everything({ shelf }: Phone, id: CircleId): string {
  const rows = shelf.logs.get(id) ?? []
  const doc = new Y.Doc()
  applyLog(doc, rows)
  const roots = [...doc.share.keys()].map((name) => JSON.stringify(doc.getMap(name).toJSON()))
  return [...rows.map((row) => new TextDecoder().decode(row)), ...roots, JSON.stringify([...shelf.circles]), JSON.stringify([...shelf.values])].join('\n')
}

it('leaves nothing of them in five stores, one of which was away for 400 days', async () => {
  const first = await start()
  const id = value(await first.session.create('Omgången', (document) => writeRound(document, context(), { name: 'Omgången', methodVersion: '2026-1', organisations: [], layout: [] })))
  const one = await enter(first, id)
  const karin = value(addPerson(one.document, context(), { name: 'Karin Lund', organisation: null, role: 'politician' }))
  const eva = value(addPerson(one.document, context(), { name: 'Eva Ek', organisation: null, role: 'politician' }))
  value(addReflection(one.document, context(karin), { item: null, prompt: null, text: 'Karin hemlig tanke' }))
  value(addReflection(one.document, context(eva), { item: null, prompt: null, text: 'Evas tanke' }))
  value(copyTexts(one.document, { meeting: newId<MeetingId>(random), event: newId<RunEventId>(random), at: now() }, now()))
  const record = first.session.circles.get().find((each) => each.id === id)
  if (record === undefined) throw new Error('no round')
  const others: Phone[] = []
  for (let i = 0; i < 4; i++) {
    const phone = await start()
    const copy = emptyDocument()
    Y.applyUpdate(copy.doc, encodeDocument(one.document))
    await phone.session.keep(record, copy)
    const round = await enter(phone, id)
    await round.flush()
    others.push(phone)
  }
  const phones = [first, ...others]
  await one.flush()
  for (const phone of phones) for (const word of ['Karin Lund', 'hemlig', 'Evas tanke']) expect(everything(phone, id)).toContain(word)

  // One goes away with words that nobody else has, and with another name.
  const away = others[3]
  if (away?.round == null) throw new Error('no phone')
  value(addReflection(away.round.document, context(karin), { item: null, prompt: null, text: 'Sena hemlig tankar' }))
  value(editPerson(away.round.document, karin, { name: 'Karin Lund-Ek' }))
  await away.round.flush()
  away.stop()
  away.round.close()
  await away.session.close()

  value(erasePerson(one.document, context(eva), karin))
  today += 400 * day
  const back = await start(away.shelf)
  const late = await enter(back, id)
  const all = [first, ...others.slice(0, 3), back]
  const rounds = all.flatMap(({ round }) => round ?? [])
  for (let turn = 0; turn < 3; turn++) {
    for (const from of rounds) for (const to of rounds) if (from !== to) tell(from, to)
    for (const { timers } of all) timers.pass(patience)
  }
  expect(late.document.doc.getMap('reflections').size).toBe(1)
  await Promise.all(rounds.map((round) => round.flush()))
  await expect.poll(() => all.map((phone) => ['Karin', 'hemlig', 'Sena'].filter((word) => everything(phone, id).includes(word)))).toEqual(all.map(() => []))
  for (const phone of all) expect(everything(phone, id)).toContain('Evas tanke')
  for (const phone of all) {
    phone.stop()
    await phone.session.close()
  }
})
