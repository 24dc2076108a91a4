/** The engine with real encryption over the memory link; what a bad network does to it is in test/sync. */
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import { type Channel, openChannel } from '../../../src/sync/channel.ts'
import { syncCircle } from '../../../src/sync/circleSync.ts'
import { encodeMessage } from '../../../src/sync/codec.ts'
import { deriveRoom, type RoomKeys } from '../../../src/sync/keys.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import type { Message, SessionId } from '../../../src/sync/messages.ts'
import type { CircleSync, Link, LinkPeer } from '../../../src/sync/port.ts'
import { createSealer } from '../../../src/sync/seal.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { pageTimers } from '../../../src/sync/timers.ts'

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const now = () => Date.now()
const soon = { timeout: 15_000, interval: 10 }
const circle = newId<CircleId>(random)
const secret = random(16)
const running: CircleSync[] = []
afterEach(() => {
  for (const sync of running.splice(0)) sync.close()
})

interface Phone {
  readonly doc: Y.Doc
  readonly device: DeviceId
  readonly sync: CircleSync
  readonly troubles: string[]
}

async function phone(links: readonly Link[], given: { circle?: CircleId | null; secret?: Uint8Array } = {}): Promise<Phone> {
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
  const sync = await start(document, { circle, epoch: 1, secret, ...given })
  running.push(sync)
  return { doc: document.doc, device, sync, troubles }
}

/** Somebody who holds the key and says what he likes. */
function member(network: { link(): Link }, room: RoomKeys): Promise<{ channel: Channel; ended: Promise<string> }> {
  return new Promise((resolve) => {
    network.link().join(room, {
      onReach: () => undefined,
      onPeer(peer) {
        let end: (why: string) => void = () => undefined
        const ended = new Promise<string>((settle) => (end = settle))
        const own = { session: newId<SessionId>(random), circle, epoch: 1 }
        const sealer = createSealer(room, newId<DeviceId>(random), crypto.subtle, random)
        const channel = openChannel(peer, sealer, own, {
          onHello: () => (queueMicrotask(() => resolve({ channel, ended })), null),
          onMessage: () => undefined,
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

describe('a member who means harm', () => {
  const hostile: readonly [string, Message][] = [
    ['an update that is none', { type: 'edit', session: newId<SessionId>(random), seq: 1, update: random(60) }],
    ['a state that is none', { type: 'state', answer: true, update: Uint8Array.of(1, 255, 255, 255, 127, 9), seen: new Map() }],
    ['a vector that is none', { type: 'stateVector', vector: Uint8Array.of(255, 255) }],
    ['a second hello', { type: 'hello', protocol: 1, nonce: random(16), session: newId<SessionId>(random), circle, epoch: 1 }],
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

  test('cannot claim more than was written', async () => {
    const network = createMemoryNetwork()
    const a = await phone([network.link()])
    const b = await phone([network.link()])
    await expect.poll(() => a.sync.status.get().reached, soon).toBe(1)
    const session = b.sync.presence.get()[0]?.session as SessionId
    const { channel } = await member(network, await deriveRoom(secret, crypto.subtle))
    channel.send(encodeMessage({ type: 'ack', seen: new Map([[session, 1e9]]) }))
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
  await expect.poll(() => a.troubles, soon).toEqual(['replayed'])
})

test('a channel that leads back to the page itself is closed', async () => {
  const network = createMemoryNetwork()
  const troubles: string[] = []
  const link = network.link()
  const sync = syncCircle(new Y.Doc(), {
    room: await deriveRoom(secret, crypto.subtle),
    device: newId(random),
    session: newId(random),
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
  const sync = await start(emptyDocument(), { circle, epoch: 1, secret })
  expect(sync.status.get().network).toBe('insecure')
  sync.close()
})
