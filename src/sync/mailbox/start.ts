import type * as Y from 'yjs'
import type { Now, RandomBytes, Timers } from '../../model/deps.ts'
import type { DeviceId } from '../../model/ids.ts'
import type { RoomKeys } from '../keys.ts'
import type { MailboxMemory } from '../port.ts'
import { createEntrySealer } from './entries.ts'
import { httpMailbox } from './http.ts'
import { keepMailbox, type KeptMailbox, type MailboxDeps } from './keepMailbox.ts'

export interface MailboxStart {
  readonly doc: Y.Doc
  readonly room: RoomKeys
  readonly device: DeviceId
  readonly memory: MailboxMemory
  readonly now: Now
  readonly random: RandomBytes
  readonly timers: Timers
  readonly subtle: SubtleCrypto
}

/** Null when its code could not be fetched. Never rejects. */
export type StartMailbox = (start: MailboxStart) => Promise<KeptMailbox | null>

export interface MailboxSetup extends Pick<MailboxDeps, 'onWake' | 'onHide'> {
  /** Of our own origin; never from an invite. */
  readonly url: string
  readonly fetch: typeof fetch
}

export async function startMailbox(setup: MailboxSetup, start: MailboxStart): Promise<KeptMailbox> {
  const { doc, room, device, memory, now, random, timers, subtle } = start
  const { onWake, onHide } = setup
  // Another one in each room: the server learns nothing of who is in several.
  const name = new TextEncoder().encode(`larandetraff/box/${room.room}/${device}`)
  const tag = new Uint8Array(await subtle.digest('SHA-256', name)).subarray(0, 16)
  const mailbox = httpMailbox({ url: setup.url, token: room.token, tag }, setup.fetch)
  const sealer = createEntrySealer(room, device, subtle, random)
  return keepMailbox({ doc, mailbox, sealer, own: device, room: room.room, memory, now, random, timers, onWake, onHide })
}
