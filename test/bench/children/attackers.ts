/** Pages that are none, at another address than the honest ones: each kind goes on, as fast as it can, until it is told to stop. */
import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'
import { encodeRelay } from '../../../src/protocol/relay.ts'
import { relayLimits } from '../../../src/protocol/relayLimits.ts'
import { socketUrl } from '../crowd/product.ts'
import { answerParent } from './answerParent.ts'

export type Attack = 'garbage' | 'huge' | 'topics' | 'sockets' | 'casts' | 'slowReaders' | 'halfRequests' | 'mailbox'

/** Of the loopback; limits are counted for each. */
const localAddress = '127.0.0.2'
let isOn = false
let acts = 0
const open = new Set<WebSocket | Socket>()

/** Dials, does, and dials again when it is thrown out. */
function keepDialling(url: string, does: (ws: WebSocket) => void): void {
  if (!isOn) return
  const ws = new WebSocket(url, { localAddress })
  open.add(ws)
  ws.on('error', () => undefined)
  ws.on('open', () => {
    acts++
    does(ws)
  })
  ws.on('close', () => {
    open.delete(ws)
    setTimeout(() => keepDialling(url, does), 5)
  })
}

const joined = (room: number) => {
  const token = new Uint8Array(16).fill(77)
  new DataView(token.buffer).setUint32(0, room)
  return encodeRelay({ type: 'join', stay: 1, token })
}
const huge = new Uint8Array(20_000_000)
const topics = JSON.stringify({ type: 'subscribe', topics: Array<string>(300_000).fill('A'.repeat(22)) })
const cast = encodeRelay({ type: 'cast', stay: 1, bytes: new Uint8Array(relayLimits.sayBytes - 1) })

const attacks: Readonly<Record<Attack, (base: string) => void>> = {
  garbage: (base) => many(50, () => keepDialling(socketUrl(base, 'relay'), (ws) => ws.send(randomBytes(512)))),
  huge: (base) => many(4, () => keepDialling(socketUrl(base, 'relay'), (ws) => ws.send(huge))),
  topics: (base) => many(4, () => keepDialling(socketUrl(base, 'signal'), (ws) => ws.send(topics))),
  sockets: (base) => many(1_000, () => keepDialling(socketUrl(base, 'relay'), () => undefined)),
  casts: (base) =>
    many(20, (i) =>
      keepDialling(socketUrl(base, 'relay'), (ws) => {
        ws.send(joined(i % 2))
        for (let n = 0; n < 2_000; n++) ws.send(cast)
      }),
    ),
  slowReaders: (base) =>
    many(20, (i) =>
      keepDialling(socketUrl(base, 'relay'), (ws) => {
        ws.send(joined(100))
        // One says what it may; the others don't read.
        if (i > 0) return ws.pause()
        const timer = setInterval(() => ws.send(cast), 8)
        ws.on('close', () => clearInterval(timer))
      }),
    ),
  halfRequests: (base) => many(1_000, () => halfRequest(new URL(base))),
  mailbox: (base) => many(30, () => fillMailbox(new URL('mailbox', base))),
}

function many(count: number, begin: (i: number) => void): void {
  for (let i = 0; i < count; i++) begin(i)
}

function halfRequest({ hostname, port }: URL): void {
  if (!isOn) return
  const socket = connect({ host: hostname, port: Number(port), localAddress })
  open.add(socket)
  socket.on('error', () => undefined)
  socket.write('POST /mailbox HTTP/1.1\r\nHost: x\r\nContent-Le')
  acts++
  socket.on('close', () => {
    open.delete(socket)
    setTimeout(() => halfRequest({ hostname, port } as URL), 5)
  })
}

function fillMailbox(url: URL): void {
  if (!isOn) return
  const headers = { Authorization: `Bearer ${randomBytes(16).toString('base64url')}`, Device: randomBytes(16).toString('base64url') }
  const asked = request(url, { method: 'POST', headers, localAddress }, (answer) => {
    answer.resume()
    answer.on('close', () => setTimeout(() => fillMailbox(url), 1))
  })
  acts++
  asked.on('error', () => setTimeout(() => fillMailbox(url), 5))
  asked.end(randomBytes(256 * 1024))
}

answerParent({
  begin({ base, attack }: { base: string; attack: Attack }) {
    isOn = true
    acts = 0
    attacks[attack](base)
  },
  /** Answers how often it was tried. */
  end() {
    isOn = false
    for (const each of open) {
      if (each instanceof WebSocket) each.terminate()
      else each.destroy()
    }
    return acts
  },
})
