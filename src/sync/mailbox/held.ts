/**
 * What is known to be in the mailbox: how far each client's edits reach there, and which deletions it has. Enough to say
 * what a document has beyond it, without a second document.
 */
import * as Y from 'yjs'
import { fail, ok, type Result } from '../../model/result.ts'

type Deletions = ReturnType<typeof Y.createDeleteSet>
type Range = { readonly clock: number; readonly len: number }

export interface Held {
  /** An update that is in the mailbox and was found to be in order. */
  add(update: Uint8Array): void
  /** Whether it has each client's edits up to these numbers. */
  reaches(vector: ReadonlyMap<number, number>): boolean
  /** Whether it has all that is in `content`. */
  has(content: Y.Snapshot): boolean
  /** What the document has beyond it: its edits, and all its deletions. */
  lacking(doc: Y.Doc): Uint8Array
  /** The same of each of these clients that it lacks something of, each by itself. */
  lackingOf(doc: Y.Doc, clients: ReadonlySet<number>): Uint8Array[]
  content(): Y.Snapshot
}

export function createHeld(from: Y.Snapshot = Y.emptySnapshot): Held {
  const reach = new Map(from.sv)
  let deletions: Deletions = from.ds
  /** Joining is dear, and done when somebody asks. */
  let more: Deletions[] = []
  const joined = () => {
    if (more.length > 0) deletions = Y.mergeDeleteSets([deletions, ...more])
    more = []
    return deletions
  }
  const reaches = (vector: ReadonlyMap<number, number>) => [...vector].every(([client, clock]) => clock <= (reach.get(client) ?? 0))
  return {
    reaches,
    add(update) {
      const { structs, ds } = Y.decodeUpdate(update)
      for (const { id, length } of structs.filter((struct) => !(struct instanceof Y.Skip))) {
        const end = reach.get(id.client) ?? 0
        // What stands beyond a hole can't be told by one number: it counts when the hole is filled and it comes again.
        if (id.clock <= end) reach.set(id.client, Math.max(end, id.clock + length))
      }
      if (ds.clients.size > 0) more.push(ds)
    },
    has(content) {
      if (!reaches(content.sv)) return false
      const mine = joined().clients
      return [...content.ds.clients].every(([client, ranges]) => ranges.every((range) => isWithin(range, mine.get(client) ?? [])))
    },
    lacking: (doc) => Y.encodeStateAsUpdate(doc, encodeVector(reach)),
    lackingOf(doc, clients) {
      const all = Y.decodeStateVector(Y.encodeStateVector(doc))
      const lacked = [...clients].filter((client) => (all.get(client) ?? 0) > (reach.get(client) ?? 0))
      return lacked.map((client) => Y.encodeStateAsUpdate(doc, encodeVector(new Map(all).set(client, reach.get(client) ?? 0))))
    },
    content: () => Y.createSnapshot(joined(), new Map(reach)),
  }
}

/** `sorted` ranges neither overlap nor touch. */
function isWithin(range: Range, sorted: readonly Range[]): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.clock ?? 0) <= range.clock) low = middle + 1
    else high = middle
  }
  const before = sorted[low - 1]
  return before !== undefined && range.clock + range.len <= before.clock + before.len
}

/** As it was stored on this phone; null when it is none of ours. */
export function decodeContent(bytes: unknown): Y.Snapshot | null {
  if (!(bytes instanceof Uint8Array)) return null
  const decoded = attempt(() => Y.decodeSnapshot(bytes))
  return decoded.ok ? decoded.value : null
}

function encodeVector(reach: ReadonlyMap<number, number>): Uint8Array {
  // A snapshot without deletions is one byte of nothing, and the vector.
  return Y.encodeSnapshot(Y.createSnapshot(Y.createDeleteSet(), new Map(reach))).subarray(1)
}

function attempt<T>(act: () => T): Result<T, 'malformed'> {
  try {
    return ok(act())
  } catch {
    return fail('malformed')
  }
}
