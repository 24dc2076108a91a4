/**
 * The round in short for somebody with five minutes, a politician most of all: why the organisation takes part, what is
 * asked of the reader, how it goes, and what is worth asking at home (method.md, *Jobs*, 9).
 */
import { type Commitment, isClosed } from './commitment.ts'
import { byDue, dueOn } from './due.ts'
import type { OrganisationId, PersonId } from './ids.ts'
import { isBorrowed, isTested, type Thread } from './thread.ts'

/** Of a kind; who wants more has the lists themselves. */
const most = 3
/** Characters of one text: three lines on a phone. */
export const briefLength = 160
/** Characters of each text that tells why: that is read in whole. */
export const whyLength = 320

export interface BriefInput {
  readonly commitments: readonly Commitment[]
  readonly threads: readonly Thread[]
  readonly organisation: OrganisationId | null
  /** Whether it is the reader's. */
  readonly isOwn: (owner: PersonId | null) => boolean
  /** `YYYY-MM-DD` */
  readonly today: string
}

export interface Brief {
  /** The reader's own that are open, the first due first; `more` that are left out. */
  readonly asked: readonly Commitment[]
  readonly more: number
  /** Of the organisation. */
  readonly stands: { readonly open: number; readonly late: number; readonly ended: number; readonly lessons: number; readonly borrowed: number }
  /** What was learnt last. */
  readonly lessons: readonly Commitment[]
  /** What one may ask of. */
  readonly worthAsking: readonly { readonly about: 'late' | 'untested'; readonly commitment: Commitment }[]
}

export function briefOf({ commitments, threads, organisation, isOwn, today }: BriefInput): Brief {
  const own = commitments.filter((each) => isOwn(each.owner) && !isClosed(each)).sort(byDue)
  const ours = organisation === null ? [] : commitments.filter((each) => each.organisation === organisation)
  const open = ours.filter((each) => !isClosed(each)).sort(byDue)
  const isLate = (each: Commitment) => dueOn(each, today).kind === 'late'
  const learnt = ours.filter(({ lesson }) => lesson.trim() !== '').sort((a, b) => (b.closedAt ?? b.created.at) - (a.closedAt ?? a.created.at))
  const tests = new Set(threads.flatMap((thread) => thread.tests.flatMap(({ from }) => from.map(({ id }) => id))))
  const late = open.filter(isLate).map((commitment) => ({ about: 'late' as const, commitment }))
  const untested = open.filter((each) => !isLate(each) && !isTested(each) && !tests.has(each.id)).map((commitment) => ({ about: 'untested' as const, commitment }))
  return {
    asked: own.slice(0, most),
    more: Math.max(0, own.length - most),
    stands: {
      open: open.length,
      late: late.length,
      ended: ours.length - open.length,
      lessons: learnt.length,
      borrowed: threads.filter((thread) => organisation !== null && thread.borrower === organisation && isBorrowed(thread)).length,
    },
    lessons: learnt.slice(0, most),
    worthAsking: [...late, ...untested].slice(0, most),
  }
}

/** A text on one line, cut between words where it is longer than is read in passing. */
export function shorten(text: string, length = briefLength): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : length)} …`
}
