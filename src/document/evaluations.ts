/** What was answered in evaluations, as it is in the round: nobody's (release.ts). */
import { type Answer, readAnswer } from '../model/collecting.ts'
import { type AgendaItemId, parseId } from '../model/ids.ts'
import { recordOrNull } from '../model/json.ts'
import type { CircleDocument } from './circleDocument.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** By item. */
export function evaluationsView(round: CircleDocument): LiveView<ReadonlyMap<AgendaItemId, readonly Answer[]>> {
  const map = round.doc.getMap(roots.evaluations)
  return rootsView([map], () => {
    const all = new Map<AgendaItemId, Answer[]>()
    for (const value of map.values()) {
      const item = parseId<AgendaItemId>(recordOrNull(value)?.['item'])
      const answer = readAnswer(value)
      if (item === null || answer === null) continue
      const known = all.get(item)
      if (known === undefined) all.set(item, [answer])
      else known.push(answer)
    }
    return all
  })
}
