/** Opens circles by their id, several at once, with or without links, and closes everything. */
import { type CircleDocument, emptyDocument, encodeDocument, writeMeta } from '../document/circleDocument.ts'
import { roundView } from '../document/round.ts'
import type { Now, RandomBytes } from '../model/deps.ts'
import { type Epoch, mergeEpochs, rivalsOf } from '../model/epoch.ts'
import { type CircleId, type DeviceId, newId, parseId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { InviteEntry } from '../protocol/invite.ts'
import type { CircleRecord, StorageError, Store } from '../storage/port.ts'
import type { CircleSync, NextKey, StartSync } from '../sync/port.ts'
import type { SharedFiles } from './circleFiles.ts'
import { loadCircles } from './circles.ts'
import { seekCircle, type Seeking } from './joining.ts'
import { createLiveCircle, type LiveCircle } from './liveCircle.ts'
import { applyLog, mergeLog } from './log.ts'
import { createMailboxMemory } from './mailboxMemory.ts'
import { createMeetingClock } from './meetingClock.ts'
import { loadPending } from './pending.ts'
import { persist, type PersistDeps } from './persist.ts'
import { keepPosts } from './posts.ts'
import type { Joining, OpenCircle, OpenError, Session } from './port.ts'
import { createRegistry } from './registry.ts'

export interface SessionDeps extends PersistDeps {
  readonly store: Store
  readonly device: DeviceId
  readonly startSync: StartSync
  /** ms to add to this device's time to get the server's; null while unknown. */
  readonly serverOffset: () => number | null
  readonly now: Now
  readonly random: RandomBytes
  /** What keeps the files of a circle; its code is fetched when it is first asked for. */
  filesOf(circle: CircleId): Promise<SharedFiles>
  /** What else holds the words of the circle is rid of them, then `work` takes them out of the store. */
  forgetFirst?(circle: CircleId, work: () => Promise<Result<void, StorageError>>): Promise<Result<void, StorageError>>
}

/** An invite tells the epoch in one byte. */
const mostEpochs = 255

export async function createSession(deps: SessionDeps): Promise<Session> {
  const { store, device, startSync, now, random, forgetFirst = (_, work) => work() } = deps
  const circles = await loadCircles(store, deps.timers)
  const pending = await loadPending(store)
  const registry = createRegistry<OpenError>(deps.timers)
  const refuge = store.refuge ?? null
  let closed = false

  /** Opens what is stored. The log is read once; from then on it is written, and read again by `refresh` alone. */
  const load = async (id: CircleId): Promise<Result<LiveCircle, OpenError>> => {
    await circles.reread(id)
    const record = circles.find(id)
    if (record === null) return fail('unknownCircle')
    const stored = await store.load(id)
    if (!stored.ok) return stored
    const document = emptyDocument()
    const refused = applyLog(document.doc, stored.value.updates)
    return ok(live(id, document, stored.value.damaged + refused, record.epochs.at(-1) ?? null))
  }
  const live = (
    id: CircleId,
    document: CircleDocument,
    damaged: number,
    epoch: Epoch | null,
    adopted: { unsaved: Uint8Array[]; sync: CircleSync | null } = { unsaved: [], sync: null },
  ) => {
    roundView(document).subscribe(() => keepTitle(id, roundView(document).get().name))
    const log = persist(document.doc, id, store, deps, adopted.unsaved)
    const mailbox = createMailboxMemory(id, store, async () => {
      await log.flush()
      // What is written meanwhile is none of what is remembered.
      const saved = log.saved.get()
      return saved === 'saved' || saved === 'saving'
    }, damaged === 0)
    const join = (of: CircleDocument, { n, secret }: Epoch) =>
      startSync(of, { circle: id, epoch: n, secret, ...(of === document ? { mailbox } : {}) }, (next) => takeEpoch(id, next))
    // Asked anew at each start: the key may have been changed since.
    const start =
      epoch === null
        ? null
        : async () => {
            const epochs = circles.find(id)?.epochs ?? [epoch]
            const now = epochs.at(-1) ?? epoch
            const sync = await join(document, now)
            return keepPosts(sync, now, rivalsOf(epochs).map((rival) => join(emptyDocument(), rival)))
          }
    const reread = async () => {
      const stored = await store.load(id)
      if (stored.ok) applyLog(document.doc, stored.value.updates)
      log.takeLeft()
    }
    return createLiveCircle(id, document, log, damaged, reread, () => deps.filesOf(id), start, adopted.sync)
  }
  /**
   * From now on the circle meets in the room of this key; or, when it is one that gives way, whoever has it is told of
   * the key in use. An older key is left alone: it may be the very one that was to be shut out.
   */
  const takeEpoch = (id: CircleId, { n, secret }: NextKey) => {
    const record = circles.find(id)
    if (closed || record === null || n < (record.epochs.at(-1)?.n ?? 256)) return
    const epochs = mergeEpochs(record.epochs, [{ n, secret }])
    if (epochs.every((each) => record.epochs.includes(each))) return
    circles.put({ ...record, epochs })
    void registry.find(id).then((live) => live?.rekey())
  }
  /** The list of rounds shows a round's name while its document is closed. */
  const keepTitle = (id: CircleId, title: string) => {
    const record = circles.find(id)
    if (record !== null && title !== '' && record.title !== title) circles.put({ ...record, title })
  }
  const open = async (id: CircleId, links: boolean): Promise<Result<OpenCircle, OpenError>> => {
    const acquired = await registry.acquire(id, () => load(id))
    return acquired.ok ? ok(handle(acquired.value.live, acquired.value.release, links)) : acquired
  }
  const handle = (circle: LiveCircle, release: () => void, links: boolean): OpenCircle => {
    if (links) circle.holdLinks()
    let held = true
    const ends: (() => void)[] = []
    const offsetTo = (base: Parameters<LiveCircle['offsetTo']>[0]) =>
      (base === 'server' ? deps.serverOffset() : null) ?? circle.offsetTo(base)
    return {
      id: circle.id,
      document: circle.document,
      status: circle.status,
      presence: circle.presence,
      clock: createMeetingClock(now, device, offsetTo),
      refuge,
      setPresence: circle.setPresence,
      async files() {
        const { files, letGo } = (await circle.files()).hold()
        if (held) ends.push(letGo)
        else letGo()
        return files
      },
      flush: circle.flush,
      refresh: circle.refresh,
      close() {
        if (!held) return
        held = false
        if (links) circle.releaseLinks()
        for (const end of ends) end()
        release()
      },
    }
  }
  /** Keeps a document that is not in the log yet; settles when it is, or when the first attempt has failed. */
  const adopt = async (record: CircleRecord, document: CircleDocument, sync: CircleSync | null): Promise<void> => {
    const unsaved = [encodeDocument(document)]
    const acquiring = registry.acquire(record.id, () =>
      Promise.resolve(ok(live(record.id, document, 0, record.epochs.at(-1) ?? null, { unsaved, sync }))),
    )
    // Only now: who hears of a new circle and opens it at once must get this document, not an empty log's.
    circles.put(record)
    const acquired = await acquiring
    if (!acquired.ok) return
    await acquired.value.live.flush()
    acquired.value.release()
  }
  const create = async <E>(
    record: Omit<CircleRecord, 'openedAt'>,
    fill: (document: CircleDocument) => Result<unknown, E>,
  ): Promise<Result<CircleId, E>> => {
    const document = emptyDocument()
    writeMeta(document, record.id, record.kind, now)
    const filled = fill(document)
    if (!filled.ok) return filled
    await adopt({ ...record, openedAt: now() }, document, null)
    return ok(record.id)
  }
  const isKnown = (entry: InviteEntry) => entry.circle !== null && circles.find(entry.circle) !== null
  /** Keeps what has been found, unless it came another way meanwhile; follows what has been heard of its key. */
  const take = async (about: Pick<CircleRecord, 'kind' | 'round'>, seeking: Seeking) => {
    const found = await seeking.arrived
    if (!found.ok) return found
    const { id, document, sync, key, heard } = found.value
    if (circles.find(id) !== null) sync.close()
    else await adopt({ id, ...about, title: roundView(document).get().name, epochs: [key], openedAt: now() }, document, sync)
    // A typed code does not say that it is a newer key of a circle that is here.
    for (const each of [key, ...heard]) takeEpoch(id, each)
    return ok(id)
  }
  let making: Promise<unknown> | null = null
  return {
    device,
    refuge,
    values: store,
    async meet(secret) {
      const document = emptyDocument()
      return { document, sync: await startSync(document, { circle: null, epoch: 1, secret }, () => {}) }
    },
    circles: circles.view,
    pending: pending.view,
    open(id, { links }) {
      const record = circles.find(id)
      if (links && record !== null) circles.put({ ...record, openedAt: now() })
      return open(id, links)
    },
    async mine() {
      // The device's own id serves as the circle's: two tabs that open it for the first time make the same one.
      const id = parseId<CircleId>(device) ?? newId<CircleId>(random)
      if (circles.find(id) === null) await (making ??= create({ id, kind: 'mine', title: '', epochs: [] }, () => ok(undefined)))
      return open(id, false)
    },
    create: (title, fill) =>
      create({ id: newId<CircleId>(random), kind: 'round', title, epochs: [{ n: 1, secret: random(16) }] }, fill),
    createHome: (id, round, fill) =>
      create({ id, kind: 'home', round, title: '', epochs: [{ n: 1, secret: random(16) }] }, fill),
    join(invite): Joining {
      const [entry] = invite.entries
      if (entry === undefined) return { arrived: Promise.resolve(fail('notARound')), close: () => {} }
      // A newer key of a circle that is here: its people have changed it, and this phone was not among them.
      for (const { circle, epoch, secret } of invite.entries) if (circle !== null) takeEpoch(circle, { n: epoch, secret })
      if (invite.entries.some((each) => !isKnown(each))) void pending.add(invite)
      if (entry.circle !== null && isKnown(entry)) return { arrived: Promise.resolve(ok(entry.circle)), close: () => {} }
      // Metadata and content come in one update; a name that is missing means that more is on its way.
      const isWhole = (document: CircleDocument) => roundView(document).get().name !== ''
      const seeking = seekCircle(entry, 'round', isWhole, startSync, takeEpoch)
      const arrived = take({ kind: 'round' }, seeking).then(async (found) => {
        // A typed code names no circle: it is done when its round is here.
        if (found.ok && invite.entries.slice(1).every(isKnown)) await pending.remove(invite)
        // What was sought with an older code is here too.
        for (const other of pending.view.get()) if (other.entries.every(isKnown)) await pending.remove(other)
        return found
      })
      return { arrived, close: seeking.close }
    },
    joinHome(entry, round, isWhole) {
      const seeking = seekCircle(entry, 'home', isWhole, startSync, takeEpoch)
      return { arrived: take({ kind: 'home', round }, seeking), close: seeking.close }
    },
    async keep(record, document) {
      const known = circles.find(record.id)
      if (known === null) return adopt(record, document, null)
      const epochs = mergeEpochs(known.epochs, record.epochs)
      circles.put({ ...known, epochs })
      if (epochs.at(-1) !== known.epochs.at(-1)) (await registry.find(record.id))?.rekey()
    },
    async changeKey(id) {
      const last = circles.find(id)?.epochs.at(-1)
      const live = await registry.find(id)
      if (last === undefined || live === null || last.n >= mostEpochs) return false
      const next = { n: last.n + 1, secret: random(16) }
      live.tellEpoch(next)
      takeEpoch(id, next)
      return true
    },
    async drop(id) {
      await registry.evict(id)
      const removed = await forgetFirst(id, () => store.removeCircle(id))
      if (!removed.ok) return removed
      const words = deps.lastWords?.(id)
      words?.take()
      words?.forget()
      circles.drop(id)
      return removed
    },
    async fold(id) {
      const live = await registry.find(id)
      await live?.refresh()
      await live?.flush()
      return forgetFirst(id, () => store.compact(id, mergeLog))
    },
    async rewrite() {
      for (const live of await registry.open()) {
        const record = circles.find(live.id)
        if (record !== null) circles.put(record)
        live.rewrite()
      }
    },
    lookAgain: () => circles.lookAgain(),
    remember: (invite) => pending.add(invite),
    forget: (invite) => pending.remove(invite),
    inviteTo(id) {
      const record = circles.find(id)
      const round = record?.round === undefined ? null : circles.find(record.round)
      const entries = [round, record].flatMap((each) => {
        const epoch = each?.epochs.at(-1)
        return each && epoch ? [{ circle: each.id, epoch: epoch.n, secret: epoch.secret }] : []
      })
      return entries.length === 0 ? null : { entries }
    },
    async close() {
      closed = true
      for (const circle of await registry.open()) {
        await circle.flush()
        await circle.close()
      }
      store.close()
    },
  }
}
