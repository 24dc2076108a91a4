/**
 * What two devices say to each other, inside a sealed frame. The kind stands in the frame's head, the fields follow
 * in the body (lib0: `v` varuint, `b` length and bytes, `s` length and UTF-8, `f` 64-bit float).
 *
 *   1 hello        v protocol, b nonce 16, b session 16, b circle 16 or empty, v epoch, v what it can (1: files)
 *   2 stateVector  b vector                            "this is what I have: send me the rest"
 *   3 state        v 1 answer | 0 news, b update, seen  the rest; or what someone else brought us
 *   4 edit         b session 16, v seq, b update        what one page wrote in some 25 ms
 *   5 presence     b session 16, b device 16, v counter, v age in ms, s JSON of where it is, seen
 *   6 ack          seen                                 what has been applied here
 *   7 echo         f t0
 *   8 echoed       f t0, f t1, v count, (b base 16 or empty for the server, f offset, v hops)*
 *   9 nextEpoch    v n, b secret 16                    the circle's fresh key: follow to its room
 *  10 fileAsk      s hash, v from                      the file's bytes from there on
 *  11 filePart     s hash, v from, v total, b bytes    32 KB of them, or what is left
 *  12 fileNone     s hash                              it is not here
 *  13 fileHere     s hash                              now it is
 *
 *   seen           v count, (b session 16, v seq)*      of each page: every edit up to seq has been applied
 *
 * Protocol 1. Bytes after the last known field are ignored, so that a later version may add some; kinds that a peer
 * does not know end the channel, so 10–13 are said only to those whose hello tells that they know them. Decoding never
 * throws; whatever is too large, too many or not what it should be gives null (sync/codec.ts).
 */
import type { CircleId, DeviceId, Id } from '../model/ids.ts'
import type { TimeBase } from '../model/run.ts'

export const protocolVersion = 1

/** One open page. */
export type SessionId = Id<'session'>

/** Of each page: every edit up to that number has been applied. */
export type Seen = ReadonlyMap<SessionId, number>

/** A clock as told by a peer: `base` shows `offset` ms more than the teller's own clock. */
export interface BaseOffset {
  readonly base: TimeBase
  readonly offset: number
  /** 0: measured by the teller itself. */
  readonly hops: number
}

export interface Hello {
  readonly type: 'hello'
  readonly protocol: number
  readonly nonce: Uint8Array
  readonly session: SessionId
  /** Null where only the secret is known, as with a typed code. */
  readonly circle: CircleId | null
  readonly epoch: number
  /** It knows the messages about files; an earlier version says nothing of it. */
  readonly files: boolean
}
export interface StateVector {
  readonly type: 'stateVector'
  readonly vector: Uint8Array
}
export interface State {
  readonly type: 'state'
  readonly answer: boolean
  readonly update: Uint8Array
  readonly seen: Seen
}
export interface Edit {
  readonly type: 'edit'
  readonly session: SessionId
  readonly seq: number
  readonly update: Uint8Array
}
export interface PresenceMessage {
  readonly type: 'presence'
  readonly session: SessionId
  readonly device: DeviceId
  readonly counter: number
  /** ms since its page said it. */
  readonly age: number
  readonly json: string
  readonly seen: Seen
}
export interface Ack {
  readonly type: 'ack'
  readonly seen: Seen
}
export interface Echo {
  readonly type: 'echo'
  readonly t0: number
}
export interface Echoed {
  readonly type: 'echoed'
  readonly t0: number
  readonly t1: number
  readonly bases: readonly BaseOffset[]
}
export interface NextEpoch {
  readonly type: 'nextEpoch'
  /** 2–255. */
  readonly n: number
  /** 16 bytes. */
  readonly secret: Uint8Array
}
export interface FileAsk {
  readonly type: 'fileAsk'
  /** SHA-256, base64url. */
  readonly hash: string
  readonly from: number
}
export interface FilePart {
  readonly type: 'filePart'
  readonly hash: string
  readonly from: number
  readonly total: number
  readonly bytes: Uint8Array
}
export interface FileNone {
  readonly type: 'fileNone'
  readonly hash: string
}
export interface FileHere {
  readonly type: 'fileHere'
  readonly hash: string
}
export type FileMessage = FileAsk | FilePart | FileNone | FileHere
export type Message = Hello | StateVector | State | Edit | PresenceMessage | Ack | Echo | Echoed | NextEpoch | FileMessage

/** Most entries of a list, and most bytes of small fields. */
export const bounds = { seen: 512, bases: 32, vector: 1024 * 1024, json: 1024, hops: 4, age: 60_000, piece: 32 * 1024 } as const
