/**
 * Says of others' snapshots whether they hold what they cover. One that this phone can't read holds nothing for it: to
 * let it be would be to let it take the place of everybody's words.
 */
import type * as Y from 'yjs'
import type { MailboxEntry } from '../../protocol/mailbox.ts'
import type { EntrySealer } from './entries.ts'
import type { Mailbox } from './http.ts'
import { isWhole } from './snapshots.ts'

/** `unknown`: there is too much to compare, or it could not be read. Then somebody else judges. */
export type Verdict = 'whole' | 'poor' | 'unknown'

/** `snapshot` is null when it can't be read; `before` is what was known to be in the mailbox when it came. */
export type Judge = (entry: MailboxEntry, snapshot: Uint8Array | null, before: Y.Snapshot, via: number) => Promise<Verdict>

export interface JudgeDeps {
  readonly doc: Y.Doc
  readonly mailbox: Mailbox
  readonly sealer: EntrySealer
}

/** Answers of some MB each. */
const mostAnswers = 4

export function createJudge({ doc, mailbox, sealer }: JudgeDeps): Judge {
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
  return async (entry, snapshot, before, via) => {
    // What came between is asked for again: a snapshot may lack what was put while it was made.
    const updates = snapshot === null ? [] : await between(entry.covers, entry.seq, via)
    if (updates === null) return 'unknown'
    const isRight = snapshot !== null && isWhole(doc, snapshot, updates, before)
    // A word that was said need not be said again.
    if (!isRight || entry.kind === 'snapshot') await mailbox.judge(entry.seq, isRight ? 'confirm' : 'refuse')
    return isRight ? 'whole' : 'poor'
  }
}
