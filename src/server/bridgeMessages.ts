/**
 * What the relays of several servers say to each other in a room. Each message:  kind 1 | to 8 | ..., numbers with the
 * high byte first; to is a server's name, or zeros for all. Of two servers the one with the lower name opens channels.
 *
 *     here    1 | asks 1 | stays 4 each         these pages are here; asks: say the same
 *     open    2 | channel 4 | mine 4 | yours 4  a channel between these two stays stands
 *     say     3 | channel 4 | bytes
 *     grant   4 | channel 4 | count 4
 *     end     5 | channel 4 | left 1            left: because the page has gone
 *     cast    6 | bytes                         to every page in the room
 */
import { relayLimits } from '../protocol/relayLimits.ts'

export type BridgeMessage =
  | { readonly type: 'here'; readonly asks: boolean; readonly stays: readonly number[] }
  | { readonly type: 'open'; readonly channel: number; readonly mine: number; readonly yours: number }
  | { readonly type: 'say'; readonly channel: number; readonly bytes: Uint8Array }
  | { readonly type: 'grant'; readonly channel: number; readonly count: number }
  | { readonly type: 'end'; readonly channel: number; readonly left: boolean }
  | { readonly type: 'cast'; readonly bytes: Uint8Array }

const codes = { here: 1, open: 2, say: 3, grant: 4, end: 5, cast: 6 } as const
const headLength = 9
const toAll = '0'.repeat(16)

/** To all when nobody is named. */
export function encodeBridge(message: BridgeMessage, to: string = toAll): Buffer {
  return Buffer.concat([Buffer.from([codes[message.type]]), Buffer.from(to, 'hex'), ...tailOf(message)])
}

function tailOf(message: BridgeMessage): readonly Uint8Array[] {
  switch (message.type) {
    case 'here':
      return [flag(message.asks), ...message.stays.map(numberBytes)]
    case 'open':
      return [message.channel, message.mine, message.yours].map(numberBytes)
    case 'say':
      return [numberBytes(message.channel), message.bytes]
    case 'grant':
      return [numberBytes(message.channel), numberBytes(message.count)]
    case 'end':
      return [numberBytes(message.channel), flag(message.left)]
    case 'cast':
      return [message.bytes]
  }
}

/** Null for what is for another server than `self`, and for bytes that are no message. */
export function parseBridge(bytes: Uint8Array, self: string): BridgeMessage | null {
  const frame = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (frame.length <= headLength) return null
  const to = frame.toString('hex', 1, headLength)
  return to === self || to === toAll ? parseTail(frame[0] ?? 0, frame.subarray(headLength)) : null
}

function parseTail(code: number, tail: Buffer): BridgeMessage | null {
  const { length } = tail
  if (code === codes.here) {
    if (!isFlag(tail[0]) || length % 4 !== 1 || length > 1 + 4 * relayLimits.members) return null
    const stays = Array.from({ length: (length - 1) / 4 }, (_, i) => tail.readUInt32BE(1 + 4 * i))
    return { type: 'here', asks: tail[0] === 1, stays }
  }
  if (code === codes.cast) return length <= relayLimits.sayBytes ? { type: 'cast', bytes: tail } : null
  if (length < 5) return null
  const channel = tail.readUInt32BE(0)
  if (code === codes.open && length === 12) return { type: 'open', channel, mine: tail.readUInt32BE(4), yours: tail.readUInt32BE(8) }
  if (code === codes.say && length <= 4 + relayLimits.sayBytes) return { type: 'say', channel, bytes: tail.subarray(4) }
  if (code === codes.grant && length === 8) return { type: 'grant', channel, count: tail.readUInt32BE(4) }
  if (code === codes.end && length === 5 && isFlag(tail[4])) return { type: 'end', channel, left: tail[4] === 1 }
  return null
}

function isFlag(byte: number | undefined): boolean {
  return byte === 0 || byte === 1
}

function flag(isSet: boolean): Buffer {
  return Buffer.from([Number(isSet)])
}

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
