/** A member who only listens, without a browser: keeps a whole replica, and all that presence has ever told. */
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type CircleDocument, emptyDocument } from '../../src/document/circleDocument.ts'
import type { Presence } from '../../src/document/presence.ts'
import { type DeviceId, newId } from '../../src/model/ids.ts'
import { parseFragment } from '../../src/protocol/invite.ts'
import type { RelaySocket } from '../../src/sync/relay/link.ts'
import { createStartSync } from '../../src/sync/startSync.ts'
import { pageTimers } from '../../src/sync/timers.ts'
import { linksOf } from '../bench/crowd/product.ts'

export interface Listener {
  readonly document: CircleDocument
  readonly heard: readonly Presence[]
  /** The Yjs clients that have made an entry of a root or anything in it; none when it has not come yet. */
  makersOf(root: string, key: string): ReadonlySet<number>
  close(): void
}

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))

export async function listen(base: string, invite: string): Promise<Listener> {
  const parsed = parseFragment(invite)
  const entry = parsed.ok ? parsed.value.entries[0] : undefined
  if (entry?.circle == null) throw new Error('not an invite')
  const document = emptyDocument()
  const links = linksOf(base, 'relay', (url) => new WebSocket(url) as unknown as RelaySocket, null)
  const start = createStartSync({ device: newId<DeviceId>(random), links, now: Date.now, random, timers: pageTimers, subtle: crypto.subtle, serverOffset: () => null })
  const sync = await start(document, { ...entry, circle: entry.circle }, () => undefined)
  const heard: Presence[] = []
  const hear = () => void heard.push(...sync.presence.get())
  const undo = sync.presence.subscribe(hear)
  hear()
  return {
    document,
    heard,
    makersOf: (root, key) => makersIn(document.doc.getMap(root)._map.get(key)),
    close() {
      undo()
      sync.close()
    },
  }
}

function makersIn(entry: Y.Item | undefined): Set<number> {
  const makers = new Set<number>()
  const visit = (item: Y.Item) => {
    makers.add(item.id.client)
    if (!(item.content instanceof Y.ContentType)) return
    const { _map, _start } = item.content.type
    for (const child of _map.values()) visit(child)
    for (let child = _start; child !== null; child = child.right) visit(child)
  }
  if (entry !== undefined) visit(entry)
  return makers
}
