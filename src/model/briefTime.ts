/** Whose time an organisation's promises and tests ask for, and what is the next thing to do: what a manager frees time for. */
import { isClosed } from './commitment.ts'
import type { FullCommitment } from './commitmentMore.ts'
import type { PersonId } from './ids.ts'
import type { PdsaTest } from './pdsaTest.ts'

export interface TimeAsked {
  readonly person: PersonId
  readonly commitments: number
  readonly tests: number
  /** `YYYY-MM-DD`, the next day that something is to be done by; null where none is ahead. */
  readonly day: string | null
}

const last = '9999-99-99'
const byDay = (a: { readonly day: string | null }, b: { readonly day: string | null }) => ((a.day ?? last) < (b.day ?? last) ? -1 : (a.day ?? last) > (b.day ?? last) ? 1 : 0)

function nextDay({ firstStepDate, due }: Pick<FullCommitment, 'firstStepDate' | 'due'>, today: string): string | null {
  return [firstStepDate, due].filter((day) => day !== null).filter((day) => day >= today).sort()[0] ?? null
}

/** Each person once, whose day comes first on top. `personOf`: the record that speaks for somebody; null leaves them out. */
export function timeAsked(
  commitments: readonly FullCommitment[],
  tests: readonly PdsaTest[],
  personOf: (id: PersonId | null) => PersonId | null,
  today: string,
): TimeAsked[] {
  const asked = new Map<PersonId, { commitments: number; tests: number; days: string[] }>()
  const add = (id: PersonId | null, kind: 'commitments' | 'tests', day: string | null) => {
    const person = personOf(id)
    if (person === null) return
    const of = asked.get(person) ?? { commitments: 0, tests: 0, days: [] }
    of[kind] += 1
    if (day !== null && day >= today) of.days.push(day)
    asked.set(person, of)
  }
  for (const each of commitments) if (!isClosed(each)) add(each.owner, 'commitments', nextDay(each, today))
  for (const { owner, decision, day } of tests) if (decision === null) add(owner, 'tests', day)
  return [...asked].map(([person, { days, ...counts }]) => ({ person, ...counts, day: days.sort()[0] ?? null })).sort(byDay)
}

export interface NextStep {
  readonly commitment: FullCommitment
  readonly day: string | null
}

/** What is promised as the first step, soonest first; not what was to be taken before today of something that is begun. */
export function nextSteps(commitments: readonly FullCommitment[], today: string): NextStep[] {
  return commitments
    .filter((each) => !isClosed(each) && each.firstStep.trim() !== '')
    .map((commitment) => ({ commitment, day: commitment.firstStepDate ?? commitment.due }))
    .filter(({ commitment, day }) => day === null || day >= today || commitment.status === 'planned')
    .sort(byDay)
}
