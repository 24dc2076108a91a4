/** A member who holds the key and means harm: says anything, on channels and by casts. All decided by the seed. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type CircleId, type DeviceId, newId } from '../../src/model/ids.ts'
import { openChannel } from '../../src/sync/channel.ts'
import { type Encoded, encodeMessage } from '../../src/sync/codec.ts'
import { createFrames } from '../../src/sync/frame.ts'
import type { RoomKeys } from '../../src/sync/keys.ts'
import type { Message, Seen } from '../../src/sync/messages.ts'
import type { LinkRoom } from '../../src/sync/port.ts'
import { createSealer } from '../../src/sync/seal.ts'
import { newSession, type SessionId, sessionBytes } from '../../src/sync/session.ts'
import type { Simulation } from './simulatedNetwork.ts'

export interface Hostile {
  /** Something bad, to everybody it has met, and to the room. */
  act(): void
  leave(): void
  /** Channels that it has lost. */
  readonly dropped: number
}

const castNonce = new TextEncoder().encode('cast through all')

/** `pages` are those that it speaks in the name of. */
export function createHostile(sim: Simulation, name: string, room: RoomKeys, circle: CircleId, pages: () => readonly SessionId[]): Hostile {
  const session = newSession(sim.randomBytes)
  const device = newId<DeviceId>(sim.randomBytes)
  const frames = createFrames(room, sim.subtle, sim.randomBytes)
  const channels = new Set<ReturnType<typeof openChannel>>()
  const rooms: LinkRoom[] = []
  let casts = 0
  let dropped = 0
  for (const road of ['webrtc', 'relay'] as const) {
    rooms.push(sim.link(name, road).join(room, {
      onReach: () => undefined,
      onPeer(peer) {
        const sealer = createSealer(room, device, sim.subtle, sim.randomBytes)
        const channel = openChannel(peer, sealer, { session: sim.random() < 0.5 ? session : newSession(sim.randomBytes), circle, epoch: 1, files: true }, {
          onHello: () => null,
          onMessage: () => undefined,
          onEnd() {
            dropped++
            channels.delete(channel)
          },
        })
        channels.add(channel)
      },
    }))
  }
  const someone = () => pages()[sim.pick(pages().length)] ?? session
  const marks = (): Seen => new Map(Array.from({ length: sim.pick(200) }, () => [sim.random() < 0.5 ? someone() : newSession(sim.randomBytes), sim.pick(2) * 1e9 + sim.pick(50)]))

  const castRaw = async ({ kind, body }: Encoded) => {
    const iv = new Uint8Array(12)
    iv.set(sessionBytes(session))
    new DataView(iv.buffer).setUint32(8, ++casts)
    const frame = await frames.sealBare({ kind, device: newId<DeviceId>(() => new Uint8Array(16)), counter: BigInt(casts) }, castNonce, body, iv)
    for (const each of rooms) each.cast?.(frame)
  }
  return {
    act() {
      const message = badMessage(sim, someone, marks)
      for (const channel of channels) channel.send(message)
      void castRaw(message)
    },
    leave() {
      for (const each of rooms) each.close()
    },
    get dropped() {
      return dropped
    },
  }
}

function badMessage(sim: Simulation, someone: () => SessionId, marks: () => Seen): Encoded {
  const message = wellFormed(sim, someone, marks)
  const { kind, body } = encodeMessage(message)
  switch (sim.pick(5)) {
    case 0:
      return { kind, body: body.subarray(0, sim.pick(body.length + 1)) }
    case 1:
      return { kind, body: body.map((byte) => (sim.random() < 0.05 ? sim.pick(256) : byte)) }
    case 2:
      return { kind: sim.pick(20), body: bomb() }
    default:
      return { kind, body }
  }
}

/** A length of two gigabytes, and nothing after it. */
function bomb(): Uint8Array {
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, 2 ** 31)
  return encoding.toUint8Array(to)
}

function wellFormed(sim: Simulation, someone: () => SessionId, marks: () => Seen): Message {
  const update = badUpdate(sim)
  switch (sim.pick(6)) {
    case 0:
      return { type: 'edit', session: someone(), seq: sim.pick(1_000), handOn: 'all', update }
    case 1:
      return { type: 'state', update, seen: marks() }
    case 2:
      return { type: 'digest', seen: marks(), hears: sim.random() < 0.5 }
    case 3:
      return { type: 'stateVector', vector: sim.random() < 0.5 ? Uint8Array.of(0) : sim.randomBytes(20), ask: sim.random() < 0.5 }
    case 4: {
      const page = () => ({ session: sim.random() < 0.1 ? someone() : newSession(sim.randomBytes), device: newId<DeviceId>(sim.randomBytes) })
      const json = sim.random() < 0.5 ? '{}' : '{"field":"'.padEnd(900, 'x')
      return { type: 'presence', pages: Array.from({ length: sim.pick(200) }, () => ({ ...page(), counter: sim.pick(2 ** 31), age: sim.pick(9), json, seen: marks() })) }
    }
    default:
      return { type: 'edit', session: null, seq: 1, handOn: 'none', update: update.subarray(0, sim.pick(update.length)) }
  }
}

/** Too deep, of a clock that has jumped, or no update at all. */
function badUpdate(sim: Simulation): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = sim.pick(2 ** 31)
  switch (sim.pick(3)) {
    case 0: {
      let map = doc.getMap<unknown>('map')
      for (let depth = 0; depth < 40; depth++) {
        const inner = new Y.Map<unknown>()
        map.set('deep', inner)
        map = inner
      }
      return Y.encodeStateAsUpdate(doc)
    }
    case 1: {
      doc.getText('text').insert(0, 'x')
      const first = Y.encodeStateVector(doc)
      doc.getText('text').insert(1, 'y')
      return Y.encodeStateAsUpdate(doc, first)
    }
    default:
      return sim.randomBytes(sim.pick(200))
  }
}
