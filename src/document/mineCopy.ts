/**
 * The private circle of one device, copied into that of another one of the same person. Both live on, each with its own
 * id: ids of notes are random, so all of both stand side by side, and what is brought twice is there once.
 */
import * as Y from 'yjs'
import { fail, ok, type Result } from '../model/result.ts'
import { type CircleDocument, emptyDocument, encodeDocument, isReadOnly, readMeta } from './circleDocument.ts'
import { inspectUpdate } from './inspect.ts'
import { roots } from './schema.ts'

/** `newer`: the other device has a later version of the app, whose notes this one can't keep whole. */
export type CopyError = 'damaged' | 'newer' | 'readOnly'

/** `update` is the whole of another *mine*, from outside. Nothing that is in `mine` is changed or overwritten. */
export function copyIntoMine(mine: CircleDocument, update: Uint8Array): Result<void, CopyError> {
  if (isReadOnly(mine)) return fail('readOnly')
  const other = readMine(update)
  if (!other.ok) return other
  const had = Y.encodeStateVector(mine.doc)
  const news = Y.encodeStateAsUpdate(other.value.doc, had)
  other.value.doc.destroy()
  if (Y.snapshotContainsUpdate(Y.snapshot(mine.doc), news)) return ok(undefined)
  // Put together aside: no listener, and no log, ever sees this *mine* under the other one's name.
  const aside = emptyDocument()
  Y.applyUpdate(aside.doc, encodeDocument(mine))
  const meta = aside.doc.getMap(roots.meta)
  const own = [...meta.entries()]
  Y.applyUpdate(aside.doc, news)
  aside.doc.transact(() => {
    for (const [name, value] of own) if (meta.get(name) !== value) meta.set(name, value)
  })
  Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(aside.doc, had), 'mine.copy')
  aside.doc.destroy()
  return ok(undefined)
}

/** The update as a document of its own, once it has shown to be a whole *mine* that this version can read. */
function readMine(update: Uint8Array): Result<CircleDocument, CopyError> {
  const other = emptyDocument()
  // It may have a gap: a row of the other device's log may have been damaged. What stands on it waits, the rest is read.
  if (!inspectUpdate(other.doc, update).ok) return fail('damaged')
  try {
    Y.applyUpdate(other.doc, update)
  } catch {
    return fail('damaged')
  }
  if (readMeta(other)?.kind !== 'mine') return fail('damaged')
  return isReadOnly(other) ? fail('newer') : ok(other)
}
