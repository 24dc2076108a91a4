/** The bytes of the messages: the table is in sync/messages.ts. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { isFileHash } from '../model/attachment.ts'
import { base32, type CircleId, type DeviceId, type Id, idBytes } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { type BaseOffset, bounds, type HandOn, type Message, type PagePresence, type Seen } from './messages.ts'
import { maxBody, nonceLength } from './seal.ts'
import { sessionBytes, type SessionId, sessionLength, sessionOf } from './session.ts'

export interface Encoded {
  readonly kind: number
  readonly body: Uint8Array
}

const handOns: readonly HandOn[] = ['all', 'beyond', 'none']

const kinds: Readonly<Record<Message['type'], number>> = {
  hello: 1,
  stateVector: 2,
  state: 3,
  edit: 4,
  presence: 5,
  digest: 6,
  echo: 7,
  echoed: 8,
  nextEpoch: 9,
  fileAsk: 10,
  filePart: 11,
  fileNone: 12,
  fileHere: 13,
}

export function encodeMessage(message: Message): Encoded {
  const to = encoding.createEncoder()
  switch (message.type) {
    case 'hello':
      encoding.writeVarUint(to, message.protocol)
      encoding.writeVarUint8Array(to, message.nonce)
      encoding.writeVarUint8Array(to, sessionBytes(message.session))
      encoding.writeVarUint8Array(to, message.circle === null ? new Uint8Array(0) : idBytes(message.circle))
      encoding.writeVarUint(to, message.epoch)
      encoding.writeVarUint(to, message.files ? 1 : 0)
      break
    case 'stateVector':
      encoding.writeVarUint8Array(to, message.vector)
      encoding.writeVarUint(to, message.ask ? 1 : 0)
      break
    case 'state':
      encoding.writeVarUint8Array(to, message.update)
      writeSeen(to, message.seen)
      break
    case 'edit':
      encoding.writeVarUint8Array(to, message.session === null ? new Uint8Array(0) : sessionBytes(message.session))
      encoding.writeVarUint(to, message.seq)
      encoding.writeVarUint(to, handOns.indexOf(message.handOn))
      encoding.writeVarUint8Array(to, message.update)
      break
    case 'presence':
      encoding.writeVarUint(to, message.pages.length)
      for (const { session, device, counter, age, json, seen } of message.pages) {
        encoding.writeVarUint8Array(to, sessionBytes(session))
        encoding.writeVarUint8Array(to, idBytes(device))
        encoding.writeVarUint(to, counter)
        encoding.writeVarUint(to, age)
        encoding.writeVarString(to, json)
        writeSeen(to, seen)
      }
      break
    case 'digest':
      writeSeen(to, message.seen)
      encoding.writeVarUint(to, message.hears ? 1 : 0)
      break
    case 'echo':
      encoding.writeFloat64(to, message.t0)
      break
    case 'echoed':
      encoding.writeFloat64(to, message.t0)
      encoding.writeFloat64(to, message.t1)
      encoding.writeVarUint(to, message.bases.length)
      for (const { base, offset, hops } of message.bases) {
        encoding.writeVarUint8Array(to, base === 'server' ? new Uint8Array(0) : idBytes(base))
        encoding.writeFloat64(to, offset)
        encoding.writeVarUint(to, hops)
      }
      break
    case 'nextEpoch':
      encoding.writeVarUint(to, message.n)
      encoding.writeVarUint8Array(to, message.secret)
      break
    case 'fileAsk':
      encoding.writeVarString(to, message.hash)
      encoding.writeVarUint(to, message.from)
      break
    case 'filePart':
      encoding.writeVarString(to, message.hash)
      encoding.writeVarUint(to, message.from)
      encoding.writeVarUint(to, message.total)
      encoding.writeVarUint8Array(to, message.bytes)
      break
    case 'fileNone':
    case 'fileHere':
      encoding.writeVarString(to, message.hash)
  }
  return { kind: kinds[message.type], body: encoding.toUint8Array(to) }
}

/** The message, or null when the bytes are not one. Updates and vectors in it are bounded in size, not yet checked. */
export function decodeMessage({ kind, body }: Encoded): Message | null {
  if (body.length > maxBody) return null
  try {
    return readMessage(kind, decoding.createDecoder(body))
  } catch {
    // lib0 throws where bytes end too early or numbers are too large.
    return null
  }
}

