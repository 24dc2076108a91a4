/**
 * What the evaluation's questions about use and effect can be answered from: ideas of others that were put to use, and ratings that
 * have moved with evidence. All of it stands in the round already. It is told beside the answers and never joined with one: an
 * answer that pointed at an idea would tell whose it is.
 */
import type { OrganisationId } from './ids.ts'
import type { RatingShift } from './ratingShift.ts'
import { type Fate, fateOf, isBorrowed, type Thread } from './thread.ts'

export interface UsedIdea {
  readonly thread: Thread
  readonly fate: Fate
  readonly adapted: string
}

export interface MovedRating extends RatingShift {
  readonly from: string
  readonly shift: 'up' | 'down'
}

/** Of one organisation. */
export interface OrganisationFacts {
  readonly organisation: OrganisationId
  readonly used: readonly UsedIdea[]
  /** How many it took home that wait, or were turned down. */
  readonly unused: number
  readonly moved: readonly MovedRating[]
}

const unusedFates: readonly Fate[] = ['waiting', 'declined']

/** In the order of `organisations`; those that have nothing to tell of are left out. `shiftsOf`: of the ratings that an organisation has shared. */
export function evaluationFacts(
  organisations: readonly OrganisationId[],
  threads: readonly Thread[],
  shiftsOf: (organisation: OrganisationId) => readonly RatingShift[],
): OrganisationFacts[] {
  const borrowed = threads.filter(isBorrowed).map((thread): UsedIdea => ({ thread, fate: fateOf(thread), adapted: thread.idea?.adapted.trim() ?? '' }))
  return organisations
    .map((organisation): OrganisationFacts => {
      const own = borrowed.filter(({ thread }) => thread.borrower === organisation)
      const used = own.filter(({ fate }) => !unusedFates.includes(fate))
      return { organisation, used, unused: own.length - used.length, moved: shiftsOf(organisation).filter(isProven) }
    })
    .filter(({ used, unused, moved }) => used.length + unused + moved.length > 0)
}

function isProven(shift: RatingShift): shift is MovedRating {
  return shift.from !== null && (shift.shift === 'up' || shift.shift === 'down') && shift.evidence.trim() !== ''
}
