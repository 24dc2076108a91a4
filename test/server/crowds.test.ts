/** Many at once: a conference behind one address, and who would keep it from meeting. */
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { closeCodes } from '../../src/protocol/closeCodes.ts'
import { relayLimits } from '../../src/protocol/relayLimits.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import type { LinkPeer } from '../../src/sync/port.ts'
import { createRelayLink, type RelaySocket } from '../../src/sync/relay/link.ts'
import { pageTimers } from '../../src/sync/timers.ts'
import { met, openRelayPage } from './relayPage.ts'
import { expectHonestPairWorks, heard, metric, newTopic, openPage, startServer, until } from './rig.ts'

let server: RunningServer
afterEach(() => server.close())

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } })
const patience = { timeout: 30_000 }
const [attacker, conference] = ['192.0.2.6', '198.51.100.1']
const refused = 'larandetraff_refusals_total{reason="tooManySockets"}'

test('sixty phones that lose the server at once come back one after another, and all of them', async () => {
  server = await startServer()
  const { port } = server
  const keys = await deriveRoom(new Uint8Array(16).fill(61), crypto.subtle)
  const dials: number[] = []
  const open = (url: string) => {
    dials.push(Date.now())
    return new WebSocket(url) as unknown as RelaySocket
  }
  const phones = Array.from({ length: 60 }, () => {
    let isUp = false
    const link = createRelayLink({ url: `${server.url.replace(/^http/, 'ws')}relay`, open, random, timers: pageTimers })
    const stay = link.join(keys, { onReach: (reach) => void (isUp = reach === 'up'), onPeer: () => undefined })
    return { isUp: () => isUp, leave: () => stay.close() }
  })
  await expect.poll(() => phones.every(({ isUp }) => isUp()), patience).toBe(true)
  const before = dials.length
  await server.close()
  await expect.poll(() => phones.some(({ isUp }) => isUp()), patience).toBe(false)
  server = await startServer({ port })
  await expect.poll(() => phones.every(({ isUp }) => isUp()), patience).toBe(true)
  const back = dials.slice(before)
  const inAnyTenth = back.map((at) => back.filter((other) => other >= at && other < at + 100).length)
  // Drawn over a second: all at once would be sixty.
  expect(Math.max(...inAnyTenth)).toBeLessThan(25)
  for (const { leave } of phones) leave()
})

describe('1,000 sockets of one address', () => {
  test('leave a conference of 100 phones behind another to speak in three circles each, on one socket a phone', async () => {
    server = await startServer({ trustProxy: 1 })
    const attack = await Promise.all(Array.from({ length: 1_000 }, () => openRelayPage(server, from(attacker))))
    await expect.poll(() => metric(server, refused), patience).toBe(1_000 - relayLimits.socketsPerAddress)

    const open = (url: string) => new WebSocket(url, from(conference)) as unknown as RelaySocket
    const url = `${server.url.replace(/^http/, 'ws')}relay`
    const phones = Array.from({ length: 100 }, () => createRelayLink({ url, open, random, timers: pageTimers }))
    // All are in the round, ten in each home, and two in each pair.
    const rooms = phones.flatMap((_, i) => [0, 1 + Math.floor(i / 10), 11 + Math.floor(i / 2)].map((secret) => ({ i, secret })))
    const members = await Promise.all(
      rooms.map(async ({ i, secret }) => {
        const keys = await deriveRoom(new Uint8Array(16).fill(secret), crypto.subtle)
        const peers = new Set<LinkPeer>()
        const words = new Set<number>()
        /** As the engine does: what is new is passed on to all others. */
        const pass = (word: number) => {
          if (words.has(word)) return
          words.add(word)
          for (const peer of peers) peer.send(new Uint8Array([word]))
        }
        const stay = phones[i]?.join(keys, {
          onReach: () => undefined,
          onPeer(peer) {
            peers.add(peer)
            peer.listen({ onMessage: (bytes) => pass(bytes[0] ?? 0), onClose: () => void peers.delete(peer) })
          },
        })
        return { secret, peers, words, pass, leave: () => stay?.close() }
      }),
    )
    await expect.poll(() => members.every(({ peers }) => peers.size > 0), patience).toBe(true)
    // Those that were let in do their worst meanwhile.
    for (const page of attack) if (page.ws.readyState === page.ws.OPEN) page.ws.send('x'.repeat(20_000))
    const speakers = new Map(members.map((member) => [member.secret, member]))
    for (const [secret, { pass }] of speakers) pass(secret)
    await expect.poll(() => members.every(({ words, secret }) => words.has(secret)), patience).toBe(true)
    for (const { words, secret } of members) expect([...words]).toEqual([secret])
    expect(await metric(server, refused)).toBe(1_000 - relayLimits.socketsPerAddress)
    for (const { leave } of members) leave()
    for (const { ws } of attack) ws.terminate()
  })

  test('leave 100 phones behind another to find each other', async () => {
    server = await startServer({ trustProxy: 1 })
    const attack = await Promise.all(Array.from({ length: 1_000 }, () => openPage(server, from(attacker))))
    const topics = Array.from({ length: 30 }, newTopic)
    for (const page of attack) page.say({ type: 'subscribe', topics })
    const phones = await Promise.all(Array.from({ length: 100 }, () => openPage(server, from(conference))))
    const topic = newTopic()
    for (const page of phones) page.say({ type: 'subscribe', topics: [topic, newTopic(), newTopic()] })
    await Promise.all(phones.map(heard))
    phones[0]?.say({ type: 'publish', topic, data: 'QUJD' })
    const told = (page: (typeof phones)[number]) => page.messages.some((message) => JSON.stringify(message).includes('QUJD'))
    await expect.poll(() => phones.slice(1).every(told), patience).toBe(true)
    await expectHonestPairWorks(server)
    for (const { ws } of [...attack, ...phones]) ws.terminate()
  })
})

test('a page on the relay that grants and does not read is let go; who spoke to it is told, and others speak on', async () => {
  server = await startServer({ relayLimits: { backlogBytes: 256 * 1024, window: 1024 ** 3, burst: 1_000_000 } })
  const [slow, sender] = [await openRelayPage(server), await openRelayPage(server)]
  const channel = await met(sender, slow)
  slow.ws.pause()
  const tooSlow = 'larandetraff_refusals_total{reason="tooSlow"}'
  const bytes = new Uint8Array(16_000)
  const answers = () => sender.heard.filter(({ type }) => type === 'alive').length
  for (let asked = 1; asked <= 200 && (await metric(server, tooSlow)) === 0; asked++) {
    for (let i = 0; i < 50; i++) sender.say({ type: 'say', channel, bytes })
    sender.say({ type: 'alive', number: asked })
    await until([sender.ws], 'message', () => answers() === asked, 'a sign of life')
  }
  expect(await metric(server, tooSlow)).toBe(1)
  await until([sender.ws], 'message', () => sender.heard.some(({ type }) => type === 'end'), 'the end')
  slow.ws.resume()
  expect([1006, closeCodes.tooSlow]).toContain(await slow.closed)
  sender.ws.close()
  await sender.closed
  const other = await openRelayPage(server)
  const third = await openRelayPage(server)
  const next = await met(other, third)
  other.say({ type: 'say', channel: next, bytes: new Uint8Array([1]) })
  await until([third.ws], 'message', () => third.heard.some(({ type }) => type === 'say'), 'what was said')
  for (const page of [other, third]) page.ws.close()
})
