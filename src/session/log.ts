/** What the rows of a log mean: Yjs updates (V1) that are put into a document, or joined into fewer. */
import * as Y from 'yjs'
import { origins } from '../document/origins.ts'

/** Puts the log's rows into the document in one transaction. Returns how many could not be applied. */
export function applyLog(doc: Y.Doc, updates: readonly Uint8Array[]): number {
  let refused = 0
  Y.transact(
    doc,
    () => {
      for (const update of updates) {
        try {
          Y.applyUpdate(doc, update, origins.log)
        } catch {
          refused++
        }
      }
    },
    origins.log,
    false,
  )
  return refused
}

/**
 * One update that holds all of them, and nothing that was deleted. Through a document, since `Y.mergeUpdates` is
 * quadratic over many. Throws on a row that Yjs can't read: then the log is better left as it is.
 */
export function mergeLog(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  if (applyLog(doc, updates) > 0) throw new Error('a row of the log is not a Yjs update')
  const merged = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return merged
}
