import type { PersonId } from '../../model/ids.ts'
import type { OpenCircle, OwnPresence } from '../../session/port.ts'

const told = new WeakMap<OpenCircle, OwnPresence>()
const nowhere: OwnPresence = { person: null, meeting: null, item: null, field: null }

/** Tells the others where this page is. Presence travels whole; each view knows one part of it, the rest stays. */
export function tellPresence(circle: OpenCircle, person: PersonId | null, part: Partial<Omit<OwnPresence, 'person'>>): void {
  const next = { ...nowhere, ...told.get(circle), ...part, person }
  told.set(circle, next)
  circle.setPresence(next)
}
