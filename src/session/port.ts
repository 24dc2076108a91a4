/** What the screens and stores see of an open circle. */
import type { CircleDocument } from '../document/circleDocument.ts'
import type { LiveView } from '../document/view.ts'
import type { Presence } from '../document/presence.ts'
import type { AgendaItemId, CircleId, DeviceId, MeetingId, PersonId } from '../model/ids.ts'
import type { Moment } from '../model/run.ts'
import type { Result } from '../model/result.ts'
import type { Invite, InviteEntry } from '../protocol/invite.ts'
import type { CircleRecord, Fallback, StorageError, Store } from '../storage/port.ts'
import type { CircleSync, SafeCopy } from '../sync/port.ts'

export type { Parcels } from '../sync/port.ts'

/** Where the last edits are. `memory`: this browser stores nothing, all is gone when the page closes. */
export type Saved = 'saved' | 'saving' | 'memory' | { readonly failed: StorageError }

export interface CircleStatus {
  readonly saved: Saved
  /** Other devices in the room now (a phone's tabs count once). */
  readonly present: number
  /** Of those, how many have acknowledged everything this device has written. */
  readonly reached: number
  /** `off`: no link is asked for. `seeking`: nobody has been found yet. */
  readonly network: 'off' | 'seeking' | 'connected' | 'insecure'
  /** Whether the server keeps a sealed copy of it. */
  readonly safe: SafeCopy
  /** Rows of the log that were damaged and set aside when it was loaded. */
  readonly damaged: number
}

/** What this device tells the others of where it is. */
export interface OwnPresence {
  readonly person: PersonId | null
  readonly meeting: MeetingId | null
  readonly item: AgendaItemId | null
  /** The entity whose text is being edited. */
  readonly field: string | null
}

/** The time of the meeting, agreed between phones whose clocks differ. */
export interface MeetingClock {
  /** Now, as it should be written into an event. */
  moment(): Moment
  /** Now told in the time of `base`. `exact` is false while that clock has not been measured. */
  nowIn(base: Moment['base']): { readonly at: number; readonly exact: boolean }
}

/** `tooMany`: the circle holds as many files as it may. `refused`: also where the page may not use encryption. */
export type AddFileError = StorageError | 'tooLarge' | 'tooMany'

/** The files of a circle, each under the hash of its bytes. They travel among those who are in the circle's room. */
export interface CircleFiles {
  /** What this device has. */
  readonly have: LiveView<ReadonlySet<string>>
  /**
   * What the holder's documents refer to: fetched from the others, now or when somebody comes who has it. Replaces
   * what it wanted before; ends when the circle is let go.
   */
  want(hashes: readonly string[]): void
  /** Its hash, when it has been stored: until then nothing may refer to it. At most `limits.fileBytes`. */
  add(bytes: Uint8Array): Promise<Result<string, AddFileError>>
  /** Null while it is not here. Never rejects. */
  get(hash: string): Promise<Uint8Array | null>
  /** Puts copies into another circle's files, one after the other: home to round, when they are shared. */
  copyTo(other: CircleFiles, hashes: readonly string[]): Promise<Result<void, AddFileError | 'missing'>>
}

export interface OpenCircle {
  readonly id: CircleId
  readonly document: CircleDocument
  readonly status: LiveView<CircleStatus>
  /** The others, one entry for each page that is open. */
  readonly presence: LiveView<readonly Presence[]>
  readonly clock: MeetingClock
  readonly refuge: Refuge | null
  setPresence(own: OwnPresence): void
  /**
   * Each call is for a holder of its own, who says what is wanted. The code comes when it is first asked for, and
   * rejects when it can't (no network at the first visit): ask again.
   */
  files(): Promise<CircleFiles>
  /** Settles when everything written so far is stored, or the attempt has failed. */
  flush(): Promise<void>
  /** Reads what other tabs of this browser have stored since: for *mine*, which no link brings to them. */
  refresh(): Promise<void>
  /** Lets go; the last one to let go stops the links and the log. Idempotent. */
  close(): void
}

