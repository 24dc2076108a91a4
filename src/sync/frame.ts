/**
 * One sealed frame:
 *
 *   version 1 | kind 1 | device 16 | counter 8 | iv 12 | ciphertext and tag (AES-GCM-256)
 *
 * The associated data is `room | kind | device | counter | nonce`: what the nonce is depends on where the frame goes.
 * The iv is random: with one key in a circle, NIST's bound of 2^32 frames stands for some decades of writing.
 */
import type { RandomBytes } from '../model/deps.ts'
import { base32, type DeviceId, idBytes } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { plain, type RoomKeys } from './keys.ts'

/** What sealing needs of `crypto.subtle`. */
export type Subtle = Pick<SubtleCrypto, 'encrypt' | 'decrypt'>

export interface FrameHead {
  readonly kind: number
  readonly device: DeviceId
  readonly counter: bigint
}

const version = 1
const headLength = 1 + 1 + 16 + 8
const ivLength = 12
const tagLength = 16
/** Bytes that a frame is larger than its body. */
export const frameOverhead = headLength + ivLength + tagLength

export interface Frames {
  seal(head: FrameHead, nonce: Uint8Array, body: Uint8Array): Promise<Uint8Array<ArrayBuffer>>
  /** What the frame says of itself, before anything of it is proved. */
  head(frame: Uint8Array): Result<FrameHead, 'short' | 'version'>
  /** Its body. Never rejects. */
  open(frame: Uint8Array, nonce: Uint8Array): Promise<Result<Uint8Array, 'forged'>>
}

export function createFrames(keys: RoomKeys, subtle: Subtle, random: RandomBytes): Frames {
  const room = new TextEncoder().encode(keys.room)
  const options = (iv: Uint8Array, head: Uint8Array, nonce: Uint8Array) => ({
    name: 'AES-GCM',
    iv: plain(iv),
    additionalData: joined([room, head.subarray(1), nonce]),
  })
  return {
    async seal({ kind, device, counter }, nonce, body) {
      const head = new Uint8Array(headLength)
      head.set([version, kind])
      head.set(idBytes(device), 2)
      new DataView(head.buffer).setBigUint64(18, counter)
      const iv = random(ivLength)
      const sealed = await subtle.encrypt(options(iv, head, nonce), keys.sealKey, plain(body))
      return joined([head, iv, new Uint8Array(sealed)])
    },
    head(frame) {
      if (frame.length < frameOverhead) return fail('short')
      if (frame[0] !== version) return fail('version')
      const counter = new DataView(frame.buffer, frame.byteOffset).getBigUint64(18)
      return ok({ kind: frame[1] ?? 0, device: base32(frame.subarray(2, 18)) as DeviceId, counter })
    },
    async open(frame, nonce) {
      const iv = frame.subarray(headLength, headLength + ivLength)
      try {
        const sealed = plain(frame.subarray(headLength + ivLength))
        return ok(new Uint8Array(await subtle.decrypt(options(iv, frame.subarray(0, headLength), nonce), keys.sealKey, sealed)))
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
