/**
 * Sealed frames: what travels between two devices.
 *
 *   version 1 | kind 1 | device 16 | counter 8 | iv 12 | ciphertext and tag (AES-GCM-256)
 *
 * The associated data is `room | kind | device | counter | nonce`, where the nonce is the random one that the
 * receiver sent in its hello on this very channel: a frame can be replayed neither on this channel (the counter) nor
 * on any other (the nonce). The hello itself is sealed with a nonce of zeros, since none is known yet. So a recorded
 * hello can be played back, but whoever does it can say nothing more: a channel counts only after a second frame.
 *
 * The channel below is ordered and reliable, so the counter goes up by exactly one. A hole would mean that something
 * between the devices drops frames, and then nothing that is told about what has arrived could be believed.
 *
 * The iv is random: with one key in a circle, NIST's bound of 2^32 frames stands for some decades of writing.
 */
import type { RandomBytes } from '../model/deps.ts'
import { base32, type DeviceId, idBytes } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { plain, type RoomKeys } from './keys.ts'
import { maxMessage } from './port.ts'

/** What sealing needs of `crypto.subtle`. */
export type Subtle = Pick<SubtleCrypto, 'encrypt' | 'decrypt'>

export type OpenError = 'short' | 'large' | 'version' | 'replayed' | 'gap' | 'device' | 'forged'

export interface Opened {
  readonly kind: number
  readonly device: DeviceId
  readonly body: Uint8Array
}

export const nonceLength = 16
const version = 1
const headLength = 1 + 1 + 16 + 8
const ivLength = 12
const tagLength = 16

/** The largest body that a sealed frame can carry over a link. */
export const maxBody = maxMessage - headLength - ivLength - tagLength

/** The two directions of one channel. Await each call before the next: the counters follow the order of the frames. */
export interface Sealer {
  /** What the other side must seal its frames with; sent in our hello. */
  readonly nonce: Uint8Array
  /** Set when the other side's hello has been opened; frames before it carry zeros. */
  setPeerNonce(nonce: Uint8Array): void
  seal(kind: number, body: Uint8Array): Promise<Uint8Array>
  /** What the frame says; after an error the channel is to be closed. Never rejects. */
  open(frame: Uint8Array): Promise<Result<Opened, OpenError>>
}

/** Seals for, and opens from, one channel. */
export function createSealer(keys: RoomKeys, device: DeviceId, subtle: Subtle, random: RandomBytes): Sealer {
  const nonce = random(nonceLength)
  const zeros = new Uint8Array(nonceLength)
  const room = new TextEncoder().encode(keys.room)
  const own = idBytes(device)
  let peerNonce = zeros
  let sent = 0
  let received = 0
  let peer: DeviceId | null = null
  const associated = (head: Uint8Array, bound: Uint8Array) => joined([room, head.subarray(1), bound])
  return {
    nonce,
    setPeerNonce(value) {
      peerNonce = new Uint8Array(value)
    },
    async seal(kind, body) {
      const bound = sent === 0 ? zeros : peerNonce
      const head = new Uint8Array(headLength)
      head.set([version, kind])
      head.set(own, 2)
      new DataView(head.buffer).setBigUint64(18, BigInt(++sent))
      const iv = plain(random(ivLength))
      const options = { name: 'AES-GCM', iv, additionalData: associated(head, bound) }
      return joined([head, iv, new Uint8Array(await subtle.encrypt(options, keys.sealKey, plain(body)))])
    },
    async open(frame) {
      if (frame.length > maxMessage) return fail('large')
      if (frame.length < headLength + ivLength + tagLength) return fail('short')
      if (frame[0] !== version) return fail('version')
      const head = frame.subarray(0, headLength)
      const counter = new DataView(frame.buffer, frame.byteOffset).getBigUint64(18)
      const next = BigInt(received + 1)
      if (counter !== next) return fail(counter < next ? 'replayed' : 'gap')
      const from = base32(head.subarray(2, 18)) as DeviceId
      if (peer !== null && from !== peer) return fail('device')
      const iv = plain(frame.subarray(headLength, headLength + ivLength))
      const options = { name: 'AES-GCM', iv, additionalData: associated(head, received === 0 ? zeros : nonce) }
      try {
        const body = await subtle.decrypt(options, keys.sealKey, plain(frame.subarray(headLength + ivLength)))
        received++
        peer = from
        return ok({ kind: head[1] ?? 0, device: from, body: new Uint8Array(body) })
      } catch {
        // WebCrypto rejects with the same OperationError for a wrong key, a wrong context and changed bytes.
        return fail('forged')
      }
    },
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
