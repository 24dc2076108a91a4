/**
 * The link port: a road that finds other devices in a room and carries bytes to and from each of them.
 *
 * A link knows nothing of documents, people or keys beyond the room's address: what travels on it is sealed frames
 * (sync/seal.ts). `CircleSync` (sync/circleSync.ts) runs one circle over any number of links. Adapters: webrtc, relay,
 * tabs, memory; every one passes test/contract/link.ts.
 */
import type { CircleDocument } from '../document/circleDocument.ts'
import type { Presence } from '../document/presence.ts'
import type { LiveView } from '../document/view.ts'
import type { Epoch } from '../model/epoch.ts'
import type { CircleId, DeviceId } from '../model/ids.ts'
import type { Result } from '../model/result.ts'
import type { RoomKeys } from './keys.ts'

export interface Link {
  readonly name: 'webrtc' | 'relay' | 'tabs' | 'memory'
  /** Joins the room; idempotent `close` leaves it and closes every peer. */
  join(room: RoomKeys, events: LinkEvents): LinkRoom
}

export interface LinkEvents {
  /** A channel to another device stands. The peer may be gone again before the first frame. */
  onPeer(peer: LinkPeer): void
  /** The way to find others is up or down, or owes an answer; peers that stand live on. */
  onReach(reach: 'up' | 'doubted' | 'down'): void
  /** Somebody in the room has cast this. Where casts come from one member, they come in order. */
  onCast?(bytes: Uint8Array): void
}

export interface LinkRoom {
  /**
   * Only where the link has somebody in the middle: says it once, to everybody in the room. False when it can't be
   * said now. That it has been passed on is not told; that it may not have been is (`doubted`).
   */
  cast?(bytes: Uint8Array): boolean
  close(): void
}

/** The largest cast, in bytes. */
export const maxCast = 16 * 1024

/** A channel to one device: ordered and reliable, any size up to `maxMessage`, cut and reassembled below. */
export interface LinkPeer {
  /** Queues the bytes; never throws. After `onClose` it does nothing. */
  send(bytes: Uint8Array): void
  /** Bytes that wait to be sent. */
  readonly backlog: number
  /** Bytes that have come of a message that is not whole yet. */
  readonly coming: number
  /** Set once, before the first frame is delivered. */
  listen(handlers: { onMessage(bytes: Uint8Array): void; onClose(): void }): void
  close(): void
}

/** The largest message a link carries, in bytes; larger ones from outside end the channel. */
export const maxMessage = 16 * 1024 * 1024

/**
 * Whether the server keeps a sealed copy of what was written here. `none`: it keeps nothing, or has not been reached
 * yet. `waiting`: something written here is not on its disk. `full`: and it has no room for it.
 */
export type SafeCopy =
  | { readonly state: 'none' }
  | { readonly state: 'waiting' | 'full'; readonly changes: number }
  /** `until`: ms since 1970, when it is forgotten unless somebody asks for it before. */
  | { readonly state: 'safe'; readonly until: number }

export interface SyncStatus {
  /** Other devices in the room now; the tabs of one count once. */
  readonly present: number
  /** Of those, how many have acknowledged everything this page has written. */
  readonly reached: number
  /** `insecure`: this page may not use encryption (plain http), so nothing is sent at all. */
  readonly network: 'seeking' | 'connected' | 'insecure'
}

/** A structured-cloneable value that a phone remembers. Neither rejects. */
export interface Remembered {
  load(): Promise<unknown>
  save(value: unknown): Promise<void>
}

/**
 * What a phone remembers of a mailbox: how far it has been read, and what is in it; saved only when all that was read
 * until now is in the log. `files`: which of the circle's files are there.
 */
export interface MailboxMemory extends Remembered {
  readonly files?: Remembered
}

/** What a circle's files are to its links: where they are kept, and which of them are asked for. */
export interface SyncedFiles {
  readonly have: LiveView<ReadonlySet<string>>
  /** Hashes that are referred to and not here. */
  readonly missing: LiveView<readonly string[]>
  /** Those that were added here since the page began: nobody else may have them. */
  readonly added: ReadonlySet<string>
  /** Null when it is not here, or damaged: `have` and `missing` then say so. Never rejects. */
  get(hash: string): Promise<Uint8Array | null>
  /** `wrong`: these are not the bytes of that hash. `failed`: they could not be stored. Never rejects. */
  keep(hash: string, bytes: Uint8Array): Promise<'kept' | 'wrong' | 'failed'>
}

/** One circle on its links. */
export interface CircleSync {
  readonly status: LiveView<SyncStatus>
  readonly presence: LiveView<readonly Presence[]>
  readonly safe: LiveView<SafeCopy>
  setPresence(own: Omit<Presence, 'session' | 'device'>): void
  /** From now on others are given these files, and what is missing is asked for. */
  shareFiles(files: SyncedFiles): void
  /** ms to add to this device's time to get that of `base`; null while it has not been measured. */
  offsetTo(base: 'server' | DeviceId): number | null
  /**
   * The circle has another key than this room's: tells everybody who is here, and each passes it on. After a fresh key
   * the room is to be left. After one that won over this room's, of the same number, whoever comes here is told too,
   * and nothing else is said or heard.
   */
  tellEpoch(epoch: NextKey): void
  close(): void
}

/**
 * Why the server's mailbox did not do what was asked. `off`: it keeps nothing. `away`: not reached, or too busy: try again.
 * `full`: the room or the server has no room. `refused`: it says no to this, and will say so again.
 */
export type MailboxError = 'off' | 'away' | 'full' | 'refused'

/** Values that wait in the server's mailbox, each for whoever has its secret of 16 bytes. Never rejects. */
export interface Parcels {
  /** Answers when it is on the server's disk. A secret is used once. */
  send(secret: Uint8Array, bytes: Uint8Array): Promise<Result<void, MailboxError>>
  /** Whether something was put under this secret. */
  has(secret: Uint8Array): Promise<Result<boolean, MailboxError>>
  fetch(secret: Uint8Array): Promise<Result<Uint8Array, MailboxError | 'notThere'>>
}

/** A key that follows on the one in use, or one of the same number. */
export type NextKey = Epoch

export interface SyncKey {
  readonly circle: CircleId | null
  readonly epoch: number
  readonly secret: Uint8Array
  readonly mailbox?: MailboxMemory
}

/**
 * Begins to sync a document; `circle` is null while it is learnt from the document itself, `mailbox` is
 * left out where the room's mailbox is to be neither read nor written. `onEpoch` hears of each
 * other key that somebody in the room knows; which counts is for the hearer to see (`model/epoch.ts`).
 */
export type StartSync = (
  document: CircleDocument,
  key: SyncKey,
  onEpoch: (next: NextKey) => void,
) => Promise<CircleSync>
