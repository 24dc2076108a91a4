/**
 * One sealed frame, in two shapes:
 *
 *   version 1 | kind 1 | device 16 | counter 8 | iv 12 | ciphertext and tag (AES-GCM-256)
 *   version 2 | kind 1 | iv 12 | ciphertext and tag        bare: whoever opens it knows the rest of the head
 *
 * The associated data of both is `room | kind | device | counter | nonce`: what the nonce is depends on where the frame
 * goes. The iv is random: with one key in a circle, NIST's bound of 2^32 frames stands for some decades of writing. A
 * cast's is its page and a counter instead (casts.ts), which is as good: it never comes twice.
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

/** What a bare frame says of itself. */
export interface BareHead {
  readonly kind: number
  readonly iv: Uint8Array
}

const versions = { full: 1, bare: 2 } as const
const headLength = 1 + 1 + 16 + 8
const bareHeadLength = 1 + 1
export const ivLength = 12
const tagLength = 16
/** Bytes that a frame is larger than its body, at most. */
export const frameOverhead = headLength + ivLength + tagLength
const bareOverhead = bareHeadLength + ivLength + tagLength

export interface Frames {
  seal(head: FrameHead, nonce: Uint8Array, body: Uint8Array): Promise<Uint8Array<ArrayBuffer>>
  /** What the frame says of itself, before anything of it is proved. */
  head(frame: Uint8Array): Result<FrameHead, 'short' | 'version'>
  /** Its body. Never rejects. */
  open(frame: Uint8Array, nonce: Uint8Array): Promise<Result<Uint8Array, 'forged'>>
  /** `iv`: drawn when it is left out. */
  sealBare(head: FrameHead, nonce: Uint8Array, body: Uint8Array, iv?: Uint8Array): Promise<Uint8Array<ArrayBuffer>>
  bareHead(frame: Uint8Array): Result<BareHead, 'short' | 'version'>
  /** Its body, when it was sealed with just this head. Never rejects. */
  openBare(frame: Uint8Array, head: FrameHead, nonce: Uint8Array): Promise<Result<Uint8Array, 'forged'>>
}

export function createFrames(keys: RoomKeys, subtle: Subtle, random: RandomBytes): Frames {
  const room = new TextEncoder().encode(keys.room)
  const options = (iv: Uint8Array, head: Uint8Array, nonce: Uint8Array) => ({
    name: 'AES-GCM',
    iv: plain(iv),
    additionalData: joined([room, head.subarray(1), nonce]),
  })
  const encrypt = async (iv: Uint8Array, head: Uint8Array, nonce: Uint8Array, body: Uint8Array) =>
    new Uint8Array(await subtle.encrypt(options(iv, head, nonce), keys.sealKey, plain(body)))
  const decrypt = async (iv: Uint8Array, head: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Promise<Result<Uint8Array, 'forged'>> => {
    try {
      return ok(new Uint8Array(await subtle.decrypt(options(iv, head, nonce), keys.sealKey, plain(sealed))))
    } catch {
      // WebCrypto rejects with the same OperationError for a wrong key, a wrong context and changed bytes.
      return fail('forged')
    }
  }
  return {
    async seal(head, nonce, body) {
      const [bytes, iv] = [headBytes(head), random(ivLength)]
      return joined([bytes, iv, await encrypt(iv, bytes, nonce, body)])
    },
    head(frame) {
      if (frame.length < frameOverhead) return fail('short')
      if (frame[0] !== versions.full) return fail('version')
      const counter = new DataView(frame.buffer, frame.byteOffset).getBigUint64(18)
      return ok({ kind: frame[1] ?? 0, device: base32(frame.subarray(2, 18)) as DeviceId, counter })
    },
    open: (frame, nonce) =>
      decrypt(frame.subarray(headLength, headLength + ivLength), frame.subarray(0, headLength), nonce, frame.subarray(headLength + ivLength)),
    async sealBare(head, nonce, body, iv = random(ivLength)) {
      return joined([Uint8Array.of(versions.bare, head.kind), iv, await encrypt(iv, headBytes(head), nonce, body)])
    },
    bareHead(frame) {
      if (frame.length < bareOverhead) return fail('short')
      if (frame[0] !== versions.bare) return fail('version')
      return ok({ kind: frame[1] ?? 0, iv: frame.subarray(bareHeadLength, bareHeadLength + ivLength) })
    },
    openBare: (frame, head, nonce) =>
      decrypt(frame.subarray(bareHeadLength, bareHeadLength + ivLength), headBytes(head), nonce, frame.subarray(bareHeadLength + ivLength)),
  }
}

function headBytes({ kind, device, counter }: FrameHead): Uint8Array {
  const head = new Uint8Array(headLength)
  head.set([versions.full, kind])
  head.set(idBytes(device), 2)
  new DataView(head.buffer).setBigUint64(18, counter)
  return head
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
