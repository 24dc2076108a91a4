/**
 * A new plan for what is left of a meeting that runs late. Time is taken from presentations and breaks first, then from
 * what is told and planned, then from the other talks, and never from reflection (method.md, point 7). Each item keeps
 * a part that it is still worth holding.
 */
import type { AgendaItemId } from './ids.ts'
import type { AgendaKind } from './meeting.ts'

/** In this order; within one step all give in proportion to what they can. `keeps`: the least share of their time that is left. */
const steps: readonly { readonly kinds: readonly AgendaKind[]; readonly keeps: number }[] = [
  { kinds: ['presentation', 'break'], keeps: 1 / 2 },
  { kinds: ['info', 'planning', 'evaluation'], keeps: 1 / 2 },
  { kinds: ['comparison', 'peerAdvice', 'roleGroup', 'followUp', 'homeTeam', 'commitment'], keeps: 2 / 3 },
]
/** Minutes; nothing is made shorter than this. */
const shortest = 5

export interface PlannedItem {
  readonly id: AgendaItemId
  readonly kind: AgendaKind
  /** All organisations counted. */
  readonly minutes: number
}

export interface NewPlan {
  /** Minutes of the items that change. */
  readonly minutes: ReadonlyMap<AgendaItemId, number>
  /** Minutes by which the meeting is late all the same. */
  readonly left: number
}

/** `items`: those that come, without the one that goes on; `late`: minutes to win, 0 or more. */
export function proposePlan(items: readonly PlannedItem[], late: number): NewPlan {
  const minutes = new Map<AgendaItemId, number>()
  let left = Math.max(0, Math.ceil(late))
  for (const { kinds, keeps } of steps) {
    const giving = items
      .filter(({ kind }) => kinds.includes(kind))
      .map((item) => ({ item, most: item.minutes - Math.max(Math.min(shortest, item.minutes), Math.ceil(item.minutes * keeps)) }))
    for (const [item, cut] of share(giving, left)) {
      minutes.set(item.id, item.minutes - cut)
      left -= cut
    }
  }
  return { minutes, left }
}

interface Giving {
  readonly item: PlannedItem
  /** Minutes it can give. */
  readonly most: number
}

/** Whole minutes in proportion to what each can give; those that lose most by the rounding give the rest. */
function share(giving: readonly Giving[], wanted: number): [PlannedItem, number][] {
  const all = giving.reduce((sum, { most }) => sum + most, 0)
  const cut = Math.min(all, wanted)
  const exact = giving.map(({ item, most }) => ({ item, most, part: all === 0 ? 0 : (cut * most) / all }))
  const whole = exact.map((each) => ({ ...each, minutes: Math.floor(each.part) }))
  let rest = cut - whole.reduce((sum, { minutes }) => sum + minutes, 0)
  const byLoss = [...whole].sort((a, b) => b.part - b.minutes - (a.part - a.minutes))
  return byLoss.flatMap(({ item, most, minutes }) => {
    const more = rest > 0 && minutes < most ? 1 : 0
    rest -= more
    return minutes + more > 0 ? [[item, minutes + more] as [PlannedItem, number]] : []
  })
}
