/** Gathering at an item: that it goes on, who has answered, and what came of it (release.ts writes that). */
import type * as Y from 'yjs'
import type { Collecting, CollectingKind, OptionId } from '../model/collecting.ts'
import { type AgendaItemId, type PersonId, parseId, type ReflectionId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { Ballot } from '../model/tally.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { moment } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

export const mostDots = 9
/** More than a room has. */
export const mostHands = 500

type Collectings = Readonly<Record<CollectingKind, Collecting | null>>

export function collectingView(round: CircleDocument, item: AgendaItemId): LiveView<Collectings> {
  const map = round.doc.getMap(roots.collecting)
  const read = (kind: CollectingKind) => readCollecting(map.get(`${item}/${kind}`))
  return rootsView([map], () => ({ notes: read('notes'), dots: read('dots') }))
}

/** One value: begins it, or shows what was gathered. It can't be begun again: what is shown can't be taken back. */
export function setCollecting(round: CircleDocument, context: Context, item: AgendaItemId, kind: CollectingKind, { open, dots = 0 }: { open: boolean; dots?: number }): Result<void, RuleError> {
  if (!Number.isSafeInteger(dots) || dots < 0 || dots > mostDots) return fail({ code: 'invalid', field: 'dots' })
  return command(round, 'collecting.set', () => {
    const map = round.doc.getMap(roots.collecting)
    const before = readCollecting(map.get(`${item}/${kind}`))
    if (before === null || (before.open && !open)) {
      map.set(`${item}/${kind}`, { open, dots: open ? dots : (before?.dots ?? dots), by: context.person, at: context.now() })
    }
    return ok(undefined)
  })
}

/** The dots of all who have shown theirs, as they are in the round: nobody's. */
export function ballotsView(round: CircleDocument, item: AgendaItemId): LiveView<readonly Ballot[]> {
  const map = round.doc.getMap(roots.ballots)
  return rootsView([map], () => ballotsIn(map, item))
}

/** Hands that were raised in the room, by option. */
export function handCountsView(round: CircleDocument, item: AgendaItemId): LiveView<ReadonlyMap<OptionId, number>> {
  const map = round.doc.getMap(roots.handCounts)
  return rootsView([map], () => handsIn(map, item))
}

export interface Dots {
  /** How many each had. */
  readonly each: number
  readonly ballots: readonly Ballot[]
  readonly hands: ReadonlyMap<OptionId, number>
}

/** What was chosen at every item where it has been shown. */
export function shownDotsView(round: CircleDocument): LiveView<ReadonlyMap<AgendaItemId, Dots>> {
  const [collectings, ballots, hands] = [round.doc.getMap(roots.collecting), round.doc.getMap(roots.ballots), round.doc.getMap(roots.handCounts)]
  return rootsView([collectings, ballots, hands], () =>
    new Map([...collectings.entries()].flatMap(([key, value]): [AgendaItemId, Dots][] => {
      const [item, collecting] = [parseId<AgendaItemId>(key.replace(/\/dots$/, '')), readCollecting(value)]
      if (item === null || collecting === null) return []
      const own = ballotsIn(ballots, item)
      // The meeting may have ended without anybody showing them: then they are there.
      return collecting.open && own.length === 0 ? [] : [[item, { each: collecting.dots, ballots: own, hands: handsIn(hands, item) }]]
    })))
}

export function setHandCount(round: CircleDocument, context: Context, item: AgendaItemId, option: OptionId, count: number): Result<void, RuleError> {
  if (!isHands(count)) return fail({ code: 'invalid', field: 'count' })
  return command(round, 'handCount.set', () => {
    round.doc.getMap(roots.handCounts).set(`${item}/${option}`, { count, by: context.person, at: context.now() })
    return ok(undefined)
  })
}

const isHands = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= mostHands

function ballotsIn(map: Y.Map<unknown>, item: AgendaItemId): Ballot[] {
  return [...map.entries()].flatMap(([key, value]) => readBallot(key, value, item)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function handsIn(map: Y.Map<unknown>, item: AgendaItemId): ReadonlyMap<OptionId, number> {
  const own = [...map.entries()].filter(([key]) => key.startsWith(`${item}/`))
  return new Map(own.flatMap(([key, value]) => {
    const option = parseId<OptionId>(key.slice(item.length + 1))
    const count = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['count'] : null
    return option !== null && isHands(count) && count > 0 ? [[option, count] as const] : []
  }))
}

function readCollecting(value: unknown): Collecting | null {
  if (typeof value !== 'object' || value === null) return null
  const { open, dots, by, at } = value as Record<string, unknown>
  const when = moment(at)
  if (typeof open !== 'boolean' || when === null) return null
  const given = Number.isSafeInteger(dots) ? Math.min(mostDots, Math.max(0, dots as number)) : 0
  return { open, dots: given, by: parseId<PersonId>(by), at: when }
}

function readBallot(key: string, value: unknown, item: AgendaItemId): Ballot[] {
  const id = parseId<ReflectionId>(key)
  if (id === null || typeof value !== 'object' || value === null) return []
  const { item: of, choices } = value as Record<string, unknown>
  if (of !== item || !Array.isArray(choices)) return []
  return [{ id, choices: choices.slice(0, mostDots).flatMap((choice) => parseId<OptionId>(choice) ?? []) }]
}
