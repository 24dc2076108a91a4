import { readMeta } from '../document/circleDocument.ts'
import type { Presence } from '../document/presence.ts'
import { createValue } from '../document/view.ts'
import type { Now, RandomBytes, Timers } from '../model/deps.ts'
import type { DeviceId } from '../model/ids.ts'
import type { ChannelEnd } from './channel.ts'
import { syncCircle } from './circleSync.ts'
import { deriveRoom } from './keys.ts'
import type { StartMailbox } from './mailbox/start.ts'
import { withMailbox } from './mailbox/withMailbox.ts'
import { newSession } from './session.ts'
import type { CircleSync, Link, SafeCopy, StartSync, SyncStatus } from './port.ts'

export interface SyncSetup {
  readonly device: DeviceId
  readonly links: readonly Link[]
  readonly now: Now
  readonly random: RandomBytes
  readonly timers: Timers
  /** Undefined where the page is not a secure context (plain http): then nothing is ever sent. */
  readonly subtle: SubtleCrypto | undefined
  /** ms the server's clock is ahead of this device's; null while it has not been measured. */
  readonly serverOffset: () => number | null
  /** Left out where there is no server to keep anything. */
  readonly mailbox?: StartMailbox
  readonly onTrouble?: (end: ChannelEnd) => void
}

/** What the session layer is given to sync with. */
export function createStartSync(setup: SyncSetup): StartSync {
  return async (document, key, onEpoch) => {
    const { device, links, now, random, timers, subtle, serverOffset, onTrouble } = setup
    if (subtle === undefined) return insecure()
    const room = await deriveRoom(key.secret, subtle)
    const sync = syncCircle(document.doc, {
      room,
      device,
      session: newSession(random),
      links,
      circle: () => key.circle ?? readMeta(document)?.circle ?? null,
      epoch: key.epoch,
      serverOffset,
      onEpoch,
      deps: { now, random, timers, subtle },
      ...(onTrouble === undefined ? {} : { onTrouble }),
    })
    if (key.mailbox === undefined || setup.mailbox === undefined) return sync
    return withMailbox(sync, setup.mailbox({ doc: document.doc, room, device, memory: key.mailbox, now, random, timers, subtle }))
  }
}

function insecure(): CircleSync {
  return {
    status: createValue<SyncStatus>({ present: 0, reached: 0, network: 'insecure' }),
    presence: createValue<readonly Presence[]>([]),
    safe: createValue<SafeCopy>({ state: 'none' }),
    setPresence: () => undefined,
    shareFiles: () => undefined,
    offsetTo: () => null,
    tellEpoch: () => undefined,
    close: () => undefined,
  }
}
