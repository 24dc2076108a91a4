/**
 * A group's own version of the method: which meetings, agenda items, levels and dimensions there are, in their order, and
 * the words that differ from the version it is based on. A round carries the one it was made with, whole and unchanged.
 */
import { type EditionBrief, parseBriefs } from './editionBriefs.ts'
import { type EditionDeadline, parseDeadlines, parseMeetingNames } from './editionDeadlines.ts'
import { listOf, once } from './editionLists.ts'
import type { Entity } from './entity.ts'
import type { EditionId } from './ids.ts'
import { boundedText, isMethodName, recordOrNull } from './json.ts'
import { limits } from './limits.ts'
import { type AgendaKind, agendaKinds } from './meeting.ts'

export const editionLanguages = ['sv', 'en'] as const
export type EditionLanguage = (typeof editionLanguages)[number]

export interface EditionItem {
  readonly id: string
  readonly kind: AgendaKind
  readonly minutes: number
  readonly perOrganisation: boolean
}

export interface EditionMeeting {
  readonly id: string
  /** The meeting of the base that this one is a copy of; null for the base's own. */
  readonly like: string | null
  readonly items: readonly EditionItem[]
}

/** What there is and in which order. Ids that the base has keep its words where no others are given. */
export interface EditionParts {
  readonly meetings: readonly EditionMeeting[]
  /** From the lowest to the highest. */
  readonly levels: readonly string[]
  readonly dimensions: readonly string[]
  /** Where the lines of a brief are others than the base's, or stand in another order. */
  readonly briefs: readonly EditionBrief[]
  /** Null: those of the base. */
  readonly deadlines: readonly EditionDeadline[] | null
  /** The meetings that every organisation rates itself before; null: those of the base. */
  readonly ratedBefore: readonly string[] | null
}

/**
 * By the way to what they name: `meeting/learning1`, `theme/…`, `item/…/compare`, `prompt/…`, `level/…`, `dimension/…`,
 * `brief/politician/learning1/q1`, `role/politician`, `deadline/presentations`,
 * `section/resultSheet/advice`, `asks/resultSheet/advice`.
 */
export type EditionWords = Readonly<Record<EditionLanguage, Readonly<Record<string, string>>>>

export interface Edition extends EditionParts {
  readonly name: string
  /** The method version that it is based on. */
  readonly base: string
  readonly words: EditionWords
}

/** One that is being made, on the phone of whoever makes it. */
export interface EditionDraft extends Entity<EditionId> {
  readonly edition: Edition
}

export const mostMeetings = 12
export const mostDimensions = 40
export const mostLevels = 8
export const leastLevels = 2
const mostWords = 2_000
const mostDeepWay = 100

/**
 * What a meeting is called by the edition: its own words, in the reader's language or else in the other, or those that the base
 * has for `kind`, which of a copy is that of its original.
 */
export function meetingNamedBy({ meetings, words }: Edition, kind: string, language: EditionLanguage): { readonly title: string | null; readonly kind: string } {
  const other = language === 'sv' ? 'en' : 'sv'
  const way = `meeting/${kind}`
  const title = [words[language], words[other]].flatMap((each) => (Object.hasOwn(each, way) ? [each[way]] : []))[0] ?? null
  return { title, kind: meetings.find(({ id }) => id === kind)?.like ?? kind }
}

/** What was stored or came in a file, as far as it can be used; null where it is no edition. */
export function parseEdition(value: unknown): Edition | null {
  const read = recordOrNull(value)
  const base = boundedText(read?.['base'], 32)
  const parts = read === null ? null : parseEditionParts(read)
  if (read === null || parts === null || base === '') return null
  const words = recordOrNull(read['words']) ?? {}
  return { name: boundedText(read['name'], limits.name), base, ...parts, words: { sv: parseWords(words['sv']), en: parseWords(words['en']) } }
}

export function parseEditionParts(read: Readonly<Record<string, unknown>>): EditionParts | null {
  const meetings = listOf(read['meetings'], mostMeetings, parseMeeting)
  const levels = listOf(read['levels'], mostLevels, (level) => (isMethodName(level) ? level : null))
  const dimensions = listOf(read['dimensions'], mostDimensions, (dimension) => (isMethodName(dimension) ? dimension : null))
  if (meetings.length === 0 || levels.length < leastLevels || dimensions.length === 0) return null
  return {
    meetings: once(meetings, ({ id }) => id),
    levels: once(levels, (id) => id),
    dimensions: once(dimensions, (id) => id),
    briefs: parseBriefs(read['briefs']),
    deadlines: parseDeadlines(read['deadlines']),
    ratedBefore: parseMeetingNames(read['ratedBefore']),
  }
}

function parseMeeting(value: unknown): EditionMeeting | null {
  const read = recordOrNull(value)
  if (read === null || !isMethodName(read['id'])) return null
  const like = isMethodName(read['like']) ? read['like'] : null
  return { id: read['id'], like, items: once(listOf(read['items'], limits.agendaItems, parseItem), ({ id }) => id) }
}

function parseItem(value: unknown): EditionItem | null {
  const read = recordOrNull(value)
  const kind = agendaKinds.find((each) => each === read?.['kind'])
  if (read === null || kind === undefined || !isMethodName(read['id'])) return null
  const minutes = typeof read['minutes'] === 'number' && Number.isInteger(read['minutes']) ? read['minutes'] : 1
  return { id: read['id'], kind, minutes: Math.min(limits.minutes, Math.max(1, minutes)), perOrganisation: read['perOrganisation'] === true }
}

function parseWords(value: unknown): Readonly<Record<string, string>> {
  const words: [string, string][] = []
  for (const [way, text] of Object.entries(recordOrNull(value) ?? {}).slice(0, mostWords)) {
    if (way.length <= mostDeepWay && typeof text === 'string' && text.trim() !== '') words.push([way, text.slice(0, limits.line)])
  }
  return Object.fromEntries(words)
}
