/** Copies what the store holds into the spare copy's box. To be done alone: only then does no page's older state come last. */
import * as Y from 'yjs'
import type { Now } from '../../model/deps.ts'
import { crc32 } from '../../model/checksum.ts'
import type { CircleId, DeviceId } from '../../model/ids.ts'
import { recordOrNull } from '../../model/json.ts'
import { encodeFragment } from '../../protocol/invite.ts'
import type { Store } from '../../storage/port.ts'
import { packedCircle } from '../backup/packedCircle.ts'
import { type About, encodePart, parsePart, type Part } from '../backup/parts.ts'
import { homeLinks } from '../homeLinks.ts'
import type { LastWords } from '../lastWords.ts'
import { applyLog } from '../log.ts'
import { loadPending } from '../pending.ts'
import { ownedByOthers, removePiece } from './box.ts'
import { fillSlot, nextSlot, ownerName, type Piece, readSlot, slotsOf, type SpareBox, versions } from './slots.ts'

export interface CopyDeps {
  readonly store: Store
  /** Of the database that is copied. */
  readonly device: DeviceId
  readonly box: SpareBox
  readonly now: Now
  /** What pages have left of a circle on the way to its log. */
  readonly lastWords?: ((circle: CircleId) => LastWords) | undefined
}

/**
 * Reads the log, not an open document: of several tabs none has all, and what was deleted must not come from one that
 * has not heard. Answers how many bytes were written; 0 when it is as it was, or can't be read. Rejects when the box does.
 */
export function copyPiece(deps: CopyDeps, piece: Piece): Promise<number> {
  if (!deps.store.durable) return Promise.resolve(0)
  return piece === 'about' ? copyAbout(deps) : copyCircle(deps, piece)
}

async function copyCircle(deps: CopyDeps, id: CircleId): Promise<number> {
  const { store, device, box } = deps
  const [records, count, newest] = [await store.circles(), await store.count(id), await store.newest(id)]
  if (!records.ok || !count.ok || !newest.ok) return 0
  const record = records.value.find((each) => each.id === id)
  if (record === undefined) {
    // A database that was thrown away knows of none: then it is here that they still are.
    const owner = await store.get('device')
    if (owner.ok && owner.value === device) await removePiece(box, id)
    return 0
  }
  // The newest row tells all: a log that was folded may have as many as before. A log that was restored has one, on whatever
  // device. Before it stood here a mark had three parts, and is like none that has four.
  const of = [device, newest.value, count.value, record.epochs.length].join('.')
  const marks = await marksOf(box, id)
  if (count.value === 0 || marks[1 - nextSlot(marks)]?.of === of) return 0
  const log = await store.load(id)
  if (!log.ok) return 0
  // What the log has lost may be here still.
  const rows = log.value.damaged > 0 ? [joined([...log.value.updates, ...(await updatesOf(box, id))])] : log.value.updates
  const bytes = fillSlot({ part: encodePart({ type: 'circle', packed: packedCircle(record, null), update: new Uint8Array(0) }), rows })
  // What is nowhere else stands in both as it is now; of a round the other slot may be the one before.
  return write(deps, id, bytes, of, record.kind === 'mine')
}

async function copyAbout(deps: CopyDeps): Promise<number> {
  const about = await readAbout(deps.store)
  const part = (madeAt: number) => encodePart({ type: 'about', about: { madeAt, ...about } })
  const of = String(crc32(part(0)))
  const marks = await marksOf(deps.box, 'about')
  return marks.every((mark) => mark?.of === of) ? 0 : write(deps, 'about', fillSlot({ part: part(deps.now()), rows: [] }), of, true)
}

async function readAbout(store: Store): Promise<Omit<About, 'madeAt'>> {
  const stored = await store.get('profile')
  const profile = stored.ok ? recordOrNull(stored.value) : null
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    profile: profile && { name: text(profile['name']), organisation: text(profile['organisation']), role: text(profile['role']) },
    invites: (await loadPending(store)).view.get().map(encodeFragment),
    homeLinks: await homeLinks({ values: store }),
  }
}

async function write({ box, device, now }: CopyDeps, piece: Piece, bytes: Uint8Array, of: string, both: boolean): Promise<number> {
  const owner = (version?: number) => box.put(ownerName(version), new Uint8Array(0), { at: now(), of: device })
  // What another device has left is here by now, in whatever version.
  for (const { version } of await ownedByOthers(box, device)) await owner(version)
  if ((await box.mark(ownerName())) === null) await owner()
  const slots = slotsOf(piece)
  const next = nextSlot(await marksOf(box, piece))
  await box.put(slots[next], bytes, { at: now(), of })
  if (both) await box.put(slots[1 - next] ?? slots[0], bytes, { at: now(), of })
  return bytes.length * (both ? 2 : 1)
}

async function marksOf(box: SpareBox, piece: Piece) {
  const [a, b] = slotsOf(piece)
  return [await box.mark(a), await box.mark(b)] as const
}

/** What can be read of a piece. A slot that can't is passed over. */
export async function partsOf(box: SpareBox, piece: Piece, of: readonly number[] = versions): Promise<Part[]> {
  const parts: Part[] = []
  for (const name of of.flatMap((version) => slotsOf(piece, version))) {
    const bytes = await box.get(name).catch(() => null)
    const slot = bytes === null ? null : readSlot(bytes)
    const part = slot === null ? null : parsePart(slot.part)
    if (slot === null || !part?.ok) continue
    parts.push(part.value.type === 'circle' && slot.rows.length > 0 ? { ...part.value, update: joined(slot.rows) } : part.value)
  }
  return parts
}

async function updatesOf(box: SpareBox, circle: CircleId): Promise<Uint8Array[]> {
  return (await partsOf(box, circle)).flatMap((part) => (part.type === 'circle' ? [part.update] : []))
}

/** All of the updates that Yjs can read as one. */
function joined(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  applyLog(doc, updates)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
