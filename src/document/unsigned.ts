/** Which Yjs clients of a round stand for nobody: those that were made for one answer without a name (release.ts). */
import * as Y from 'yjs'
import { roots } from './schema.ts'

/** What was typed in from paper is somebody's work, and so is every other note. */
export function unsignedClients(doc: Y.Doc): ReadonlySet<number> {
  const clients = new Set<number>()
  const add = (root: string, isUnsigned: (value: unknown) => boolean) => {
    const map = doc.getMap(root)
    for (const [key, value] of map) {
      const item = map._map.get(key)
      if (item !== undefined && isUnsigned(value)) clients.add(item.id.client)
    }
  }
  add(roots.reflections, (note) => note instanceof Y.Map && note.get('unsigned') === true)
  add(roots.ballots, () => true)
  add(roots.evaluations, (answer) => (answer as { paper?: unknown } | null)?.paper !== true)
  return clients
}
