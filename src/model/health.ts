/**
 * How a round stands, for who holds it together and for the mentor: counts and lists, each organisation by itself in the
 * order of the round. No total and no ranking (method.md, point 8).
 */
import { type Commitment, isClosed } from './commitment.ts'
import type { ComparedDimension } from './comparison.ts'
import { dayAt } from './date.ts'
import { dueOn } from './due.ts'
import type { OrganisationId } from './ids.ts'
import { heldOf, type Holdings } from './holding.ts'
import { fateOf, isBorrowed, isTested, type Thread } from './thread.ts'

/** A presentation that was to be shared by a day; `at` in ms, null while it is not shared. */
export interface DuePresentation {
  readonly organisation: OrganisationId
  /** `YYYY-MM-DD` */
  readonly by: string
  readonly at: number | null
}

export interface HealthInput {
  /** Those that take part. */
  readonly organisations: readonly OrganisationId[]
  readonly commitments: readonly Commitment[]
  readonly threads: readonly Thread[]
  readonly presentations: readonly DuePresentation[]
  /** What was answered half a year and a year later. */
  readonly holdings: Holdings
  /** The ratings as they stand now. */
  readonly rows: readonly ComparedDimension[]
  readonly today: string
}

export interface Health {
  readonly organisation: OrganisationId
  readonly commitments: { readonly open: number; readonly late: number; readonly ended: number; readonly withLesson: number }
  /** What it took home of others: how much of it is said to be tried, and kept. The home teams' own tests tell nobody else of it. */
  readonly ideas: { readonly borrowed: number; readonly tried: number; readonly kept: number }
  /** Of those whose day has come. */
  readonly presentations: { readonly inTime: number; readonly of: number }
  /** Dimensions that are rated higher than before, and how many of them with evidence. */
  readonly shift: { readonly up: number; readonly withEvidence: number; readonly of: number }
  /** Of what was asked after half a year later at least: how much of it holds. */
  readonly held: { readonly holds: number; readonly of: number }
  /** Promises that are late and that nobody has tried: here somebody may need a hand. */
  readonly stuck: readonly Commitment[]
}

export function healthOf(input: HealthInput): Health[] {
  const { commitments, threads, presentations, holdings, rows, today } = input
  return input.organisations.map((organisation) => {
    const ours = commitments.filter((each) => each.organisation === organisation)
    const open = ours.filter((each) => !isClosed(each))
    const ended = ours.filter(isClosed)
    const late = open.filter((each) => dueOn(each, today).kind === 'late')
    const borrowed = threads.filter((thread) => thread.borrower === organisation && isBorrowed(thread))
    const due = presentations.filter((each) => each.organisation === organisation && each.by < today)
    const cells = rows.flatMap(({ cells }) => cells.get(organisation) ?? [])
    const up = cells.filter(({ shift }) => shift === 'up')
    return {
      organisation,
      commitments: { open: open.length, late: late.length, ended: ended.length, withLesson: ended.filter(({ lesson }) => lesson.trim() !== '').length },
      ideas: {
        borrowed: borrowed.length,
        tried: borrowed.filter((thread) => thread.commitments.some(isTested)).length,
        kept: borrowed.filter((thread) => fateOf(thread) === 'kept').length,
      },
      presentations: { inTime: due.filter(({ by, at }) => at !== null && dayAt(at) <= by).length, of: due.length },
      shift: { up: up.length, withEvidence: up.filter(({ evidence }) => evidence.trim() !== '').length, of: cells.filter(({ shift }) => shift !== null).length },
      held: heldOf(ours, holdings),
      stuck: late.filter((each) => !isTested(each)),
    }
  })
}

export interface StickingPoint {
  readonly dimension: string
  readonly organisations: readonly OrganisationId[]
}

/** Where several are at one of the scale's two lowest levels: they have the same to find out, and can be brought together. */
export function stickingPoints(rows: readonly ComparedDimension[], levels: readonly string[]): StickingPoint[] {
  const isLow = (level: string) => {
    const place = levels.indexOf(level)
    return place >= 0 && place < 2
  }
  return rows.flatMap(({ dimension, cells }) => {
    const organisations = [...cells].flatMap(([id, cell]) => (cell !== null && !cell.otherScale && isLow(cell.level) ? [id] : []))
    return organisations.length > 1 ? [{ dimension, organisations }] : []
  })
}
