import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailboxLimits } from '../../src/protocol/mailboxLimits.ts'
import { openLevelStore } from '../../src/server/mailbox/openLevelStore.ts'
import { openRedisStore } from '../../src/server/mailbox/openRedisStore.ts'
import type { MailboxStore } from '../../src/server/mailbox/port.ts'
import { hasRedis, type Redis, startRedis } from '../server/redis.ts'
import { type MailboxPlace, mailboxContract } from './mailbox.ts'

async function inFolder(run: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'larandetraff-'))
  await run(dir).finally(() => rm(dir, { recursive: true, force: true }))
}

describe('mailbox contract on the disk', () => {
  it.each(mailboxContract.map((check) => [check.name, check] as const))('%s', (_name, check) =>
    inFolder(async (dir) => {
      const stores: MailboxStore[] = []
      const place: MailboxPlace = {
        now: 1_700_000_000_000,
        async open(limits = {}) {
          const store = await openLevelStore(dir, { limits: { ...mailboxLimits, ...limits }, now: () => place.now })
          stores.push(store)
          return store
        },
      }
      await check.run(place).finally(() => Promise.all(stores.map((store) => store.close())))
    }),
  )
})

describe.runIf(hasRedis)('mailbox contract in a Redis', () => {
  let redis: Redis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.close())

  it.each(mailboxContract.map((check) => [check.name, check] as const))('%s', async (_name, check) => {
    await redis.ask('FLUSHALL')
    const stores: MailboxStore[] = []
    const place: MailboxPlace = {
      now: 1_700_000_000_000,
      async open(limits = {}) {
        const store = await openRedisStore({ url: redis.url }, { limits: { ...mailboxLimits, ...limits }, now: () => place.now })
        stores.push(store)
        return store
      },
    }
    await check.run(place).finally(() => Promise.all(stores.map((store) => store.close())))
  })
})

describe('a folder', () => {
  const deps = { limits: mailboxLimits, now: Date.now }

  it('is one process\'s, and others are told what to do', () =>
    inFolder(async (dir) => {
      const store = await openLevelStore(dir, deps)
      await expect(openLevelStore(dir, deps)).rejects.toThrow(/used by another server .*MAILBOX_DIR=.*MAILBOX=off/)
      await store.close()
      await (await openLevelStore(dir, deps)).close()
    }))

  it('that can\'t be made is told of', () =>
    inFolder(async (dir) => {
      await (await openLevelStore(join(dir, 'box'), deps)).close()
      await expect(openLevelStore(join(dir, 'box', 'CURRENT'), deps)).rejects.toThrow(/can't be opened\. Let this user write there/)
    }))
})
