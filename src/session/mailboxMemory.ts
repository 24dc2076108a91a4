import type { CircleId } from '../model/ids.ts'
import type { Store } from '../storage/port.ts'
import type { MailboxMemory, Remembered } from '../sync/port.ts'

/**
 * Kept beside the circle's log, and never before it: `stored` settles with whether all that was read until now is in
 * the log. What is remembered too early would never be read again. Where some of the log is damaged (not `isWhole`), the
 * mailbox is read from its beginning: it may hold what was lost here.
 */
export function createMailboxMemory(circle: CircleId, store: Store, stored: () => Promise<boolean>, isWhole: boolean): MailboxMemory {
  const memory = remembered(mailboxMemoryName(circle), store, stored)
  return {
    save: memory.save,
    load: isWhole ? memory.load : () => Promise.resolve(null),
    files: remembered(`mailboxFiles.${circle}`, store, () => Promise.resolve(true)),
  }
}

/** Under which it stands among the small values of the store. */
export function mailboxMemoryName(circle: CircleId): string {
  return `mailbox.${circle}`
}

function remembered(name: string, store: Store, may: () => Promise<boolean>): Remembered {
  return {
    async load() {
      const found = await store.get(name)
      return found.ok ? found.value : null
    },
    async save(value) {
      if (await may()) await store.put(name, value)
    },
  }
}

/** For a circle that is not kept yet: it is read from its beginning when it is opened next. */
export const forgetfulMemory: MailboxMemory = { load: () => Promise.resolve(null), save: () => Promise.resolve() }
