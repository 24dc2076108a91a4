/** When somebody was in a round last, and how much was there then: kept on the device, as plain numbers. */
import { countRound } from '../../document/counts.ts'
import type { Now } from '../../model/deps.ts'
import type { CircleId } from '../../model/ids.ts'
import { parseVisit, type Visit } from '../../model/news.ts'
import type { OpenCircle } from '../../session/port.ts'
import type { SettingsStorage } from '../../stores/settings.ts'

const nameOf = (circle: CircleId) => `larandetraff.visit.${circle}`
/** The visit before the one that is under way, by round. */
const before = new Map<CircleId, Visit | null>()

/** A visit begins: what is there is noted whenever the page is put away, and by the answer, when the round is left. */
export function beginVisit(circle: Pick<OpenCircle, 'id' | 'document'>, storage: SettingsStorage, now: Now): () => void {
  const { id } = circle
  visitBefore(id, storage)
  const note = () => {
    const visit: Visit = { at: now(), counts: countRound(circle.document) }
    try {
      storage?.setItem(nameOf(id), JSON.stringify(visit))
    } catch {
      // A full disk or a private window: next time nothing is told to be new.
    }
  }
  // A phone often ends a page that is hidden without a word.
  const onHidden = () => {
    if (document.visibilityState === 'hidden') note()
  }
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    document.removeEventListener('visibilitychange', onHidden)
    note()
    before.delete(id)
  }
}

/** The visit before this one: the same as long as this one lasts. Null where it is the first, or where none could be kept. */
export function visitBefore(circle: CircleId, storage: SettingsStorage): Visit | null {
  const known = before.get(circle)
  if (known !== undefined) return known
  const last = lastVisit(circle, storage)
  before.set(circle, last)
  return last
}

function lastVisit(circle: CircleId, storage: SettingsStorage): Visit | null {
  try {
    return parseVisit(storage?.getItem(nameOf(circle)) ?? '')
  } catch {
    return null
  }
}
