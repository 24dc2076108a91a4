/** What stands in for storage that can't be reached; fetched by the few pages that need it. */
import type { Now } from './model/deps.ts'
import { onWake } from './pageLife.ts'
import { createRefuge } from './session/refuge.ts'
import { createMemoryStore, emptyShelf } from './storage/memoryStore.ts'
import type { Reach } from './storage/openStore.ts'
import type { Fallback, Store } from './storage/port.ts'
import { pageTimers } from './sync/timers.ts'

export function openRefuge(why: Fallback, reach: Reach, now: Now): Store {
  const shelf = emptyShelf()
  return createRefuge(why, { memory: createMemoryStore(shelf), values: shelf.values, reach, now, timers: pageTimers, onWake })
}
