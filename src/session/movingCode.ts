/**
 * Two phones without any network, by screen and camera. The one that is to receive shows how far it has come; the other
 * answers with what is missing there, and with nothing else. An answer is sealed by the circle's own key, as a locked
 * file is, so whoever films the screen has nothing. Pictures stay where they are: they would take an hour.
 *
 *     ask     kind 1 | for each circle: id 16 | length 4 | state vector
 *     answer  kind 2 | for each circle: length 4 | a sealed file of one part: length of the update 4 | the update, deflated
 */
import { deflateSync, inflateSync } from 'fflate'
import * as Y from 'yjs'
import { inspectUpdate } from '../document/inspect.ts'
import { base32, type CircleId, idBytes } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { OpenCircle, Session } from './port.ts'
import { openParts, readHead, sealFile, type Sealing, secretOf } from './backup/seal.ts'

const kinds = { ask: 1, answer: 2 } as const
/** Circles in one ask: a round and its owner's homes. */
const mostCircles = 8
/** Bytes of one update: what a fountain holds is far less, but its deflated bytes might unfold to anything. */
const mostUpdate = 16 * 1024 * 1024

export interface MovingCodeDeps extends Sealing {
  readonly session: Session
}

export interface Ask {
  readonly circle: CircleId
  readonly stateVector: Uint8Array
}

/** What this device has of the circles, as another one is shown it. */
export function encodeAsk(circles: readonly Pick<OpenCircle, 'id' | 'document'>[]): Uint8Array {
  return framed(kinds.ask, circles.map(({ id, document }) => ({ head: idBytes(id), body: Y.encodeStateVector(document.doc) })))
}

/** `other`: it is none, as an answer is none. */
export function parseAsk(bytes: Uint8Array): Result<readonly Ask[], 'other' | 'damaged'> {
  const parts = unframed(kinds.ask, bytes, 16)
  if (!parts.ok) return parts
  const asks: Ask[] = []
  for (const { head, body } of parts.value) {
    try {
      Y.decodeStateVector(body)
    } catch {
      return fail('damaged')
    }
    asks.push({ circle: base32(head) as CircleId, stateVector: body })
  }
  return ok(asks)
}

/** What the other device lacks of the circles that are here. `none`: it has asked for none of them. */
export async function answerAsk(deps: MovingCodeDeps, asks: readonly Ask[]): Promise<Result<Uint8Array, 'none' | 'tooLarge' | 'notRead'>> {
  const answers: { head: Uint8Array; body: Uint8Array }[] = []
  for (const { circle: id, stateVector } of asks) {
    const secret = deps.session.circles.get().find((record) => record.id === id)?.epochs.at(-1)?.secret
    if (secret === undefined) continue
    const opened = await deps.session.open(id, { links: false })
    if (!opened.ok) return fail('notRead')
    const update = Y.encodeStateAsUpdate(opened.value.document.doc, stateVector)
    opened.value.close()
    const part = new Uint8Array([...lengthOf(update), ...deflateSync(update, { level: 9 })])
    const sealed = await sealFile(deps, id, secret, [part])
    if (!sealed.ok) return sealed
    answers.push({ head: new Uint8Array(0), body: await joined(sealed.value) })
  }
  return answers.length === 0 ? fail('none') : ok(framed(kinds.answer, answers))
}

export interface Taken {
  /** Of how many circles something was new here. */
  readonly news: number
  /** Sealed with a key that is not here, or for a circle that is not. */
  readonly closed: number
  /** Could not be stored: it is on the screen, and gone when the page is. */
  readonly notKept: number
}

/** Puts the answer into the circles that are here, as if both devices had met. */
export async function takeAnswer(deps: MovingCodeDeps, bytes: Uint8Array): Promise<Result<Taken, 'other' | 'damaged'>> {
  const parts = unframed(kinds.answer, bytes, 0)
  if (!parts.ok) return parts
  const taken = { news: 0, closed: 0, notKept: 0 }
  for (const { body } of parts.value) {
    const opened = await openAnswer(deps, new Blob([new Uint8Array(body)]))
    if (!opened.ok && opened.error === 'damaged') return fail('damaged')
    if (!opened.ok) {
      taken.closed++
      continue
    }
    const put = await putInto(deps.session, opened.value.circle, opened.value.update)
    if (put === 'damaged') return fail('damaged')
    if (put === 'news') taken.news++
    if (put === 'notKept') taken.notKept++
  }
  return ok(taken)
}

async function openAnswer({ session, subtle }: MovingCodeDeps, file: Blob): Promise<Result<{ circle: CircleId; update: Uint8Array }, 'closed' | 'damaged'>> {
  const head = await readHead(file)
  if (!head.ok || head.value.circle === null) return fail('damaged')
  const record = session.circles.get().find(({ id }) => id === head.value.circle)
  const secret = await secretOf(subtle, head.value, record?.epochs.map((epoch) => epoch.secret).reverse() ?? [])
  if (record === undefined || secret === null) return fail('closed')
  for await (const part of openParts(subtle, file, head.value, secret)) {
    const update = part === null ? null : unfolded(part)
    return update === null ? fail('damaged') : ok({ circle: record.id, update })
  }
  return fail('damaged')
}

async function putInto(session: Session, id: CircleId, update: Uint8Array): Promise<'news' | 'same' | 'notKept' | 'damaged'> {
  const opened = await session.open(id, { links: false })
  if (!opened.ok) return 'notKept'
  const circle = opened.value
  try {
    const { doc } = circle.document
    if (!inspectUpdate(doc, update).ok) return 'damaged'
    if (Y.snapshotContainsUpdate(Y.snapshot(doc), update)) return 'same'
    Y.applyUpdate(doc, update, 'movingCode.take')
    await circle.flush()
    return circle.status.get().saved === 'saved' ? 'news' : 'notKept'
  } catch {
    return 'damaged'
  } finally {
    circle.close()
  }
}

function unfolded(part: Uint8Array): Uint8Array | null {
  if (part.length < 4) return null
  const length = new DataView(part.buffer, part.byteOffset).getUint32(0)
  if (length > mostUpdate) return null
  try {
    return inflateSync(part.subarray(4), { out: new Uint8Array(length) })
  } catch {
    return null
  }
}

function framed(kind: number, parts: readonly { head: Uint8Array; body: Uint8Array }[]): Uint8Array {
  return new Uint8Array([kind, ...parts.flatMap(({ head, body }) => [...head, ...lengthOf(body), ...body])])
}

function unframed(kind: number, bytes: Uint8Array, headLength: number): Result<{ head: Uint8Array; body: Uint8Array }[], 'other' | 'damaged'> {
  if (bytes[0] !== kind) return fail('other')
  const parts = []
  for (let at = 1; at < bytes.length; ) {
    const from = at + headLength + 4
    if (from > bytes.length || parts.length === mostCircles) return fail('damaged')
    const end = from + new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + headLength)
    if (end > bytes.length) return fail('damaged')
    parts.push({ head: bytes.slice(at, at + headLength), body: bytes.slice(from, end) })
    at = end
  }
  return parts.length === 0 ? fail('damaged') : ok(parts)
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, length)
  return bytes
}

async function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob([...pieces]).arrayBuffer())
}