/** A circle that is being joined: its document is on its way from another phone. */
export interface Joining {
  /** Settles with the circle as soon as its document has arrived. Never rejects; `closed` when given up. */
  readonly arrived: Promise<Result<CircleId, 'closed' | 'notARound' | 'wrongCircle'>>
  close(): void
}

/** Why what is written here is in memory alone; null once it has been stored after all. */
export type Refuge = LiveView<Fallback | null>

export type OpenError = 'unknownCircle' | StorageError

export interface Session {
  readonly device: DeviceId
  /** Null where storage was there from the start. */
  readonly refuge: Refuge | null
  /** The circles this device knows, newest first. */
  readonly circles: LiveView<readonly CircleRecord[]>
  open(circle: CircleId, options: { readonly links: boolean }): Promise<Result<OpenCircle, OpenError>>
  /** The private circle of this device, made when first asked for. */
  mine(): Promise<Result<OpenCircle, OpenError>>
  /** Puts a fresh round under a fresh id and secret. `fill` writes its first content; what it refuses is not kept. */
  create<E>(title: string, fill: (document: CircleDocument) => Result<unknown, E>): Promise<Result<CircleId, E>>
  /** Puts a fresh home of the round `round` under `id`, which its signing key has given it. */
  createHome<E>(id: CircleId, round: CircleId, fill: (document: CircleDocument) => Result<unknown, E>): Promise<Result<CircleId, E>>
  /** Fetches the invite's round. Remembers the invite until all its circles are here, also after the page has been closed. */
  join(invite: Invite): Joining
  /** Fetches a home that an invite names beside its round. `isWhole` tells whether its first content has come. */
  joinHome(entry: InviteEntry, round: CircleId, isWhole: (document: CircleDocument) => boolean): Joining
  /**
   * Takes in a circle that came whole, as in a file: its document is the circle's from then on. One that is here already
   * keeps its own, and learns the keys that it lacked.
   */
  keep(record: CircleRecord, document: CircleDocument): Promise<void>
  /** Invites of which not every circle has arrived. */
  readonly pending: LiveView<readonly Invite[]>
  /**
   * Gives an open circle a fresh key, and takes along everybody who is in its room now. False when it can't: it is not
   * open, or its key has been changed 254 times.
   */
  changeKey(circle: CircleId): Promise<boolean>
  /** Remembers an invite as `join` does, without fetching anything. False when it could not be stored. */
  remember(invite: Invite): Promise<boolean>
  /** Lets an invite go that has not arrived. */
  forget(invite: Invite): Promise<void>
  /** A home's invite leads into its round too. */
  inviteTo(circle: CircleId): Invite | null
  /**
   * Takes the circle away from this device, whoever has it open: its log, its files, its keys, and what is remembered of it.
   * It is not known any more when that is done; what the others have stays as it is.
   */
  drop(circle: CircleId): Promise<Result<void, StorageError>>
  /** Folds an open circle's log, so that the bytes of what was deleted in it are gone from the store. */
  fold(circle: CircleId): Promise<Result<void, StorageError>>
  /** Finds circles that have been put into the store beside this session. */
  lookAgain(): Promise<void>
  /** The store has been thrown away, and is empty: all that is open goes into it again. */
  rewrite(): Promise<void>
  /** Small values by name, for what only later screens keep on this device. */
  readonly values: Pick<Store, 'get' | 'put'>
  /**
   * A document that lives in memory alone, in the room of a secret of 16 bytes, until its `sync` is closed. It is always
   * a fresh one: no circle's document can be brought into a room this way, and *mine* in none at all.
   */
  meet(secret: Uint8Array): Promise<{ readonly document: CircleDocument; readonly sync: CircleSync }>
  /** Flushes and closes everything. */
  close(): Promise<void>
}
