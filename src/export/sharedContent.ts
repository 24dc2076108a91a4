/** What an organisation has shared, in readable words: for the screens that show it, and for files. */
import type { basics } from '../i18n/later/basics.sv.ts'
import type { team } from '../i18n/later/team.sv.ts'
import type { Widened } from '../i18n/texts.ts'
import { own } from '../method/lookup.ts'
import type { PreparationTexts } from '../method/texts.ts'
import type { PersonId } from '../model/ids.ts'
import { boundedText, parseJson, recordOrNull } from '../model/json.ts'
import { type OrganisationProfile, parseProfileContent, type ProfileField, profileFields } from '../model/organisationProfile.ts'
import { isGap } from '../model/prerequisite.ts'
import { parsePrerequisitesContent, type SharedPrerequisite } from '../model/prerequisitesContent.ts'
import { parseRatingContent, type RatedDimension } from '../model/ratingContent.ts'
import type { Revision } from '../model/revision.ts'

/** One part of it. `key` is the part's own: a field, an item of the checklist, a dimension. */
export interface ContentLine {
  readonly key: string
  readonly label: string
  /** May have many lines, parted by `\n`. */
  readonly value: string
}

/** The words in the reader's language, and how things are written there. */
export interface ContentWords {
  readonly basics: Widened<typeof basics>
  readonly team: Widened<typeof team>
  readonly method: PreparationTexts
  person(id: PersonId | null): string
  /** `YYYY-MM-DD` */
  date(day: string): string
  number(value: number): string
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
export function profileLines(profile: OrganisationProfile, words: ContentWords): ContentLine[] {
  return profileFields
    .map((field) => ({ key: field, label: words.basics.fields[field], value: profileValue(profile, field, words) }))
    .filter(({ value }) => value !== '')
}

/** The item itself; its id for one that this version of the method lacks. */
export function prerequisiteTitle(id: string, { method }: Pick<ContentWords, 'method'>): string {
  return own(method.prerequisites, id) ?? id
}

/** The answer; of a gap also who sees to it and by when; and the note. */
export function prerequisiteValue(item: SharedPrerequisite, words: ContentWords): string {
  const { basics, method } = words
  const answer = own(method.answers.yesPartlyNo, item.answer) ?? item.answer
  const who = item.owner === null ? basics.ownerMissing : basics.seesTo(words.person(item.owner))
  const when = item.date === null ? basics.dateMissing : basics.latest(words.date(item.date))
  const gap = isGap(item) ? `${who}. ${when}.` : ''
  return [answer, gap, item.note].filter((part) => part !== '').join('\n')
}

function ratingValue(rated: RatedDimension, { team, method }: ContentWords): string {
  const level = own(method.levels, rated.level) ?? (rated.level === 'dontKnow' ? method.dontKnow : rated.level)
  const parts = [[team.evidence, rated.evidence], [team.way, rated.way]].filter(([, text]) => text !== '')
  return [level, ...parts.map(([label = '', text = '']) => `${label}: ${text}`)].join('\n')
}

/** All of a shared revision's parts in words; as plain names and values where this version knows no better. */
export function contentLines({ subject, content }: Pick<Revision, 'subject' | 'content'>, words: ContentWords): ContentLine[] {
  if (subject === 'profile') {
    const profile = parseProfileContent(content)
    if (profile !== null) return profileLines(profile, words)
  }
  if (subject === 'prerequisites') {
    const items = Object.entries(parsePrerequisitesContent(content)?.items ?? {})
    if (items.length > 0) return items.map(([key, item]) => ({ key, label: prerequisiteTitle(key, words), value: prerequisiteValue(item, words) }))
  }
  if (subject === 'rating') {
    const rated = Object.entries(parseRatingContent(content)?.dimensions ?? {})
    if (rated.length > 0) {
      return rated.map(([key, each]) => ({ key, label: own(words.method.dimensions, key)?.title ?? key, value: ratingValue(each, words) }))
    }
  }
  return plainLines(content)
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
