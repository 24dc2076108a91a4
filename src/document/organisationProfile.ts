/** The organisation's profile as its home team writes it. */
import { limits } from '../model/limits.ts'
import {
  type OrganisationProfile, type ProfileFact, type ProfileFacts, type ProfileText, profileTexts, readFact,
} from '../model/organisationProfile.ts'
import { fail, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { CircleDocument } from './circleDocument.ts'
import { type HomeField, readHomeField, setHomeField } from './homeFields.ts'
import { rootsView } from './rootsView.ts'
import { roots, type RootText } from './schema.ts'
import type { LiveView } from './view.ts'

/** The name of a text that everyone at home writes in together. */
export function profileText(field: ProfileText): RootText {
  return `profile/${field}`
}

export interface ProfileAtHome {
  readonly profile: OrganisationProfile
  /** What a merged home had said otherwise. */
  readonly others: { readonly [F in ProfileFact]: readonly NonNullable<ProfileFacts[F]>[] }
}

export function organisationProfileView(home: CircleDocument): LiveView<ProfileAtHome> {
  const facts = home.doc.getMap(roots.profile)
  const texts = profileTexts.map((field) => [field, home.doc.getText(profileText(field))] as const)
  return rootsView([facts, ...texts.map(([, text]) => text)], () => {
    const fact = <F extends ProfileFact>(field: F): HomeField<NonNullable<ProfileFacts[F]>> =>
      readHomeField(home, facts, field, readFact[field] as (value: unknown) => NonNullable<ProfileFacts[F]> | null)
    const [type, population, decisionDate, declaration] = [fact('type'), fact('population'), fact('decisionDate'), fact('declaration')]
    const written = texts.map(([field, text]) => [field, text.toString().slice(0, limits.text)])
    return {
      profile: {
        type: type.value,
        population: population.value,
        decisionDate: decisionDate.value,
        declaration: declaration.value,
        ...(Object.fromEntries(written) as Record<ProfileText, string>),
      },
      others: {
        type: type.others,
        population: population.others,
        decisionDate: decisionDate.others,
        declaration: declaration.others,
      },
    }
  })
}

/** Sets or takes back one fact; null takes it back. */
export function setProfileFact<F extends ProfileFact>(
  home: CircleDocument,
  field: F,
  value: ProfileFacts[F],
): Result<void, RuleError> {
  if (value !== null && readFact[field](value) === null) return fail({ code: 'invalid', field })
  return setHomeField(home, roots.profile, field, value)
}
