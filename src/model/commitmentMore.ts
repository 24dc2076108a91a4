/**
 * What may be said of a commitment besides what, why, who and when. Apart from the commitment itself: a promise is made,
 * listed and followed up without any of it, and no meeting has to fetch it to be written in.
 */
import { type Commitment, isClosed } from './commitment.ts'
import { byDue } from './due.ts'
import type { PersonId } from './ids.ts'

/** Each is a text of its own that many can edit. */
export const moreTexts = ['measure', 'smallStart', 'help', 'evidence'] as const
export type MoreText = (typeof moreTexts)[number]

export interface CommitmentMore extends Readonly<Record<MoreText, string>> {
  /** Who can clear obstacles: good practice is a politician or a manager, and nobody is shut out. */
  readonly sponsor: PersonId | null
  /** `YYYY-MM-DD`, the first step by then. */
  readonly firstStepDate: string | null
}

export type FullCommitment = Commitment & CommitmentMore

export const nothingMore: CommitmentMore = { measure: '', smallStart: '', help: '', evidence: '', sponsor: null, firstStepDate: null }

/** Whether anything of it is said. */
export function saysMore({ sponsor, firstStepDate, ...texts }: CommitmentMore): boolean {
  return sponsor !== null || firstStepDate !== null || moreTexts.some((field) => texts[field].trim() !== '')
}

/** The open ones that somebody has been named for; those that are theirs anyhow are told of elsewhere. */
export function sponsoredBy<C extends FullCommitment>(commitments: readonly C[], isReader: (person: PersonId) => boolean): C[] {
  const is = (person: PersonId | null) => person !== null && isReader(person)
  return commitments.filter((each) => is(each.sponsor) && !is(each.owner) && !isClosed(each)).sort(byDue)
}
