/**
 * Sealed frames (sync/frame.ts) between two devices on one channel.
 *
 * The nonce of the associated data is the random one that the receiver sent in its hello on this very channel: a frame
 * can be replayed neither on this channel (the counter) nor on any other (the nonce). The hello itself is sealed with a
 * nonce of zeros, since none is known yet. So a recorded hello can be played back, but whoever does it can say nothing
 * more: a channel counts only after a second frame.
 *
 * The channel below is ordered and reliable, so the counter goes up by exactly one. A hole would mean that something
 * between the devices drops frames, and then nothing that is told about what has arrived could be believed. After the
 * hello both ends know the device and the next number: frames are bare, and one that is out of turn does not open.
 */
import type { RandomBytes } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { createFrames, frameOverhead, type Subtle } from './frame.ts'
import type { RoomKeys } from './keys.ts'
import { maxMessage } from './port.ts'

export type OpenError = 'short' | 'large' | 'version' | 'gap' | 'forged'

export interface Opened {
  readonly kind: number
  readonly device: DeviceId
  readonly body: Uint8Array
}

export const nonceLength = 16

/** The largest body that a sealed frame can carry over a link. */
export const maxBody = maxMessage - frameOverhead

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
  const frames = createFrames(keys, subtle, random)
  const nonce = random(nonceLength)
  const zeros = new Uint8Array(nonceLength)
  let peerNonce = zeros
  let sent = 0
  let received = 0
  let peer: DeviceId | null = null
  const first = async (frame: Uint8Array): Promise<Result<Opened, OpenError>> => {
    const head = frames.head(frame)
    if (!head.ok) return head
    if (head.value.counter !== 1n) return fail('gap')
    const body = await frames.open(frame, zeros)
    return body.ok ? ok({ kind: head.value.kind, device: head.value.device, body: body.value }) : body
  }
  const next = async (frame: Uint8Array, from: DeviceId): Promise<Result<Opened, OpenError>> => {
    const head = frames.bareHead(frame)
    if (!head.ok) return head
    const { kind } = head.value
    const body = await frames.openBare(frame, { kind, device: from, counter: BigInt(received + 1) }, nonce)
    return body.ok ? ok({ kind, device: from, body: body.value }) : body
  }
  return {
    nonce,
    setPeerNonce(value) {
      peerNonce = new Uint8Array(value)
    },
    seal(kind, body) {
      const head = { kind, device, counter: BigInt(++sent) }
      return sent === 1 ? frames.seal(head, zeros, body) : frames.sealBare(head, peerNonce, body)
    },
    async open(frame) {
      if (frame.length > maxMessage) return fail('large')
      const opened = peer === null ? await first(frame) : await next(frame, peer)
      if (!opened.ok) return opened
      received++
      peer = opened.value.device
      return opened
    },
  }
}
