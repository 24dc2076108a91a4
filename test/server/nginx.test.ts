/** The server behind Debian's nginx, as the examples in `deploy/` set it up: at a host's root, and under a path. */
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { closeCodes } from '../../src/protocol/closeCodes.ts'
import type { RunningServer, ServerOptions } from '../../src/server/createServer.ts'
import { createRelayLink, type RelaySocket } from '../../src/sync/relay/link.ts'
import { pageTimers } from '../../src/sync/timers.ts'
import { createStation } from '../contract/linkStation.ts'
import { freePorts, hasNginx, type Nginx, startNginx, type Wanted } from './nginx.ts'
import { expectHonestPairWorks, indexHtml, openPage, startServer, until } from './rig.ts'

describe.runIf(hasNginx).each(['host', 'path'] as const)('behind nginx, at a %s of its own', (example) => {
  let server: RunningServer
  let nginx: Nginx
  const basePath = example === 'host' ? '/' : '/larande/'

  async function start(options: Partial<ServerOptions> = {}, wanted: Partial<Wanted> = {}): Promise<void> {
    const [port = 0, ...ports] = await freePorts(3)
    const publicUrl = `${example === 'host' ? 'https' : 'http'}://127.0.0.1:${ports[0]}${basePath}`
    server = await startServer({ port, basePath, publicUrl, trustProxy: 1, ...options })
    nginx = await startNginx({ example, port, ...wanted }, ports)
    expect(nginx.url).toBe(server.url)
  }
  const restart = async (...wanted: Parameters<typeof start>) => {
    await stop()
    await start(...wanted)
  }
  const stop = async () => {
    await server.close()
    await nginx.close()
  }
  beforeEach(() => start())
  afterEach(stop)

  const trust = () => (nginx.ca === '' ? {} : { ca: nginx.ca })
  interface Told {
    readonly status: number
    readonly headers: Readonly<Record<string, string | string[] | undefined>>
    readonly body: string
  }
  /** With only the head of a body as long as said. */
  function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Told> {
    const send = example === 'host' ? secureRequest : plainRequest
    return new Promise((resolve, reject) => {
      const asked = send(`${nginx.url}${path}`, { method, headers, ...trust() }, (response) => {
        let body = ''
        response.on('data', (part: Buffer) => (body += part.toString()))
        response.on('end', () => {
          asked.destroy()
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
        })
      })
      asked.on('error', reject)
      if (method === 'POST') asked.write('x')
      else asked.end()
    })
  }

  test('the app comes with its own headers, and what the server answers itself with them too', async () => {
    const app = await ask('')
    expect([app.status, app.body]).toEqual([200, indexHtml.replace('href="/"', `href="${basePath}"`)])
    for (const path of ['', 'sw.js', 'time', 'ice', 'healthz', 'no.js']) {
      const [through, direct] = [await ask(path), await fetch(`http://127.0.0.1:${server.port}${basePath}${path}`)]
      expect(through.status, path).toBe(direct.status)
      for (const [name, value] of direct.headers) {
        if (!/^(connection|content-encoding|content-length|date|keep-alive|transfer-encoding|vary)$/.test(name)) expect(through.headers[name], name).toBe(value)
      }
    }
    expect(app.headers['content-security-policy']).toContain(` wss://${new URL(nginx.url).host};`)
    expect(app.headers['strict-transport-security']).toBe(example === 'host' ? 'max-age=31536000' : undefined)
    expect((await ask('metrics')).status).toBe(404)
  })

  test('phones find each other, and speak through the relay', async () => {
    await expectHonestPairWorks({ ...server, url: nginx.url }, trust())
    const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
    const open = (url: string) => new WebSocket(url, trust()) as unknown as RelaySocket
    const link = () => createRelayLink({ url: `${nginx.url.replace(/^http/, 'ws')}relay`, open, random, timers: pageTimers })
    const [a, b] = [createStation(link()), createStation(link())]
    const stays = [await a.join(1), await b.join(1)] as const
    await a.until(stays[0], { peers: 1 })
    await b.until(stays[1], { peers: 1 })
    await a.send(stays[0], [300_000])
    await b.until(stays[1], { received: [300_000] })
    await a.leave(stays[0])
    await b.leave(stays[1])
  })

  test('a page of another site is refused, our own is not', async () => {
    const at = { ...server, url: nginx.url }
    for (const path of ['signal', 'relay']) {
      const foreign = await openPage(at, { ...trust(), origin: 'https://ond.example' }, path)
      expect(await foreign.closed).toBe(closeCodes.wrongOrigin)
    }
    await expectHonestPairWorks(at, { ...trust(), origin: new URL(nginx.url).origin })
  })

  test('callers are told apart by the address that nginx saw, whatever they write themselves', async () => {
    await restart({ limits: { socketsPerAddress: 2 }, relayLimits: { socketsPerAddress: 2 } })
    for (const path of ['signal', 'relay']) {
      let lie = 0
      const from = (localAddress: string) =>
        openPage({ ...server, url: nginx.url }, { ...trust(), localAddress, headers: { 'X-Forwarded-For': `192.0.2.${lie++}` } }, path)
      const pages = [await from('127.0.0.2'), await from('127.0.0.2'), await from('127.0.0.3')]
      expect(await (await from('127.0.0.2')).closed).toBe(closeCodes.tooManySockets)
      expect(pages.map(({ ws }) => ws.readyState)).toEqual([1, 1, 1])
      for (const page of pages) page.ws.terminate()
    }
  })

  test('a silent socket outlives the proxy’s patience by the server’s pings, and not without', async () => {
    const silent = () => openPage({ ...server, url: nginx.url }, trust(), 'relay')
    await restart({ relayLimits: { pingMs: 300 } }, { socketTimeout: '1s' })
    const lively = await silent()
    let pings = 0
    lively.ws.on('ping', () => pings++)
    await until([lively.ws], 'ping', () => pings >= 10, 'ten pings')
    expect(lively.ws.readyState).toBe(lively.ws.OPEN)
    lively.ws.terminate()
    await restart({ relayLimits: { pingMs: 60_000 } }, { socketTimeout: '1s' })
    expect(await (await silent()).closed).toBe(1006)
  })

  test('a safe copy of 16 MB may pass, nothing larger and nothing anywhere else', async () => {
    const sized = (bytes: number) => ({ 'Content-Length': String(bytes) })
    expect((await ask('mailbox', 'POST', sized(18 * 1024 * 1024))).status).toBe(413)
    expect((await ask('mailbox', 'POST', sized(16 * 1024 * 1024))).status).not.toBe(413)
    expect((await ask('time', 'POST', sized(2 * 1024 * 1024))).status).toBe(413)
  })

  test('nginx tells nobody its version, also where it answers itself', async () => {
    const large = { 'Content-Length': String(18 * 1024 * 1024) }
    const answers = [await ask(''), await ask('metrics'), await ask('mailbox', 'POST', large), await ask('time', 'POST', large)]
    await server.close()
    answers.push(await ask(''), await ask('signal'), await ask('mailbox'))
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 413, 413, 502, 502, 502])
    for (const { headers, body } of answers) expect(`${String(headers.server)} ${body}`).not.toMatch(/nginx\/\d|Debian/)
  })

  test.runIf(example === 'host')('an access log, for who wants one, shortens addresses and holds no query', async () => {
    await restart({}, { log: true })
    await ask('demo?secret=1', 'GET', { Referer: 'https://secret.example/' })
    await expect.poll(() => nginx.logged()).toMatch(/^127\.0\.0\.0 \[[^\]]+\] "GET \/demo" 200 \d+\n$/)
  })

  test('the way in is always the right one', async () => {
    const path = example === 'host' ? '/demo?a=1' : '/larande'
    const answer = await fetch(`http://127.0.0.1:${nginx.plainPort}${path}`, { redirect: 'manual' })
    const to = example === 'host' ? 'https://traff.example.se/demo?a=1' : nginx.url
    expect([answer.status, answer.headers.get('location')]).toEqual([308, to])
  })
})
