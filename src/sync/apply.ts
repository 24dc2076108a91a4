import * as Y from 'yjs'
import { inspectUpdate, type UpdateError } from '../document/inspect.ts'
import { origins } from '../document/origins.ts'
import { fail, ok, type Result } from '../model/result.ts'

export interface Applied {
  /** What it changed, as one update to pass on; null when all of it was here already. */
  readonly news: Uint8Array | null
}

/**
 * Applies an update from outside. `gap`: it builds on something that is not here, and nothing was applied; a whole
 * state may leave gaps (`allowGaps`), which Yjs keeps until they are filled. Never throws.
 */
export function applyRemote(
  doc: Y.Doc,
  update: Uint8Array,
  allowGaps: boolean,
  from: typeof origins.sync | typeof origins.mailbox = origins.sync,
): Result<Applied, UpdateError | 'gap' | 'broken'> {
  const inspected = inspectUpdate(doc, update)
  if (!inspected.ok) return inspected
  if (inspected.value.gap && !allowGaps) return fail('gap')
  const news: Uint8Array[] = []
  const collect = (changed: Uint8Array, origin: unknown) => {
    if (origin === from) news.push(changed)
  }
  doc.on('update', collect)
  try {
    Y.applyUpdate(doc, update, from)
  } catch (error) {
    if (!isApplied(doc, update)) return fail('broken')
    // A listener of the document failed after Yjs had finished. That is no fault of the peer, and no reason to stop
    // passing words on; the page's own error handling hears of it.
    queueMicrotask(() => {
      throw error
    })
  } finally {
    doc.off('update', collect)
  }
  const [first, ...rest] = news
  return ok({ news: first === undefined ? null : rest.length === 0 ? first : Y.mergeUpdates([first, ...rest]) })
}

/**
 * What `apply` applies is one transaction: listeners hear of it once. Never throws, as above. Nobody who is told of
 * something meanwhile may write in the document at once: it would pass for what came from elsewhere.
 */
export function applyTogether(doc: Y.Doc, apply: () => void): void {
  try {
    Y.transact(doc, apply, origins.sync, false)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

function isApplied(doc: Y.Doc, update: Uint8Array): boolean {
  const ends = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update))
  return [...ends].every(([client, clock]) => Y.getState(doc.store, client) >= clock)
}
