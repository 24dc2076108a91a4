/**
 * What anybody may see of an organisation's plans for after the round: what goes on, where it belongs and when it is followed
 * up; where else they work so, or are to. Who owns it and who asks may be somebody's name, and why a unit has to wait is its
 * own affair: that is not there. Units that nobody has reached yet are counted and not named.
 */
import type { Continuation } from '../model/continuation.ts'
import { byUnit, type PlannedUnit, tallyOf } from '../model/spreadPlan.ts'
import { plainMarkdown } from './plainMarkdown.ts'
import { unitLine } from './planLines.ts'
import type { PublicPart } from './publicPage.ts'
import type { RoundWords } from './roundWords.ts'

export function publicContinuation({ what, place, where, day }: Continuation, { files, date }: Pick<RoundWords, 'files' | 'date'>): PublicPart {
  const steering = [place === null ? '' : files.places[place], where.trim()].filter(Boolean).join(': ')
  const value = [steering, day === null ? '' : `${files.followedUp(date(day))}.`].filter(Boolean).join('\n')
  const lines = value === '' ? [] : [{ key: 'steering', label: files.publicSteering, value: plainMarkdown(value) }]
  return { title: plainMarkdown(what.trim()) || files.unnamed, note: files.publicGoesOn, lines }
}

/** Null when no unit works so or is to: there would be nothing to tell. */
export function publicUnits(units: readonly PlannedUnit[], words: RoundWords): PublicPart | null {
  const { files } = words
  const lines = (['reached', 'coming'] as const).flatMap((reach) => {
    const of = units.filter((each) => each.reach === reach).sort(byUnit)
    const parts = of.map((each) => plainMarkdown(unitLine(each, words)))
    return of.length === 0 ? [] : [{ key: reach, label: files.reaches[reach], value: parts.join('\n'), parts }]
  })
  const tally = tallyOf(units)
  const all = Object.values(tally).reduce((a, b) => a + b, 0)
  return lines.length === 0 ? null : { title: files.spreading, note: files.publicReached(tally.reached, all), lines }
}
