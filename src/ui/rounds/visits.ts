/** When somebody was in a round last, and how much of others' was there then: kept on the device, as plain numbers. */
import { shallowReactive } from 'vue'
import { countRound } from '../../document/counts.ts'
import type { Now } from '../../model/deps.ts'
import type { CircleId, PersonId } from '../../model/ids.ts'
import { parseVisit, type Visit } from '../../model/news.ts'
import type { OpenCircle } from '../../session/port.ts'
import type { SettingsStorage } from '../../stores/settings.ts'

/** ms that a page is away before who comes back to it pays another visit: a system may keep it for weeks. */
const anotherMs = 3 * 60 * 60 * 1000
const nameOf = (circle: CircleId) => `larandetraff.visit.${circle}`
/** The visit before the one that is under way, by round. */
const before = shallowReactive(new Map<CircleId, Visit | null>())

interface VisitDeps {
  readonly storage: SettingsStorage
  readonly now: Now
  /** Whose visit it is. */
  reader(): PersonId | null
}

/** A visit begins: what is there is noted whenever the page is put away, and by the answer, when the round is left. */
export function beginVisit(circle: Pick<OpenCircle, 'id' | 'document'>, { storage, now, reader }: VisitDeps): () => void {
  const { id } = circle
  visitBefore(id, storage)
  let notedAt = Infinity
  const note = () => {
    notedAt = now()
    const visit: Visit = { at: notedAt, counts: countRound(circle.document, reader()) }
    try {
      storage?.setItem(nameOf(id), JSON.stringify(visit))
    } catch {
      // A full disk or a private window: next time nothing is told to be new.
    }
  }
  // A phone often ends a page that is hidden without a word.
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') note()
    else if (now() - notedAt > anotherMs) before.set(id, lastVisit(id, storage))
  }
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
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
