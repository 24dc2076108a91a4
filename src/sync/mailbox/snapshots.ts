/** When a mailbox is long enough for a snapshot, and whether somebody else's holds what it says. */
import * as Y from 'yjs'
import { sameContent } from '../../document/sameContent.ts'
import type { MailboxHead } from '../../protocol/mailbox.ts'
import { applyRemote } from '../apply.ts'
import { createHeld } from './held.ts'

const manyEntries = 400
/** A few entries may be as heavy as many: a first one is a whole document. */
const someEntries = 40
const manyBytes = 1024 * 1024

/** Whether a snapshot is due, also when the last one has not been confirmed yet. */
export function isLong({ last, kept }: MailboxHead, { covered, cursor }: { readonly covered: number; readonly cursor: number }): boolean {
  if (cursor < last) return false
  const since = last - covered
  return since >= manyEntries || (since >= someEntries && kept >= manyBytes)
}

/**
 * Of a mailbox that has no place: whether a snapshot would make some. What the one in use covers goes by itself, in its
 * time; so does what another covers that is not confirmed yet, as long as it `stands`.
 */
export function isWorth({ last, count }: MailboxHead, { covered, cursor }: { readonly covered: number; readonly cursor: number }, stands: boolean): boolean {
  if (cursor < last || count === 0) return false
  return !stands || last - covered >= someEntries
}

/**
 * `between`: what was put after what it covers. Together they must have all that was in the mailbox `before` it, and
 * read as this phone's document does: what has the right numbers may still be empty.
 */
export function isWhole(doc: Y.Doc, snapshot: Uint8Array, between: readonly Uint8Array[], before: Y.Snapshot): boolean {
  const held = createHeld()
  const copy = new Y.Doc()
  for (const update of [snapshot, ...between]) {
    if (!applyRemote(copy, update, true).ok) return false
    held.add(update)
  }
  if (!held.has(before)) return false
  // Where numbers are the same, the copy keeps what it has; everything else comes from here.
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const same = sameContent(copy, doc)
  copy.destroy()
  return same
}
