import * as Y from 'yjs'
import { type CircleKind, circleKinds } from '../model/circle.ts'
import { type CircleId, type MeetingId, type PersonId, parseId } from '../model/ids.ts'
import type { Now, RandomBytes } from '../model/deps.ts'
import { fail, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { readerVersion, roots, schemaVersion } from './schema.ts'
import type { LiveView } from './view.ts'

/** The document of one circle. Screens pass it on to commands and views and never look inside. */
export interface CircleDocument {
  readonly doc: Y.Doc
}

/** Who does something, where and when; every command takes one. */
export interface Context {
  readonly person: PersonId | null
  readonly meeting: MeetingId | null
  readonly now: Now
  readonly random: RandomBytes
}

export interface CircleMeta {
  readonly circle: CircleId
  readonly kind: CircleKind
  readonly schema: number
  readonly minReader: number
}

export function emptyDocument(): CircleDocument {
  return { doc: new Y.Doc({ gc: true }) }
}

/** Writes what makes a document a circle's. Called once, by its creator. */
export function writeMeta(circle: CircleDocument, id: CircleId, kind: CircleKind, now: Now): void {
  const meta = circle.doc.getMap(roots.meta)
  circle.doc.transact(() => {
    meta.set('circle', id)
    meta.set('kind', kind)
    meta.set('schema', schemaVersion)
    meta.set('minReader', 1)
    meta.set('createdAt', now())
  }, 'circle.create')
}

/** What the document says it is; null while nothing of it has arrived, or when it is something else. */
export function readMeta(circle: CircleDocument): CircleMeta | null {
  const meta = circle.doc.getMap(roots.meta)
  const id = parseId<CircleId>(meta.get('circle'))
  const kind = circleKinds.find((candidate) => candidate === meta.get('kind'))
  if (id === null || kind === undefined) return null
  const number = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) ? value : 1)
  return { circle: id, kind, schema: number(meta.get('schema')), minReader: number(meta.get('minReader')) }
}

/** A newer version has written what this one can't keep whole: it may be read, not written. */
export function isReadOnly(circle: CircleDocument): boolean {
  return (readMeta(circle)?.minReader ?? 1) > readerVersion
}

/** Runs `write` as one transaction named `name`; refuses when the document may only be read. */
export function command<T>(
  circle: CircleDocument,
  name: string,
  write: () => Result<T, RuleError>,
): Result<T, RuleError> {
  if (isReadOnly(circle)) return fail({ code: 'readOnly' })
  return circle.doc.transact(write, name)
}

/** `isReadOnly` as it changes: a newer version may write while the circle is open. */
export function readOnlyView(circle: CircleDocument): LiveView<boolean> {
  const meta = circle.doc.getMap(roots.meta)
  return {
    get: () => isReadOnly(circle),
    subscribe(listener) {
      const entry = () => listener()
      meta.observe(entry)
      return () => meta.unobserve(entry)
    },
  }
}

/** Everything in the document as one update: for a snapshot or a hand-over. */
export function encodeDocument(circle: CircleDocument): Uint8Array {
  return Y.encodeStateAsUpdate(circle.doc)
}
