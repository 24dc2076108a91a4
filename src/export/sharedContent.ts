/** What an organisation has shared, in readable words: for the screens that show it, and for files. */
import type { basics } from '../i18n/later/basics.sv.ts'
import type { team } from '../i18n/later/team.sv.ts'
import type { Widened } from '../i18n/texts.ts'
import { own } from '../method/lookup.ts'
import { dimensionTitle, levelWord, prerequisiteTitle, presentedTitle } from '../method/preparedWords.ts'
import type { PreparationTexts } from '../method/texts.ts'
import type { PersonId } from '../model/ids.ts'
import { boundedText, parseJson, recordOrNull } from '../model/json.ts'
import { type OrganisationProfile, parseProfileContent, type ProfileField, profileFields } from '../model/organisationProfile.ts'
import { isGap } from '../model/prerequisite.ts'
import { parsePrerequisitesContent, type SharedPrerequisite } from '../model/prerequisitesContent.ts'
import { parseSections, unreadMaterials } from '../model/presentation.ts'
import { parseRatingContent, type RatedDimension } from '../model/ratingContent.ts'
import type { Revision, Subject } from '../model/revision.ts'
import type { PaperPicture } from './paper.ts'
import { type PresentedWords, sectionParts, sectionText } from './presentedText.ts'

/** One part of it. `key` is the part's own: a field, an item of the checklist, a dimension. */
export interface ContentLine {
  readonly key: string
  readonly label: string
  /** May have many lines, parted by `\n`. */
  readonly value: string
  /** The same with its pictures in their places, where it may have some. */
  readonly parts?: readonly (string | PaperPicture)[]
}

/** The words in the reader's language, and how things are written there. */
export interface ContentWords extends PresentedWords {
  readonly basics: Widened<typeof basics>
  readonly team: Widened<typeof team>
  readonly method: PreparationTexts
  person(id: PersonId | null): string
  /** `YYYY-MM-DD` */
  date(day: string): string
}

/** What one field of the profile says; empty when it says nothing. */
export function profileValue(profile: OrganisationProfile, field: ProfileField, words: ContentWords): string {
  const { type, population, decisionDate, declaration } = profile
  if (field === 'type') return type === null ? '' : words.basics.types[type]
  if (field === 'population') return population === null ? '' : words.number(population)
  if (field === 'decisionDate') return decisionDate === null ? '' : words.date(decisionDate)
  if (field === 'declaration') return declaration === null ? '' : words.basics.declared[declaration]
  return profile[field].trim()
}

/** The fields that say something. */
function profileLines(profile: OrganisationProfile, words: ContentWords): ContentLine[] {
  return profileFields
    .map((field) => ({ key: field, label: words.basics.fields[field], value: profileValue(profile, field, words) }))
    .filter(({ value }) => value !== '')
}

/** The answer; of a gap also who sees to it and by when; and the note. */
export function prerequisiteValue(item: SharedPrerequisite, words: ContentWords): string {
  const { basics, method } = words
  const answer = own(method.answers.yesPartlyNo, item.answer) ?? item.answer
  const who = item.owner === null ? basics.ownerMissing : basics.seesTo(words.person(item.owner))
  const when = item.date === null ? basics.dateMissing : basics.latest(words.date(item.date))
  const gap = isGap(item) ? `${who}. ${when}.` : ''
  const { promisedBy, promisedOn } = item
  const promised = [promisedBy && basics.promisedBy(words.person(promisedBy)), promisedOn && basics.promisedOn(words.date(promisedOn))].filter(Boolean).join(' ')
  return [answer, promised, gap, item.note].filter((part) => part !== '').join('\n')
}

function ratingValue({ level, views, evidence, way }: RatedDimension, { team, method, record }: ContentWords): string {
  const counts = Object.entries(views).map(([each, count]) => `${levelWord(method, each)} ${String(count)}`)
  const parts = [
    [record.level, levelWord(method, level)], [record.views, counts.join(', ')], [team.evidence, evidence], [team.way, way],
  ] as const
  return parts.flatMap(([label, text]) => (text === '' ? [] : [`${label}: ${text}`])).join('\n')
}

