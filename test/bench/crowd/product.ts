/** The product's own sync, as src/links.ts puts it together, on the roads that are asked for. */
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import { later } from '../../../src/sync/later.ts'
import { onlyOneTab } from '../../../src/sync/onlyOneTab.ts'
import type { Link } from '../../../src/sync/port.ts'
import { createRelayLink, type RelaySocket } from '../../../src/sync/relay/link.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { createTabsLink } from '../../../src/sync/tabs.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { createWebrtcLink } from '../../../src/sync/webrtc/link.ts'
import type { PhoneSetup, Start } from './phone.ts'
import { countSealed, type Wire } from './wire.ts'

export interface ProductSeams {
  open(url: string): RelaySocket
  /** Null in Node, which has no other tabs either. */
  readonly locks: LockManager | null
}

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))

export function startProduct({ base, way, room }: PhoneSetup, wire: Wire, { open, locks }: ProductSeams): Start {
  return async (doc) => {
    const sync = await createStartSync({
      device: newId<DeviceId>(random),
      links: linksOf(base, way, open, locks),
      now: Date.now,
      random,
      timers: pageTimers,
      subtle: countSealed(crypto.subtle, wire),
      serverOffset: () => null,
    })({ ...emptyDocument(), doc }, { circle: newId<CircleId>((n) => new Uint8Array(n).fill(room)), epoch: 1, secret: new Uint8Array(16).fill(room) }, () => undefined)
    sync.setPresence({ person: null, meeting: null, item: null, field: null })
    return { present: () => sync.status.get().present, close: () => sync.close() }
  }
}

export function linksOf(base: string, way: string, open: ProductSeams['open'], locks: LockManager | null): Link[] {
  const webrtc = () => createWebrtcLink({ signalling: socketUrl(base, 'signal'), now: Date.now, random, timers: pageTimers })
  const relay = () => createRelayLink({ url: socketUrl(base, 'relay'), open, random, timers: pageTimers })
  return [
    ...(locks === null ? [] : [createTabsLink({ random, locks })]),
    ...(way === 'webrtc' ? [onlyOneTab(locks, webrtc())] : []),
    ...(way === 'both' ? [onlyOneTab(locks, later(webrtc(), random, pageTimers))] : []),
    ...(way === 'relay' || way === 'both' ? [onlyOneTab(locks, relay())] : []),
  ]
}

export const socketUrl = (base: string, path: string) => new URL(path, base).href.replace(/^http/, 'ws')
