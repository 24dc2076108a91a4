/**
 * A room of light phones (the real engine, sealing and relay link, without a browser) on the real server: one JSON
 * object for each size and way. `relay` is ours. `broadcast` is the least that could be done instead, in the same run:
 * a server that passes every frame on to all, and Yjs updates in plain. The phones share one thread, the server has
 * another: at the larger sizes the figures are those of 30 phones on one core, not of the road.
 *
 *   joinedMs     from the first phone's start until all know of all (relay), or are connected (broadcast)
 *   p50, p95     ms from a typed character to every other phone's document, gathering included
 *   frames, bytes  sent by phones for each character and phone; the least possible is 1 frame from its writer
 */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setInterval as ticks } from 'node:timers/promises'
import { Worker, isMainThread, parentPort } from 'node:worker_threads'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { type CircleId, type DeviceId, newId } from '../../src/model/ids.ts'
import { createServer } from '../../src/server/createServer.ts'
import { syncCircle } from '../../src/sync/circleSync.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { createRelayLink, type RelaySocket } from '../../src/sync/relay/link.ts'
import { pageTimers } from '../../src/sync/timers.ts'

const sizes = [2, 10, 20, 30]
const typing = 4
const everyMs = 200
const typedMs = 8_000

interface Sent {
  frames: number
  bytes: number
}
interface Phone {
  readonly doc: Y.Doc
  /** Settles when it knows of so many others. */
  joined(others: number): Promise<void>
  close(): void
}
interface Ports {
  readonly relay: number
  readonly broadcast: number
}
/** `room` is a byte: each run has a room of its own, so that who leaves one is not met in the next. */
type Way = (ports: Ports, sent: Sent, room: number) => Promise<Phone>

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))

/** Counts what a phone sends. */
function counted(ws: WebSocket, sent: Sent): WebSocket {
  const send = ws.send.bind(ws) as (data: Uint8Array) => void
  ws.send = (data: unknown) => {
    sent.frames++
    sent.bytes += (data as Uint8Array).length
    send(data as Uint8Array)
  }
  return ws
}

const relay: Way = async (ports, sent, room) => {
  const doc = new Y.Doc()
  const link = createRelayLink({
    url: `ws://127.0.0.1:${String(ports.relay)}/relay`,
    open: (url) => counted(new WebSocket(url), sent) as unknown as RelaySocket,
    random,
    timers: pageTimers,
  })
  const circle = newId<CircleId>((n) => new Uint8Array(n).fill(7))
  const sync = syncCircle(doc, {
    room: await deriveRoom(new Uint8Array(16).fill(room), crypto.subtle),
    device: newId<DeviceId>(random),
    session: newId(random),
    links: [link],
    circle: () => circle,
    epoch: 1,
    serverOffset: () => null,
    deps: { now: Date.now, random, timers: pageTimers, subtle: crypto.subtle },
  })
  sync.setPresence({ person: null, meeting: null, item: null, field: null })
  const joined = (others: number) =>
    new Promise<void>((resolve) => {
      const look = () => { if (sync.status.get().present === others) resolve() }
      sync.status.subscribe(look)
      look()
    })
  return { doc, joined, close: () => sync.close() }
}

const broadcast: Way = async (ports, sent) => {
  const doc = new Y.Doc()
  const ws = counted(new WebSocket(`ws://127.0.0.1:${String(ports.broadcast)}`), sent)
  ws.on('message', (data: Buffer) => Y.applyUpdate(doc, data, ws))
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== ws) ws.send(update)
  })
  await once(ws, 'open')
  return { doc, joined: () => Promise.resolve(), close: () => ws.close() }
}

async function measure(name: string, way: Way, ports: Ports, phones: number): Promise<void> {
  const sent: Sent = { frames: 0, bytes: 0 }
  const began = performance.now()
  const all = await Promise.all(Array.from({ length: phones }, () => way(ports, sent, phones)))
  await Promise.all(all.map((phone) => phone.joined(phones - 1)))
  const joinedMs = performance.now() - began
  const latencies: number[] = []
  const writers = Math.min(typing, phones)
  const characters = (typedMs / everyMs) * writers
  let allArrived: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => (allArrived = resolve))
  for (const { doc } of all) {
    doc.getArray<number>('typed').observe((event) => {
      if (event.transaction.local) return
      for (const { insert } of event.delta) for (const at of (insert ?? []) as number[]) latencies.push(performance.now() - at)
      if (latencies.length === characters * (phones - 1)) allArrived()
    })
  }
  Object.assign(sent, { frames: 0, bytes: 0 })
  const cpu = process.cpuUsage()
  const from = performance.now()
  let typed = 0
  const pace = ticks(everyMs / writers)[Symbol.asyncIterator]()
  while (typed < characters) {
    await pace.next()
    all[typed++ % writers]?.doc.getArray<number>('typed').push([performance.now()])
  }
  await arrived
  const took = performance.now() - from
  const { user, system } = process.cpuUsage(cpu)
  const sorted = latencies.sort((a, b) => a - b)
  const at = (part: number) => Math.round((sorted[Math.floor(sorted.length * part)] ?? NaN) * 10) / 10
  const perCharacter = (n: number) => Math.round((n / typed / phones) * 100) / 100
  const figures = { joinedMs: Math.round(joinedMs), typed, p50: at(0.5), p95: at(0.95) }
  const load = { frames: perCharacter(sent.frames), bytes: Math.round(perCharacter(sent.bytes)), cores: Math.round(((user + system) / 1000 / took) * 100) / 100 }
  console.log(JSON.stringify({ bench: 'relay', way: name, phones, typing: writers, ...figures, ...load }))
  for (const phone of all) phone.close()
}

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  const [ports] = (await once(worker, 'message')) as [Ports]
  for (const phones of sizes) for (const [name, way] of Object.entries({ relay, broadcast })) await measure(name, way, ports, phones)
  await worker.terminate()
  process.exit(0)
} else {
  const appDir = mkdtempSync(join(tmpdir(), 'bench-'))
  writeFileSync(join(appDir, 'index.html'), '<!doctype html><base href="/"><title>x</title>')
  const { port } = await createServer({ appDir, port: 0, host: '127.0.0.1' })
  rmSync(appDir, { recursive: true })
  const plain = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  plain.on('connection', (ws) => {
    ws.on('message', (data: Buffer) => {
      for (const other of plain.clients) if (other !== ws) other.send(data)
    })
  })
  if (plain.address() === null) await once(plain, 'listening')
  parentPort?.postMessage({ relay: port, broadcast: (plain.address() as AddressInfo).port } satisfies Ports)
}
