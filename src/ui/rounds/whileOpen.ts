/** What goes on behind the screens of an open round; nobody waits for it. */
import { releaseWhenOver } from '../../session/releasing.ts'
import type { PersonId } from '../../model/ids.ts'
import type { OpenCircle } from '../../session/port.ts'
import type { App } from '../app.ts'
import { beginVisit } from './visits.ts'

/** Answers that wait to be shown without a name, and what is there noted for the next visit. Returns its undo. */
export function whileOpen(circle: OpenCircle, mine: OpenCircle, { memory, now, random }: App, reader: () => PersonId | null): () => void {
  const undo = [releaseWhenOver(circle, mine, random), beginVisit(circle, { storage: memory, now, reader })]
  return () => undo.forEach((stop) => stop())
}
