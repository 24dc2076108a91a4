import { emptyDocument, encodeDocument, readMeta, writeMeta } from '../document/circleDocument.ts'
import { copyIntoMine } from '../document/mineCopy.ts'
import type { Now } from '../model/deps.ts'
import { type CircleId, parseId } from '../model/ids.ts'
import type { CircleRecord, Store } from '../storage/port.ts'
import { applyLog, mergeLog } from './log.ts'

/**
 * Puts everything that `from` holds into `to`, beside what is there: documents are joined, keys and invites added, and no
 * small value that is there is overwritten. Two devices' private circles become one. Null when any of it could not be
 * stored: done again, it does no harm. Else where each circle of `from` is in `to`.
 */
export async function moveStore(
  from: Store,
  values: ReadonlyMap<string, unknown>,
  to: Store,
  now: Now,
): Promise<((circle: CircleId) => CircleId) | null> {
  const [records, known] = [await from.circles(), await to.get('device')]
  if (!records.ok || !known.ok) return null
  const theirs = parseId<CircleId>(known.value)
  const stored = new Map<CircleId, CircleId>()
  for (const record of records.value) {
    const log = await from.load(record.id)
    if (!log.ok) return null
    let [id, update] = [record.id, log.value.updates.length === 0 ? null : mergeLog(log.value.updates)]
    if (record.kind === 'mine' && theirs !== null && theirs !== id && update !== null) {
      const joined = await joinMine(update, theirs, to, now)
      // What can't be joined (a newer version wrote there) is kept beside it.
      if (joined !== null) [id, update] = [theirs, joined]
    }
    stored.set(record.id, id)
    if (!(await putCircle({ ...record, id }, update, to)) || !(await putFiles(record.id, from, id, to))) return null
  }
  for (const [name, value] of values) if (!(await putValue(name, value, to))) return null
  return (circle) => stored.get(circle) ?? circle
}

async function joinMine(update: Uint8Array, theirs: CircleId, to: Store, now: Now): Promise<Uint8Array | null> {
  const log = await to.load(theirs)
  if (!log.ok) return null
  const mine = emptyDocument()
  applyLog(mine.doc, log.value.updates)
  if (readMeta(mine) === null) writeMeta(mine, theirs, 'mine', now)
  return copyIntoMine(mine, update).ok ? encodeDocument(mine) : null
}

async function putCircle(record: CircleRecord, update: Uint8Array | null, to: Store): Promise<boolean> {
  if (update !== null && !(await to.append(record.id, update)).ok) return false
  return (await to.putCircle(record)).ok
}

async function putFiles(circle: CircleId, from: Store, id: CircleId, to: Store): Promise<boolean> {
  const hashes = await from.files(circle)
  for (const hash of hashes.ok ? hashes.value : []) {
    const file = await from.getFile(circle, hash)
    if (file.ok && file.value !== null && !(await to.putFile(id, hash, file.value)).ok) return false
  }
  return hashes.ok
}

/** How far a mailbox was read is left behind: it is read again from its beginning. */
async function putValue(name: string, value: unknown, to: Store): Promise<boolean> {
  if (name.startsWith('mailbox')) return true
  const there = await to.get(name)
  if (!there.ok) return false
  if (there.value === undefined || there.value === null) return (await to.put(name, value)).ok
  // Lists of texts (invites, links) grow together; of all else what was there first stays.
  if (!Array.isArray(value) || !Array.isArray(there.value)) return true
  return (await to.put(name, [...new Set([...(there.value as unknown[]), ...(value as unknown[])])])).ok
}
