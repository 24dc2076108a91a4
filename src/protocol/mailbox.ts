/**
 * What a page and the mailbox say to each other, over HTTP on the app's own address. The token that only members can
 * derive stands in a header, never in an address; the room is its hash, as at the relay.
 *
 *     GET  mailbox?after=N&via=S     what is kept after entry N; S is the snapshot that the page once began with, or 0
 *     POST mailbox                   a sealed update: the answer comes when it is on the disk
 *     POST mailbox?covers=N          a sealed snapshot that holds all entries up to N, and perhaps more
 *     POST mailbox?confirm=S         another device than its writer has read snapshot S, and it holds what it covers
 *     POST mailbox?refuse=S          it does not
 *
 *     Authorization: Bearer TOKEN    16 bytes, base64url
 *     Device: TAG                    16 bytes, base64url: tells the room's devices apart, and no device between rooms
 *
 * An answer to GET (numbers with the high byte first):
 *
 *     version 1 | base 4 | last 4 | until 8 | kept 4 | count 4 | born 8 | entries
 *     entry: seq 4 | kind 1 (1 update, 2 snapshot, 3 snapshot that is confirmed) | covers 4 | length 4 | bytes
 *
 * `base` is the confirmed snapshot that the answer begins with, 0 when it goes on after N. `last` is the room's last
 * entry: when the answer ends before it, the page asks for the rest. `until`: ms since 1970, when the room is forgotten
 * unless it is asked for. `kept` and `count`: bytes and entries after the snapshot in use. `born`: when the room was
 * begun, 0 when there is nothing; a page that knows an earlier one reads anew. An answer to POST is the same head alone,
 * with `base` as the number of what was posted.
 */
import { fail, ok, type Result } from '../model/result.ts'
import { mailboxLimits } from './mailboxLimits.ts'

export type MailboxKind = 'update' | 'snapshot' | 'confirmed'

export interface MailboxEntry {
  /** 1 is a room's first. */
  readonly seq: number
  readonly kind: MailboxKind
  /** All entries up to this one are in it; 0 for an update. */
  readonly covers: number
  readonly bytes: Uint8Array
}

export interface MailboxHead {
  readonly base: number
  readonly last: number
  /** ms since 1970. */
  readonly until: number
  readonly kept: number
  readonly count: number
  /** ms since 1970. */
  readonly born: number
}

export interface MailboxAnswer extends MailboxHead {
  readonly entries: readonly MailboxEntry[]
}

const version = 1
const headLength = 1 + 4 + 4 + 8 + 4 + 4 + 8
const entryHeadLength = 4 + 1 + 4 + 4
const kinds: readonly MailboxKind[] = ['update', 'snapshot', 'confirmed']

export function encodeMailboxAnswer(answer: MailboxAnswer): Uint8Array<ArrayBuffer> {
  const length = answer.entries.reduce((sum, { bytes }) => sum + entryHeadLength + bytes.length, headLength)
  const all = new Uint8Array(length)
  const view = new DataView(all.buffer)
  view.setUint8(0, version)
  view.setUint32(1, answer.base)
  view.setUint32(5, answer.last)
  view.setFloat64(9, answer.until)
  view.setUint32(17, answer.kept)
  view.setUint32(21, answer.count)
  view.setFloat64(25, answer.born)
  let at = headLength
  for (const { seq, kind, covers, bytes } of answer.entries) {
    view.setUint32(at, seq)
    view.setUint8(at + 4, kinds.indexOf(kind) + 1)
    view.setUint32(at + 5, covers)
    view.setUint32(at + 9, bytes.length)
    all.set(bytes, at + entryHeadLength)
    at += entryHeadLength + bytes.length
  }
  return all
}

/** Entries are views of the answer, not copies. Their numbers go up. */
export function parseMailboxAnswer(all: Uint8Array): Result<MailboxAnswer, 'badMessage'> {
  if (all.length < headLength || all[0] !== version) return fail('badMessage')
  const view = new DataView(all.buffer, all.byteOffset, all.length)
  const entries: MailboxEntry[] = []
  const last = view.getUint32(5)
  let before = 0
  for (let at = headLength; at < all.length; ) {
    if (all.length - at < entryHeadLength) return fail('badMessage')
    const seq = view.getUint32(at)
    const kind = kinds[view.getUint8(at + 4) - 1]
    const covers = view.getUint32(at + 5)
    const length = view.getUint32(at + 9)
    const from = at + entryHeadLength
    const isRight = seq > before && seq <= last && covers < seq && length <= mailboxLimits.entryBytes
    if (kind === undefined || !isRight || all.length - from < length) return fail('badMessage')
    entries.push({ seq, kind, covers, bytes: all.subarray(from, from + length) })
    before = seq
    at = from + length
  }
  const until = view.getFloat64(9)
  const born = view.getFloat64(25)
  if (!Number.isSafeInteger(until) || !Number.isSafeInteger(born)) return fail('badMessage')
  return ok({ base: view.getUint32(1), last, until, kept: view.getUint32(17), count: view.getUint32(21), born, entries })
}
