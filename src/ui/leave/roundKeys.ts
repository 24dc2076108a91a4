/** What pages remember of a round beside its documents: when it was visited, which draft was being written, what was answered. */
import { agendaItemsView } from '../../document/agenda.ts'
import type { CircleDocument } from '../../document/circleDocument.ts'
import { meetingsView } from '../../document/meetings.ts'
import type { CircleId } from '../../model/ids.ts'

/** The ids that such a name may hold; to be asked for while the round is here. */
export function idsOfRound(circle: CircleId, document: CircleDocument): readonly string[] {
  return [circle, ...meetingsView(document).get().byId.keys(), ...agendaItemsView(document).get().byId.keys()]
}

/** Takes away what is stored in this page's two places under names that hold one of the ids. */
export function forgetKeys(ids: readonly string[]): void {
  for (const place of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = place()
      const names = Object.keys(storage).filter((name) => ids.some((id) => name.includes(id)))
      for (const name of names) storage.removeItem(name)
    } catch {
      // Where the browser keeps nothing there is nothing to take away.
    }
  }
}
