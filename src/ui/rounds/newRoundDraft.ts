import type { RandomBytes } from '../../model/deps.ts'
import { newId, type OrganisationId, parseId } from '../../model/ids.ts'
import { limits } from '../../model/limits.ts'
import { roles } from '../../model/person.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { checkRoundFacts, type RoundFacts } from '../../model/roundFacts.ts'
import { checkLine, type RuleError } from '../../model/rules.ts'
import { type CheckedPerson, checkPerson, type PersonDraft, type PersonErrors } from '../people/personDraft.ts'

/** A row of the form; its id is its own, the round's organisation gets another when it is made. */
export interface OrganisationRow {
  readonly id: OrganisationId
  name: string
  mentor: boolean
}

export interface NewRoundDraft {
  name: string
  /** Months are empty until they are chosen. */
  theme: string
  from: string
  to: string
  organisations: OrganisationRow[]
  person: PersonDraft
}

export interface NewRoundErrors {
  readonly name?: RuleError
  readonly theme?: RuleError
  readonly period?: RuleError
  readonly tooFew?: true
  readonly rows: ReadonlyMap<OrganisationId, RuleError>
  readonly person: PersonErrors
}

export interface CheckedRound {
  readonly name: string
  readonly facts: RoundFacts
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string; readonly mentor: boolean }[]
  readonly person: CheckedPerson
}

/** Learning from each other takes two. */
const fewestOrganisations = 2

export function emptyRow(random: RandomBytes): OrganisationRow {
  return { id: newId<OrganisationId>(random), name: '', mentor: false }
}

export function emptyNewRound(random: RandomBytes): NewRoundDraft {
  const organisations = [emptyRow(random), emptyRow(random)]
  return { name: '', theme: '', from: '', to: '', organisations, person: { name: '', organisation: null, role: 'coordinator' } }
}

/** What the tab kept, or null when it isn't a whole draft. */
export function parseNewRound(value: unknown): NewRoundDraft | null {
  if (!isRecord(value) || !Array.isArray(value['organisations']) || !isRecord(value['person'])) return null
  const organisations = (value['organisations'] as unknown[]).slice(0, limits.organisations).flatMap((row) => {
    const id = isRecord(row) ? parseId<OrganisationId>(row['id']) : null
    return isRecord(row) && id !== null ? [{ id, name: textOrNothing(row['name']), mentor: row['mentor'] === true }] : []
  })
  const person = value['person']
  const organisation = person['organisation'] === 'none' ? 'none' : parseId<OrganisationId>(person['organisation'])
  const role = roles.find((known) => known === person['role']) ?? null
  const [theme = '', from = '', to = ''] = ['theme', 'from', 'to'].map((field) => textOrNothing(value[field]))
  return { name: textOrNothing(value['name']), theme, from, to, organisations, person: { name: textOrNothing(person['name']), organisation, role } }
}

/** The draft as a round to write, or everything that is wrong with it at once. Rows without a name are left out. */
export function checkNewRound(draft: NewRoundDraft): Result<CheckedRound, NewRoundErrors> {
  const name = checkLine(draft.name, 'name', limits.name)
  const facts = checkRoundFacts({ theme: draft.theme, from: draft.from || null, to: draft.to || null })
  const rows = draft.organisations.filter((row) => row.name.trim() !== '')
  const wrong = new Map<OrganisationId, RuleError>()
  const organisations = rows.flatMap((row) => {
    const checked = checkLine(row.name, 'organisation', limits.name)
    if (!checked.ok) wrong.set(row.id, checked.error)
    return checked.ok ? [{ id: row.id, name: checked.value, mentor: row.mentor }] : []
  })
  const { organisation } = draft.person
  // A row may have been emptied after it was chosen.
  const stands = organisation === 'none' || rows.some((row) => row.id === organisation)
  const person = checkPerson(stands ? draft.person : { ...draft.person, organisation: null })
  const enough = rows.length >= fewestOrganisations
  if (name.ok && facts.ok && enough && wrong.size === 0 && person.ok) {
    return ok({ name: name.value, facts: facts.value, organisations, person: person.value })
  }
  return fail({
    ...(!name.ok && { name: name.error }),
    ...(!facts.ok && 'field' in facts.error && { [facts.error.field === 'period' ? 'period' : 'theme']: facts.error }),
    ...(!enough && { tooFew: true as const }),
    rows: wrong,
    person: person.ok ? {} : person.error,
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

export function textOrNothing(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
