/** The page that the link tests drive: real links and the real engine, reached as `linksHarness`. */
import type * as Y from 'yjs'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { createCircleFiles, type SharedFiles } from '../../../src/session/circleFiles.ts'
import { createHash } from '../../../src/session/hashBytes.ts'
import { createMemoryStore } from '../../../src/storage/memoryStore.ts'
import { onlyOneTab } from '../../../src/sync/onlyOneTab.ts'
import type { CircleSync, Link, SyncStatus } from '../../../src/sync/port.ts'
import { createRelayLink, type RelaySocket } from '../../../src/sync/relay/link.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { createTabsLink } from '../../../src/sync/tabs.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { createWebrtcLink } from '../../../src/sync/webrtc/link.ts'
import { linkContract } from '../../contract/link.ts'
import { createStation, type Station } from '../../contract/linkStation.ts'

const now = () => Date.now()
const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const locks = 'locks' in navigator ? navigator.locks : null
const webrtc = createWebrtcLink({
  signalling: new URL('signal', location.href).href.replace(/^http/, 'ws'),
  now,
  random,
  timers: pageTimers,
})
const relay = createRelayLink({
  url: new URL('relay', location.href).href.replace(/^http/, 'ws'),
  open: (url) => new WebSocket(url) as RelaySocket,
  random,
  timers: pageTimers,
})
const tabs = createTabsLink({ random, locks })
const device = newId<DeviceId>(random)
const circles = new Map<number, { readonly doc: Y.Doc; readonly sync: CircleSync; readonly files: SharedFiles }>()
const troubles: string[] = []
const roads = { usual: [tabs, onlyOneTab(locks, webrtc)], webrtc: [webrtc], relay: [relay], tabs: [tabs] }
export type Roads = keyof typeof roads
const startOn = (links: readonly Link[]) =>
  createStartSync({
    device,
    links,
    now,
    random,
    timers: pageTimers,
    subtle: crypto.subtle,
    serverOffset: () => null,
    onTrouble: (end) => troubles.push(end),
  })

const find = (secret: number) => {
  const circle = circles.get(secret)
  if (circle === undefined) throw new Error(`circle ${secret} is not open`)
  return circle
}

const harness = {
  checks: linkContract.map((check) => check.name),
  stations: { webrtc: createStation(webrtc), relay: createStation(relay), tabs: createStation(tabs) } satisfies Record<string, Station>,
  troubles,
  device,

  /** Opens the circle of a secret (a byte), with some text in it before anybody is met. */
  async open(secret: number, text = '', over: Roads = 'usual'): Promise<void> {
    const document = emptyDocument()
    if (text !== '') document.doc.getText('text').insert(0, text)
    const circle = newId<CircleId>((n) => new Uint8Array(n).fill(secret))
    const sync = await startOn(roads[over])(document, { circle, epoch: 1, secret: new Uint8Array(16).fill(secret) }, () => undefined)
    const files = await createCircleFiles(circle, createMemoryStore(), createHash(crypto.subtle))
    sync.shareFiles(files)
    circles.set(secret, { doc: document.doc, sync, files })
  },
  close(secret: number): void {
    find(secret).sync.close()
    circles.delete(secret)
  },
  write(secret: number, text: string): void {
    const target = find(secret).doc.getText('text')
    target.insert(target.length, text)
  },
  /** A document of about this many bytes that doesn't compress: many entries, as a year of meetings leaves. */
  fill(secret: number, bytes: number): void {
    const map = find(secret).doc.getMap('filling')
    find(secret).doc.transact(() => {
      for (let i = 0; i * 1_000 < bytes; i++) map.set(String(i), random(980))
    })
  },
  /** Adds a file of this many bytes that don't compress; answers its hash. */
  async addFile(secret: number, bytes: number): Promise<string> {
    const file = new Uint8Array(bytes)
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(file.subarray(at, at + 65_536))
    const added = await find(secret).files.hold().files.add(file)
    if (!added.ok) throw new Error(added.error)
    return added.value
  },
  wantFiles: (secret: number, hashes: string[]): void => find(secret).files.hold().files.want(hashes),
  hasFiles: (secret: number): string[] => [...find(secret).files.have.get()],
  filled: (secret: number): number => find(secret).doc.getMap('filling').size,
  text: (secret: number): string => find(secret).doc.getText('text').toJSON(),
  status: (secret: number): SyncStatus => find(secret).sync.status.get(),
  offset: (secret: number, base: DeviceId): number | null => find(secret).sync.offsetTo(base),
}

export type LinksHarness = typeof harness

declare global {
  interface Window {
    linksHarness: LinksHarness
  }
}
window.linksHarness = harness
