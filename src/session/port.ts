/** What the screens and stores see of an open circle. */
import type { CircleDocument } from '../document/circleDocument.ts'
import type { LiveView } from '../document/view.ts'
import type { Presence } from '../document/presence.ts'
import type { AgendaItemId, CircleId, DeviceId, MeetingId, PersonId } from '../model/ids.ts'
import type { Moment } from '../model/run.ts'
import type { Result } from '../model/result.ts'
import type { Invite } from '../protocol/invite.ts'
import type { CircleRecord, StorageError } from '../storage/port.ts'

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

export interface OpenCircle {
  readonly id: CircleId
  readonly document: CircleDocument
  readonly status: LiveView<CircleStatus>
  /** The others, one entry for each page that is open. */
  readonly presence: LiveView<readonly Presence[]>
  readonly clock: MeetingClock
  setPresence(own: OwnPresence): void
  /** Settles when everything written so far is stored, or the attempt has failed. */
  flush(): Promise<void>
  /** Reads what other tabs of this browser have stored since: for *mine*, which no link brings to them. */
  refresh(): Promise<void>
  /** Lets go; the last one to let go stops the links and the log. Idempotent. */
  close(): void
}

/** A round that is being joined: its document is on its way from another phone. */
export interface Joining {
  /** Settles with the circle as soon as its document has arrived. Never rejects; `closed` when given up. */
  readonly arrived: Promise<Result<CircleId, 'closed' | 'notARound' | 'wrongCircle'>>
  close(): void
}

export type OpenError = 'unknownCircle' | StorageError

export interface Session {
  readonly device: DeviceId
  /** The circles this device knows, newest first. */
  readonly circles: LiveView<readonly CircleRecord[]>
  open(circle: CircleId, options: { readonly links: boolean }): Promise<Result<OpenCircle, OpenError>>
  /** The private circle of this device, made when first asked for. */
  mine(): Promise<Result<OpenCircle, OpenError>>
  /** Puts a fresh round under a fresh id and secret. `fill` writes its first content; what it refuses is not kept. */
  create<E>(title: string, fill: (document: CircleDocument) => Result<unknown, E>): Promise<Result<CircleId, E>>
  /** Remembers the invite until its document has arrived, also after the page has been closed. */
  join(invite: Invite): Joining
  /** Invites whose document has not arrived yet. */
  readonly pending: LiveView<readonly Invite[]>
  /** Lets an invite go that has not arrived. */
  forget(invite: Invite): Promise<void>
  inviteTo(circle: CircleId): Invite | null
  /** Flushes and closes everything. */
  close(): Promise<void>
}
