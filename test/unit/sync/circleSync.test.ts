/** The engine with real encryption over the memory link; what a bad network does to it is in test/sync. */
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { createValue } from '../../../src/document/view.ts'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import { type Channel, openChannel } from '../../../src/sync/channel.ts'
import { syncCircle } from '../../../src/sync/circleSync.ts'
import { encodeMessage } from '../../../src/sync/codec.ts'
import { deriveRoom, type RoomKeys } from '../../../src/sync/keys.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import type { Message } from '../../../src/sync/messages.ts'
import type { CircleSync, Link, LinkPeer, NextKey, SyncedFiles } from '../../../src/sync/port.ts'
import { createSealer } from '../../../src/sync/seal.ts'
import { newSession, type SessionId } from '../../../src/sync/session.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { hashBytes } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const now = () => Date.now()
const soon = { timeout: 15_000, interval: 10 }
const circle = newId<CircleId>(random)
const secret = random(16)
const photo = seededRandom(4)(300_000)
const photoHash = await hashBytes(photo)
const running: CircleSync[] = []
afterEach(() => {
  for (const sync of running.splice(0)) sync.close()
})

interface Phone {
  readonly doc: Y.Doc
  readonly device: DeviceId
  readonly sync: CircleSync
  readonly troubles: string[]
  readonly told: NextKey[]
}

async function phone(links: readonly Link[], given: { circle?: CircleId | null; epoch?: number; secret?: Uint8Array } = {}): Promise<Phone> {
  const document = emptyDocument()
  const device = newId<DeviceId>(random)
  const troubles: string[] = []
  const start = createStartSync({
    device,
    links,
    now,
    random,
    timers: pageTimers,
    subtle: crypto.subtle,
    serverOffset: () => 1_000,
    onTrouble: (end) => troubles.push(end),
  })
  const told: NextKey[] = []
  const sync = await start(document, { circle, epoch: 1, secret, ...given }, (next) => told.push(next))
  running.push(sync)
  return { doc: document.doc, device, sync, troubles, told }
}

/** Somebody who holds the key and says what he likes. */
function member(
  network: { link(): Link },
  room: RoomKeys,
  { epoch = 1, files = true, heard = [] }: { epoch?: number; files?: boolean; heard?: Message[] } = {},
): Promise<{ channel: Channel; ended: Promise<string> }> {
  return new Promise((resolve) => {
    network.link().join(room, {
      onReach: () => undefined,
      onPeer(peer) {
        let end: (why: string) => void = () => undefined
        const ended = new Promise<string>((settle) => (end = settle))
        const own = { session: newSession(random), circle, epoch, files }
        const sealer = createSealer(room, newId<DeviceId>(random), crypto.subtle, random)
        const channel = openChannel(peer, sealer, own, {
          onHello: () => (queueMicrotask(() => resolve({ channel, ended })), null),
          onMessage: (message) => void heard.push(message),
          onEnd: end,
        })
      },
    })
  })
}

