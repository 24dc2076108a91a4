import type { RouteLocationRaw } from 'vue-router'
import type { Commitment } from '../../model/commitment.ts'
import type { CircleId } from '../../model/ids.ts'
import { isDone } from '../../model/pdsaTest.ts'
import { isTested, type Thread, type ThreadStep } from '../../model/thread.ts'

/** Where each step of a thread stands; null for what has no place. */
export function wayTo(circle: CircleId, { idea, commitments, tests, spreads }: Thread, step: ThreadStep): RouteLocationRaw | null {
  if (step === 'difference') {
    return idea?.dimension ? { name: 'compared', params: { circle, dimension: idea.dimension }, query: { ...(idea.meeting && { meeting: idea.meeting }) } } : null
  }
  if (step === 'idea') return idea && { name: 'idea', params: { circle, idea: idea.id } }
  const tested = step === 'test' ? tests.find(isDone) : undefined
  if (tested !== undefined) return { name: 'pdsaTest', params: { circle, test: tested.id } }
  const holds: Readonly<Record<typeof step, (commitment: Commitment) => boolean>> = {
    commitment: () => true,
    test: isTested,
    result: ({ outcome }) => outcome.trim() !== '',
    lesson: ({ lesson }) => lesson.trim() !== '',
    spread: ({ id, progress }) => progress === 'spreading' || spreads.some(({ commitment }) => commitment === id),
  }
  const found = commitments.find(holds[step]) ?? commitments[0]
  return found === undefined ? null : { name: 'commitment', params: { circle, commitment: found.id } }
}

/** Where the thread is read: at its idea, or at its first commitment. */
export function wayToThread(circle: CircleId, thread: Thread): RouteLocationRaw {
  return wayTo(circle, thread, thread.idea === null ? 'commitment' : 'idea') ?? { name: 'round', params: { circle } }
}
