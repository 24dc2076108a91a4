/** After the last meeting. */
export const afterAll = 'after'

/**
 * What the method's words of a role are found by: the agenda of the meeting that comes next, or of the first after it that the
 * method has words for. Null where it has none, and before there are meetings. `ahead`: the agendas of those that have not
 * been held, the next one first.
 */
export function briefPhase(ahead: readonly string[], meetings: number, isKnown: (phase: string) => boolean): string | null {
  if (meetings === 0) return null
  return [...ahead, ...(ahead.length === 0 ? [afterAll] : [])].find(isKnown) ?? null
}
