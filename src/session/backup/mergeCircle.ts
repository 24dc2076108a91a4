/** The state of a circle as a file holds it, and how it comes into the one that is here. Nothing is overwritten. */
import * as Y from 'yjs'
import { type CircleDocument, emptyDocument, isReadOnly, readMeta } from '../../document/circleDocument.ts'
import { homeTeamView } from '../../document/homeTeam.ts'
import { inspectUpdate } from '../../document/inspect.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { PackedCircle } from './parts.ts'

export interface ReadCircle {
  /** A document of its own, whose writer is new: no two devices ever write under one Yjs id. */
  readonly document: CircleDocument
  /** A newer version has written in it what this one can't keep whole: it can be read, not written in. */
  readonly newer: boolean
}

/** The state, once it has shown to be that of the circle it is said to be. `update` comes from outside. */
export function readCircle({ circle, kind, round }: PackedCircle, update: Uint8Array): Result<ReadCircle, 'damaged'> {
  const document = emptyDocument()
  if (!inspectUpdate(document.doc, update).ok) return fail('damaged')
  try {
    Y.applyUpdate(document.doc, update)
  } catch {
    return fail('damaged')
  }
  const meta = readMeta(document)
  if (meta?.circle !== circle || meta.kind !== kind) return fail('damaged')
  if (kind === 'home' && (round === null || homeTeamView(document).get()?.round !== round)) return fail('damaged')
  return ok({ document, newer: isReadOnly(document) })
}

/** Puts all of `from` into the circle that is here, as if both had met. True when anything of it was new here. */
export function mergeCircle(from: CircleDocument, into: CircleDocument): boolean {
  const news = Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(into.doc))
  if (Y.snapshotContainsUpdate(Y.snapshot(into.doc), news)) return false
  Y.applyUpdate(into.doc, news, 'backup.merge')
  return true
}
