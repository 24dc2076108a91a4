/** The spare copy of a year-old round; and beside it a copy of its state, for which the rows of its log are joined. */
import * as Y from 'yjs'
import { crc32 } from '../../../src/model/checksum.ts'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { applyLog } from '../../../src/session/log.ts'
import { createCacheBox } from '../../../src/session/spare/cacheBox.ts'
import { copyPiece } from '../../../src/session/spare/copy.ts'
import { circle, opening, openOurs } from './opening.ts'

export type Way = 'rows' | 'state'

const device = newId<DeviceId>((n) => new Uint8Array(n).fill(8))
const cacheName = 'spare-bench'

async function box() {
  await caches.delete(cacheName)
  return createCacheBox(await caches.open(cacheName), `${location.origin}/`)
}

const ways: Record<Way, () => Promise<number>> = {
  async rows() {
    const store = await openOurs()
    const bytes = await copyPiece({ store, device, box: await box(), now: Date.now }, circle)
    store.close()
    return bytes
  },
  async state() {
    const store = await openOurs()
    const log = await store.load(circle)
    if (!log.ok) throw new Error(log.error)
    const doc = new Y.Doc()
    applyLog(doc, log.value.updates)
    const state = Y.encodeStateAsUpdate(doc)
    await (await box()).put('state', state, { at: Date.now(), of: String(crc32(state)) })
    store.close()
    return state.length
  },
}

export const spareCopy = {
  async fill(updates: number): Promise<void> {
    await opening.fill('ours', 'kept', updates)
    const store = await openOurs()
    await store.putCircle({ id: circle, kind: 'round', title: 'Ett år', epochs: [], openedAt: Date.now() })
    store.close()
  },
  /** Bytes that were copied. */
  copy: (way: Way): Promise<number> => ways[way](),
}
