/** What nobody has signed is nobody's in the mailbox either: each answer in an entry of its own, and no update says from which device. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addReflection } from '../../src/document/reflections.ts'
import { release } from '../../src/document/release.ts'
import { roots } from '../../src/document/schema.ts'
import { unsignedClients } from '../../src/document/unsigned.ts'
import type { Withheld } from '../../src/model/collecting.ts'
import { type AgendaItemId, type CircleId, type MeetingId, newId, type PersonId, type ReflectionId } from '../../src/model/ids.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { createEntrySealer } from '../../src/sync/mailbox/entries.ts'
import { httpMailbox } from '../../src/sync/mailbox/http.ts'
import { startMailboxServer } from './mailboxPage.ts'
import { createMailboxPhone, type MailboxPhone, random } from './mailboxPhone.ts'

let server: RunningServer
const parts: (() => void)[] = []
beforeEach(async () => { server = await startMailboxServer() })
afterEach(async () => {
  for (const close of parts.splice(0)) close()
  await server.close()
})

const [meeting, item, circle] = [newId<MeetingId>(random), newId<AgendaItemId>(random), newId<CircleId>(random)]
const of = { circle, meeting, item }
const answers = (): Withheld[] => [
  { ...of, kind: 'note', id: newId<ReflectionId>(random), prompt: null, text: 'Chefen lyssnar inte' },
  { ...of, kind: 'answer', id: newId<ReflectionId>(random), question: 'climate', answer: 'mostly' },
  { ...of, kind: 'ballot', id: newId<ReflectionId>(random), choices: [] },
]

function sign({ doc }: MailboxPhone, text: string): void {
  const added = addReflection({ doc }, { person: newId<PersonId>(random), meeting, now: Date.now, random }, { item, prompt: null, text })
  expect(added.ok).toBe(true)
}

function show({ doc }: MailboxPhone): void {
  for (const answer of answers()) expect(release({ doc }, answer, 1, random).ok).toBe(true)
}

/** What any member can read: each entry's device, the Yjs clients whose words it holds, and of how many it tells deletions. */
async function entriesIn(secret: Uint8Array) {
  const room = await deriveRoom(secret, crypto.subtle)
  const answer = await httpMailbox({ url: `${server.url}mailbox`, token: room.token, tag: random(16) }, fetch).read(0, 0)
  if (!answer.ok) throw new Error(answer.error)
  const sealer = createEntrySealer(room, newId(random), crypto.subtle, random)
  return Promise.all(answer.value.entries.map(async (entry) => {
    const opened = await sealer.open(entry)
    if (!opened.ok) throw new Error(opened.error)
    const { structs, ds } = Y.decodeUpdate(opened.value.update)
    return { device: opened.value.device, clients: new Set(structs.map(({ id }) => id.client)), deletions: ds.clients.size }
  }))
}

async function expectNobodys(secret: Uint8Array, phone: MailboxPhone): Promise<void> {
  const entries = await entriesIn(secret)
  const unsigned = [...unsignedClients(phone.doc)]
  expect(unsigned).toHaveLength(3)
  for (const client of unsigned) expect(entries.filter(({ clients }) => clients.has(client)).map(({ clients }) => clients.size)).toEqual([1])
  expect(entries.some(({ device }) => device === phone.device)).toBe(false)
  expect(new Set(entries.map(({ device }) => device)).size).toBe(entries.length)
  expect(entries.some(({ clients }) => clients.has(phone.doc.clientID) || [...clients].some((client) => !unsigned.includes(client)))).toBe(true)
}

test('what is shown at the meeting goes by itself, whatever is written around it', async () => {
  const secret = random(16)
  const phone = createMailboxPhone(secret, () => server.url, parts)
  const { isSafe } = await phone.open()
  sign(phone, 'Före')
  phone.write('Ångrat')
  phone.doc.getText('rating/a').delete(0, 6)
  await isSafe()
  sign(phone, 'I samma andetag')
  show(phone)
  sign(phone, 'Efter')
  await isSafe()
  expect(phone.doc.getMap(roots.reflections).size).toBe(4)
  // As it was shown, and not with all that was ever deleted.
  const unsigned = unsignedClients(phone.doc)
  const nobodys = (await entriesIn(secret)).filter(({ clients }) => [...clients].some((client) => unsigned.has(client)))
  expect(nobodys.map(({ deletions }) => deletions)).toEqual([0, 0, 0])
  await expectNobodys(secret, phone)
})

test('so does what was shown without a network, on a page that is gone when the mailbox is reached', async () => {
  const secret = random(16)
  const phone = createMailboxPhone(secret, () => server.url, parts)
  sign(phone, 'Hemma')
  show(phone)
  phone.reload()
  const { isSafe } = await phone.open()
  await isSafe()
  await expectNobodys(secret, phone)
})
