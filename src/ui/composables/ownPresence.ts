import type { OpenCircle, OwnPresence } from '../../session/port.ts'
import type { OpenRound } from './useOpenRound.ts'

const told = new WeakMap<OpenCircle, OwnPresence>()
const nowhere: OwnPresence = { person: null, meeting: null, item: null, field: null }

/** Tells the others where this page is. Presence travels whole; each view knows one part of it, the rest stays. */
export function tellPresence(round: OpenRound, part: Partial<Omit<OwnPresence, 'person'>>): void {
  const next = { ...nowhere, ...told.get(round.circle), ...part, person: round.own.value }
  told.set(round.circle, next)
  round.circle.setPresence(next)
}
