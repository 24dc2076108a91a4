import { once } from 'node:events'
import { type ClientOptions, WebSocket } from 'ws'
import { encodeRelay, parseRelay, type RelayMessage } from '../../src/protocol/relay.ts'
import type { RunningServer } from '../../src/server/createServer.ts'
import { until } from './rig.ts'

/** A page on the relay's path that does as it is told, not as the link does. */
export interface RelayPage {
  readonly ws: WebSocket
  /** Oldest first. */
  readonly heard: RelayMessage[]
  readonly closed: Promise<number>
  say(message: RelayMessage): void
}

export async function openRelayPage(server: RunningServer, options: ClientOptions = {}, query = ''): Promise<RelayPage> {
  const ws = new WebSocket(`${server.url.replace(/^http/, 'ws')}relay?${query}`, options)
  const heard: RelayMessage[] = []
  ws.on('message', (data: Buffer) => {
    const message = parseRelay(data)
    if (message.ok) heard.push(message.value)
  })
  ws.on('error', () => undefined)
  const closed = new Promise<number>((resolve) => ws.once('close', resolve))
  await once(ws, 'open')
  return { ws, heard, closed, say: (message) => ws.send(encodeRelay(message)) }
}

export const token = (n: number): Uint8Array => new Uint8Array(16).fill(n)

/** Two pages in one room; answers the channel between them. */
export async function met(a: RelayPage, b: RelayPage): Promise<number> {
  for (const page of [a, b]) page.say({ type: 'join', stay: 1, token: token(1) })
  for (const page of [a, b]) await until([page.ws], 'message', () => page.heard.some(({ type }) => type === 'met'), 'the other')
  const found = a.heard.find((message) => message.type === 'met')
  return found?.type === 'met' ? found.channel : 0
}
