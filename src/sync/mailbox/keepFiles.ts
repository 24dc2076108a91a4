/**
 * A circle's files in the server's mailbox, for those who are never awake at once: each a parcel (sync/parcel.ts) under a
 * secret that follows from the circle's key and the file's hash, so that only members find or open it, and whoever looks
 * for one knows where. What comes is kept only when its hash is right.
 *
 * Who has added a file puts it there at once. Who has got it from others puts it there a while later, if nobody has:
 * perhaps they have no road to the server. What is missing is fetched when nobody here has given it in a moment.
 */
import { createValue, type LiveView } from '../../document/view.ts'
import type { Now, RandomBytes, Timers } from '../../model/deps.ts'
import { recordOrNull } from '../../model/json.ts'
import { secretLength } from '../../protocol/invite.ts'
import type { RoomKeys } from '../keys.ts'
import type { MailboxError, Parcels, Remembered, SyncedFiles } from '../port.ts'

export interface FileBoxDeps {
  readonly room: Pick<RoomKeys, 'room' | 'password'>
  readonly parcels: Parcels
  /** Which files are known to be there. */
  readonly memory: Remembered
  readonly subtle: Pick<SubtleCrypto, 'digest'>
  readonly now: Now
  readonly random: RandomBytes
  readonly timers: Timers
  /** The network or the page is back. Returns its undo. */
  onWake(listener: () => void): () => void
}

export interface FileBox {
  /** Files that were added here and are not on the server's disk. */
  readonly waiting: LiveView<number>
  close(): void
}

/** ms. */
export const fileBoxTimes = {
  /** Until what was added here is put. */
  own: 500,
  /** Until what came from others is looked for there: at least, and three times as long at most. */
  others: 20_000,
  /** Until what is missing is fetched: who is here gives it sooner. */
  missing: 4_000,
  again: 60_000,
  longestPause: 5 * 60_000,
  /** Then all are asked for anew: a server forgets what nobody asks for. */
  knownFor: 60 * 24 * 60 * 60_000,
} as const

export function keepFiles(files: SyncedFiles, deps: FileBoxDeps): FileBox {
  const { room, parcels, memory, now, random, timers } = deps
  const waiting = createValue(0)
  const known = new Set<string>()
  let since = now()
  const own = new Set<string>()
  const cancels = new Map<string, () => void>()
  let seen = files.have.get()
  let acts: Promise<void> = Promise.resolve()
  let pause: number = fileBoxTimes.missing
  let closed = false

  /** One after the other. */
  const queue = (act: () => Promise<void>) => {
    acts = acts.then(act)
  }
  const after = (name: string, ms: number) => {
    if (closed || cancels.has(name)) return
    cancels.set(name, timers.after(ms, () => {
      cancels.delete(name)
      queue(work)
    }))
  }
  const tell = () => waiting.set([...own].filter((hash) => !known.has(hash)).length)
  const save = () => memory.save({ room: room.room, since, hashes: [...known], own: [...own] } satisfies Known)
  const note = async (hash: string) => {
    known.add(hash)
    own.delete(hash)
    tell()
    await save()
  }
  const secretOf = async (hash: string) => {
    const name = new TextEncoder().encode(`larandetraff/1/file/${room.password}/${hash}`)
    return new Uint8Array(await deps.subtle.digest('SHA-256', name)).slice(0, secretLength)
  }
  const put = async (hash: string): Promise<MailboxError | null> => {
    const secret = await secretOf(hash)
    const there = await parcels.has(secret)
    if (!there.ok) return there.error
    if (!there.value) {
      const bytes = await files.get(hash)
      if (bytes === null) {
        // It could not be read: whoever has it still puts it.
        own.delete(hash)
        tell()
        return null
      }
      const sent = await parcels.send(secret, bytes)
      if (!sent.ok) return sent.error
    }
    await note(hash)
    return null
  }
  const fetch = async (hash: string): Promise<MailboxError | null> => {
    const parcel = await parcels.fetch(await secretOf(hash))
    if (!parcel.ok) return parcel.error === 'notThere' ? null : parcel.error
    if ((await files.keep(hash, parcel.value)) === 'kept') await note(hash)
    return null
  }
  /** Ends at the first that the server does not answer. */
  const all = async (): Promise<MailboxError | null> => {
    for (const hash of own) {
      const error = await put(hash)
      if (closed || error !== null) return error
    }
    for (const hash of files.missing.get()) {
      const error = await fetch(hash)
      if (closed || error !== null) return error
    }
    for (const hash of files.have.get()) {
      const error = known.has(hash) ? null : await put(hash)
      if (closed || error !== null) return error
    }
    return null
  }
  const work = async () => {
    if (closed) return
    const error = await all()
    if (error === 'off') return close()
    if (error === null) {
      pause = fileBoxTimes.missing
      if (files.missing.get().length > 0) after('again', fileBoxTimes.again)
      return
    }
    after('again', pause * (0.5 + drawn()))
    pause = Math.min(fileBoxTimes.longestPause, pause * 2)
  }
  const drawn = () => (random(1)[0] ?? 0) / 255
  const look = () => {
    const have = files.have.get()
    const before = own.size
    const added = [...have].filter((hash) => !seen.has(hash) && !known.has(hash))
    for (const hash of files.added) if (have.has(hash) && !known.has(hash)) own.add(hash)
    // Also a page that is loaded anew at once puts them at once. In its turn: what was known before is read first.
    if (own.size > before) queue(save)
    seen = have
    tell()
    if (own.size > 0) after('own', fileBoxTimes.own)
    else if (added.length > 0) after('others', fileBoxTimes.others * (1 + 2 * drawn()))
    if (files.missing.get().length > 0) after('missing', fileBoxTimes.missing)
  }
  const load = async () => {
    const before = parseKnown(await memory.load())
    if (before?.room === room.room && Math.abs(now() - before.since) < fileBoxTimes.knownFor) {
      since = before.since
      for (const hash of before.hashes) known.add(hash)
      for (const hash of before.own) if (files.have.get().has(hash) && !known.has(hash)) own.add(hash)
    }
    if ([...files.have.get()].some((hash) => !known.has(hash))) after('others', fileBoxTimes.others * (1 + 2 * drawn()))
    look()
  }
  const undos = [files.have.subscribe(look), files.missing.subscribe(look), deps.onWake(() => queue(work))]
  const close = () => {
    closed = true
    own.clear()
    waiting.set(0)
    for (const undo of undos) undo()
    for (const cancel of cancels.values()) cancel()
    cancels.clear()
  }
  queue(load)
  return { waiting, close }
}

/** As it is stored on this phone: what is there under one key, since when that is known, and what was added here and is not there. */
interface Known {
  readonly room: string
  readonly since: number
  readonly hashes: readonly string[]
  readonly own: readonly string[]
}

function parseKnown(value: unknown): Known | null {
  const { room, since, hashes, own } = recordOrNull(value) ?? {}
  if (typeof room !== 'string' || typeof since !== 'number' || !Array.isArray(hashes)) return null
  const texts = (list: unknown) => (Array.isArray(list) ? list.filter((hash) => typeof hash === 'string') : [])
  return { room, since, hashes: texts(hashes), own: texts(own) }
}
