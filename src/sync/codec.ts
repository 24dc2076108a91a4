/** The bytes of the messages: the table is in sync/messages.ts. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { isFileHash } from '../model/attachment.ts'
import { base32, type CircleId, type DeviceId, type Id, idBytes } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { type BaseOffset, bounds, type Message, type Seen, type SessionId } from './messages.ts'
import { maxBody, nonceLength } from './seal.ts'

export interface Encoded {
  readonly kind: number
  readonly body: Uint8Array
}

const kinds: Readonly<Record<Message['type'], number>> = {
  hello: 1,
  stateVector: 2,
  state: 3,
  edit: 4,
  presence: 5,
  ack: 6,
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
      encoding.writeVarUint8Array(to, idBytes(message.session))
      encoding.writeVarUint8Array(to, message.circle === null ? new Uint8Array(0) : idBytes(message.circle))
      encoding.writeVarUint(to, message.epoch)
      encoding.writeVarUint(to, message.files ? 1 : 0)
      break
    case 'stateVector':
      encoding.writeVarUint8Array(to, message.vector)
      break
    case 'state':
      encoding.writeVarUint(to, message.answer ? 1 : 0)
      encoding.writeVarUint8Array(to, message.update)
      writeSeen(to, message.seen)
      break
    case 'edit':
      encoding.writeVarUint8Array(to, idBytes(message.session))
      encoding.writeVarUint(to, message.seq)
      encoding.writeVarUint8Array(to, message.update)
      break
    case 'presence':
      encoding.writeVarUint8Array(to, idBytes(message.session))
      encoding.writeVarUint8Array(to, idBytes(message.device))
      encoding.writeVarUint(to, message.counter)
      encoding.writeVarUint(to, message.age)
      encoding.writeVarString(to, message.json)
      writeSeen(to, message.seen)
      break
    case 'ack':
      writeSeen(to, message.seen)
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
      const session = readId<SessionId>(from)
      const circle = readIdOrNone<CircleId>(from)
      const epoch = decoding.readVarUint(from)
      const files = decoding.hasContent(from) && (decoding.readVarUint(from) & 1) === 1
      return nonce.length === nonceLength ? { type: 'hello', protocol, nonce, session, circle, epoch, files } : null
    }
    case kinds.stateVector: {
      const vector = decoding.readVarUint8Array(from)
      return vector.length <= bounds.vector ? { type: 'stateVector', vector } : null
    }
    case kinds.state: {
      const answer = decoding.readVarUint(from) === 1
      return { type: 'state', answer, update: decoding.readVarUint8Array(from), seen: readSeen(from) }
    }
    case kinds.edit: {
      const session = readId<SessionId>(from)
      return { type: 'edit', session, seq: decoding.readVarUint(from), update: decoding.readVarUint8Array(from) }
    }
    case kinds.presence: {
      const session = readId<SessionId>(from)
      const device = readId<DeviceId>(from)
      const counter = decoding.readVarUint(from)
      const age = decoding.readVarUint(from)
      const json = decoding.readVarString(from)
      if (age > bounds.age || json.length > bounds.json) return null
      return { type: 'presence', session, device, counter, age, json, seen: readSeen(from) }
    }
    case kinds.ack:
      return { type: 'ack', seen: readSeen(from) }
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
    encoding.writeVarUint8Array(to, idBytes(session))
    encoding.writeVarUint(to, seq)
  }
}

function readSeen(from: decoding.Decoder): Seen {
  const seen = new Map<SessionId, number>()
  for (let left = readCount(from, bounds.seen); left > 0; left--) {
    seen.set(readId<SessionId>(from), decoding.readVarUint(from))
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
