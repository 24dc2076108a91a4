/**
 * What one core carries as a relay, and what a socket costs that says nothing. `npm run bench -- relay`, or a part:
 * frames | rooms | idle, and a number: the phones of a room.
 *
 *   frames   bare pages that seal nothing, in pairs: more and more frames a second until p95 is above 200 ms. A frame
 *            is as large as a sealed edit of one character.
 *   rooms    rooms of light phones of the product, four typing in each: more and more until p95 is above 200 ms.
 *            They cost more than the server: `limitedBy` tells who was busy. `roomsOfOneCore` is what the server's
 *            share of a core says, `framesPerSecond` what the server took in: of those, `frames` tells how many it can.
 *   idle     resident bytes of the server for each socket that stands in a room of ten and says nothing
 */
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { WebSocket } from 'ws'
import { encodeRelay } from '../../src/protocol/relay.ts'
import { startChild } from './children/child.ts'
import { percentile, round } from './crowd/figures.ts'
import { readParts } from './crowd/parts.ts'
import { socketUrl } from './crowd/product.ts'
import { roomsOf } from './crowd/rooms.ts'
import { serve, type Served } from './crowd/serve.ts'

const mostMs = 200
const frameBytes = 94
const pages = 200
const everybody = { socketsPerAddress: 5_000, burst: 1_000_000, perSecond: 1_000_000 }

const all = ['idle', 'frames', 'rooms'] as const
const parts = readParts(all)
const does = parts.of(all)
const print = (row: object) => console.log(JSON.stringify({ bench: 'relay', ...row, load: round(loadavg()[0] ?? 0) }))

const served = await serve({ relayLimits: everybody })
if (does.includes('idle')) print(await idle(served, 1_000))
if (does.includes('frames')) await frames(served)
if (does.includes('rooms')) for (const phones of parts.numbers.length > 0 ? parts.numbers : [10, 30]) await rooms(served, phones)
await served.close()
process.exit(0)

async function idle(of: Served, sockets: number): Promise<object> {
  const before = await of.memory()
  const open: WebSocket[] = []
  for (let i = 0; i < sockets; i++) {
    const ws = new WebSocket(socketUrl(of.base, 'relay'))
    open.push(ws)
    await once(ws, 'open')
    const token = new Uint8Array(16).fill(255)
    new DataView(token.buffer).setUint32(0, Math.floor(i / 10))
    ws.send(encodeRelay({ type: 'join', stay: 1, token }))
  }
  const bytes = Math.round(((await of.memory()) - before) / sockets)
  for (const ws of open) ws.terminate()
  return { part: 'idle', sockets, bytesPerSocket: bytes }
}

async function frames(of: Served): Promise<void> {
  const child = await startChild('frames')
  await child.ask('open', { base: of.base, pages })
  for (let perSecond = 5_000; ; perSecond = Math.round(perSecond * 1.4)) {
    const [cpu, own, began] = [await of.cpuMs(), (await child.ask('cpuMs')) as number, performance.now()]
    const { said, times } = (await child.ask('say', { perSecond, bytes: frameBytes, ms: 4_000 })) as { said: number; times: number[] }
    const took = performance.now() - began
    const p95 = percentile(times, 0.95)
    const cores = { server: round((await of.cpuMs() - cpu) / took, 2), pages: round(((await child.ask('cpuMs')) as number - own) / took, 2) }
    const converged = times.length === said
    print({ part: 'frames', pages, perSecond, carried: Math.round((times.length / took) * 1000), converged, p50: percentile(times, 0.5), p95, cores })
    if (!converged || p95 === null || p95 > mostMs) break
  }
  child.close()
}

async function rooms(of: Served, phones: number): Promise<void> {
  for (let count = 1, room = 100; count * phones <= 400; room += count, count *= 2) {
    const row = await roomsOf(of, { count, phones, writers: Math.min(4, phones), firstRoom: room % 200 })
    print({ part: 'rooms', rooms: count, phones, ...row })
    if (!row.converged || (row.p95 ?? Infinity) > mostMs) return
  }
}
