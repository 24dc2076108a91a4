/**
 * Says of others' snapshots whether they hold what they cover. One that this phone can't read holds nothing for it: to
 * let it be would be to let it take the place of everybody's words.
 *
 * By a refusal another snapshot may come to light, with a number that everybody has read past. So whoever has refused
 * one looks at what is in use now, until there is nothing more to refuse.
 */
import type * as Y from 'yjs'
import type { DeviceId } from '../../model/ids.ts'
import type { MailboxEntry } from '../../protocol/mailbox.ts'
import type { EntrySealer } from './entries.ts'
import type { Held } from './held.ts'
import type { Mailbox } from './http.ts'
import { isWhole } from './snapshots.ts'

/** What is read so far. */
export interface ReadSoFar {
  readonly held: Held
  /** The snapshot that reading began with: there is nothing that this phone could compare it with. */
  readonly via: number
}

/** `unknown`: there is too much to compare, or it could not be read. Then somebody else judges. */
export type Verdict = 'whole' | 'poor' | 'unknown'

export interface Judge {
  /** `snapshot` is null when it can't be read; `before` is what was known to be in the mailbox when it came. */
  judge(entry: MailboxEntry, snapshot: Uint8Array | null, before: Y.Snapshot, via: number): Promise<Verdict>
  /** After what was judged: judges what came to light. */
  lookBehind(read: ReadSoFar): Promise<void>
}

export interface JudgeDeps {
  readonly doc: Y.Doc
  readonly mailbox: Mailbox
  readonly sealer: EntrySealer
  readonly own: DeviceId
}

/** Answers of some MB each. */
const mostAnswers = 4
/** At a time; it goes on when the mailbox is read next. */
const mostLooks = 16

export function createJudge({ doc, mailbox, sealer, own }: JudgeDeps): Judge {
  /** Something was refused, or was to be. */
  let isBehindUnseen = false

  const updatesOf = async (entries: readonly MailboxEntry[]) => {
    const opened = await Promise.all(entries.map((each) => sealer.open(each)))
    return opened.flatMap((each) => (each.ok ? [each.value.update] : []))
  }
  /** Updates after `covers` up to `last`; null when they can't be had. */
  const between = async (covers: number, last: number, via: number): Promise<Uint8Array[] | null> => {
    const updates: Uint8Array[] = []
    let after = covers
    for (let answers = 0; answers < mostAnswers; answers++) {
      const answer = await mailbox.read(after, via)
      // Some of them may be gone, for another snapshot.
      if (!answer.ok || answer.value.base !== 0) return null
      const { entries } = answer.value
      updates.push(...(await updatesOf(entries.filter(({ kind, seq }) => kind === 'update' && seq > covers && seq <= last))))
      after = entries.at(-1)?.seq ?? last
      if (after >= last) return updates
    }
    return null
  }
  const say = async (entry: MailboxEntry, isRight: boolean) => {
    // A word that was said need not be said again.
    if (isRight && entry.kind === 'confirmed') return
    const answer = await mailbox.judge(entry.seq, isRight ? 'confirm' : 'refuse')
    if (!isRight && (answer.ok || answer.error === 'away')) isBehindUnseen = true
  }
  const compare = async (entry: MailboxEntry, snapshot: Uint8Array | null, before: Y.Snapshot, last: number, via: number): Promise<Verdict> => {
    // What came between is asked for again: a snapshot may lack what was put while it was made.
    const updates = snapshot === null ? [] : await between(entry.covers, last, via)
    if (updates === null) return 'unknown'
    const isRight = snapshot !== null && isWhole(doc, snapshot, updates, before)
    await say(entry, isRight)
    return isRight ? 'whole' : 'poor'
  }
  const lookOnce = async ({ held, via }: ReadSoFar) => {
    const answer = await mailbox.read(0, 0)
    if (!answer.ok) return void (isBehindUnseen = true)
    for (const entry of answer.value.entries) {
      if (entry.kind === 'update' || entry.seq === via) continue
      const opened = await sealer.open(entry)
      if (opened.ok && opened.value.device === own) continue
      await compare(entry, opened.ok ? opened.value.update : null, held.content(), answer.value.last, via)
    }
  }
  return {
    judge: (entry, snapshot, before, via) => compare(entry, snapshot, before, entry.seq, via),
    async lookBehind(read) {
      for (let looks = 0; isBehindUnseen && looks < mostLooks; looks++) {
        isBehindUnseen = false
        await lookOnce(read)
      }
    },
  }
}
