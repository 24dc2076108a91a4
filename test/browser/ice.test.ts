/** A TURN server of the operator's own: pages ask it, and where it can't be reached phones meet as without it. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { createRound, join, karin, patience, readInvite } from './steps.ts'

/** Hears what it is asked, and never answers: as behind a firewall. */
const silent = createSocket('udp4')
let asked = 0
silent.on('message', () => asked++)

let rig: Rig
let urls: string[]
beforeAll(async () => {
  silent.bind(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address()
  urls = [`turn:127.0.0.1:${port}`]
  rig = await createRig({ ice: { servers: [{ urls: ['stun:127.0.0.1:9'] }], turn: { urls, secret: 'hemligt' } } })
})
afterAll(async () => {
  await rig.close()
  silent.close()
})

type Watched = Window & { connections: { config: RTCConfiguration | undefined; connection: RTCPeerConnection }[] }

async function watched(): Promise<Page> {
  const page = await rig.phone()
  await page.context().addInitScript(() => {
    const connections: Watched['connections'] = []
    Object.assign(window, { connections })
    const { RTCPeerConnection } = window
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(config?: RTCConfiguration) {
        super(config)
        connections.push({ config, connection: this })
      }
    }
  })
  return page
}

const seen = (page: Page) =>
  page.evaluate(() => (window as unknown as Watched).connections.map(({ config, connection }) => ({ servers: config?.iceServers, state: connection.connectionState })))

test('connections get the configured servers and no others, and stand although none of them answers', async () => {
  const [host, guest] = [await watched(), await watched()]
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(guest, invite, karin)
  for (const page of [host, guest]) {
    await expect.poll(async () => (await seen(page)).some(({ state }) => state === 'connected'), patience).toBe(true)
    for (const { servers } of await seen(page)) {
      const credential = expect.stringMatching(/^[\w+/]{27}=$/) as string
      expect(servers).toEqual([{ urls: ['stun:127.0.0.1:9'] }, { urls, username: expect.stringMatching(/^\d{10}$/) as string, credential }])
    }
  }
  expect(asked).toBeGreaterThan(0)
})
