/**
 * Keeps one document in its room's mailbox: reads what others have left there, and leaves there what is not in it.
 *
 * What is written here is put there some seconds later, so that a sentence is one entry and not forty. What others
 * write they put there themselves; when it is not there a minute or two later, because they have a road to this phone
 * and none to the server, this phone does it for them. Whoever finds a long mailbox puts a snapshot (snapshots.ts). Who
 * finds a full one does, too, and puts what waits as soon as there is place again.
 *
 * What nobody has signed goes each in an entry of its own, before all else: an entry that held somebody's words too would
 * tell whose it is.
 *
 * *Safe* is said only of what the server has answered for, which it does when it is on its disk. And only when all that
 * it builds on is there too: words beside somebody's words can't be read without those. Where theirs are late, this
 * phone puts them there.
 */
import * as Y from 'yjs'
import { joinUpdates } from '../../document/joinUpdates.ts'
import { origins } from '../../document/origins.ts'
import { unsignedClients } from '../../document/unsigned.ts'
import { createValue, type LiveView } from '../../document/view.ts'
import type { Now, RandomBytes, Timers } from '../../model/deps.ts'
import type { MailboxMemory, SafeCopy } from '../port.ts'
import type { MailboxError } from './http.ts'
import { createNotes } from './notes.ts'
import { createMailboxReader, type MailboxReader, type ReaderDeps } from './reader.ts'
import { isLong, isWorth } from './snapshots.ts'

export interface MailboxDeps extends ReaderDeps {
  readonly room: string
  readonly memory: MailboxMemory
  readonly now: Now
  readonly random: RandomBytes
  readonly timers: Timers
  /** The network or the page is back. Returns its undo. */
  onWake(listener: () => void): () => void
  /** The page is being hidden or left. Returns its undo. */
  onHide(listener: () => void): () => void
}

export interface KeptMailbox {
  readonly safe: LiveView<SafeCopy>
  close(): void
}

/** ms. */
export const mailboxTimes = {
  own: 3_000,
  /** At least, and twice as long at most. */
  others: 60_000,
  /** After the last own words, when they build on such. */
  ground: 8_000,
  read: 5 * 60_000,
  firstPause: 4_000,
  longestPause: 5 * 60_000,
  /** At most, before a snapshot that is due: whoever is first spares the others the work. */
  snapshot: 20_000,
  /** Between looks of one page whether a full mailbox needs a snapshot: a whole document each. */
  full: 60 * 60_000,
} as const

