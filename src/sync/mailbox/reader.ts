/** Reads a room's mailbox into a document, and knows what is in it. */
import type * as Y from 'yjs'
import { origins } from '../../document/origins.ts'
import type { DeviceId } from '../../model/ids.ts'
import type { MailboxAnswer, MailboxEntry, MailboxHead } from '../../protocol/mailbox.ts'
import { applyRemote } from '../apply.ts'
import type { EntrySealer } from './entries.ts'
import { createHeld, type Held } from './held.ts'
import type { Mailbox, MailboxError } from './http.ts'
import type { Place } from './place.ts'
import { isWhole } from './snapshots.ts'

export interface MailboxReader {
  /** Grows with what is read and put. */
  readonly held: Held
  readonly place: Omit<Place, 'room' | 'content'>
  /** How often reading has begun anew: what was known of the mailbox before does not count. */
  readonly beginnings: number
  /** Reads to the end. */
  read(): Promise<MailboxHead | MailboxError>
  /** This phone has put the update there; `base` is its number. False when there is something before it to be read. */
  wrote(head: MailboxHead, update: Uint8Array, covers: number): boolean
}

export interface ReaderDeps {
  readonly doc: Y.Doc
  readonly mailbox: Mailbox
  readonly sealer: EntrySealer
  readonly own: DeviceId
}

export function createMailboxReader({ doc, mailbox, sealer, own }: ReaderDeps, known: Omit<Place, 'room'> | null): MailboxReader {
  let held = createHeld(known?.content)
  let cursor = known?.cursor ?? 0
  let via = known?.via ?? 0
  let covered = known?.covered ?? 0
  let born = known?.born ?? 0
  let beginnings = 0

  const beginAnew = () => {
    held = createHeld()
    cursor = 0
    via = 0
    covered = 0
    beginnings++
  }
  const take = async (entry: MailboxEntry) => {
    const opened = await sealer.open(entry)
    if (!opened.ok) return
    const { device, update } = opened.value
    // Dear: only what is compared needs it.
    const before = entry.kind === 'update' ? null : held.content()
    // What others put may build on what the next ones hold.
    if (!applyRemote(doc, update, true, origins.mailbox).ok) return
    held.add(update)
    if (before === null) return
    covered = Math.max(covered, entry.covers)
    // What this phone has begun with, it can't compare with anything.
    if (device !== own && entry.seq !== via) await judge(entry, update, before)
  }
  /** What came between is asked for again: a snapshot may lack what was put while it was made. */
  const judge = async (entry: MailboxEntry, snapshot: Uint8Array, before: Y.Snapshot) => {
    const answer = await mailbox.read(entry.covers, via)
    // A long one is cut: then somebody else judges.
    if (!answer.ok || (answer.value.entries.at(-1)?.seq ?? 0) < entry.seq) return
    const between: Uint8Array[] = []
    for (const each of answer.value.entries) {
      if (each.kind !== 'update' || each.seq <= entry.covers || each.seq > entry.seq) continue
      const opened = await sealer.open(each)
      if (opened.ok) between.push(opened.value.update)
    }
    const whole = isWhole(doc, snapshot, between, before)
    if (!whole || entry.kind === 'snapshot') await mailbox.judge(entry.seq, whole ? 'confirm' : 'refuse')
  }
  const takeAll = async (answer: MailboxAnswer) => {
    const first = answer.entries[0]
    // Another room than the one that was read: it was forgotten, and begun again. Or the snapshot that this phone had
    // begun with was found to lack something, and here is all of it.
    if (answer.born !== born || (first !== undefined && first.seq <= cursor)) beginAnew()
    born = answer.born
    if (answer.base !== 0) via = answer.base
    for (const entry of answer.entries) {
      await take(entry)
      cursor = Math.max(cursor, entry.seq)
    }
  }

  return {
    get held() {
      return held
    },
    get place() {
      return { cursor, via, covered, born }
    },
    get beginnings() {
      return beginnings
    },
    async read() {
      for (;;) {
        const asked = cursor
        const answer = await mailbox.read(cursor, via)
        if (!answer.ok) return answer.error
        const wasBorn = born
        await takeAll(answer.value)
        // Nothing after what was asked for: or it was asked of a room that is no more.
        if (answer.value.entries.length === 0 && (asked === 0 || wasBorn === born)) cursor = answer.value.last
        if (cursor >= answer.value.last) return answer.value
      }
    },
    wrote(head, update, covers) {
      // It was empty until now. Where it has begun anew since, reading will find that out.
      if (born === 0) born = head.born
      if (head.born !== born) return false
      held.add(update)
      if (covers > 0) covered = covers
      if (head.base !== cursor + 1) return false
      cursor = head.base
      return true
    },
  }
}
