/**
 * One circle while anybody on this page holds it: its document, its log and, while somebody asks for them, its links.
 * There is one for each circle, however many screens have it open.
 */
import type { CircleDocument } from '../document/circleDocument.ts'
import type { Presence } from '../document/presence.ts'
import { createValue, type LiveView } from '../document/view.ts'
import type { CircleId } from '../model/ids.ts'
import type { TimeBase } from '../model/run.ts'
import type { CircleSync, NextKey, SafeCopy } from '../sync/port.ts'
import type { SharedFiles } from './circleFiles.ts'
import type { Persistence } from './persist.ts'
import type { CircleStatus, OwnPresence } from './port.ts'

export interface LiveCircle {
  readonly id: CircleId
  readonly document: CircleDocument
  readonly status: LiveView<CircleStatus>
  readonly presence: LiveView<readonly Presence[]>
  setPresence(own: OwnPresence): void
  offsetTo(base: TimeBase): number | null
  flush(): Promise<void>
  refresh(): Promise<void>
  rewrite(): void
  files(): Promise<SharedFiles>
  /** False while something that was written is not in the store. */
  isStored(): boolean
  /** Tells those who are here of the circle's fresh key. */
  tellEpoch(next: NextKey): void
  /** Leaves the links for those of the key that is in use now. */
  rekey(): void
  /** Links run while the count is above zero. */
  holdLinks(): void
  releaseLinks(): void
  close(): Promise<void>
}

const noCopy: SafeCopy = { state: 'none' }
const nowhere: OwnPresence = { person: null, meeting: null, item: null, field: null }

/**
 * `startLinks` is null for a circle that never meets a network; `running` are links that stand already; `reread` puts
 * what the store holds now into the document; `loadFiles` fetches what keeps its files.
 */
export function createLiveCircle(
  id: CircleId,
  document: CircleDocument,
  log: Persistence,
  damaged: number,
  reread: () => Promise<void>,
  loadFiles: () => Promise<SharedFiles>,
  startLinks: (() => Promise<CircleSync>) | null,
  running: CircleSync | null = null,
): LiveCircle {
  const presence = createValue<readonly Presence[]>([])
  const status = createValue<CircleStatus>({ saved: log.saved.get(), present: 0, reached: 0, network: 'off', damaged, safe: noCopy })
  const undos: (() => void)[] = []
  let holders = 0
  let sync: CircleSync | null = null
  let starting = false
  let own = nowhere
  let closed = false
  /** How often the key has changed: links that were being started for an older one are let go. */
  let keys = 0
  let loading: Promise<SharedFiles> | null = null

  /** A failure (no network at the first visit) is tried again by whoever asks next. */
  const files = async () => {
    const loaded = await (loading ??= loadFiles().catch((error: unknown) => {
      loading = null
      throw error
    }))
    sync?.shareFiles(loaded)
    return loaded
  }
  const tell = () => {
    const net = sync?.status.get() ?? { present: 0, reached: 0, network: holders > 0 ? 'seeking' : 'off' }
    const next: CircleStatus = { ...net, saved: log.saved.get(), damaged, safe: sync?.safe.get() ?? noCopy }
    const now = status.get()
    const same = (Object.keys(next) as (keyof CircleStatus)[]).every((key) => next[key] === now[key])
    if (!same) status.set(next)
  }
  const takeLinks = (links: CircleSync) => {
    sync = links
    links.setPresence(own)
    void files().catch(() => undefined)
    undos.push(links.status.subscribe(tell), links.safe.subscribe(tell), links.presence.subscribe(() => presence.set(links.presence.get())))
    presence.set(links.presence.get())
    tell()
  }
  const dropLinks = () => {
    for (const undo of undos.splice(0)) undo()
    sync?.close()
    sync = null
    presence.set([])
    tell()
  }
  const start = async () => {
    if (startLinks === null || starting || sync !== null) return
    starting = true
    const key = keys
    const links = await startLinks().finally(() => (starting = false))
    if (closed || holders === 0 || key !== keys) links.close()
    else takeLinks(links)
    if (key !== keys && holders > 0 && !closed) await start()
  }
  const stopSaved = log.saved.subscribe(tell)
  if (running !== null) takeLinks(running)

  return {
    id,
    document,
    status,
    presence,
    setPresence(next) {
      own = next
      sync?.setPresence(next)
    },
    offsetTo: (base) => sync?.offsetTo(base) ?? null,
    flush: () => log.flush(),
    refresh: reread,
    rewrite: () => { log.rewrite() },
    files,
    isStored: () => log.saved.get() === 'saved' || log.saved.get() === 'memory',
    tellEpoch: (next) => sync?.tellEpoch(next),
    rekey() {
      keys++
      if (sync !== null) dropLinks()
      if (holders > 0) void start()
    },
    holdLinks() {
      holders++
      tell()
      void start()
    },
    releaseLinks() {
      if (--holders === 0) dropLinks()
    },
    async close() {
      if (closed) return
      closed = true
      dropLinks()
      stopSaved()
      await log.close()
      document.doc.destroy()
    },
  }
}