export function keepMailbox(deps: MailboxDeps): KeptMailbox {
  const { doc, mailbox, sealer, memory, now, timers, random } = deps
  const safe = createValue<SafeCopy>({ state: 'none' })
  let reader: MailboxReader | null = null
  /** What was written here and waits, by burst: what people count as a change is not a letter. */
  let own: Uint8Array[][] = []
  let writtenAt = 0
  /** What the document held when something was last written here: the words may build on any of it. */
  let ground: ReadonlyMap<number, number> = new Map()
  let putting = 0
  /** Written on pages before this one, and not known to be in the mailbox. */
  let earlier = 0
  /** Something without a name was shown on this page, and is not known to be in the mailbox. */
  let released: Uint8Array[] = []
  /** Of the reader: what was here then has been looked at. */
  let checked = -1
  const notes = createNotes(memory, deps.room, String(doc.clientID))
  /** The room has a mailbox: now, or when this phone was last in it. */
  let isKnown = false
  let isReached = false
  let isFull = false
  let madeWayAt = -mailboxTimes.full
  let until = 0
  let closed = false
  let pauseMs: number = mailboxTimes.firstPause
  const cancels = new Map<string, () => void>()

  const drawn = () => (random(1)[0] ?? 0) / 255
  const after = (name: string, ms: number, act: () => void) => {
    cancels.get(name)?.()
    if (!closed) cancels.set(name, timers.after(ms, () => {
      cancels.delete(name)
      act()
    }))
  }
  const tell = () => {
    const changes = earlier + own.length + putting
    // Of a mailbox that has not been asked yet only this is known, that it lacks something.
    if (closed || !(isReached || (isKnown && changes > 0))) return
    const isSafe = changes === 0 && checked === reader?.beginnings && reader.held.reaches(ground)
    const next: SafeCopy = isFull ? { state: 'full', changes } : isSafe ? { state: 'safe', until } : { state: 'waiting', changes }
    if (JSON.stringify(next) !== JSON.stringify(safe.get())) safe.set(next)
  }

  const remember = async (to: MailboxReader) => {
    if (isKnown) await notes.save({ room: deps.room, ...to.place, content: to.held.content() }, own.length + putting, until)
  }
  const put = async (to: MailboxReader, update: Uint8Array, covers: number, parting: boolean): Promise<MailboxError | null> => {
    const beginning = to.beginnings
    const answer = await mailbox.put(await sealer.seal(update, covers), covers, parting)
    if (!answer.ok) return answer.error
    until = answer.value.until
    if (to.beginnings === beginning && !to.wrote(answer.value, update, covers)) after('next', 0, work)
    return null
  }
  /** `update` holds all of `own`: it waits no longer, unless it can't be put. */
  const putAllOwn = async (to: MailboxReader, update: Uint8Array, parting = false): Promise<MailboxError | null> => {
    const waiting = own
    own = []
    putting += waiting.length
    const error = await put(to, update, 0, parting)
    putting -= waiting.length
    if (error !== null) own = [...waiting, ...own]
    return error
  }
  const putOwn = async (to: MailboxReader, parting = false): Promise<MailboxError | null> =>
    own.length === 0 ? null : putAllOwn(to, joinUpdates(own.flat()), parting)
  const putEach = async (to: MailboxReader, updates: readonly Uint8Array[]): Promise<MailboxError | null> => {
    for (const update of updates) {
      const error = await put(to, update, 0, false)
      if (error !== null) return error
    }
    return null
  }
  /** As it was shown: without the deletions of a whole year, which all that is worked out anew carries. */
  const putReleased = async (to: MailboxReader): Promise<MailboxError | null> => {
    const waiting = released
    released = []
    const error = await putEach(to, waiting)
    if (error !== null) released = [...waiting, ...released]
    return error
  }
  const putUnsigned = (to: MailboxReader) => putEach(to, to.held.lackingOf(doc, unsignedClients(doc)))
  const putAllLacking = async (to: MailboxReader): Promise<MailboxError | null> => (await putUnsigned(to)) ?? putAllOwn(to, to.held.lacking(doc))
  const putLacking = async (to: MailboxReader, wanted: Y.Snapshot): Promise<MailboxError | null> =>
    to.held.has(wanted) ? null : putAllLacking(to)
  const putGround = async (to: MailboxReader): Promise<MailboxError | null> => {
    const isLate = now() - writtenAt >= mailboxTimes.ground
    return isLate && !to.held.reaches(ground) ? putAllLacking(to) : null
  }
  const putSnapshot = async (to: MailboxReader): Promise<MailboxError | null> => {
    const head = await to.read()
    if (typeof head === 'string') return head
    // Somebody else was first, or there is something that it would lack.
    if (!isLong(head, to.place) || own.length > 0) return null
    return put(to, Y.encodeStateAsUpdate(doc), to.place.cursor, false)
  }
  /** Of a full mailbox. What waits is in the snapshot too, and waits on: any phone may take the snapshot away. */
  const makeWay = async (to: MailboxReader): Promise<MailboxError | null> => {
    const head = await to.read()
    if (typeof head === 'string') return head
    const isDue = isWorth(head, to.place, await to.stands())
    const error = isDue ? await put(to, Y.encodeStateAsUpdate(doc), to.place.cursor, false) : null
    return error ?? bringUpToDate(to)
  }
  const bringUpToDate = async (to: MailboxReader): Promise<MailboxError | null> => {
    const head = await to.read()
    if (typeof head === 'string') return head
    isKnown = isReached = true
    until = head.until
    const beginning = to.beginnings
    const error = (await putReleased(to)) ?? (checked === beginning ? null : await putLacking(to, Y.snapshot(doc))) ?? (await putOwn(to)) ?? (await putGround(to))
    if (error === null && to.beginnings === beginning) {
      checked = beginning
      earlier = 0
      notes.settle()
    }
    await remember(to)
    if (error !== null) return error
    if (isLong(head, to.place) && !cancels.has('snapshot')) {
      after('snapshot', mailboxTimes.snapshot * drawn(), () => queue(putSnapshot))
    }
    return null
  }

  let acts: Promise<void> = Promise.resolve()
  /** One at a time; after a failure all is tried again later. */
  const queue = (act: (to: MailboxReader) => Promise<MailboxError | null>) => {
    acts = acts.then(async () => {
      if (closed || reader === null) return
      const error = await act(reader)
      if (error === 'off') {
        void notes.forget()
        return stop()
      }
      isFull = error === 'full'
      if (isFull && now() - madeWayAt >= mailboxTimes.full) {
        madeWayAt = now()
        after('makeWay', mailboxTimes.snapshot * drawn(), () => queue(makeWay))
      }
      tell()
      if (error === null) {
        pauseMs = mailboxTimes.firstPause
        const isDone = own.length === 0 && reader.held.reaches(ground)
        if (!cancels.has('next')) after('next', isDone ? mailboxTimes.read : mailboxTimes.own, work)
        return
      }
      after('next', pauseMs * (0.5 + drawn()), work)
      pauseMs = Math.min(mailboxTimes.longestPause, pauseMs * 2)
    })
  }
  const work = () => queue(bringUpToDate)
  const watchOthers = () => {
    if (cancels.has('others')) return
    const wanted = Y.snapshot(doc)
    after('others', mailboxTimes.others * (1 + drawn()), () => {
      if (reader?.held.has(wanted) === true) return
      queue(async (to) => {
        const head = await to.read()
        return typeof head === 'string' ? head : putLacking(to, wanted)
      })
    })
  }
  const onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, { afterState }: Y.Transaction) => {
    if (origin === origins.mailbox) return
    if (origin === origins.sync || origin === origins.log || origin === origins.lastWords) return watchOthers()
    const last = now() - writtenAt < mailboxTimes.own ? own.at(-1) : undefined
    ground = afterState
    if (origin === origins.release) {
      released.push(update)
      if (pauseMs === mailboxTimes.firstPause && isReached) after('next', mailboxTimes.own, work)
      return tell()
    }
    writtenAt = now()
    if (last !== undefined) return void last.push(update)
    own.push([update])
    if (reader !== null) void remember(reader)
    if (own.length === 1 && pauseMs === mailboxTimes.firstPause && isReached) after('next', mailboxTimes.own, work)
    tell()
  }
  /** The page may not come back: what waits is put at once, and beside whatever is under way. */
  const part = () => {
    const to = reader
    if (to === null || !isReached || own.length === 0) return
    void putOwn(to, true).then(() => {
      tell()
      return remember(to)
    })
  }
  const stop = () => {
    if (closed) return
    closed = true
    notes.end()
    doc.off('update', onUpdate)
    for (const cancel of [...cancels.values(), ...undos]) cancel()
    safe.set({ state: 'none' })
  }

  doc.on('update', onUpdate)
  const undos = [deps.onWake(work), deps.onHide(part)]
  void notes.load().then((stored) => {
    reader = createMailboxReader(deps, stored?.place ?? null)
    isKnown = stored !== null
    until = stored?.until ?? 0
    if (reader.held.has(Y.snapshot(doc))) notes.settle()
    else earlier = stored?.waiting ?? 0
    if (own.length > 0) void remember(reader)
    tell()
    work()
  })
  return {
    safe,
    close() {
      part()
      stop()
    },
  }
}
