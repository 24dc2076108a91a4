/** The mailbox's store in a real Redis: against the one on the disk, several at once, and what a Redis may do. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailboxLimits } from '../../src/protocol/mailboxLimits.ts'
import { openLevelStore } from '../../src/server/mailbox/openLevelStore.ts'
import { openRedisStore, type RedisOptions } from '../../src/server/mailbox/openRedisStore.ts'
import type { MailboxStore } from '../../src/server/mailbox/port.ts'
import { openRedisLine } from '../../src/server/redis/redisLine.ts'
import { seededNumbers } from '../random.ts'
import { hasRedis, type Redis, startRedis } from './redis.ts'

const room = 'AAAAAAAAAAAAAAAAAAAAAA'
const bytes = (length: number, byte = 1) => new Uint8Array(length).fill(byte)
let redis: Redis
const stores: MailboxStore[] = []
async function open(options: Partial<RedisOptions> = {}, limits = {}, now = () => Date.now()): Promise<MailboxStore> {
  const store = await openRedisStore({ url: redis.url, ...options }, { limits: { ...mailboxLimits, ...limits }, now })
  stores.push(store)
  return store
}
const closeAll = () => Promise.all(stores.splice(0).map((store) => store.close()))

describe.runIf(hasRedis)('one Redis', () => {
  beforeAll(async () => {
    redis = await startRedis()
  })
  beforeEach(() => redis.ask('FLUSHALL'))
  afterEach(closeAll)
  afterAll(() => redis.close())

  test.each([1, 2, 3])('answers as the disk does, whatever is asked (seed %i)', async (seed) => {
    const dir = await mkdtemp(join(tmpdir(), 'larandetraff-'))
    const random = seededNumbers(seed)
    const pick = (n: number) => Math.floor(random() * n)
    const limits = { roomBytes: 3_000, roomEntries: 40, allBytes: 5_000, answerBytes: 400 }
    let at = 1_700_000_000_000
    const inRedis = await open({}, limits, () => at)
    const onDisk = await openLevelStore(dir, { limits: { ...mailboxLimits, ...limits }, now: () => at })
    const acts: readonly (() => (store: MailboxStore) => Promise<unknown>)[] = [
      () => act((store, { where, length, seq }) => store.append(where, bytes(length, seq))),
      () => act((store, { where, length, seq }) => store.append(where, bytes(length, seq))),
      () => act((store, { where, device, seq, length }) => store.addSnapshot(where, device, seq, bytes(length, seq))),
      () => act((store, { where, device, seq }) => store.confirm(where, device, seq)),
      () => act((store, { where, device, seq }) => store.refuse(where, device, seq)),
      () => act((store, { where, seq, via }) => store.read(where, seq, via)),
      () => act((store) => store.forgetExpired()),
    ]
    function act(run: (store: MailboxStore, drawn: { where: string; length: number; seq: number; via: number; device: string }) => Promise<unknown>) {
      const drawn = { where: pick(3) ? room : `${room.slice(1)}Q`, length: 1 + pick(150), seq: pick(30), via: pick(30), device: ['anna', 'bo'][pick(2)] ?? '' }
      return (store: MailboxStore) => run(store, drawn)
    }
    for (let step = 0; step < 400; step++) {
      at += random() < 0.02 ? pick(500) * 86_400_000 : pick(5_000_000)
      const asked = acts[pick(acts.length)]?.()
      const [a, b] = [await asked?.(inRedis), await asked?.(onDisk)]
      expect(plain([a, inRedis.usage()]), `step ${step}`).toBe(plain([b, onDisk.usage()]))
    }
    for (const after of [0, 5, 10]) expect(plain(await inRedis.read(room, after, 0))).toBe(plain(await onDisk.read(room, after, 0)))
    // Nothing lies there that no record knows of.
    const kept = await Promise.all([room, `${room.slice(1)}Q`].map((each) => redis.ask('HLEN', `larandetraff:mailbox:entries:${each}`)))
    const index = await Promise.all([room, `${room.slice(1)}Q`].map((each) => redis.ask('HLEN', `larandetraff:mailbox:index:${each}`)))
    expect(kept).toEqual(index)
    await onDisk.close()
    await rm(dir, { recursive: true, force: true })
  })

  test('three servers write in one room at once: each entry has its own number, all are there, and none is forgotten', async () => {
    const servers = [await open(), await open(), await open()]
    const puts = await Promise.all(Array.from({ length: 600 }, (_, i) => servers[i % 3]!.append(room, Buffer.from(`${i}`))))
    const numbers = puts.map((put) => (put.ok ? put.value.base : 0))
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 600 }, (_, i) => i + 1))
    const read = await servers[0]!.read(room, 0, 0)
    const texts = read.ok ? read.value.entries.map((entry) => Buffer.from(entry.bytes).toString()) : []
    expect(texts.map((text) => numbers[Number(text)])).toEqual(Array.from({ length: 600 }, (_, i) => i + 1))
    expect(servers.map((server) => server.hasFailed())).toEqual([false, false, false])
  })

  test('the space of all is kept by several servers together', async () => {
    const servers = [await open({}, { allBytes: 1_000 }), await open({}, { allBytes: 1_000 })]
    const puts = await Promise.all(Array.from({ length: 60 }, (_, i) => servers[i % 2]!.append(`${room.slice(2)}${String(10 + i)}`, bytes(100))))
    expect(puts.filter(({ ok }) => ok)).toHaveLength(10)
    expect(puts.every((put) => put.ok || put.error === 'allFull')).toBe(true)
    expect(await redis.ask('GET', 'larandetraff:mailbox:bytes')).toEqual(Buffer.from('1000'))
  })

  test('a room of many small entries is read in several answers, each with all up to its end', async () => {
    const store = await open()
    for (let wave = 0; wave < 9; wave++) await Promise.all(Array.from({ length: 1_000 }, () => store.append(room, bytes(1))))
    const lengths: number[] = []
    for (let after = 0; after < 9_000; ) {
      const read = await store.read(room, after, 0)
      if (!read.ok) throw new Error('not read')
      expect(read.value.entries.map(({ seq }) => seq)).toEqual(Array.from(read.value.entries, (_, i) => after + i + 1))
      after += read.value.entries.length
      lengths.push(read.value.entries.length)
    }
    expect(lengths).toEqual([4_000, 4_000, 1_000])
  })

  test('what somebody else has put in its place is answered as broken, and the rest goes on', async () => {
    const store = await open()
    await redis.ask('HSET', 'larandetraff:mailbox:rooms', room, '{not json')
    expect(await store.append(room, bytes(1))).toEqual({ ok: false, error: 'broken' })
    expect(await store.read(room, 0, 0)).toEqual({ ok: false, error: 'broken' })
    expect(store.hasFailed()).toBe(true)
    expect((await store.append(`${room.slice(1)}Q`, bytes(1))).ok).toBe(true)
    await redis.ask('SET', 'larandetraff:mailbox:version', '3')
    await expect(open()).rejects.toThrow(/another version/)
  })
})

describe.runIf(hasRedis)('a Redis is only used when it keeps what it answers', () => {
  afterEach(async () => {
    await closeAll()
    await redis.close()
  })

  test.each<[Record<string, string>, string]>([
    [{ appendonly: 'no' }, 'appendonly'],
    [{ appendfsync: 'everysec' }, 'appendfsync'],
    [{ 'no-appendfsync-on-rewrite': 'yes' }, 'no-appendfsync-on-rewrite'],
    [{ 'maxmemory-policy': 'allkeys-lru' }, 'maxmemory-policy'],
  ])('%o is refused', async (settings, name) => {
    redis = await startRedis(settings)
    for (const isDurable of [false, true]) await expect(open({ isDurable })).rejects.toThrow(new RegExp(`may lose what it has answered: correct ${name} `))
  })

  test('one that does not tell is used at the operator’s word', async () => {
    redis = await startRedis({ 'rename-command': 'CONFIG ""' })
    await expect(open()).rejects.toThrow(/does not tell .* REDIS_DURABLE=yes/)
    const store = await open({ isDurable: true })
    expect((await store.append(room, bytes(1))).ok).toBe(true)
  })

  test('one that asks for a password is told of without it', async () => {
    redis = await startRedis()
    const url = redis.url.replace('//', '//:hemligt@')
    await expect(open({ url })).rejects.toThrow(/^Redis at redis:\/\/127\.0\.0\.1:\d+ can't be used \((?!.*hemligt)/)
    await expect(open({ url: 'redis://127.0.0.1:1' })).rejects.toThrow('Redis at redis://127.0.0.1:1 can\'t be used (ECONNREFUSED). Start it, or correct REDIS_URL.')
  })

  test('one that lets the servers do no more than the example says is enough', async () => {
    redis = await startRedis()
    const example = await readFile(join(import.meta.dirname, '../../deploy/redis.conf'), 'utf8')
    const [, user = ''] = /^# user (larandetraff .*)$/m.exec(example) ?? []
    await redis.ask('ACL', 'SETUSER', ...user.split(' '))
    const url = redis.url.replace('//', '//larandetraff:a-long-password@')
    const [store, line] = [await open({ url }), await openRedisLine(url)]
    for (const act of [store.append(room, bytes(9)), store.addSnapshot(room, 'anna', 1, bytes(3)), store.refuse(room, 'bo', 2), store.read(room, 0, 0), store.forgetExpired()]) {
      expect((await act).ok).toBe(true)
    }
    line.part('relay', { onUp: () => undefined, onDown: () => undefined, onSaid: () => undefined, onGone: () => undefined }).join(room)
    await expect.poll(() => redis.ask('PUBSUB', 'NUMSUB', `larandetraff:line:relay:${room}`)).toEqual([Buffer.from(`larandetraff:line:relay:${room}`), 1])
    expect(line.isUp).toBe(true)
    await line.close()
  })

  test('one that comes back with settings that would lose is not written to', async () => {
    redis = await startRedis()
    const store = await open()
    expect((await store.append(room, bytes(1))).ok).toBe(true)
    await redis.kill()
    await expect.poll(() => store.hasFailed()).toBe(true)
    expect(await store.append(room, bytes(1))).toEqual({ ok: false, error: 'broken' })
    await redis.start()
    await expect.poll(() => store.hasFailed()).toBe(false)
    await redis.ask('CONFIG', 'SET', 'appendfsync', 'no')
    await redis.ask('CLIENT', 'KILL', 'TYPE', 'normal')
    await expect.poll(() => store.hasFailed()).toBe(true)
    await redis.ask('CONFIG', 'SET', 'appendfsync', 'always')
    await expect.poll(() => store.hasFailed(), { timeout: 10_000 }).toBe(false)
    expect((await store.append(room, bytes(1))).ok).toBe(true)
  })

  test('one that hangs is given up, and found again', async () => {
    redis = await startRedis()
    const store = await open()
    redis.hang()
    // It is asked every 10 s whether it is there.
    expect(await store.append(room, bytes(1))).toEqual({ ok: false, error: 'broken' })
    expect(store.hasFailed()).toBe(true)
    redis.goOn()
    await expect.poll(() => store.hasFailed(), { timeout: 20_000 }).toBe(false)
    expect((await store.append(room, bytes(1))).ok).toBe(true)
  })

  test('one that has no memory left takes no more, says so, and does again', async () => {
    redis = await startRedis()
    const store = await open()
    await redis.ask('CONFIG', 'SET', 'maxmemory', '1')
    expect(await store.append(room, bytes(1))).toEqual({ ok: false, error: 'broken' })
    expect(store.hasFailed()).toBe(true)
    await redis.ask('CONFIG', 'SET', 'maxmemory', '0')
    // It looks every 10 s.
    await expect.poll(() => store.hasFailed(), { timeout: 20_000 }).toBe(false)
    expect(await store.append(room, bytes(1))).toMatchObject({ ok: true, value: { base: 1 } })
  })
})

function plain(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (each instanceof Uint8Array ? Buffer.from(each).toString('hex') : each))
}
