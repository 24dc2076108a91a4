/**
 * Bare pages on the relay's path, in pairs: they say frames of one size to each other at a steady rate, and know how
 * long each took. They seal nothing, so that one core of them can keep another core of a server busy.
 */
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { encodeRelay, parseRelay } from '../../../src/protocol/relay.ts'
import { relayLimits } from '../../../src/protocol/relayLimits.ts'
import { socketUrl } from '../crowd/product.ts'
import { until } from '../crowd/until.ts'
import { answerParent } from './answerParent.ts'

interface Bare {
  readonly ws: WebSocket
  channel: number
  /** Bytes since they were last granted anew. */
  heard: number
}

const tickMs = 10
/** As seldom as the link does it. */
const grantBytes = relayLimits.window / 4
const bare: Bare[] = []
let times: number[] = []

async function open(base: string, room: number): Promise<void> {
  const ws = new WebSocket(socketUrl(base, 'relay'))
  const page: Bare = { ws, channel: 0, heard: 0 }
  bare.push(page)
  ws.on('message', (data: Buffer) => {
    const message = parseRelay(data)
    if (!message.ok) return
    if (message.value.type === 'met') page.channel = message.value.channel
    if (message.value.type !== 'say') return
    const { bytes } = message.value
    times.push(performance.now() - new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0))
    page.heard += bytes.length
    if (page.heard < grantBytes) return
    ws.send(encodeRelay({ type: 'grant', channel: page.channel, count: page.heard }))
    page.heard = 0
  })
  await once(ws, 'open')
  const token = new Uint8Array(16)
  new DataView(token.buffer).setUint32(0, room)
  ws.send(encodeRelay({ type: 'join', stay: 1, token }))
}

answerParent({
  /** Joins rooms of two. */
  async open({ base, pages }: { base: string; pages: number }) {
    await Promise.all(Array.from({ length: pages }, (_, i) => open(base, 1 + (i >> 1))))
    return until(() => bare.every(({ channel }) => channel !== 0), 10_000)
  },
  /** `perSecond`: frames of all together. Answers the ms that each took, and how many were said. */
  async say({ perSecond, bytes, ms }: { perSecond: number; bytes: number; ms: number }) {
    times = []
    const began = performance.now()
    let said = 0
    const timer = setInterval(() => {
      const due = ((performance.now() - began) / 1000) * perSecond
      for (; said < due; said++) {
        const page = bare[said % bare.length]
        const frame = new Uint8Array(bytes)
        new DataView(frame.buffer).setFloat64(0, performance.now())
        page?.ws.send(encodeRelay({ type: 'say', channel: page.channel, bytes: frame }))
      }
    }, tickMs)
    await until(() => performance.now() - began > ms, ms * 2)
    clearInterval(timer)
    await until(() => times.length >= said, 5_000)
    return { said, times }
  },
  cpuMs() {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
})
