/**
 * What is said once to a whole room, through the relay: sealed under the room's key, since everybody opens the same
 * bytes. A cast's iv is its page (8 bytes) and a counter (4), which never come twice; the associated data is that of a
 * bare frame (frame.ts) with no device and with a nonce of its own.
 *
 * A page's counter only goes up, so a cast that is played back to who has heard it is dropped. Who has not may take an
 * old edit for a new one, which changes nothing; where an old page was is for the hearer to refuse (circleSync.ts).
 */
import type { Now } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import { base32 } from '../model/ids.ts'
import { decodeMessage, type Encoded } from './codec.ts'
import { type Frames, ivLength } from './frame.ts'
import type { Message } from './messages.ts'
import { type SessionId, sessionBytes, sessionLength, sessionOf } from './session.ts'

export type CastMessage = Extract<Message, { readonly type: 'edit' | 'presence' | 'digest' }>

/** Every page casts a digest every few seconds: one that has not for so long does not hear casts any more. */
const hearsMs = 30_000
const mostPages = 512
/** Bytes that may wait to be opened; what comes on top is dropped, and found missing later. */
const mostWaiting = 4 * 1024 * 1024
const noDevice = base32(new Uint8Array(16)) as DeviceId
const castNonce = new TextEncoder().encode('cast through all')

interface Opened {
  readonly from: SessionId
  readonly counter: number
  readonly message: CastMessage
}

export interface CastsDeps {
  readonly frames: Frames
  readonly session: SessionId
  readonly now: Now
  /** False when the link can't say it now. */
  say(frame: Uint8Array): boolean
  onCast(from: SessionId, message: CastMessage): void
  /** What `hand` hands on is one change to whoever looks at the document. */
  together(hand: () => void): void
  /** A cast could not be said. */
  onLost(): void
}

export interface Casts {
  /** The relay is there, as far as is known. */
  readonly up: boolean
  reach(reach: 'up' | 'doubted' | 'down'): void
  send(message: Encoded): void
  hear(frame: Uint8Array): void
  /** Later tells whether something that had come by now has still not been opened. */
  waiting(): () => boolean
  /** Whether the page has lately been heard itself, and so hears what is cast. */
  hears(session: SessionId): boolean
  /** Settles when everything that was sent has been handed to the link. */
  drained(): Promise<void>
}

export function createCasts({ frames, session, now, say, onCast, together, onLost }: CastsDeps): Casts {
  const heard = new Map<SessionId, { readonly counter: number; readonly at: number }>()
  let outgoing = Promise.resolve()
  let queue: Uint8Array[] = []
  let isTurn = false
  let sent = 0
  /** Bytes. */
  let waiting = 0
  /** Frames. */
  let came = 0
  let opened = 0
  let up = false

  const head = (kind: number, counter: number) => ({ kind, device: noDevice, counter: BigInt(counter) })
  const isOld = (from: SessionId, counter: number) => counter <= (heard.get(from)?.counter ?? 0)
  const open = async (frame: Uint8Array) => {
    const bare = frames.bareHead(frame)
    if (!bare.ok) return null
    const { kind, iv } = bare.value
    const from = sessionOf(iv.subarray(0, sessionLength))
    const counter = new DataView(iv.buffer, iv.byteOffset).getUint32(sessionLength)
    if (from === null || from === session || isOld(from, counter)) return null
    const body = await frames.openBare(frame, head(kind, counter), castNonce)
    // From whoever has no key, or of a version that we don't know: no reason to hear the others less.
    const message = body.ok ? decodeMessage({ kind, body: body.value }) : null
    if (message?.type !== 'edit' && message?.type !== 'presence' && message?.type !== 'digest') return null
    return { from, counter, message }
  }
  const handOn = ({ from, counter, message }: Opened) => {
    if (isOld(from, counter)) return
    heard.delete(from)
    heard.set(from, { counter, at: now() })
    for (const oldest of heard.keys()) {
      if (heard.size <= mostPages) break
      heard.delete(oldest)
    }
    onCast(from, message)
  }
  /** All that has come by now. */
  const turn = async () => {
    const frames = queue
    queue = []
    try {
      const messages = (await Promise.all(frames.map(open))).filter((message) => message !== null)
      if (messages.length > 1) together(() => { messages.forEach(handOn) })
      else messages.forEach(handOn)
    } finally {
      for (const { length } of frames) waiting -= length
      opened += frames.length
      isTurn = queue.length > 0
      if (isTurn) void turn()
    }
  }
  return {
    get up() {
      return up
    },
    reach(reach) {
      up = reach === 'up'
    },
    send({ kind, body }) {
      const counter = ++sent
      const iv = new Uint8Array(ivLength)
      iv.set(sessionBytes(session))
      new DataView(iv.buffer).setUint32(sessionLength, counter)
      outgoing = outgoing.then(async () => {
        if (!say(await frames.sealBare(head(kind, counter), castNonce, body, iv))) onLost()
      })
    },
    hear(frame) {
      if (waiting + frame.length > mostWaiting) return
      waiting += frame.length
      came++
      queue.push(frame)
      if (isTurn) return
      isTurn = true
      // Several may come in one breath.
      queueMicrotask(() => void turn())
    },
    waiting() {
      const before = came
      return () => opened < before
    },
    hears: (page) => now() - (heard.get(page)?.at ?? -Infinity) < hearsMs,
    drained: () => outgoing,
  }
}
