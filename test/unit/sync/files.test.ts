/** The rules of fetching files, with peers that say what the test makes them say. */
import { describe, expect, test } from 'vitest'
import { createValue } from '../../../src/document/view.ts'
import { limits } from '../../../src/model/limits.ts'
import { decodeMessage } from '../../../src/sync/codec.ts'
import { againMs, createFileExchange, type FilePeer, pieceMs } from '../../../src/sync/files.ts'
import { bounds, type FileMessage, type Message } from '../../../src/sync/messages.ts'
import { hashBytes } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(3)
const large = random(2 * bounds.piece + 100)
const small = random(50)
const [largeHash, smallHash] = [await hashBytes(large), await hashBytes(small)]

interface Peer extends FilePeer {
  backlog: number
  /** What it was told since the last time. */
  said(): (Message | null)[]
}

function setUp({ here = [] as Uint8Array[], missing = [] as string[] } = {}) {
  let time = 0
  const shelf = new Map<string, Uint8Array>()
  const have = createValue<ReadonlySet<string>>(new Set())
  const wanted = createValue<readonly string[]>(missing)
  const banned: Peer[] = []
  const disk = { full: false }
  const put = async (bytes: Uint8Array) => {
    const hash = await hashBytes(bytes)
    shelf.set(hash, bytes)
    have.set(new Set(shelf.keys()))
    wanted.set(wanted.get().filter((each) => each !== hash))
  }
  const exchange = createFileExchange<Peer>({
    now: () => time,
    random: () => Uint8Array.of(0),
    ban(peer) {
      banned.push(peer)
      exchange.left(peer)
    },
  })
  const files = {
    have,
    missing: wanted,
    added: new Set<string>(),
    get: (hash: string) => Promise.resolve(shelf.get(hash) ?? null),
    async keep(hash: string, bytes: Uint8Array) {
      if ((await hashBytes(bytes)) !== hash) return 'wrong' as const
      if (disk.full) return 'failed' as const
      await put(bytes)
      return 'kept' as const
    },
  }
  const join = (): Peer => {
    const messages: (Message | null)[] = []
    const peer = { backlog: 0, send: (message: Parameters<FilePeer['send']>[0]) => void messages.push(decodeMessage(message)), said: () => messages.splice(0) }
    exchange.joined(peer)
    return peer
  }
  const hear = async (peer: Peer, ...messages: FileMessage[]) => {
    for (const message of messages) exchange.hear(peer, message)
    await settled()
  }
  const later = async (ms: number) => {
    time += ms
    exchange.tick()
    await settled()
  }
  return {
    exchange, files, shelf, have, wanted, banned, disk, put, join, hear, later,
    async start() {
      for (const bytes of here) await put(bytes)
      exchange.share(files)
      await settled()
    },
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
const ask = (hash: string, from = 0) => ({ type: 'fileAsk', hash, from }) as const
const none = (hash: string) => ({ type: 'fileNone', hash }) as const
const here = (hash: string) => ({ type: 'fileHere', hash }) as const
const part = (hash: string, bytes: Uint8Array, from = 0) =>
  ({ type: 'filePart', hash, from, total: bytes.length, bytes: bytes.slice(from, from + bounds.piece) }) as const

describe('fetching a file', () => {
  test('is done piece after piece, and each is asked for when the one before has come', async () => {
    const { start, join, hear, shelf, wanted } = setUp({ missing: [largeHash] })
    await start()
    const peer = join()
    for (const from of [0, bounds.piece, 2 * bounds.piece]) {
      expect(peer.said()).toEqual([ask(largeHash, from)])
      await hear(peer, part(largeHash, large, from))
    }
    expect(peer.said()).toEqual([])
    expect(shelf.get(largeHash)).toEqual(large)
    expect(wanted.get()).toEqual([])
  })

  test('asks one peer at a time, the next one when it has none, and again whoever says that it has it now', async () => {
    const { start, join, hear, shelf } = setUp({ missing: [smallHash] })
    await start()
    const [a, b] = [join(), join()]
    expect([a.said(), b.said()]).toEqual([[ask(smallHash)], []])
    await hear(a, none(smallHash))
    expect([a.said(), b.said()]).toEqual([[], [ask(smallHash)]])
    await hear(b, none(smallHash))
    expect([a.said(), b.said()]).toEqual([[], []])
    const c = join()
    expect(c.said()).toEqual([ask(smallHash)])
    await hear(c, none(smallHash))
    await hear(a, here(smallHash))
    expect(a.said()).toEqual([ask(smallHash)])
    await hear(a, part(smallHash, small))
    expect(shelf.get(smallHash)).toEqual(small)
    await hear(b, here(smallHash))
    expect(b.said()).toEqual([])
  })

  test('asks everybody again after a while, and at once for what is newly wanted', async () => {
    const { start, join, hear, later, wanted } = setUp({ missing: [smallHash] })
    await start()
    const peer = join()
    await hear(peer, none(smallHash))
    peer.said()
    await later(againMs - 1)
    expect(peer.said()).toEqual([])
    wanted.set([smallHash, largeHash])
    expect(peer.said()).toEqual([ask(largeHash)])
    await hear(peer, none(largeHash))
    await later(1)
    expect(peer.said()).toEqual([ask(smallHash)])
  })

  test('fetches several at a time, one from each', async () => {
    const { start, join } = setUp({ missing: [smallHash, largeHash] })
    await start()
    const [a, b] = [join(), join()]
    expect([a.said(), b.said()]).toEqual([[ask(smallHash)], [ask(largeHash)]])
  })

  test('begins anew with another peer when one goes in the middle of it', async () => {
    const { start, join, hear, exchange } = setUp({ missing: [largeHash] })
    await start()
    const [a, b] = [join(), join()]
    await hear(a, part(largeHash, large))
    exchange.left(a)
    expect(b.said()).toEqual([ask(largeHash, 0)])
  })

  test('turns to another peer when one is silent, and takes what comes late for nothing but that', async () => {
    const { start, join, hear, later, shelf, banned } = setUp({ missing: [largeHash] })
    await start()
    const [a, b] = [join(), join()]
    a.said()
    await later(pieceMs + 1)
    expect([a.said(), b.said()]).toEqual([[], [ask(largeHash)]])
    await hear(a, part(largeHash, large))
    expect([a.said(), banned]).toEqual([[], []])
    for (const from of [0, bounds.piece, 2 * bounds.piece]) await hear(b, part(largeHash, large, from))
    expect(shelf.get(largeHash)).toEqual(large)
  })

  test('goes on with the late one when there is no other', async () => {
    const { start, join, hear, later, shelf } = setUp({ missing: [smallHash] })
    await start()
    const peer = join()
    await later(pieceMs + 1)
    await hear(peer, part(smallHash, small))
    expect(shelf.get(smallHash)).toEqual(small)
  })

  test('stops when it has come another way', async () => {
    const { start, join, hear, put, banned } = setUp({ missing: [largeHash] })
    await start()
    const peer = join()
    await put(large)
    peer.said()
    await hear(peer, part(largeHash, large))
    expect([peer.said(), banned]).toEqual([[], []])
  })

  test('does not go on and on when the disk is full', async () => {
    const { start, join, hear, later, disk, shelf } = setUp({ missing: [smallHash] })
    disk.full = true
    await start()
    const peer = join()
    peer.said()
    await hear(peer, part(smallHash, small))
    await later(againMs - 1)
    expect(peer.said()).toEqual([])
    disk.full = false
    await later(1)
    expect(peer.said()).toEqual([ask(smallHash)])
    await hear(peer, part(smallHash, small))
    expect(shelf.get(smallHash)).toEqual(small)
  })

  const wrong: readonly [string, FileMessage][] = [
    ['other bytes', part(smallHash, random(50))],
    ['a file that was not asked for', part(largeHash, large)],
    ['a piece that is not the next', { ...part(smallHash, small), from: 10, bytes: small.subarray(10) }],
    ['less than a piece', { ...part(smallHash, small), total: 51 }],
    ['a piece of nothing', { ...part(smallHash, small), total: 0, bytes: new Uint8Array(0) }],
  ]
  test.each(wrong)('shuts out who sends %s, and asks the next', async (_name, message) => {
    const { start, join, hear, banned, shelf } = setUp({ missing: [smallHash] })
    await start()
    const [bad, good] = [join(), join()]
    await hear(bad, message)
    expect(banned).toEqual([bad])
    expect(good.said()).toEqual([ask(smallHash)])
    await hear(good, part(smallHash, small))
    expect(shelf.get(smallHash)).toEqual(small)
  })

  test('shuts out who changes the size on the way', async () => {
    const { start, join, hear, banned } = setUp({ missing: [largeHash] })
    await start()
    const peer = join()
    await hear(peer, part(largeHash, large), { ...part(largeHash, large, bounds.piece), total: large.length + 1 })
    expect(banned).toEqual([peer])
  })
})

describe('giving a file', () => {
  test('answers with the piece, with none, and later with the news that it is here', async () => {
    const { start, join, hear, put } = setUp({ here: [large] })
    await start()
    const peer = join()
    await hear(peer, ask(largeHash, 2 * bounds.piece))
    expect(peer.said()).toEqual([part(largeHash, large, 2 * bounds.piece)])
    await hear(peer, ask(smallHash))
    await hear(peer, ask(largeHash, large.length))
    expect(peer.said()).toEqual([none(smallHash), none(largeHash)])
    await put(small)
    expect(peer.said()).toEqual([here(smallHash)])
  })

  test('says once that it has none when its store does not answer: it would else be asked again without end', async () => {
    const { start, join, hear, files } = setUp({ here: [small] })
    await start()
    const peer = join()
    files.get = () => Promise.resolve(null)
    await hear(peer, ask(smallHash))
    expect(peer.said()).toEqual([none(smallHash)])
  })

  test('waits while much is on its way to that peer: edits go first', async () => {
    const { start, join, hear, later } = setUp({ here: [large] })
    await start()
    const peer = join()
    peer.backlog = 200_000
    await hear(peer, ask(largeHash))
    await later(1_000)
    expect(peer.said()).toEqual([])
    peer.backlog = 1_000
    await later(1_000)
    expect(peer.said()).toEqual([part(largeHash, large)])
  })

  test('shuts out who asks on without listening', async () => {
    const { start, join, hear, banned } = setUp({ here: [large] })
    await start()
    const peer = join()
    await hear(peer, ask(largeHash), ask(largeHash))
    expect(banned).toEqual([peer])
  })

  test('answers on a channel that is not used here, and goes on with what is under way when it is used anew', async () => {
    const { exchange, start, join, hear, banned, shelf } = setUp({ here: [large], missing: [smallHash] })
    await start()
    const peer = join()
    expect(peer.said()).toEqual([ask(smallHash)])
    exchange.joined(peer)
    await hear(peer, part(smallHash, small))
    expect(shelf.get(smallHash)).toEqual(small)
    exchange.left(peer)
    await hear(peer, ask(largeHash))
    expect(peer.said()).toEqual([part(largeHash, large)])
    expect(banned).toEqual([])
  })

  test('gives one peer the same file three times and no more', async () => {
    const { start, join, hear } = setUp({ here: [small] })
    await start()
    const peer = join()
    for (let i = 0; i < 5; i++) await hear(peer, ask(smallHash))
    expect(peer.said()).toEqual([...Array.from({ length: 3 }, () => part(smallHash, small)), none(smallHash), none(smallHash)])
    const another = join()
    await hear(another, ask(smallHash))
    expect(another.said()).toEqual([part(smallHash, small)])
  })

  test('is bounded for all who come and go, and recovers slowly', async () => {
    const { start, join, hear, later } = setUp({ here: [large] })
    await start()
    const drain = async () => {
      for (let given = 0; ; ) {
        const peer = join()
        await hear(peer, ask(largeHash))
        if (peer.said()[0]?.type !== 'filePart') return given
        given += bounds.piece
      }
    }
    expect(await drain()).toBeLessThanOrEqual(limits.files * limits.fileBytes)
    expect(await drain()).toBe(0)
    await later(1_000)
    expect(await drain()).toBeLessThanOrEqual(4 * bounds.piece)
  })
})
