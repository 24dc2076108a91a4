/** How a document tells of what goes on in an organisation when the round is over, and of the units that it is to reach. */
import type { Continuation } from '../model/continuation.ts'
import { byUnit, reaches, type PlannedUnit } from '../model/spreadPlan.ts'
import { oneLine } from './lines.ts'
import type { PaperBlock } from './paper.ts'
import type { RoundWords } from './roundWords.ts'

export interface OrganisationPlans {
  readonly continuations: readonly Continuation[]
  readonly units: readonly PlannedUnit[]
}

/** Each with who owns it then, where it belongs and when it is followed up; units by how far they have come. Nothing is told of what is not planned. */
export function planBlocks({ continuations, units }: OrganisationPlans, words: RoundWords, level: 2 | 3 | 4): PaperBlock[] {
  const { files } = words
  const heading = (text: string): PaperBlock => ({ kind: 'heading', text, level })
  const groups = reaches.flatMap((reach) => {
    const of = units.filter((each) => each.reach === reach).sort(byUnit)
    return of.length === 0 ? [] : [{ kind: 'text', text: `${files.reaches[reach]}:` } as const, { kind: 'list', items: of.map((each) => unitLine(each, words)) } as const]
  })
  return [
    ...(continuations.length === 0 ? [] : [heading(files.goesOn), { kind: 'list', items: continuations.map((each) => continuationLine(each, words)) } as const]),
    ...(groups.length === 0 ? [] : [heading(files.spreading), ...groups]),
  ]
}

export function continuationLine({ what, owner, place, where, day }: Continuation, { files, date }: Pick<RoundWords, 'files' | 'date'>): string {
  const steering = [place === null ? '' : files.places[place], oneLine(where)].filter(Boolean).join(': ')
  const said = [oneLine(owner) && files.ownedBy(oneLine(owner)), steering, day === null ? '' : files.followedUp(date(day))].filter(Boolean)
  return [oneLine(what) || files.unnamed, ...said].map(sentence).join(' ')
}

export function unitLine({ unit, reach, taken, day, how, reason }: PlannedUnit, { files, date }: RoundWords): string {
  const when = day === null ? '' : reach === 'reached' ? files.sinceDay(date(day)) : reach === 'coming' ? files.byDay(date(day)) : ''
  const said = [oneLine(taken), when, oneLine(reach === 'notNow' ? reason : how)].filter(Boolean)
  return said.length === 0 ? unit : `${unit}: ${said.map(sentence).join(' ')}`
}

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