describe('two phones', () => {
  test('share what each had and what each writes, and know it', async () => {
    const network = createMemoryNetwork()
    const [a, b] = [await phone([network.link()]), await phone([network.link()])]
    a.doc.getText('text').insert(0, 'Hej')
    await expect.poll(() => b.doc.getText('text').toJSON(), soon).toBe('Hej')
    b.doc.getText('text').insert(3, ' du')
    await expect.poll(() => a.doc.getText('text').toJSON(), soon).toBe('Hej du')
    await expect.poll(() => a.sync.status.get(), soon).toEqual({ present: 1, reached: 1, network: 'connected' })
    expect(Math.abs(a.sync.offsetTo(b.device) ?? NaN)).toBeLessThan(200)
    expect(a.sync.offsetTo('server')).toBe(1_000)
  })

  test('see where the other is, and nothing that he makes up', async () => {
    const network = createMemoryNetwork()
    const [a, b] = [await phone([network.link()]), await phone([network.link()])]
    const field = `${newId(random)}/what`
    a.sync.setPresence({ person: null, meeting: null, item: null, field })
    await expect.poll(() => b.sync.presence.get(), soon).toMatchObject([{ device: a.device, field }])
    a.sync.setPresence({ person: null, meeting: null, item: null, field: '<b>not a field</b>' })
    await expect.poll(() => b.sync.presence.get(), soon).toMatchObject([{ device: a.device, field: null }])
  })

  test('do not count an edit as reached before it was acknowledged', async () => {
    const network = createMemoryNetwork()
    const [a] = [await phone([network.link()]), await phone([network.link()])]
    await expect.poll(() => a.sync.status.get().reached, soon).toBe(1)
    a.doc.getText('text').insert(0, 'x')
    expect(a.sync.status.get()).toMatchObject({ present: 1, reached: 0 })
    await expect.poll(() => a.sync.status.get().reached, soon).toBe(1)
  })

  test('with the same secret and different circles part, and neither is changed', async () => {
    const network = createMemoryNetwork()
    const [a, b] = [await phone([network.link()]), await phone([network.link()], { circle: newId<CircleId>(random) })]
    a.doc.getText('text').insert(0, 'Hej')
    await expect.poll(() => [...a.troubles, ...b.troubles], soon).toContain('wrongCircle')
    expect(b.doc.getText('text').toJSON()).toBe('')
  })

  test('of which one does not know the circle yet do share', async () => {
    const network = createMemoryNetwork()
    const [a, b] = [await phone([network.link()]), await phone([network.link()], { circle: null })]
    a.doc.getText('text').insert(0, 'Hej')
    await expect.poll(() => b.doc.getText('text').toJSON(), soon).toBe('Hej')
  })

  test('hear nothing more after close, which sends what waited', async () => {
    const network = createMemoryNetwork()
    const [a, b] = [await phone([network.link()]), await phone([network.link()])]
    await expect.poll(() => a.sync.status.get().present, soon).toBe(1)
    a.doc.getText('text').insert(0, 'last')
    a.sync.close()
    a.sync.close()
    await expect.poll(() => b.doc.getText('text').toJSON(), soon).toBe('last')
    await expect.poll(() => b.sync.status.get(), soon).toEqual({ present: 0, reached: 0, network: 'seeking' })
    b.doc.getText('text').insert(0, 'more ')
    expect(a.doc.getText('text').toJSON()).toBe('last')
  })

  test('over two links at once count once', async () => {
    const [one, two] = [createMemoryNetwork(), createMemoryNetwork()]
    const [a, b] = [await phone([one.link(), two.link()]), await phone([one.link(), two.link()])]
    a.doc.getText('text').insert(0, 'Hej')
    await expect.poll(() => a.sync.status.get(), soon).toEqual({ present: 1, reached: 1, network: 'connected' })
    one.cut()
    b.doc.getText('text').insert(3, '!')
    await expect.poll(() => a.doc.getText('text').toJSON(), soon).toBe('Hej!')
    two.cut()
    await expect.poll(() => a.sync.status.get().network, soon).toBe('seeking')
    two.reconnect()
    await expect.poll(() => a.sync.status.get().present, soon).toBe(1)
  })
})

/** The files of a phone that has, or wants, some. */
function filesWith(have: readonly string[], missing: readonly string[]): SyncedFiles & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  const [here, away] = [createValue<ReadonlySet<string>>(new Set(have)), createValue(missing)]
  return {
    kept,
    have: here,
    added: new Set<string>(),
    missing: away,
    get: (hash) => Promise.resolve(here.get().has(hash) ? photo : null),
    async keep(hash, bytes) {
      if ((await hashBytes(bytes)) !== hash) return 'wrong'
      kept.set(hash, bytes)
      here.set(new Set([...here.get(), hash]))
      away.set(away.get().filter((each) => each !== hash))
      return 'kept'
    },
  }
}

describe('a file', () => {
  test('goes to who wants it, sealed like all else, and on to who came later', async () => {
    const network = createMemoryNetwork()
    const [a, b] = [await phone([network.link()]), await phone([network.link()])]
    const wanting = filesWith([], [photoHash])
    b.sync.shareFiles(wanting)
    a.sync.shareFiles(filesWith([photoHash], []))
    await expect.poll(() => wanting.kept.get(photoHash), soon).toEqual(photo)
    a.sync.close()
    const c = await phone([network.link()])
    const later = filesWith([], [photoHash])
    c.sync.shareFiles(later)
    await expect.poll(() => later.kept.get(photoHash), soon).toEqual(photo)
    expect([...a.troubles, ...b.troubles, ...c.troubles]).toEqual([])
  })

  test('is never asked of, or told to, a version that knows none, and the words go on', async () => {
    const network = createMemoryNetwork()
    const a = await phone([network.link()])
    a.sync.shareFiles(filesWith([], [photoHash]))
    const heard: Message[] = []
    const { channel } = await member(network, await deriveRoom(secret, crypto.subtle), { files: false, heard })
    channel.send(encodeMessage({ type: 'stateVector', vector: Uint8Array.of(0), ask: true }))
    a.doc.getText('text').insert(0, 'Hej')
    await expect.poll(() => heard.map(({ type }) => type), soon).toContain('edit')
    expect(heard.filter(({ type }) => type.startsWith('file'))).toEqual([])
    expect(a.troubles).toEqual([])
  })
})

