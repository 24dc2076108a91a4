/** The links with their real adapters: the last part of the composition root to be fetched. */
import type { Now, RandomBytes } from './model/deps.ts'
import type { DeviceId } from './model/ids.ts'
import { onHide, onWake } from './pageLife.ts'
import { later } from './sync/later.ts'
import type { StartMailbox } from './sync/mailbox/start.ts'
import { onlyOneTab } from './sync/onlyOneTab.ts'
import type { Link, StartSync } from './sync/port.ts'
import { createRelayLink, type RelaySocket } from './sync/relay/link.ts'
import { createStartSync } from './sync/startSync.ts'
import { createTabsLink } from './sync/tabs.ts'
import { pageTimers } from './sync/timers.ts'
import { createIceServers } from './sync/webrtc/iceServers.ts'
import { createWebrtcLink } from './sync/webrtc/link.ts'

export interface LinksSetup {
  readonly base: string
  readonly device: DeviceId
  readonly locks: LockManager | null
  readonly now: Now
  readonly random: RandomBytes
  readonly serverOffset: () => number | null
}

/** One set of links for the page, however many circles they carry: y-webrtc keeps its rooms in a module of its own. */
let links: readonly Link[] | null = null

export function createLinks(setup: LinksSetup): StartSync {
  const { base, device, locks, now, random, serverOffset } = setup
  const webrtc = createWebrtcLink({ signalling: socketUrl(base, 'signal'), iceServers: iceFrom(base, now), now, random, timers: pageTimers })
  links ??= [
    createTabsLink({ random, locks }),
    onlyOneTab(locks, later(webrtc, random, pageTimers)),
    onlyOneTab(locks, createRelayLink({ url: socketUrl(base, 'relay'), open, random, timers: pageTimers, onOnline: onWake })),
  ]
  const subtle = isSecureContext ? crypto.subtle : undefined
  const box = { url: new URL('mailbox', base).href, fetch: fetch.bind(globalThis), onWake, onHide }
  // What nobody waits for to write comes last.
  const mailbox: StartMailbox = (start) =>
    import('./sync/mailbox/start.ts').then(({ startMailbox }) => startMailbox(box, start)).catch(() => null)
  return createStartSync({ device, links, now, random, timers: pageTimers, subtle, serverOffset, mailbox })
}

const iceFrom = (base: string, now: Now) =>
  createIceServers(async () => (await fetch(new URL('ice', base), { cache: 'no-store' })).json(), now, pageTimers)

const open = (url: string) => new WebSocket(url) as RelaySocket

function socketUrl(base: string, path: 'signal' | 'relay'): string {
  const url = new URL(path, base)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}
