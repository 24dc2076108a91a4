/**
 * What two devices say to each other, inside a sealed frame. The kind stands in the frame's head, the fields follow
 * in the body (lib0: `v` varuint, `b` length and bytes, `s` length and UTF-8, `f` 64-bit float).
 *
 *   1 hello        v protocol, b nonce 16, b session 8, b circle 16 or empty, v epoch, v what it can (1: files)
 *   2 stateVector  b vector, v 1 ask | 0 tell          "this is what I have", and perhaps "send me the rest"
 *   3 state        b update, seen                       the rest
 *   4 edit         b session 8 or empty, v seq, v whom it is handed on to, b update
 *                                                       what one page (empty: who says it) wrote in some 25 ms
 *   5 presence     v count, (b session 8, b device 16, v counter, v age in ms, s JSON of where it is, seen)*
 *   6 digest       seen, v 1 hears casts | 0            what has been applied here; also: I am here
 *   7 echo         f t0
 *   8 echoed       f t0, f t1, v count, (b base 16 or empty for the server, f offset, v hops)*
 *   9 nextEpoch    v n, b secret 16                    the circle's fresh key: follow to its room
 *  10 fileAsk      s hash, v from                      the file's bytes from there on
 *  11 filePart     s hash, v from, v total, b bytes    32 KB of them, or what is left
 *  12 fileNone     s hash                              it is not here
 *  13 fileHere     s hash                              now it is
 *
 *   seen           v count, (session 8, v seq)*        of each page: every edit up to seq has been applied
 *
 * Protocol 2. Edits, presence and digests are also cast through the relay to a whole room (casts.ts). Bytes after the
 * last known field are ignored, so that a later version may add some; kinds that a peer does not know end the channel,
 * so 10–13 are said only to those whose hello tells that they know them. Decoding never throws; whatever is too large,
 * too many or not what it should be gives null (sync/codec.ts).
 */
import type { CircleId, DeviceId } from '../model/ids.ts'
import type { TimeBase } from '../model/run.ts'
import type { SessionId } from './session.ts'

export const protocolVersion = 2

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
  /** Not only told: what is missing here is to be sent. */
  readonly ask: boolean
}
export interface State {
  readonly type: 'state'
  readonly update: Uint8Array
  readonly seen: Seen
}
/**
 * Whom its hearers hand an edit on to. `all`: everybody they speak to. `beyond`: it was cast, and only who does not
 * hear casts has to be told. `none`: everybody who is here has been told.
 */
export type HandOn = 'all' | 'beyond' | 'none'
export interface Edit {
  readonly type: 'edit'
  /** Null: the page that says it. */
  readonly session: SessionId | null
  readonly seq: number
  readonly handOn: HandOn
  readonly update: Uint8Array
}
/** Where one page is. */
export interface PagePresence {
  readonly session: SessionId
  readonly device: DeviceId
  readonly counter: number
  /** ms since its page said it. */
  readonly age: number
  readonly json: string
  /** Told along only where it has no shorter way. */
  readonly seen: Seen
}
export interface PresenceMessage {
  readonly type: 'presence'
  readonly pages: readonly PagePresence[]
}
export interface Digest {
  readonly type: 'digest'
  /** What has changed of it since it was told last. */
  readonly seen: Seen
  /** Whether the relay is there for it. */
  readonly hears: boolean
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
export type Message = Hello | StateVector | State | Edit | PresenceMessage | Digest | Echo | Echoed | NextEpoch | FileMessage

/** Most entries of a list, and most bytes of small fields. */
export const bounds = { seen: 512, pages: 200, bases: 32, vector: 1024 * 1024, json: 1024, hops: 4, age: 60_000, piece: 32 * 1024 } as const