describe('another key of the circle', () => {
  const told = ({ told }: Phone) => told.map(({ n, secret: [first] }) => [n, first])
  async function setting(phones: number) {
    const network = createMemoryNetwork()
    const all: Phone[] = []
    for (let i = 0; i < phones; i++) all.push(await phone([network.link()], { epoch: 7 }))
    for (const each of all) await expect.poll(() => each.sync.status.get().present, soon).toBe(phones - 1)
    const { channel } = await member(network, await deriveRoom(secret, crypto.subtle), { epoch: 7 })
    const tell = (n: number, first: number) => channel.send(encodeMessage({ type: 'nextEpoch', n, secret: random(16).fill(first, 0, 1) }))
    return { network, all, tell }
  }

  test('is the next one or of the same number: nobody uses up the numbers at one stroke', async () => {
    const { all, tell } = await setting(2)
    for (const [n, first] of [[255, 1], [9, 2], [6, 3], [8, 4], [7, 5], [8, 6]] as const) tell(n, first)
    for (const each of all) await expect.poll(() => told(each), soon).toEqual([[8, 4], [7, 5], [8, 6]])
  })

  test('is passed on once, and no more than a few are', async () => {
    const { all, tell } = await setting(2)
    for (let first = 0; first < 20; first++) tell(8, first)
    for (const each of all) await expect.poll(() => told(each), soon).toHaveLength(8)
  })

  test('is heard for a while after the room was left for a fresh one, from those who were there', async () => {
    const { network, all: [a], tell } = await setting(1)
    if (a === undefined) throw new Error('nobody')
    tell(7, 5)
    await expect.poll(() => told(a), soon).toEqual([[7, 5]])
    a.sync.tellEpoch({ n: 8, secret: random(16) })
    a.sync.close()
    tell(8, 7)
    await expect.poll(() => told(a), soon).toEqual([[7, 5], [8, 7]])
    // Who comes now with the old key meets it no more.
    const late = await phone([network.link()], { epoch: 7 })
    tell(8, 9)
    await expect.poll(() => told(a), soon).toEqual([[7, 5], [8, 7], [8, 9]])
    expect(told(late).filter(([, first]) => first !== 9)).toEqual([])
  })

  test('that won over the room’s own is told to whoever comes there, and nothing else is', async () => {
    const network = createMemoryNetwork()
    const post = await phone([network.link()], { epoch: 7 })
    post.sync.tellEpoch({ n: 7, secret: new Uint8Array(16).fill(9) })
    const late = await phone([network.link()], { epoch: 7 })
    late.doc.getText('text').insert(0, 'hej')
    await expect.poll(() => told(late), soon).toEqual([[7, 9]])
    expect([late.sync.status.get().present, late.sync.presence.get(), post.doc.getText('text').length]).toEqual([0, [], 0])
  })
})

