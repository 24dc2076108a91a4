/**
 * What is said on a channel of the Redis:  version 1 | name of the server 8 | bytes.  On the channel of all servers the
 * bytes are a beat:  1 | the name it had before, or zeros 8,  or  2  when it goes.
 */
import { longestSaid } from './line.ts'

const version = 1
const nameLength = 8
const headLength = 1 + nameLength
const noName = '0'.repeat(2 * nameLength)

export type Beat = { readonly type: 'here'; readonly was: string | null } | { readonly type: 'bye' }

/** A server's name is 8 bytes in hexadecimal. */
export function encodeFrame(from: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([version]), Buffer.from(from, 'hex'), bytes])
}

/** Null for what no server of ours has said. */
export function parseFrame(frame: Buffer): { readonly from: string; readonly bytes: Uint8Array } | null {
  if (frame[0] !== version || frame.length <= headLength || frame.length > headLength + longestSaid) return null
  return { from: frame.toString('hex', 1, headLength), bytes: frame.subarray(headLength) }
}

export function encodeBeat(beat: Beat): Buffer {
  return beat.type === 'bye' ? Buffer.from([2]) : Buffer.from(`01${beat.was ?? noName}`, 'hex')
}

export function parseBeat(bytes: Uint8Array): Beat | null {
  if (bytes[0] === 2 && bytes.length === 1) return { type: 'bye' }
  if (bytes[0] !== 1 || bytes.length !== headLength) return null
  const was = Buffer.from(bytes.subarray(1)).toString('hex')
  return { type: 'here', was: was === noName ? null : was }
}
