/** Opens circles by their id, several at once, with or without links, and closes everything. */
import { type CircleDocument, emptyDocument, encodeDocument, writeMeta } from '../document/circleDocument.ts'
import { roundView } from '../document/round.ts'
import type { Now, RandomBytes } from '../model/deps.ts'
import { type CircleId, type DeviceId, newId, parseId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { CircleRecord, Epoch, Store } from '../storage/port.ts'
import type { CircleSync, StartSync } from '../sync/port.ts'
import { loadCircles } from './circles.ts'
import { seekRound } from './joining.ts'
import { createLiveCircle, type LiveCircle } from './liveCircle.ts'
import { applyLog } from './log.ts'
import { createMeetingClock } from './meetingClock.ts'
import { loadPending } from './pending.ts'
import { persist, type PersistDeps } from './persist.ts'
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
}

export async function createSession(deps: SessionDeps): Promise<Session> {
  const { store, device, startSync, now, random } = deps
  const circles = await loadCircles(store, deps.timers)
  const pending = await loadPending(store)
  const registry = createRegistry<OpenError>(deps.timers)

  /** Opens what is stored. The log is read once; from then on it is written, and read again by `refresh` alone. */
  const load = async (id: CircleId): Promise<Result<LiveCircle, OpenError>> => {
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
    const start = epoch === null ? null : () => startSync(document, { circle: id, epoch: epoch.n, secret: epoch.secret })
    const log = persist(document.doc, id, store, deps, adopted.unsaved)
    const reread = async () => {
      const stored = await store.load(id)
      if (stored.ok) applyLog(document.doc, stored.value.updates)
    }
    return createLiveCircle(id, document, log, damaged, reread, start, adopted.sync)
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
    const offsetTo = (base: Parameters<LiveCircle['offsetTo']>[0]) =>
      (base === 'server' ? deps.serverOffset() : null) ?? circle.offsetTo(base)
    return {
      id: circle.id,
      document: circle.document,
      status: circle.status,
      presence: circle.presence,
      clock: createMeetingClock(now, device, offsetTo),
      setPresence: circle.setPresence,
      flush: circle.flush,
      refresh: circle.refresh,
      close() {
        if (!held) return
        held = false
        if (links) circle.releaseLinks()
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
  let making: Promise<unknown> | null = null
  return {
    device,
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
    join(invite): Joining {
      const entry = invite.entries.find((e) => e.circle === null || circles.find(e.circle) === null) ?? invite.entries[0]
      if (entry === undefined) return { arrived: Promise.resolve(fail('notARound')), close: () => {} }
      if (entry.circle !== null && circles.find(entry.circle) !== null) {
        return { arrived: Promise.resolve(ok(entry.circle)), close: () => {} }
      }
      void pending.add(invite)
      const seeking = seekRound(entry, startSync)
      const arrived = seeking.arrived.then(async (found) => {
        if (!found.ok) return found
        const { id, document, sync } = found.value
        if (circles.find(id) !== null) {
          sync.close()
          await pending.remove(invite)
          return ok(id)
        }
        const epochs = [{ n: entry.epoch, secret: entry.secret }]
        const title = roundView(document).get().name
        await adopt({ id, kind: 'round', title, epochs, openedAt: now() }, document, sync)
        await pending.remove(invite)
        return ok(id)
      })
      return { arrived, close: seeking.close }
    },
    forget: (invite) => pending.remove(invite),
    inviteTo(id) {
      const epoch = circles.find(id)?.epochs.at(-1)
      return epoch === undefined ? null : { entries: [{ circle: id, epoch: epoch.n, secret: epoch.secret }] }
    },
    async close() {
      for (const circle of await registry.open()) {
        await circle.flush()
        await circle.close()
      }
      store.close()
    },
  }
}
