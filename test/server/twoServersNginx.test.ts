/** Two servers behind nginx, as the example in `deploy/` sets it up, with what comes given to them in turn. */
import { request } from 'node:https'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { parseMailboxAnswer } from '../../src/protocol/mailbox.ts'
import { createRelayLink, type RelaySocket } from '../../src/sync/relay/link.ts'
import { pageTimers } from '../../src/sync/timers.ts'
import { createStation } from '../contract/linkStation.ts'
import { sixteen } from './mailboxPage.ts'
import { freePorts, hasNginx, startNginx } from './nginx.ts'
import { hasRedis, startRedis } from './redis.ts'
import { metric, startServer } from './rig.ts'

test.runIf(hasNginx && hasRedis)('pages meet wherever they are let in, and go on at the other server when one ends', async () => {
  const redis = await startRedis()
  const [port = 0, secondPort = 0, ...ports] = await freePorts(4)
  const publicUrl = `https://127.0.0.1:${ports[0]}/`
  const start = (at: number) => startServer({ port: at, publicUrl, trustProxy: 1, redisUrl: redis.url, mailbox: { redis: { url: redis.url } } })
  const [one, two] = [await start(port), await start(secondPort)]
  const nginx = await startNginx({ example: 'host', port, secondPort }, ports)
  const { ca } = nginx
  const socketsAt = (at: number) => metric({ ...one, url: `http://127.0.0.1:${at}/` }, 'larandetraff_relay_sockets')

  const open = (url: string) => new WebSocket(url, { ca }) as unknown as RelaySocket
  const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
  const stations = Array.from({ length: 4 }, () => createStation(createRelayLink({ url: `${nginx.url.replace(/^http/, 'ws')}relay`, open, random, timers: pageTimers })))
  const stays: string[] = []
  for (const station of stations) stays.push(await station.join(3))
  const allMeet = async (peers: number) => {
    for (const [i, station] of stations.entries()) await station.until(stays[i] ?? '', { peers })
  }
  await allMeet(3)
  expect([await socketsAt(port), await socketsAt(secondPort)]).toEqual([2, 2])

  const token = sixteen()
  const ask = (method: string, body?: string) =>
    new Promise<Buffer>((resolve, reject) => {
      const headers = { Authorization: `Bearer ${token}`, Device: sixteen() }
      const asked = request(`${nginx.url}mailbox`, { method, headers, ca }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve(Buffer.concat(parts)))
      })
      asked.on('error', reject)
      asked.end(body)
    })
  for (let i = 0; i < 6; i++) await ask('POST', `${i}`)
  for (let i = 0; i < 4; i++) {
    const answer = parseMailboxAnswer(await ask('GET'))
    expect(answer.ok && answer.value.entries.map(({ seq, bytes }) => `${seq} ${Buffer.from(bytes).toString()}`)).toEqual(['1 0', '2 1', '3 2', '4 3', '5 4', '6 5'])
  }
  const puts = await Promise.all([port, secondPort].map((at) => metric({ ...one, url: `http://127.0.0.1:${at}/` }, 'larandetraff_mailbox_puts_total')))
  expect([(puts[0] ?? 0) + (puts[1] ?? 0), Math.min(...puts) > 0]).toEqual([6, true])

  await one.close()
  await expect.poll(() => socketsAt(secondPort), { timeout: 20_000 }).toBe(4)
  await allMeet(3)
  for (const [i, station] of stations.entries()) await station.leave(stays[i] ?? '')
  await two.close()
  await nginx.close()
  await redis.close()
})
