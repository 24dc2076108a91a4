/** What an organisation tells the others of itself before the start-up meeting (method.md, artefacts). */
import { type Change, changesBetween } from './changes.ts'
import { parseDate } from './date.ts'
import { boundedText, parseJson, recordOrNull } from './json.ts'
import { limits } from './limits.ts'

export const organisationTypes = ['municipality', 'region', 'other'] as const
export type OrganisationType = (typeof organisationTypes)[number]

/** Whether the European charter on equality in local life (CEMR) is signed. */
export const declarations = ['yes', 'no'] as const
export type Declaration = (typeof declarations)[number]

/** The highest population that is taken for one; no organisation of the method's comes near it. */
export const mostPeople = 20_000_000

/** What the home team writes together. */
export const profileTexts = ['goals', 'decision', 'serviceArea', 'competence'] as const
export type ProfileText = (typeof profileTexts)[number]

export interface ProfileFacts {
  readonly type: OrganisationType | null
  /** Whole, from 1. */
  readonly population: number | null
  /** Of the political decision: `YYYY-MM-DD`. */
  readonly decisionDate: string | null
  readonly declaration: Declaration | null
}
export type ProfileFact = keyof ProfileFacts

/** Also what is frozen when it is shared. Null or empty: nothing is said. */
export type OrganisationProfile = ProfileFacts & Readonly<Record<ProfileText, string>>
export type ProfileField = keyof OrganisationProfile

/** In the order they are asked for and read. */
export const profileFields = [
  'type', 'population', 'decisionDate', 'decision', 'declaration', 'goals', 'serviceArea', 'competence',
] as const satisfies readonly ProfileField[]

/** Each fact as it may be stored; null for anything else. */
export const readFact: { readonly [F in ProfileFact]: (value: unknown) => ProfileFacts[F] } = {
  type: (value) => organisationTypes.find((known) => known === value) ?? null,
  population: (value) => (isPopulation(value) ? value : null),
  decisionDate: parseDate,
  declaration: (value) => declarations.find((known) => known === value) ?? null,
}

function isPopulation(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostPeople
}

/** A number of people as it is written by hand, `84 000` too; null for what is none. */
export function parsePopulation(text: string): number | null {
  const digits = text.replace(/[\s.]/g, '')
  return /^\d{1,9}$/.test(digits) ? readFact.population(Number(digits)) : null
}

/** How many of the fields say something. */
export function saidIn(profile: OrganisationProfile): number {
  return profileFields.filter((field) => wordOf(profile[field]) !== '').length
}

/** The profile as it is frozen: texts without the space around them. */
export function profileContent(profile: OrganisationProfile): OrganisationProfile {
  const texts = profileTexts.map((field) => [field, profile[field].trim()])
  return { ...profile, ...(Object.fromEntries(texts) as Record<ProfileText, string>) }
}

/** What differs between the last shared profile (null: none) and the draft, by field. */
export function profileChanges(shared: OrganisationProfile | null, draft: OrganisationProfile): ReadonlyMap<string, Change> {
  const said = (profile: OrganisationProfile | null) =>
    new Map(profileFields.map((field) => [field, wordOf(profile?.[field] ?? null)] as const).filter(([, word]) => word !== ''))
  return changesBetween(said(shared), said(draft), (a, b) => a === b)
}

/** The content of a shared profile as it should be read, or null when it is none. */
export function parseProfileContent(content: string): OrganisationProfile | null {
  const value = recordOrNull(parseJson(content))
  if (value === null) return null
  const texts = profileTexts.map((field) => [field, boundedText(value[field], limits.text)])
  return {
    type: readFact.type(value['type']),
    population: readFact.population(value['population']),
    decisionDate: readFact.decisionDate(value['decisionDate']),
    declaration: readFact.declaration(value['declaration']),
    ...(Object.fromEntries(texts) as Record<ProfileText, string>),
  }
}

function wordOf(value: string | number | null): string {
  return value === null ? '' : String(value).trim()
}
