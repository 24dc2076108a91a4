/** Reads a room's mailbox into a document, and knows what is in it. */
import { origins } from '../../document/origins.ts'
import type { DeviceId } from '../../model/ids.ts'
import type { MailboxAnswer, MailboxEntry, MailboxHead } from '../../protocol/mailbox.ts'
import { applyRemote } from '../apply.ts'
import { createHeld, type Held } from './held.ts'
import type { MailboxError } from './http.ts'
import { createJudge, type JudgeDeps, type Verdict } from './judge.ts'
import type { Place } from './place.ts'

export interface MailboxReader {
  /** Grows with what is read and put: updates, and the snapshot that reading began with. Any other may be taken away. */
  readonly held: Held
  readonly place: Omit<Place, 'room' | 'content'>
  /** How often reading has begun anew: what was known of the mailbox before does not count. */
  readonly beginnings: number
  /** Reads to the end. */
  read(): Promise<MailboxHead | MailboxError>
  /** Whether the snapshot that `covered` is known from is still there, as far as can be told. */
  stands(): Promise<boolean>
  /** This phone has put the update there; `base` is its number. False when there is something before it to be read. */
  wrote(head: MailboxHead, update: Uint8Array, covers: number): boolean
}

export interface ReaderDeps extends JudgeDeps {
  readonly own: DeviceId
}

export function createMailboxReader(deps: ReaderDeps, known: Omit<Place, 'room'> | null): MailboxReader {
  const { doc, mailbox, sealer, own } = deps
  const judge = createJudge(deps)
  let held = createHeld(known?.content)
  let cursor = known?.cursor ?? 0
  let via = known?.via ?? 0
  let covered = known?.covered ?? 0
  let coveredBy = known?.coveredBy ?? 0
  let born = known?.born ?? 0
  let beginnings = 0
  let isBasePoor = false

  const beginAnew = () => {
    held = createHeld()
    cursor = 0
    via = 0
    covered = 0
    coveredBy = 0
    beginnings++
  }
  const cover = (upTo: number, by: number) => {
    if (upTo < covered) return
    covered = upTo
    coveredBy = by
  }
  const take = async (entry: MailboxEntry) => {
    const opened = await sealer.open(entry)
    // Dear: only what is compared needs it.
    const before = entry.kind === 'update' ? null : held.content()
    const isBase = entry.seq === via
    // What others put may build on what the next ones hold.
    const update = opened.ok && applyRemote(doc, opened.value.update, true, origins.mailbox).ok ? opened.value.update : null
    if (update !== null && (before === null || isBase)) held.add(update)
    if (before === null) return
    // What this phone has begun with, it can't compare with anything.
    const isBelieved = update !== null && (isBase || (opened.ok && opened.value.device === own))
    const verdict: Verdict = isBelieved ? 'whole' : await judge(entry, update, before, via)
    if (verdict === 'poor') isBasePoor ||= isBase
    else cover(entry.covers, verdict === 'whole' ? entry.seq : 0)
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
      return { cursor, via, covered, coveredBy, born }
    },
    get beginnings() {
      return beginnings
    },
    async read() {
      for (;;) {
        const asked = cursor
        isBasePoor = false
        const answer = await mailbox.read(cursor, via)
        if (!answer.ok) return answer.error
        const wasBorn = born
        await takeAll(answer.value)
        // Nothing after what was asked for: or it was asked of a room that is no more.
        if (answer.value.entries.length === 0 && (asked === 0 || wasBorn === born)) cursor = answer.value.last
        // Without its base all is given from the beginning.
        if (cursor < answer.value.last || isBasePoor) continue
        return answer.value
      }
    },
    async stands() {
      if (coveredBy === 0) return false
      // This phone has found it whole or written it: saying so again changes nothing, and is refused when it is gone.
      const answer = await mailbox.judge(coveredBy, 'confirm')
      return answer.ok || answer.error === 'away'
    },
    wrote(head, update, covers) {
      // It was empty until now. Where it has begun anew since, reading will find that out.
      if (born === 0) born = head.born
      if (head.born !== born) return false
      if (covers === 0) held.add(update)
      else cover(covers, head.base)
      if (head.base !== cursor + 1) return false
      cursor = head.base
      return true
    },
  }
}
