import { createValue, type LiveView } from '../document/view.ts'
import type { Timers } from '../model/deps.ts'
import { mergeEpochs } from '../model/epoch.ts'
import type { CircleId } from '../model/ids.ts'
import type { CircleRecord, Store } from '../storage/port.ts'

/** ms between attempts to store a record that could not be stored. */
const retry = 5000

/** On which a page tells the others of this device that a circle has been left: they would write it again. */
export const leftChannel = 'larandetraff.left'

/** The circles this device knows: in memory for the screens, in the store for tomorrow. */
export interface Circles {
  readonly view: LiveView<readonly CircleRecord[]>
  find(id: CircleId): CircleRecord | null
  /** Known here at once; stored now, or again and again until it is, so that the work can go on. */
  put(record: CircleRecord): void
  /** No more known here; what the store has of it is not touched. */
  drop(id: CircleId): void
  /** Reads the circle's keys again: another page may have been told of a fresh one. */
  reread(id: CircleId): Promise<void>
  /** Finds circles that the store has got since. */
  lookAgain(): Promise<void>
}

/** Rejects when the store does not answer: an empty list would be written over what is there. */
export async function loadCircles(store: Store, timers: Timers): Promise<Circles> {
  const stored = await store.circles()
  if (!stored.ok) throw new Error(`the list of circles could not be read: ${stored.error}`)
  const view = createValue<readonly CircleRecord[]>(newestFirst(stored.value))
  const find = (id: CircleId) => view.get().find((record) => record.id === id) ?? null
  const write = async (id: CircleId): Promise<void> => {
    const record = find(id)
    if (record === null) return
    const written = await store.putCircle(record)
    if (!written.ok) timers.after(retry, () => void write(id))
  }
  return {
    view,
    find,
    put(record) {
      view.set(newestFirst([record, ...view.get().filter((other) => other.id !== record.id)]))
      void write(record.id)
    },
    drop: (id) => { view.set(view.get().filter((other) => other.id !== id)) },
    async reread(id) {
      const all = await store.circles()
      const stored = all.ok ? all.value.find((record) => record.id === id) : undefined
      const known = find(id)
      if (stored === undefined || known === null) return
      const epochs = mergeEpochs(known.epochs, stored.epochs)
      if (epochs.length === known.epochs.length) return
      view.set(newestFirst([{ ...known, epochs }, ...view.get().filter((other) => other.id !== id)]))
    },
    async lookAgain() {
      const all = await store.circles()
      const news = all.ok ? all.value.filter(({ id }) => find(id) === null) : []
      if (news.length > 0) view.set(newestFirst([...view.get(), ...news]))
    },
  }
}

function newestFirst(records: readonly CircleRecord[]): CircleRecord[] {
  return [...records].sort((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1))
}
