import { randomBytes } from 'node:crypto'
import { type EventEmitter, once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { ClientOptions } from 'ws'
import { WebSocket } from 'ws'
import type { RunningServer, ServerOptions } from '../../src/server/createServer.ts'
import { createServer } from '../../src/server/createServer.ts'

export const script = `console.log('${'a'.repeat(3_000)}')`
export const indexHtml = '<!doctype html><base href="/"><title>Lärandeträff</title><script src="./x.js"></script>'

const files: Readonly<Record<string, string>> = {
  'index.html': indexHtml,
  'sw.js': script,
  'manifest.webmanifest': '{}',
  'assets/index-Ab3_-9xZ.js': script,
  '.vite/manifest.json': '{"secret":"build notes"}',
}

/** A built app in a folder of its own, beside a file that must never be served. */
export async function makeApp(): Promise<{ dir: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'larandetraff-'))
  await writeFile(join(root, 'secret.txt'), 'top secret')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, 'app', path, '..'), { recursive: true })
    await writeFile(join(root, 'app', path), text)
  }
  return { dir: join(root, 'app'), remove: () => rm(root, { recursive: true, force: true }) }
}

/** A server on a free port of the loopback; `close` takes its app away too. */
export async function startServer(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const app = await makeApp()
  const server = await createServer({ appDir: app.dir, port: 0, host: '127.0.0.1', ...options })
  return {
    ...server,
    async close() {
      await server.close()
      await app.remove()
    },
  }
}

/** A page on the signalling path. */
export interface Page {
  readonly ws: WebSocket
  /** What has arrived, as JSON, oldest first. */
  readonly messages: unknown[]
  readonly closed: Promise<number>
  say(message: unknown): void
}

export async function openPage(server: RunningServer, options: ClientOptions = {}, path = 'signal'): Promise<Page> {
  const ws = new WebSocket(`${server.url.replace(/^http/, 'ws')}${path}`, options)
  const messages: unknown[] = []
  ws.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())))
  // A server that hangs up while we write breaks the pipe; the close code is what counts.
  ws.on('error', () => undefined)
  const closed = new Promise<number>((resolve) => ws.once('close', (code) => resolve(code)))
  await once(ws, 'open')
  return { ws, messages, closed, say: (message) => ws.send(JSON.stringify(message)) }
}

export function newTopic(): string {
  return randomBytes(16).toString('base64url')
}

/** Settles when the condition holds: it is asked now, and whenever one of the emitters tells of the event. */
export async function until(emitters: readonly EventEmitter[], event: string, condition: () => boolean, what: string, ms = 10_000): Promise<void> {
  const end = AbortSignal.timeout(ms)
  while (!condition()) {
    const told = new AbortController()
    const signal = AbortSignal.any([told.signal, end])
    try {
      await Promise.race(emitters.map((each) => once(each, event, { signal })))
    } catch (error) {
      if (!end.aborted) throw error
      throw new Error(`waited ${ms} ms in vain: ${what}`)
    } finally {
      told.abort()
    }
  }
}

/** Settles when the condition holds, asked with every message that comes to the page. */
export function untilMessage(page: Page, condition: () => boolean, what: string, ms?: number): Promise<void> {
  return until([page.ws], 'message', condition, what, ms)
}

/** Settles when everything the page said before has been heard: messages of one socket are heard in order. */
export async function heard(page: Page): Promise<void> {
  const before = page.messages.filter(isPong).length
  page.say({ type: 'ping' })
  await untilMessage(page, () => page.messages.filter(isPong).length > before, 'a pong')
}

function isPong(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'pong'
}

/** Two pages find each other as if nothing had happened. */
export async function expectHonestPairWorks(server: RunningServer, options: ClientOptions = {}): Promise<void> {
  const topic = newTopic()
  const [anna, bo] = await Promise.all([openPage(server, options), openPage(server, options)])
  for (const page of [anna, bo]) {
    page.say({ type: 'subscribe', topics: [topic] })
    await heard(page)
  }
  anna.say({ type: 'publish', topic, data: 'c2VhbGVk' })
  await untilMessage(bo, () => bo.messages.length === 2, 'the message')
  expect(bo.messages[1]).toEqual({ type: 'publish', topic, data: 'c2VhbGVk', clients: 2 })
  await heard(anna)
  expect(anna.messages.every(isPong)).toBe(true)
  for (const page of [anna, bo]) {
    page.ws.close()
    await page.closed
  }
}

/** Bytes as they are, and everything that comes back until the server hangs up. */
export async function rawRequest(server: RunningServer, bytes: string | Uint8Array): Promise<string> {
  const socket = connect(server.port, '127.0.0.1')
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  socket.on('error', () => undefined)
  socket.write(bytes)
  await once(socket, 'close')
  return Buffer.concat(parts).toString()
}

export async function metric(server: RunningServer, name: string): Promise<number> {
  const text = await (await fetch(`${server.url}metrics`)).text()
  const line = text.split('\n').find((entry) => entry.startsWith(`${name} `))
  return line === undefined ? 0 : Number(line.slice(name.length + 1))
}
