import type * as Y from 'yjs'
import { createValue } from '../../document/view.ts'
import type { Now, RandomBytes, Timers } from '../../model/deps.ts'
import type { DeviceId } from '../../model/ids.ts'
import type { RoomKeys } from '../keys.ts'
import { createParcels } from '../parcel.ts'
import type { MailboxMemory, Remembered, SafeCopy, SyncedFiles } from '../port.ts'
import { createEntrySealer } from './entries.ts'
import { httpMailbox } from './http.ts'
import { type FileBox, keepFiles } from './keepFiles.ts'
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
export type StartMailbox = (start: MailboxStart) => Promise<StartedMailbox | null>

export interface StartedMailbox extends KeptMailbox {
  /** These are kept there too. The same ones again change nothing. */
  shareFiles(files: SyncedFiles): void
}

export interface MailboxSetup extends Pick<MailboxDeps, 'onWake' | 'onHide'> {
  /** Of our own origin; never from an invite. */
  readonly url: string
  readonly fetch: typeof fetch
}

export async function startMailbox(setup: MailboxSetup, start: MailboxStart): Promise<StartedMailbox> {
  const { doc, room, device, memory, now, random, timers, subtle } = start
  const { onWake, onHide } = setup
  // Another one in each room: the server learns nothing of who is in several.
  const name = new TextEncoder().encode(`larandetraff/box/${room.room}/${device}`)
  const tag = new Uint8Array(await subtle.digest('SHA-256', name)).subarray(0, 16)
  const mailbox = httpMailbox({ url: setup.url, token: room.token, tag }, setup.fetch)
  const sealer = createEntrySealer(room, device, subtle, random)
  const words = keepMailbox({ doc, mailbox, sealer, own: device, room: room.room, memory, now, random, timers, onWake, onHide })
  const parcels = createParcels({ url: setup.url, fetch: setup.fetch, subtle, random })
  const safe = createValue<SafeCopy>(words.safe.get())
  let shared: SyncedFiles | null = null
  let files: FileBox | null = null
  const tell = () => safe.set(withFiles(words.safe.get(), files?.waiting.get() ?? 0))
  words.safe.subscribe(tell)
  return {
    safe,
    shareFiles(given) {
      if (given === shared) return
      shared = given
      files?.close()
      files = keepFiles(given, { room, parcels, memory: memory.files ?? forgetful, subtle, now, random, timers, onWake })
      files.waiting.subscribe(tell)
    },
    close() {
      files?.close()
      words.close()
    },
  }
}

const forgetful: Remembered = { load: () => Promise.resolve(null), save: () => Promise.resolve() }

/** Safe is what was written only when its pictures are. */
function withFiles(words: SafeCopy, waiting: number): SafeCopy {
  if (waiting === 0 || words.state === 'none') return words
  return words.state === 'safe' ? { state: 'waiting', changes: waiting } : { ...words, changes: words.changes + waiting }
}
