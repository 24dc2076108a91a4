/** A phone is lost: from an empty one with only the file and the code everything is back; and what is newer stays. */
import { afterEach, describe, expect, it } from 'vitest'
import { encodeDocument, readMeta } from '../../../../src/document/circleDocument.ts'
import { signingKey } from '../../../../src/document/homeTeam.ts'
import { peopleView, personOfDevice } from '../../../../src/document/people.ts'
import { reflectionsView } from '../../../../src/document/reflections.ts'
import { openText } from '../../../../src/document/text.ts'
import type { ReflectionId } from '../../../../src/model/ids.ts'
import { compareEpochs } from '../../../../src/model/epoch.ts'
import type { OpenCircle } from '../../../../src/session/port.ts'
import { createMemoryNetwork } from '../../../../src/sync/memory.ts'
import { inviteTo, joinBy, openHome, type Phone, soon, startPhone, value } from '../homeRig.ts'
import { mineOf, notesIn, writeNote } from '../pairingRig.ts'
import { keepRunning, open, picture, report, save } from './backupRig.ts'

const { keep, set, endAll } = keepRunning()
afterEach(endAll)
const same = (a: OpenCircle, b: OpenCircle) => { expect([...encodeDocument(a.document)]).toEqual([...encodeDocument(b.document)]) }

function extend(circle: OpenCircle, id: ReflectionId, words: string): void {
  const text = openText(circle.document, { root: 'reflections', id, field: 'text' }, () => { throw new Error('nothing is cut down') })
  if (text === null) throw new Error('no text')
  value(text.edit([{ at: text.get().length, remove: 0, insert: words }]))
  text.close()
}

describe('the restore drill', () => {
  it('an empty phone gets everything back to the byte, with ids of its own', async () => {
    const { ann, home, hash, mine, person } = await set()
    const bytes = await save(ann.phone)
    for (const words of ['To myself', 'Norrvik', 'privateKey']) expect(new TextDecoder('latin1').decode(bytes)).not.toContain(words)
    // Alone: nothing of this comes by a link.
    const phone = keep(await startPhone(createMemoryNetwork()))
    const brought = value(await open(phone, bytes))
    expect(brought).toEqual(report({
      rounds: [{ circle: ann.id, title: 'Round', news: 'new', newer: false }], homes: 1, mine: 'here', pictures: 1,
      profile: { name: 'Ann', organisation: 'Norrvik', role: 'keyPerson' },
    }))
    const records = (of: Phone) => of.session.circles.get().filter(({ kind }) => kind !== 'mine').map(({ id, kind, round, epochs, title }) => ({ id, kind, round, epochs, title }))
    expect(records(phone)).toEqual(records(ann.phone))
    expect(records(phone).find(({ kind }) => kind === 'round')?.epochs.map(({ n }) => n)).toEqual([1, 2])

    const restoredHome = value(await phone.session.open(home.id, { links: false }))
    same(restoredHome, home)
    expect(signingKey(restoredHome.document, home.id)).toEqual(signingKey(home.document, home.id))
    expect(await (await restoredHome.files()).get(hash)).toEqual(picture)

    const round = value(await phone.session.open(ann.id, { links: false }))
    expect(phone.device).not.toBe(ann.phone.device)
    expect(personOfDevice(round.document, phone.device)).toBe(person)
    expect(personOfDevice(ann.inside.round.document, ann.phone.device)).toBe(person)
    expect(peopleView(round.document).get().list).toEqual(peopleView(ann.inside.round.document).get().list)
    expect(reflectionsView(round.document).get().list).toEqual(reflectionsView(ann.inside.round.document).get().list)
    // But for what this phone says of itself it is the same document.
    expect(round.document.doc.clientID).not.toBe(ann.inside.round.document.doc.clientID)

    const restored = await mineOf(phone.session)
    expect(notesIn(restored)).toEqual(['To myself'])
    expect(reflectionsView(restored.document).get().list).toEqual(reflectionsView(mine.document).get().list)
    expect(readMeta(restored.document)?.circle).toBe(phone.device)
    // And it is on the disk: the next page finds it.
    await phone.close()
    const next = keep(await startPhone(createMemoryNetwork(), { shelf: phone.shelf, device: phone.device }))
    expect(notesIn(await mineOf(next.session))).toEqual(['To myself'])
    same(value(await next.session.open(home.id, { links: false })), home)
  })

  it('among the others again: what was written meanwhile comes, and they hear of what is new', async () => {
    const { network, ann, home } = await set()
    const bo = await joinBy(network, inviteTo(ann.phone, ann.id), 'Bo', ann.ekdala)
    keep(bo.phone)
    const bytes = await save(ann.phone)
    await ann.phone.close()
    writeNote(bo.inside.round, bo.inside, 'Meanwhile')
    const phone = keep(await startPhone(network))
    value(await open(phone, bytes))
    const inside = await phone.enter(ann.id)
    expect((await openHome(inside, home.id)).id).toBe(home.id)
    await soon(() => expect(notesIn(inside.round)).toContain('Meanwhile'))
    writeNote(inside.round, inside, 'Back again')
    await soon(() => expect(notesIn(bo.inside.round)).toContain('Back again'))
  })
})

