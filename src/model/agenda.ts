import type { AgendaItem } from './meeting.ts'
import { byOrder } from './order.ts'

/** Below this share of reflection in the working time the plan is warned about (method.md, point 7). */
export const leastReflection = 0.15

/** Minutes the item takes, all organisations counted (the mentor is not counted), by the newest plan. */
export function itemMinutes(item: Pick<AgendaItem, 'minutes' | 'perOrganisation' | 'today'>, organisations: number): number {
  return item.today ?? plannedMinutes(item, organisations)
}

/** The same as it was before the meeting began. */
export function plannedMinutes(item: Pick<AgendaItem, 'minutes' | 'perOrganisation'>, organisations: number): number {
  return item.perOrganisation ? item.minutes * Math.max(1, organisations) : item.minutes
}

export interface AgendaSums {
  /** All minutes, breaks included. */
  readonly planned: number
  /** Without breaks. */
  readonly working: number
  readonly reflection: number
  /** Reflection as a share of the working time, 0–1; 0 for an empty agenda. */
  readonly share: number
  readonly tooLittleReflection: boolean
}

/** Planned time, working time and the share of reflection of an agenda. */
export function agendaSums(items: readonly AgendaItem[], organisations: number): AgendaSums {
  const sum = (wanted: (item: AgendaItem) => boolean) =>
    items.filter(wanted).reduce((total, item) => total + itemMinutes(item, organisations), 0)
  const working = sum((item) => item.kind !== 'break')
  const reflection = sum((item) => item.kind === 'reflection')
  const share = working === 0 ? 0 : reflection / working
  return { planned: sum(() => true), working, reflection, share, tooLittleReflection: working > 0 && share < leastReflection }
}

/** When each item begins, in minutes after the meeting's start. Same order as `items`. */
export function itemStarts(items: readonly AgendaItem[], organisations: number): number[] {
  let at = 0
  return items.map((item) => {
    const start = at
    at += itemMinutes(item, organisations)
    return start
  })
}

/** The items that come after this one, which may have been removed meanwhile. */
export function coming(items: readonly AgendaItem[], current: Pick<AgendaItem, 'id' | 'order'>): AgendaItem[] {
  return items.filter((item) => byOrder(item, current) > 0)
}

/** The next one that is not skipped; null after the last. */
export function nextItem(items: readonly AgendaItem[], current: Pick<AgendaItem, 'id' | 'order'>): AgendaItem | null {
  return coming(items, current).find(({ today }) => today !== 0) ?? null
}
