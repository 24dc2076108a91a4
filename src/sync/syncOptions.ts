/** What one circle on its links needs (circleSync.ts). */
import type { Now, RandomBytes, Timers } from '../model/deps.ts'
import type { CircleId, DeviceId } from '../model/ids.ts'
import type { ChannelEnd } from './channel.ts'
import type { RoomKeys } from './keys.ts'
import type { Link, NextKey } from './port.ts'
import type { Subtle } from './frame.ts'
import type { SessionId } from './session.ts'

export interface SyncDeps {
  readonly now: Now
  readonly random: RandomBytes
  readonly timers: Timers
  readonly subtle: Subtle
}

export interface SyncOptions {
  readonly room: RoomKeys
  readonly device: DeviceId
  /** Fresh for every page. */
  readonly session: SessionId
  readonly links: readonly Link[]
  /** Null while it is not known, as with a typed code; asked at every hello. */
  readonly circle: () => CircleId | null
  readonly epoch: number
  /** ms the server's clock is ahead of this device's, as this device measured it. */
  readonly serverOffset: () => number | null
  /** Somebody has changed the key of the circle: told of each key once, also for a while after `close`. */
  readonly onEpoch?: (next: NextKey) => void
  readonly deps: SyncDeps
  /** A channel ended for a reason that is not ordinary. */
  readonly onTrouble?: (end: ChannelEnd) => void
}