describe('opened where something is already', () => {
  it('what is newer stays, what the file has comes, and twice is once', async () => {
    const { ann, note, person } = await set()
    const bytes = await save(ann.phone)
    const { session } = ann.phone
    extend(ann.inside.round, note, ', and more')
    writeNote(ann.inside.round, ann.inside, 'Newer')
    const mine = await mineOf(session)
    writeNote(mine, ann.inside, 'A newer one')
    expect(await session.changeKey(ann.id)).toBe(true)
    const epochs = session.circles.get().find(({ id }) => id === ann.id)?.epochs
    const before = encodeDocument(ann.inside.round.document)

    expect(value(await open(ann.phone, bytes)).rounds).toMatchObject([{ news: 'same' }])
    expect(encodeDocument(ann.inside.round.document)).toEqual(before)
    expect(notesIn(ann.inside.round).sort()).toEqual(['Newer', 'To all, and more'])
    expect(notesIn(mine).sort()).toEqual(['A newer one', 'To myself'])
    expect(session.circles.get().find(({ id }) => id === ann.id)?.epochs).toEqual(epochs)
    expect(epochs?.map(({ n }) => n)).toEqual([1, 2, 3])
    expect(ann.inside.context().person).toBe(person)
  })

  it('a phone that has gone on without the file has both', async () => {
    const { ann } = await set()
    const old = await save(ann.phone)
    const phone = keep(await startPhone(createMemoryNetwork()))
    value(await open(phone, old))
    // Both write on their own from now on.
    writeNote(ann.inside.round, ann.inside, 'On the old one')
    writeNote(await mineOf(ann.phone.session), ann.inside, 'Old, mine')
    const inside = await phone.enter(ann.id)
    writeNote(inside.round, inside, 'On the new one')
    writeNote(await mineOf(phone.session), inside, 'New, mine')
    const brought = value(await open(phone, await save(ann.phone)))
    expect(brought.rounds).toMatchObject([{ news: 'merged' }])
    expect(notesIn(inside.round).sort()).toEqual(['On the new one', 'On the old one', 'To all'])
    expect(notesIn(await mineOf(phone.session)).sort()).toEqual(['New, mine', 'Old, mine', 'To myself'])
    const again = await save(phone)
    value(await open(phone, again))
    expect(notesIn(await mineOf(phone.session)).length).toBe(3)
  })

  it('the key with the highest number is in use, whichever side has it', async () => {
    const { ann } = await set()
    const old = await save(ann.phone)
    const phone = keep(await startPhone(createMemoryNetwork()))
    value(await open(phone, old))
    await ann.phone.session.changeKey(ann.id)
    value(await open(phone, await save(ann.phone)))
    value(await open(phone, old))
    const epochs = (of: Phone) => of.session.circles.get().find(({ id }) => id === ann.id)?.epochs ?? []
    expect(epochs(phone)).toEqual(epochs(ann.phone))
    expect([...epochs(phone)].sort(compareEpochs)).toEqual(epochs(phone))
  })
})