function readMessage(kind: number, from: decoding.Decoder): Message | null {
  switch (kind) {
    case kinds.hello: {
      const protocol = decoding.readVarUint(from)
      const nonce = decoding.readVarUint8Array(from)
      const session = readSession(from)
      const circle = readIdOrNone<CircleId>(from)
      const epoch = decoding.readVarUint(from)
      const files = decoding.hasContent(from) && (decoding.readVarUint(from) & 1) === 1
      return nonce.length === nonceLength ? { type: 'hello', protocol, nonce, session, circle, epoch, files } : null
    }
    case kinds.stateVector: {
      const vector = decoding.readVarUint8Array(from)
      return vector.length <= bounds.vector ? { type: 'stateVector', vector, ask: decoding.readVarUint(from) === 1 } : null
    }
    case kinds.state:
      return { type: 'state', update: decoding.readVarUint8Array(from), seen: readSeen(from) }
    case kinds.edit: {
      const session = decoding.readVarUint8Array(from)
      const of = session.length === 0 ? null : sessionOf(session)
      const seq = decoding.readVarUint(from)
      const handOn = handOns[decoding.readVarUint(from)]
      const update = decoding.readVarUint8Array(from)
      if (handOn === undefined || (of === null && session.length > 0)) return null
      return { type: 'edit', session: of, seq, handOn, update }
    }
    case kinds.presence: {
      const pages: PagePresence[] = []
      for (let left = readCount(from, bounds.pages); left > 0; left--) pages.push(readPage(from))
      return { type: 'presence', pages }
    }
    case kinds.digest:
      return { type: 'digest', seen: readSeen(from), hears: decoding.readVarUint(from) === 1 }
    case kinds.echo:
      return { type: 'echo', t0: readFinite(from) }
    case kinds.echoed: {
      const t0 = readFinite(from)
      const t1 = readFinite(from)
      const bases: BaseOffset[] = []
      for (let left = readCount(from, bounds.bases); left > 0; left--) {
        const base = readIdOrNone<DeviceId>(from) ?? 'server'
        bases.push({ base, offset: readFinite(from), hops: readCount(from, bounds.hops) })
      }
      return { type: 'echoed', t0, t1, bases }
    }
    case kinds.nextEpoch: {
      const n = decoding.readVarUint(from)
      const secret = decoding.readVarUint8Array(from)
      return n > 1 && n < 256 && secret.length === 16 ? { type: 'nextEpoch', n, secret } : null
    }
    case kinds.fileAsk:
      return { type: 'fileAsk', hash: readHash(from), from: readCount(from, limits.fileBytes) }
    case kinds.filePart: {
      const [hash, at, total] = [readHash(from), readCount(from, limits.fileBytes), readCount(from, limits.fileBytes)]
      const bytes = decoding.readVarUint8Array(from)
      return bytes.length <= bounds.piece ? { type: 'filePart', hash, from: at, total, bytes } : null
    }
    case kinds.fileNone:
      return { type: 'fileNone', hash: readHash(from) }
    case kinds.fileHere:
      return { type: 'fileHere', hash: readHash(from) }
    default:
      return null
  }
}

function writeSeen(to: encoding.Encoder, seen: Seen): void {
  encoding.writeVarUint(to, seen.size)
  for (const [session, seq] of seen) {
    encoding.writeUint8Array(to, sessionBytes(session))
    encoding.writeVarUint(to, seq)
  }
}

function readSeen(from: decoding.Decoder): Seen {
  const seen = new Map<SessionId, number>()
  for (let left = readCount(from, bounds.seen); left > 0; left--) {
    seen.set(sessionIn(decoding.readUint8Array(from, sessionLength)), decoding.readVarUint(from))
  }
  return seen
}

// The readers below throw, as lib0's own do: decodeMessage answers for all of them.

function readCount(from: decoding.Decoder, most: number): number {
  const count = decoding.readVarUint(from)
  if (count > most) throw new RangeError('too many')
  return count
}

function readHash(from: decoding.Decoder): string {
  const hash = decoding.readVarString(from)
  if (!isFileHash(hash)) throw new RangeError('not a hash')
  return hash
}

function readFinite(from: decoding.Decoder): number {
  const value = decoding.readFloat64(from)
  if (!Number.isFinite(value)) throw new RangeError('not a time')
  return value
}

function readPage(from: decoding.Decoder): PagePresence {
  const session = readSession(from)
  const device = readId<DeviceId>(from)
  const counter = decoding.readVarUint(from)
  const age = readCount(from, bounds.age)
  const json = decoding.readVarString(from)
  if (json.length > bounds.json) throw new RangeError('too long')
  return { session, device, counter, age, json, seen: readSeen(from) }
}

function readSession(from: decoding.Decoder): SessionId {
  return sessionIn(decoding.readVarUint8Array(from))
}

function sessionIn(bytes: Uint8Array): SessionId {
  const session = sessionOf(bytes)
  if (session === null) throw new RangeError('no page')
  return session
}

function readIdOrNone<I extends Id<string>>(from: decoding.Decoder): I | null {
  const bytes = decoding.readVarUint8Array(from)
  if (bytes.length !== 16 && bytes.length !== 0) throw new RangeError('not an id')
  return bytes.length === 0 ? null : (base32(bytes) as I)
}

function readId<I extends Id<string>>(from: decoding.Decoder): I {
  const id = readIdOrNone<I>(from)
  if (id === null) throw new RangeError('no id')
  return id
}
