import type * as Y from 'yjs'

/** A value that changes: an immutable snapshot, and word when there is a newer one. */
export interface LiveView<T> {
  get(): T
  /** Returns its undo. */
  subscribe(listener: () => void): () => void
}

export interface Collection<I extends string, T> {
  /** Everything that could be read, deleted or not. */
  readonly byId: ReadonlyMap<I, T>
  /** What should be shown, in order: by default all that is not deleted. */
  readonly list: readonly T[]
}

// By the root type itself: a document that nobody holds takes its views along.
const cache = new WeakMap<object, LiveView<unknown>>()

/**
 * A live view of a root map of entities. A change re-reads only the entities that it touched, when they are next asked
 * for or at once where somebody listens; every other object of the snapshot stays the same one. One view a root.
 */
export function collectionView<I extends string, T extends { readonly deleted: boolean }>(
  root: Y.Map<unknown>,
  read: (id: string, value: unknown) => T | null,
  compare: (a: T, b: T) => number,
  listed: (entity: T, byId: ReadonlyMap<I, T>) => boolean = (entity) => !entity.deleted,
): LiveView<Collection<I, T>> {
  const cached = cache.get(root)
  if (cached !== undefined) return cached as LiveView<Collection<I, T>>
  const view = createView<I, T>(root, read, compare, listed)
  cache.set(root, view)
  return view
}

function createView<I extends string, T extends { readonly deleted: boolean }>(
  root: Y.Map<unknown>,
  read: (id: string, value: unknown) => T | null,
  compare: (a: T, b: T) => number,
  listed: (entity: T, byId: ReadonlyMap<I, T>) => boolean,
): LiveView<Collection<I, T>> {
  const listeners = new Set<() => void>()
  const changed = new Set<string>()
  let isObserving = false
  let snapshot: Collection<I, T> | null = null

  const listOf = (byId: ReadonlyMap<I, T>) => [...byId.values()].filter((entity) => listed(entity, byId)).sort(compare)
  const readAll = () => readAgain({ byId: new Map(), list: [] }, root.keys())
  const readAgain = (before: Collection<I, T>, ids: Iterable<string>): Collection<I, T> => {
    const byId = new Map(before.byId)
    const now = new Map<T, T>()
    let isSorted = true
    for (const id of ids as Iterable<I>) {
      const was = byId.get(id)
      const is = root.has(id) ? read(id, root.get(id)) : null
      if (is === null) byId.delete(id)
      else byId.set(id, is)
      // Neither stands before the other: its place is the same.
      if (was && is && compare(was, is) === compare(is, was) && listed(was, before.byId) && listed(is, byId)) now.set(was, is)
      else isSorted = false
    }
    // A keystroke moves nothing: what has neither come nor gone need not be sorted.
    return { byId, list: isSorted ? before.list.map((entity) => now.get(entity) ?? entity) : listOf(byId) }
  }
  const start = () => {
    if (!isObserving) root.observeDeep(observe)
    isObserving = true
  }
  const current = (): Collection<I, T> => {
    start()
    if (snapshot === null) snapshot = readAll()
    else if (changed.size > 0) snapshot = readAgain(snapshot, changed)
    changed.clear()
    return snapshot
  }
  const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      if (event.path.length > 0) changed.add(String(event.path[0]))
      else for (const key of event.changes.keys.keys()) changed.add(key)
    }
    if (listeners.size === 0) return
    current()
    for (const listener of [...listeners]) listener()
  }
  return {
    // What a transaction has changed is not told of before its end: in it, who asks without listening reads for themselves.
    get: () => (listeners.size === 0 && isChanging(root) ? readAll() : current()),
    subscribe(listener) {
      // A wrapper, so that the same function may subscribe twice and let go once.
      const entry = () => listener()
      start()
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
  }
}

function isChanging({ doc }: Y.Map<unknown>): boolean {
  return doc !== null && (doc._transaction !== null || doc._transactionCleanups.length > 0)
}

/** A view of something computed from another one; `pick` runs once for each new snapshot. */
export function derivedView<A, B>(source: LiveView<A>, pick: (value: A) => B): LiveView<B> {
  let from: A | undefined
  let value: B | undefined
  return {
    get() {
      const now = source.get()
      if (value === undefined || now !== from) {
        from = now
        value = pick(now)
      }
      return value
    },
    subscribe: (listener) => source.subscribe(listener),
  }
}

/** Several views as one, in their order. */
export function allOf<T>(views: readonly LiveView<T>[]): LiveView<readonly T[]> {
  return {
    get: () => views.map((view) => view.get()),
    subscribe(listener) {
      const undo = views.map((view) => view.subscribe(listener))
      return () => undo.forEach((stop) => stop())
    },
  }
}

/** A value that its owner sets; for what is not in a document. */
export function createValue<T>(first: T): LiveView<T> & { set(next: T): void } {
  const listeners = new Set<() => void>()
  let value = first
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      const entry = () => listener()
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
  }
}
