/**
 * What a page and the relay say to each other: binary frames on one WebSocket, numbers with the high byte first.
 *
 *     page → relay   join   1 | stay 4 | token 16      I am in the room of this token; I call my stay there so
 *                    leave  2 | stay 4
 *     relay → page   met    3 | stay 4 | channel 4     a channel to somebody else there stands
 *     both ways      say    4 | channel 4 | bytes      to the other end; sealed by the page
 *                    grant  5 | channel 4 | count 4    so many more bytes may be said to me
 *                    end    6 | channel 4              the channel is over
 *                    alive  7 | number 4               are you there? The relay says the same
 *                    cast   8 | stay 4 | bytes         to everybody else in the stay's room; sealed by the page
 *     relay → page   casts  9 | stay 4 | (length 2 | bytes) …   several at once, to a page that has asked for them so
 *
 * The room is a hash of the token: whoever only knows the room's address can't join it.
 */
import { fail, ok, type Result } from '../model/result.ts'
import { relayLimits } from './relayLimits.ts'

export type RelayMessage =
  | { readonly type: 'join'; readonly stay: number; readonly token: Uint8Array }
  | { readonly type: 'leave'; readonly stay: number }
  | { readonly type: 'met'; readonly stay: number; readonly channel: number }
  | { readonly type: 'say'; readonly channel: number; readonly bytes: Uint8Array }
  | { readonly type: 'grant'; readonly channel: number; readonly count: number }
  | { readonly type: 'end'; readonly channel: number }
  | { readonly type: 'alive'; readonly number: number }
  | { readonly type: 'cast'; readonly stay: number; readonly bytes: Uint8Array }
  | { readonly type: 'casts'; readonly stay: number; readonly casts: readonly Uint8Array[] }

/** In the query of the socket's address: the page reads `casts`. */
export const readsCasts = 'casts'

const codes = { join: 1, leave: 2, met: 3, say: 4, grant: 5, end: 6, alive: 7, cast: 8, casts: 9 } as const
const headLength = 5
const tokenLength = 16

export function encodeRelay(message: RelayMessage): Uint8Array<ArrayBuffer> {
  const tail = tailOf(message)
  const frame = new Uint8Array(headLength + tail.length)
  frame[0] = codes[message.type]
  new DataView(frame.buffer).setUint32(1, nameOf(message))
  frame.set(tail, headLength)
  return frame
}

function nameOf(message: RelayMessage): number {
  if ('stay' in message) return message.stay
  return 'channel' in message ? message.channel : message.number
}

function tailOf(message: RelayMessage): Uint8Array {
  switch (message.type) {
    case 'join':
      return message.token
    case 'met':
      return numberBytes(message.channel)
    case 'say':
    case 'cast':
      return message.bytes
    case 'casts':
      return joinCasts(message.casts)
    case 'grant':
      return numberBytes(message.count)
    default:
      return new Uint8Array(0)
  }
}

/** One frame, from either side. What is said or cast is a view of the frame, not a copy. */
export function parseRelay(frame: Uint8Array): Result<RelayMessage, 'badMessage'> {
  if (frame.length < headLength || frame.length > headLength + relayLimits.sayBytes) return fail('badMessage')
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length)
  const name = view.getUint32(1)
  const tail = frame.subarray(headLength)
  const hasNumber = tail.length === 4
  switch (frame[0]) {
    case codes.join:
      return tail.length === tokenLength ? ok({ type: 'join', stay: name, token: tail }) : fail('badMessage')
    case codes.leave:
      return tail.length === 0 ? ok({ type: 'leave', stay: name }) : fail('badMessage')
    case codes.met:
      return hasNumber ? ok({ type: 'met', stay: name, channel: view.getUint32(headLength) }) : fail('badMessage')
    case codes.say:
      return tail.length > 0 ? ok({ type: 'say', channel: name, bytes: tail }) : fail('badMessage')
    case codes.grant:
      return hasNumber ? ok({ type: 'grant', channel: name, count: view.getUint32(headLength) }) : fail('badMessage')
    case codes.end:
      return tail.length === 0 ? ok({ type: 'end', channel: name }) : fail('badMessage')
    case codes.alive:
      return tail.length === 0 ? ok({ type: 'alive', number: name }) : fail('badMessage')
    case codes.cast:
      return tail.length > 0 ? ok({ type: 'cast', stay: name, bytes: tail }) : fail('badMessage')
    case codes.casts: {
      const casts = splitCasts(tail)
      return casts === null ? fail('badMessage') : ok({ type: 'casts', stay: name, casts })
    }
    default:
      return fail('badMessage')
  }
}

/** Bytes that a cast of this length takes up among others. */
export const castRoom = (length: number): number => 2 + length

function joinCasts(casts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(casts.reduce((sum, { length }) => sum + castRoom(length), 0))
  let at = 0
  for (const cast of casts) {
    joined[at] = cast.length >> 8
    joined[at + 1] = cast.length
    joined.set(cast, at + 2)
    at += castRoom(cast.length)
  }
  return joined
}

/** Null when they don't end where the bytes end, or one is empty. */
function splitCasts(bytes: Uint8Array): readonly Uint8Array[] | null {
  const casts: Uint8Array[] = []
  for (let at = 0; at < bytes.length || casts.length === 0; ) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    const end = at + castRoom(length)
    if (length === 0 || end > bytes.length) return null
    casts.push(bytes.subarray(at + 2, end))
    at = end
  }
  return casts
}

function numberBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
