/** One large document and a phone that does not have it: `open` on one road, and how long until it is here. */
import * as Y from 'yjs'
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import { startMailbox } from '../../../src/sync/mailbox/start.ts'
import type { CircleSync } from '../../../src/sync/port.ts'
import type { RelaySocket } from '../../../src/sync/relay/link.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { linksOf } from '../crowd/product.ts'
import { until } from '../crowd/until.ts'
import { resetWire, type Wire } from '../crowd/wire.ts'

export type LargeWay = 'webrtc' | 'relay' | 'both' | 'tabs' | 'mailbox'

export interface LargeSetup {
  readonly base: string
  readonly way: LargeWay
  /** A byte. */
  readonly room: number
}

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const idle = () => () => undefined

export function largeDocuments(wire: Wire) {
  const circle = emptyDocument()
  const { doc } = circle
  let sync: CircleSync | null = null
  let openedAt = 0
  const entries = doc.getMap<Uint8Array>('filling')
  return {
    /** A thousand bytes an entry, which don't compress. */
    fill(bytes: number): void {
      doc.transact(() => {
        for (let i = 0; i * 1_000 < bytes; i++) entries.set(String(i), random(980))
      })
    },
    async open({ base, way, room }: LargeSetup): Promise<void> {
      openedAt = performance.now()
      resetWire(wire)
      const box = { url: new URL('mailbox', base).href, fetch: fetch.bind(globalThis), onWake: idle, onHide: idle }
      const memory = { load: () => Promise.resolve(null), save: () => Promise.resolve() }
      const start = createStartSync({
        device: newId<DeviceId>(random),
        links: way === 'mailbox' ? [] : linksOf(base, way, (url) => new WebSocket(url) as RelaySocket, navigator.locks),
        now: Date.now,
        random,
        timers: pageTimers,
        subtle: crypto.subtle,
        serverOffset: () => null,
        mailbox: (given) => startMailbox(box, given),
      })
      const key = { circle: newId<CircleId>((n) => new Uint8Array(n).fill(room)), epoch: 1, secret: new Uint8Array(16).fill(room) }
      sync = await start(circle, way === 'mailbox' ? { ...key, mailbox: memory } : key, () => undefined)
    },
    /** Settles when the server has all of it on its disk; false when that took too long. */
    safe: (ms: number) => until(() => sync?.safe.get().state === 'safe', ms),
    /** ms from `open` until so many entries are here; null when that took too long. */
    async arrived(count: number, ms: number): Promise<number | null> {
      return (await until(() => entries.size >= count, ms)) ? performance.now() - openedAt : null
    },
    /** A hash of the whole document. */
    async fingerprint(): Promise<string> {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(Y.encodeStateAsUpdate(doc))))
      return [...bytes].join()
    },
    bytes: (): number => Y.encodeStateAsUpdate(doc).length,
    wire: (): Wire => wire,
    close: (): void => sync?.close(),
  }
}
