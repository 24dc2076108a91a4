/**
 * The look at an update from outside before it touches the document. Yjs applies while it decodes: an update that
 * breaks off half-way has changed the document already, so it is decoded whole first, into loose structs.
 *
 * Refused: bytes that don't decode, more structs than a document of ours can have, clocks that jump towards the end
 * of what a number holds, subdocuments, and types nested so deep that reading or deleting them would overflow the
 * stack (nothing could repair that afterwards). Said apart: an update that builds on something that is missing here.
 *
 * Not covered: decoding takes some 50 times the memory of the bytes for a moment, in the page's own thread; a member
 * can still write nonsense within the schema, or under another's Yjs client id; and the depth of a type under a
 * parent that is missing is unknown (gaps are applied only when a peer's whole state has them).
 */
import * as Y from 'yjs'
import { fail, ok, type Result } from '../model/result.ts'

export type UpdateError = 'malformed' | 'tooMany' | 'clock' | 'subdocument' | 'depth'

const mostStructs = 500_000
const mostClients = 50_000
const highestClock = 2 ** 40
/** Ours are at most three deep: root, entity, text. */
const deepest = 12

type Struct = Y.Item | Y.GC | Y.Skip

/** Whether the update may be applied, and whether it leaves a gap. Never throws. */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): Result<{ readonly gap: boolean }, UpdateError> {
  let decoded
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return fail('malformed')
  }
  const { structs, ds } = decoded
  if (structs.length > mostStructs || ds.clients.size > mostClients) return fail('tooMany')
  const byClient = new Map<number, Struct[]>()
  for (const struct of structs) {
    if (struct.id.clock + struct.length > highestClock) return fail('clock')
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentDoc) return fail('subdocument')
    const list = byClient.get(struct.id.client) ?? []
    const last = list.at(-1)
    if (last !== undefined && last.id.clock + last.length > struct.id.clock) return fail('malformed')
    byClient.set(struct.id.client, list)
    list.push(struct)
  }
  if (byClient.size > mostClients) return fail('tooMany')
  if (tooDeep(doc, structs, byClient)) return fail('depth')

  const reach = new Map<number, number>()
  for (const [client, list] of byClient) reach.set(client, unbroken(list, Y.getState(doc.store, client)))
  const has = (client: number, end: number) => end <= (reach.get(client) ?? Y.getState(doc.store, client))
  const known = (id: Y.ID | null) => id === null || has(id.client, id.clock + 1)
  const complete = (struct: Struct) =>
    has(struct.id.client, struct.id.clock + struct.length) &&
    (!(struct instanceof Y.Item) ||
      (known(struct.origin) && known(struct.rightOrigin) && (!(struct.parent instanceof Y.ID) || known(struct.parent))))
  const gap =
    !structs.every(complete) ||
    [...ds.clients].some(([client, ranges]) => ranges.some((range) => !has(client, range.clock + range.len)))
  return ok({ gap })
}

/** How far the client's structs reach without a hole, when everything below `have` is here. */
function unbroken(structs: readonly Struct[], have: number): number {
  let end = have
  for (const struct of structs) {
    if (struct.id.clock > end || struct instanceof Y.Skip) {
      if (struct.id.clock + struct.length > end) return end
    } else end = Math.max(end, struct.id.clock + struct.length)
  }
  return end
}

function tooDeep(doc: Y.Doc, structs: readonly Struct[], byClient: ReadonlyMap<number, Struct[]>): boolean {
  const depths = new Map<Y.Item, number>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) continue
    if (depthOf(doc, struct, byClient, depths) > deepest) return true
  }
  return false
}

/**
 * Types above the item. Only the first of a run of neighbours names its parent: the others are found through their
 * neighbours, so the way up is a loop with a memory and never a recursion.
 */
function depthOf(
  doc: Y.Doc,
  item: Y.Item,
  byClient: ReadonlyMap<number, Struct[]>,
  depths: Map<Y.Item, number>,
): number {
  const path: { item: Y.Item; step: number }[] = []
  let at: Y.Item | null = item
  let depth = 0
  while (at !== null) {
    const remembered = depths.get(at)
    if (remembered !== undefined) {
      depth = remembered
      break
    }
    const parent: unknown = at.parent
    const next: Y.ID | null = parent instanceof Y.ID ? parent : parent === null ? (at.origin ?? at.rightOrigin) : null
    path.push({ item: at, step: parent instanceof Y.ID ? 1 : 0 })
    // A ring of items that name each other as neighbours: nothing honest makes one.
    depths.set(at, deepest + 1)
    const found: Y.Item | null = next === null ? null : findIn(byClient, next)
    if (found === null && next !== null) depth = depthInDocument(doc, next)
    at = found
  }
  for (const { item: passed, step } of path.reverse()) {
    depth += step
    depths.set(passed, depth)
  }
  return depth
}

function findIn(byClient: ReadonlyMap<number, Struct[]>, id: Y.ID): Y.Item | null {
  const list = byClient.get(id.client) ?? []
  let low = 0
  let high = list.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = list[middle]
    if (struct === undefined) return null
    if (id.clock < struct.id.clock) high = middle - 1
    else if (id.clock >= struct.id.clock + struct.length) low = middle + 1
    else return struct instanceof Y.Item ? struct : null
  }
  return null
}

function depthInDocument(doc: Y.Doc, id: Y.ID): number {
  if (id.clock >= Y.getState(doc.store, id.client)) return 0
  let depth = 0
  let struct: Y.Item | Y.GC | null = Y.getItem(doc.store, id)
  while (struct instanceof Y.Item && depth <= deepest) {
    const parent: unknown = struct.parent
    struct = parent instanceof Y.AbstractType ? parent._item : null
    if (struct !== null) depth++
  }
  return depth
}
