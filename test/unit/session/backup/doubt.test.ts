/** Files of circles, and files that are not what they say: each is answered, and what is here stays as it was. */
import { afterEach, describe, expect, it } from 'vitest'
import { encodeDocument } from '../../../../src/document/circleDocument.ts'
import { type CircleId, newId } from '../../../../src/model/ids.ts'
import { fail } from '../../../../src/model/result.ts'
import { encodePart, type PackedCircle, type Part, parsePart } from '../../../../src/session/backup/parts.ts'
import { packCircle } from '../../../../src/session/backup/pack.ts'
import { createMemoryStore, emptyShelf } from '../../../../src/storage/memoryStore.ts'
import type { Store } from '../../../../src/storage/port.ts'
import { createMemoryNetwork } from '../../../../src/sync/memory.ts'
import { inviteTo, joinBy, type Phone, startPhone, value } from '../homeRig.ts'
import { seeded } from '../../protocol/seeded.ts'
import { mineOf, notesIn, writeNote } from '../pairingRig.ts'
import { keepRunning, lock, open, picture, report, save, secret, unlock } from './backupRig.ts'
import { ended, sealed, sealing } from './sealing.ts'

const { keep, set, endAll } = keepRunning()
afterEach(endAll)
const empty = async (store?: Store) => keep(await startPhone(createMemoryNetwork(), store === undefined ? {} : { store }))
const circlesOf = ({ session }: Phone) => session.circles.get().filter(({ kind }) => kind !== 'mine').length

describe("a circle's own file", () => {
  it('brings what the others lack, and opens for nobody who is not in it', async () => {
    const { network, ann, home } = await set()
    const bo = await joinBy(network, inviteTo(ann.phone, ann.id), 'Bo', ann.ekdala)
    await bo.phone.close()
    const away = keep(await startPhone(createMemoryNetwork(), { shelf: bo.phone.shelf, device: bo.phone.device }))
    writeNote(ann.inside.round, ann.inside, 'While he was away')
    const bytes = await lock(ann.phone, ann.id)
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('While')
    expect(value(await unlock(away, bytes))).toEqual(report({ rounds: [{ circle: ann.id, title: 'Round', news: 'merged', newer: false }] }))
    expect(notesIn(value(await away.session.open(ann.id, { links: false })))).toContain('While he was away')
    expect(value(await unlock(away, bytes)).rounds).toMatchObject([{ news: 'same' }])

    expect(await unlock(await empty(), bytes)).toEqual(fail('notMember'))
    expect(await unlock(away, await lock(ann.phone, home.id))).toEqual(fail('notMember'))
    // The key has been changed, and he has not heard of it.
    await ann.phone.session.changeKey(ann.id)
    expect(await unlock(away, await lock(ann.phone, ann.id))).toEqual(fail('otherKey'))
    // What is from before the change opens still for who has the old key too, and it is said.
    expect(value(await unlock(ann.phone, bytes)).olderKey).toBe(true)
  })

  it("carries a home's pictures, and no key, no profile and nobody's place", async () => {
    const { ann, home } = await set()
    expect(value(await unlock(ann.phone, await lock(ann.phone, home.id)))).toEqual(report({ homes: 1, pictures: 1 }))
    const key = ann.phone.session.circles.get().find(({ id }) => id === home.id)?.epochs.at(-1)?.secret ?? new Uint8Array()
    const packed = { circle: ann.id, kind: 'round', round: null, title: '', openedAt: 0, epochs: [{ n: 200, secret }], person: null } as const
    const foreign: Part[] = [
      { type: 'circle', packed, update: encodeDocument(ann.inside.round.document) },
      { type: 'about', about: { madeAt: 0, profile: { name: 'Eve', organisation: '', role: '' }, invites: [], homeLinks: [] } },
      { type: 'file', circle: ann.id, bytes: picture },
    ]
    expect(value(await unlock(ann.phone, await sealed(ended(foreign), key, home.id)))).toEqual(report({ damaged: 3 }))
    expect(inviteTo(ann.phone, ann.id).entries[0]?.epoch).toBe(2)
    const mine = await mineOf(ann.phone.session)
    expect(await packCircle({ ...sealing, session: ann.phone.session }, mine.id)).toEqual(fail('notRead'))
  })
})

