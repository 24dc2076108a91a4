/**
 * The round in short for somebody with five minutes: each role has its page, on which what that role is needed for comes
 * first (method.md, *Jobs*, 9, and point 5: stand-ins are briefed by it).
 */
import { type Commitment, isClosed } from './commitment.ts'
import { byDue, dueOn } from './due.ts'
import type { OrganisationId, PersonId } from './ids.ts'
import type { Role } from './person.ts'
import { isBorrowed, isTested, type Thread } from './thread.ts'

/** The roles that an organisation takes part with; the mentor and who holds the round together have screens of their own. */
export const briefRoles = ['politician', 'seniorManager', 'keyPerson', 'serviceManager'] as const satisfies readonly Role[]
export type BriefRole = (typeof briefRoles)[number]

export type BriefPart = 'why' | 'asked' | 'time' | 'prepare' | 'tests' | 'questions' | 'stands'

const orders: Readonly<Record<BriefRole, readonly BriefPart[]>> = {
  politician: ['why', 'asked', 'questions', 'stands'],
  seniorManager: ['asked', 'time', 'questions', 'stands', 'why'],
  keyPerson: ['prepare', 'asked', 'questions', 'stands', 'why'],
  serviceManager: ['tests', 'asked', 'questions', 'stands', 'why'],
}

/** What a role reads, in order; null: somebody with another role. */
export function briefParts(role: BriefRole | null): readonly BriefPart[] {
  return role === null ? ['asked', 'why', 'questions', 'stands'] : orders[role]
}

/** Words a minute of somebody who reads to take a stand. */
const pace = 200
/** Whole minutes that a text takes to read, and never none. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.ceil(text.split(/\s+/).filter((word) => word !== '').length / pace))
}

/** Of a kind; who wants more has the lists themselves. */
const most = 3
/** Of what one may ask of: the rest is for the method's questions. */
const worth = 2
/** Questions in all. */
export const mostQuestions = 5
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
  /** Of the organisation, what has waited longest first; what stands in `asked` not once more. */
  readonly late: readonly Commitment[]
}

export function briefOf({ commitments, threads, organisation, isOwn, today }: BriefInput): Brief {
  const own = commitments.filter((each) => isOwn(each.owner) && !isClosed(each)).sort(byDue)
  const asked = own.slice(0, most)
  const ours = organisation === null ? [] : commitments.filter((each) => each.organisation === organisation)
  const open = ours.filter((each) => !isClosed(each)).sort(byDue)
  const isLate = (each: Commitment) => dueOn(each, today).kind === 'late'
  const learnt = ours.filter(({ lesson }) => lesson.trim() !== '').sort((a, b) => (b.closedAt ?? b.created.at) - (a.closedAt ?? a.created.at))
  const tests = new Set(threads.flatMap((thread) => thread.tests.flatMap(({ from }) => from.map(({ id }) => id))))
  const late = open.filter(isLate).map((commitment) => ({ about: 'late' as const, commitment }))
  const untested = open.filter((each) => !isLate(each) && !isTested(each) && !tests.has(each.id)).map((commitment) => ({ about: 'untested' as const, commitment }))
  return {
    asked,
    more: Math.max(0, own.length - most),
    stands: {
      open: open.length,
      late: late.length,
      ended: ours.length - open.length,
      lessons: learnt.length,
      borrowed: threads.filter((thread) => organisation !== null && thread.borrower === organisation && isBorrowed(thread)).length,
    },
    lessons: learnt.slice(0, most),
    worthAsking: [...late, ...untested].slice(0, worth),
    late: late.map(({ commitment }) => commitment).filter((each) => !asked.includes(each)),
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
