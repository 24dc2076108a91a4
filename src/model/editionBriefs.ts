/** What an edition changes of the briefs: which lines there are for a role before a meeting, and in which order. */
import { listOf, once } from './editionLists.ts'
import { isMethodName, recordOrNull } from './json.ts'
import { type Role, roles } from './person.ts'

export interface EditionBrief {
  readonly role: Role
  /** A meeting of the edition, or `after`: when all of them are held. */
  readonly meeting: string
  /** Names of lines: what is asked of the reader, and what is worth asking at home. `b1`, `q1`: the base's first. */
  readonly before: readonly string[]
  readonly questions: readonly string[]
}

/** Lines of one list: nobody reads more of a brief. */
export const mostLines = 5
/** Each role before each meeting, and after all. */
export const mostBriefs = 100

/** The name that the line at a place in the base has; in a round it means that line for ever. */
export const baseLine = (list: BriefList, place: number): string => `${list === 'before' ? 'b' : 'q'}${String(place + 1)}`

export const briefLists = ['before', 'questions'] as const
export type BriefList = (typeof briefLists)[number]

/** Where the words of a line are. */
export const lineWay = (role: Role, meeting: string, line: string): string => `brief/${role}/${meeting}/${line}`

export function parseBriefs(value: unknown): EditionBrief[] {
  return once(listOf(value, mostBriefs, parseBrief), ({ role, meeting }) => `${role}/${meeting}`)
}

function parseBrief(value: unknown): EditionBrief | null {
  const read = recordOrNull(value)
  const role = roles.find((each) => each === read?.['role'])
  if (read === null || role === undefined || !isMethodName(read['meeting'])) return null
  return { role, meeting: read['meeting'], before: parseLines(read['before']), questions: parseLines(read['questions']) }
}

function parseLines(value: unknown): string[] {
  return once(listOf(value, mostLines, (line) => (isMethodName(line) ? line : null)), (line) => line)
}

/** The briefs with other lines in one of them. */
export function withLines(briefs: readonly EditionBrief[], brief: EditionBrief): EditionBrief[] {
  return [...briefs.filter(({ role, meeting }) => role !== brief.role || meeting !== brief.meeting), brief]
}

/** What a copy of a meeting has of briefs: those of its original, told apart by its own name. */
export function copiedBriefs(briefs: readonly EditionBrief[], from: string, to: string): EditionBrief[] {
  return [...briefs, ...briefs.flatMap((brief) => (brief.meeting === from ? [{ ...brief, meeting: to }] : []))]
}