describe('a file in doubt', () => {
  it('the code of another file opens nothing', async () => {
    const { ann } = await set()
    const phone = await empty()
    expect(await open(phone, await save(ann.phone), sealing.random(16))).toEqual(fail('wrongCode'))
    expect(circlesOf(phone)).toBe(0)
  })

  it('cut or damaged: what can be read comes, and it is said that not all did', async () => {
    const { ann } = await set()
    const bytes = await save(ann.phone)
    const random = seeded(88)
    let opened = 0
    for (let run = 0; run < 40; run++) {
      const hurt = bytes.slice(0, run % 2 === 0 ? 53 + random.below(bytes.length - 53) : bytes.length)
      const at = 52 + random.below(hurt.length - 52)
      if (run % 2 === 1) hurt[at] = (hurt[at] ?? 0) ^ (1 << random.below(8))
      const brought = await open(await empty(), hurt)
      if (brought.ok) expect(brought.value.damaged).toBeGreaterThan(0)
      else expect(brought.error).toBe('damaged')
      if (brought.ok && brought.value.rounds.length > 0) opened++
    }
    expect(opened).toBeGreaterThan(5)
  })

  it('a circle that is not the one it is said to be is not let in', async () => {
    const { ann, home, mine } = await set()
    const other = newId<CircleId>(sealing.random)
    const about = { round: null, title: 'x', openedAt: 1, epochs: [{ n: 1, secret }], person: null }
    const packed = (circle: CircleId, kind: PackedCircle['kind'], round: CircleId | null = null): PackedCircle => ({ ...about, circle, kind, round })
    const state = encodeDocument(ann.inside.round.document)
    const parts: Part[] = [
      { type: 'circle', packed: packed(other, 'round'), update: state },
      { type: 'circle', packed: packed(ann.id, 'home', ann.id), update: state },
      { type: 'circle', packed: packed(ann.id, 'mine'), update: state },
      { type: 'circle', packed: packed(mine.id, 'round'), update: encodeDocument(mine.document) },
      { type: 'circle', packed: packed(home.id, 'home', other), update: encodeDocument(home.document) },
      { type: 'circle', packed: packed(ann.id, 'round'), update: sealing.random(200) },
      { type: 'circle', packed: packed(ann.id, 'round'), update: new Uint8Array(0) },
    ]
    const phone = await empty()
    expect(value(await open(phone, await sealed(ended(parts), secret)))).toEqual(report({ damaged: parts.length }))
    expect(circlesOf(phone)).toBe(0)
  })

  it('what a later version has written is set aside, and said', async () => {
    const { ann, mine } = await set()
    mine.document.doc.getMap('meta').set('minReader', 99)
    ann.inside.round.document.doc.getMap('meta').set('minReader', 99)
    const packed = (circle: CircleId, kind: PackedCircle['kind']): PackedCircle => ({ circle, kind, round: null, title: 'x', openedAt: 1, epochs: [{ n: 1, secret }], person: null })
    const parts = ended([
      { type: 'circle', packed: packed(ann.id, 'round'), update: encodeDocument(ann.inside.round.document) },
      { type: 'circle', packed: packed(mine.id, 'mine'), update: encodeDocument(mine.document) },
    ])
    const later = [Uint8Array.of(9, 0, 0, 0, 2, 0x7b, 0x7d), ...parts.slice(0, -1), encodePart({ type: 'end', parts: 3 })]
    const phone = await empty()
    const rounds = [{ circle: ann.id, title: 'x', news: 'new', newer: true } as const]
    expect(value(await open(phone, await sealed(later, secret)))).toEqual(report({ rounds, mine: 'newer', setAside: 1 }))
    expect(notesIn(await mineOf(phone.session))).toEqual([])
  })

  it('a phone that can not store it says so, and can try again', async () => {
    const { ann } = await set()
    const bytes = await save(ann.phone)
    const store = createMemoryStore(emptyShelf())
    let full = true
    const phone = await empty({
      ...store,
      append: (...row) => (full ? Promise.resolve(fail('full')) : store.append(...row)),
      putFile: (...row) => (full ? Promise.resolve(fail('full')) : store.putFile(...row)),
    })
    expect(value(await open(phone, bytes)).notKept).toBe(4)
    full = false
    expect(value(await open(phone, bytes))).toMatchObject({ notKept: 0, pictures: 1 })
  })

  it('words that could not be stored are in it', async () => {
    const store = createMemoryStore(emptyShelf())
    let full = false
    const phone = await empty({ ...store, append: (...row) => (full ? Promise.resolve(fail('full')) : store.append(...row)) })
    const mine = await mineOf(phone.session)
    full = true
    writeNote(mine, { context: () => ({ person: null, meeting: null, now: () => 1, random: sealing.random }) }, 'Nowhere on the disk')
    await mine.flush()
    expect(mine.status.get().saved).toEqual({ failed: 'full' })
    const other = await empty()
    expect(value(await open(other, await save(phone))).mine).toBe('here')
    expect(notesIn(await mineOf(other.session))).toEqual(['Nowhere on the disk'])
  })

  it('any part is read to a value', () => {
    const random = seeded(89)
    const whole = encodePart({ type: 'about', about: { madeAt: 5, profile: null, invites: ['x'], homeLinks: [secret] } })
    for (let run = 0; run < 3000; run++) {
      const hostile = random.below(3) === 0 ? random.bytes(random.below(40)) : whole.slice(0, random.below(whole.length + 1))
      for (let change = random.below(5); change > 0 && hostile.length > 0; change--) hostile[random.below(hostile.length)] = random.below(256)
      const read = parsePart(hostile)
      if (!read.ok) expect(['damaged', 'newer']).toContain(read.error)
    }
    expect(parsePart(whole)).toEqual({ ok: true, value: { type: 'about', about: { madeAt: 5, profile: null, invites: ['x'], homeLinks: [secret] } } })
  })
})
