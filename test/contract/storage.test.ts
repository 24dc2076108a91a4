import { describe, it } from 'vitest'
import { createMemoryStore, emptyShelf } from '../../src/storage/memoryStore.ts'
import { storageContract } from './storage.ts'

describe('storage contract in memory', () => {
  // Memory carries no checksums: what needs a damaged row runs on Dexie in the browser (test/browser/storage.test.ts).
  for (const check of storageContract.filter((each) => each.needsDamage !== true)) {
    it(check.name, async () => {
      const shelf = emptyShelf()
      await check.run({ open: () => Promise.resolve(createMemoryStore(shelf)) })
    })
  }
})