/** All of a shared revision's parts in words; as plain names and values where this version knows no better. */
export function contentLines({ subject, content }: Pick<Revision, 'subject' | 'content'>, words: ContentWords): ContentLine[] {
  const lines = linesOf[subject](content, words)
  return lines.length > 0 ? lines : plainLines(content)
}

const linesOf: Readonly<Record<Subject, (content: string, words: ContentWords) => ContentLine[]>> = {
  profile(content, words) {
    const profile = parseProfileContent(content)
    return profile === null ? [] : profileLines(profile, words)
  },
  prerequisites(content, words) {
    const items = Object.entries(parsePrerequisitesContent(content)?.items ?? {})
    return items.map(([key, item]) => ({ key, label: prerequisiteTitle(words.method, key), value: prerequisiteValue(item, words) }))
  },
  rating(content, words) {
    const rated = Object.entries(parseRatingContent(content)?.dimensions ?? {})
    return rated.map(([key, each]) => ({ key, label: dimensionTitle(words.method, key), value: ratingValue(each, words) }))
  },
  presentation: (content, words) => sectionLines('presentation', content, words),
  resultSheet: (content, words) => sectionLines('resultSheet', content, words),
}

function sectionLines(subject: Subject, content: string, words: ContentWords): ContentLine[] {
  const sections = parseSections({ subject, content })?.sections ?? []
  return sections.map((each) => ({ key: each.section, label: presentedTitle(words.method, subject, each.section), value: sectionText(each, words), parts: sectionParts(each, words) }))
}

/**
 * What must be known of the whole, as label and value: the method's version and a rating's scale, by which its parts are
 * read; and what a newer version has shared that this one can't read: it is there, though no line tells of it.
 */
export function contentFacts({ subject, content }: Pick<Revision, 'subject' | 'content'>, words: ContentWords): [string, string][] {
  const version = boundedText(recordOrNull(parseJson(content))?.['methodVersion'], 32)
  const levels = subject === 'rating' ? (parseRatingContent(content)?.levels ?? []) : []
  const facts: [string, string][] = [
    [words.record.method, version], [words.record.scale, levels.map((level) => levelWord(words.method, level)).join(', ')],
    [words.record.unread, unreadIn({ subject, content }, words).join(', ')],
  ]
  return facts.filter(([, value]) => value !== '')
}

/** Where the parts of the subject stand in its content; a profile is its own parts. */
const partsAt: Readonly<Record<Subject, string | null>> = {
  profile: null,
  prerequisites: 'items',
  rating: 'dimensions',
  presentation: 'sections',
  resultSheet: 'sections',
}

/** Nothing when none of it can be read: it then stands as plain names and values, whole. */
function unreadIn({ subject, content }: Pick<Revision, 'subject' | 'content'>, words: ContentWords): string[] {
  const { record, method } = words
  const read = linesOf[subject](content, words).length
  if (read === 0) return []
  const whole = recordOrNull(parseJson(content)) ?? {}
  const at = partsAt[subject]
  const parts = Object.values((at === null ? whole : whole[at]) ?? {}).filter((part) => !isNothing(part))
  const materials = partsAt[subject] === 'sections' ? [...unreadMaterials(content)] : []
  return [
    ...(parts.length > read ? [record.unreadParts(parts.length - read)] : []),
    ...materials.map(([section, n]) => record.unreadMaterials(n, presentedTitle(method, subject, section))),
  ]
}

function isNothing(part: unknown): boolean {
  return part === null || (typeof part === 'string' && part.trim() === '')
}

const deepest = 6

/** Every text and number in it, under the names that lead there. */
function plainLines(content: string): ContentLine[] {
  const lines: ContentLine[] = []
  const visit = (value: unknown, path: readonly string[]): void => {
    const inside = Array.isArray(value) ? Object.entries(value) : Object.entries(recordOrNull(value) ?? {})
    const key = path.join(' · ')
    if (typeof value === 'number' || typeof value === 'boolean') lines.push({ key, label: key, value: String(value) })
    else if (typeof value === 'string' && value !== '') lines.push({ key, label: key, value: boundedText(value, 20_000) })
    else if (path.length < deepest) for (const [name, each] of inside) visit(each, [...path, name])
  }
  visit(parseJson(content), [])
  return lines
}
