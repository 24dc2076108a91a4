import type { CircleId, MeetingId, OrganisationId, PersonId, RevisionId } from './ids.ts'

/** What an organisation shares with the round (the walls of the three circles: nothing else moves from home). */
export const subjects = ['profile', 'prerequisites', 'rating', 'presentation', 'resultSheet'] as const
export type Subject = (typeof subjects)[number]

/** What a revision says, and what its home's key has signed. */
export interface RevisionFacts {
  readonly id: RevisionId
  readonly home: CircleId
  readonly organisation: OrganisationId
  readonly subject: Subject
  /** The meeting it was prepared for. */
  readonly meeting: MeetingId | null
  /** The frozen material as JSON; its shape follows from the subject. */
  readonly content: string
  readonly by: PersonId | null
  /** ms, the clock of the device that shared it. */
  readonly at: number
}

/** One frozen copy of what an organisation has shared: written once, never changed. */
export interface Revision extends RevisionFacts {
  /** SHA-256 of `signedText`, base64url. */
  readonly hash: string
  /** ECDSA P-256 over the same text, base64url; empty where there is none. */
  readonly signature: string
}

/**
 * What is known of a revision's origin. `unsigned`: nobody has put a name to it. `changed`: it is not what was
 * signed. `foreign`: signed by a key that is no home's of this organisation.
 */
export type Authenticity = 'genuine' | 'unsigned' | 'changed' | 'foreign'

/** The text that is signed: every fact, and the round, so that a revision can't be carried to another one. */
export function signedText(round: CircleId, facts: RevisionFacts): string {
  const { id, home, organisation, subject, meeting, content, by, at } = facts
  return `larandetraff/revision/1\n${JSON.stringify([round, id, home, organisation, subject, meeting, content, by, at])}`
}

/** What belongs together in a row of revisions: the first, the second … of one thing. */
export function seriesOf(revision: Pick<Revision, 'organisation' | 'subject' | 'meeting'>): string {
  return `${revision.organisation}/${revision.subject}/${revision.meeting ?? ''}`
}

/**
 * Numbers from 1 within each series, by time and then by id: derived on read, since two phones may share offline at
 * the same time.
 */
export function revisionNumbers(revisions: readonly Revision[]): ReadonlyMap<RevisionId, number> {
  const numbers = new Map<RevisionId, number>()
  const last = new Map<string, number>()
  for (const revision of [...revisions].sort(byTime)) {
    const series = seriesOf(revision)
    const number = (last.get(series) ?? 0) + 1
    last.set(series, number)
    numbers.set(revision.id, number)
  }
  return numbers
}

/** The newest of each series. */
export function newestRevisions(revisions: readonly Revision[]): ReadonlyMap<string, Revision> {
  return new Map([...revisions].sort(byTime).map((revision) => [seriesOf(revision), revision]))
}

export function byTime(a: Pick<Revision, 'at' | 'id'>, b: Pick<Revision, 'at' | 'id'>): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}
