import type { OrganisationId } from '../../model/ids.ts'
import { limits } from '../../model/limits.ts'
import { type Role, roles } from '../../model/person.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Organisation } from '../../model/round.ts'
import { checkLine, type RuleError } from '../../model/rules.ts'
import type { Profile } from '../../storage/port.ts'

/** What is being written about a person. `none`: of no organisation in the round, as a coordinator may be. */
export interface PersonDraft {
  name: string
  organisation: OrganisationId | 'none' | null
  role: Role | null
}

/** What must be put right, by field. */
export interface PersonErrors {
  readonly name?: RuleError
  readonly organisation?: true
  readonly role?: true
}

export interface CheckedPerson {
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly role: Role
}

/** The draft as a person's fields, or everything that is wrong with it at once. */
export function checkPerson(draft: PersonDraft): Result<CheckedPerson, PersonErrors> {
  const name = checkLine(draft.name, 'name', limits.name)
  const { organisation, role } = draft
  if (name.ok && organisation !== null && role !== null) {
    return ok({ name: name.value, organisation: organisation === 'none' ? null : organisation, role })
  }
  return fail({
    ...(!name.ok && { name: name.error }),
    ...(organisation === null && { organisation: true as const }),
    ...(role === null && { role: true as const }),
  })
}

/** The role that was said last time, or null. */
export function profileRole(profile: Pick<Profile, 'role'>): Role | null {
  return roles.find((role) => role === profile.role) ?? null
}

/** The organisation of the round that is called what the profile says, or null. */
export function profileOrganisation(
  profile: Pick<Profile, 'organisation'>,
  organisations: readonly Organisation[],
): OrganisationId | null {
  const wanted = profile.organisation.trim().toLocaleLowerCase('sv')
  return organisations.find((each) => each.name.toLocaleLowerCase('sv') === wanted)?.id ?? null
}