describe('a member who means harm', () => {
  const hostile: readonly [string, Message][] = [
    ['an update that is none', { type: 'edit', session: newSession(random), seq: 1, handOn: 'all', update: random(60) }],
    ['a state that is none', { type: 'state', update: Uint8Array.of(1, 255, 255, 255, 127, 9), seen: new Map() }],
    ['a vector that is none', { type: 'stateVector', vector: Uint8Array.of(255, 255), ask: true }],
    ['a second hello', { type: 'hello', protocol: 2, nonce: random(16), session: newSession(random), circle, epoch: 1, files: true }],
    ['a file that was not asked for', { type: 'filePart', hash: photoHash, from: 0, total: 3, bytes: random(3) }],
  ]
  test.each(hostile)('is shut out after %s, and the others go on', async (_name, message) => {
    const network = createMemoryNetwork()
    const [a, b] = [await phone([network.link()]), await phone([network.link()])]
    const room = await deriveRoom(secret, crypto.subtle)
    const { channel, ended } = await member(network, room)
    channel.send(encodeMessage(message))
    expect(await ended).toBe('left')
    expect([...a.troubles, ...b.troubles]).toHaveLength(1)
    a.doc.getText('text').insert(0, 'Hej')
    await expect.poll(() => b.doc.getText('text').toJSON(), soon).toBe('Hej')
  })

  test('that makes up many pages does not part the others, who hand them on', async () => {
    const network = createMemoryNetwork()
    const [a, b] = [await phone([network.link()]), await phone([network.link()])]
    await expect.poll(() => a.sync.status.get().present, soon).toBe(1)
    const { channel } = await member(network, await deriveRoom(secret, crypto.subtle))
    const page = () => ({ session: newSession(random), device: newId<DeviceId>(random), counter: 1, age: 0, json: '{}', seen: new Map() })
    for (let i = 0; i < 3; i++) channel.send(encodeMessage({ type: 'presence', pages: Array.from({ length: 150 }, page) }))
    for (const { sync } of [a, b]) await expect.poll(() => sync.presence.get().length, soon).toBe(200)
    a.doc.getText('text').insert(0, 'Hej')
    await expect.poll(() => b.doc.getText('text').toJSON(), soon).toBe('Hej')
    expect([...a.troubles, ...b.troubles]).toEqual([])
  })

  test('cannot claim more than was written', async () => {
    const network = createMemoryNetwork()
    const a = await phone([network.link()])
    const b = await phone([network.link()])
    await expect.poll(() => a.sync.status.get().reached, soon).toBe(1)
    const session = b.sync.presence.get()[0]?.session as SessionId
    const { channel } = await member(network, await deriveRoom(secret, crypto.subtle))
    channel.send(encodeMessage({ type: 'digest', seen: new Map([[session, 1e9]]), hears: false }))
    const claims = { session: newSession(random), device: b.device, counter: 1, age: 0, json: '{}', seen: new Map([[session, 1e9]]) }
    channel.send(encodeMessage({ type: 'presence', pages: [claims] }))
    await expect.poll(() => a.sync.presence.get().some((page) => page.session === claims.session), soon).toBe(true)
    a.doc.getText('text').insert(0, 'x')
    expect(a.sync.status.get().reached).toBe(0)
  })
})

test('a frame that the road repeats ends the channel', async () => {
  const network = createMemoryNetwork()
  const twice: Link = {
    name: 'memory',
    join: (room, events) =>
      network.link().join(room, {
        ...events,
        onPeer(peer: LinkPeer) {
          let frames = 0
          const send = (bytes: Uint8Array) => {
            peer.send(bytes)
            if (++frames === 3) peer.send(bytes)
          }
          events.onPeer({ ...peer, backlog: 0, send })
        },
      }),
  }
  const [a] = [await phone([network.link()]), await phone([twice])]
  await expect.poll(() => a.troubles, soon).toEqual(['forged'])
})

test('a channel that leads back to the page itself is closed', async () => {
  const network = createMemoryNetwork()
  const troubles: string[] = []
  const link = network.link()
  const sync = syncCircle(new Y.Doc(), {
    room: await deriveRoom(secret, crypto.subtle),
    device: newId(random),
    session: newSession(random),
    links: [link, link],
    circle: () => circle,
    epoch: 1,
    serverOffset: () => null,
    deps: { now, random, timers: pageTimers, subtle: crypto.subtle },
    onTrouble: (end) => troubles.push(end),
  })
  running.push(sync)
  await expect.poll(() => troubles, soon).toContain('echo')
  expect(sync.status.get()).toEqual({ present: 0, reached: 0, network: 'seeking' })
})

test('without a secure context nothing is sent and the status says so', async () => {
  const start = createStartSync({
    device: newId(random),
    links: [{ name: 'memory', join: () => expect.fail('joined') }],
    now,
    random,
    timers: pageTimers,
    subtle: undefined,
    serverOffset: () => null,
  })
  const sync = await start(emptyDocument(), { circle, epoch: 1, secret }, () => undefined)
  expect(sync.status.get().network).toBe('insecure')
  sync.close()
})
