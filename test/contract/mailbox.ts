/**
 * What every store of the mailbox promises. A place is fresh for each check; `open` gives a store on what lies there,
 * and a second one is only asked for when the first is closed. Rules themselves have tests of their own (unit/server).
 */
import { mailboxLimits, type MailboxLimits } from '../../src/protocol/mailboxLimits.ts'
import type { Result } from '../../src/model/result.ts'
import type { MailboxAnswer } from '../../src/protocol/mailbox.ts'
import type { MailboxStore } from '../../src/server/mailbox/port.ts'

export interface MailboxPlace {
  /** ms since 1970, for the stores that are opened here. */
  now: number
  open(limits?: Partial<MailboxLimits>): Promise<MailboxStore>
}

export interface MailboxCheck {
  readonly name: string
  run(place: MailboxPlace): Promise<void>
}

const roomA = 'AAAAAAAAAAAAAAAAAAAAAA'
const roomB = 'AAAAAAAAAAAAAAAAAAAAAQ'
const day = 24 * 60 * 60 * 1000

export const mailboxContract: readonly MailboxCheck[] = [
  {
    name: 'an empty room is empty, and not made by reading',
    async run(place) {
      const store = await place.open()
      const { entries, last, until } = value(await store.read(roomA, 0, 0))
      same([entries, last, until], [[], 0, place.now + mailboxLimits.forgetMs])
      same(store.usage(), { bytes: 0, rooms: 0 })
    },
  },
  {
    name: 'entries come back in order, byte for byte, in their own room, also after it was opened anew',
    async run(place) {
      const store = await place.open()
      const every = Uint8Array.from({ length: 256 }, (_, i) => i)
      for (const bytes of [filled(3, 1), every, new Uint8Array(200_000).fill(7)]) value(await store.append(roomA, bytes))
      same(value(await store.append(roomB, filled(1, 9))).base, 1)
      await store.close()
      const again = await place.open()
      const answer = value(await again.read(roomA, 1, 0))
      same(answer.entries.map(({ seq, kind, covers }) => [seq, kind, covers]), [[2, 'update', 0], [3, 'update', 0]])
      same([...(answer.entries[0]?.bytes ?? [])], [...every])
      same([answer.base, answer.last, answer.kept, answer.count], [0, 3, 200_259, 3])
      same(value(await again.read(roomB, 0, 0)).entries.length, 1)
      same(again.usage(), { bytes: 200_260, rooms: 2 })
      same(value(await again.append(roomA, filled(1, 1))).base, 4)
    },
  },
  {
    name: 'what is put at once gets a number each, in the order it was put',
    async run(place) {
      const store = await place.open()
      const heads = await Promise.all(Array.from({ length: 1_000 }, (_, i) => store.append(i % 2 ? roomA : roomB, filled(1 + (i % 7), i))))
      same(heads.filter((_, i) => i % 2).map((head) => value(head).base), Array.from({ length: 500 }, (_, i) => i + 1))
      same(value(await store.read(roomA, 0, 0)).entries.map(({ bytes }) => bytes[0]), Array.from({ length: 500 }, (_, i) => (2 * i + 1) % 256))
    },
  },
  {
    name: 'a snapshot that is put at once with what it covers knows how much came after that',
    async run(place) {
      const store = await place.open()
      const updates = Array.from({ length: 5 }, (_, i) => store.append(roomA, filled(10 + i, i)))
      const snapshot = value(await store.addSnapshot(roomA, 'anna', 3, filled(1, 0))).base
      same([snapshot, (await Promise.all(updates)).length], [6, 5])
      value(await store.confirm(roomA, 'bo', snapshot))
      same(pick(value(await store.read(roomA, 0, 0))), { kept: 27, count: 2, seqs: [4, 5, 6] })
    },
  },
  {
    name: 'a long answer is cut, and asked for to its end; one entry always comes',
    async run(place) {
      const store = await place.open({ answerBytes: 250 })
      for (let i = 0; i < 5; i++) value(await store.append(roomA, filled(100, i)))
      const snapshot = value(await store.addSnapshot(roomA, 'anna', 2, filled(400, 9))).base
      value(await store.confirm(roomA, 'bo', snapshot))
      const answers = await readAll(store)
      same(answers.map(({ base, entries }) => [base, entries.map(({ seq }) => seq)]), [[6, [3, 4, 5]], [0, [6]]])
      same(answers[1]?.entries[0]?.kind, 'confirmed')
    },
  },
  {
    name: 'a snapshot that is refused is gone from the disk, and nothing else',
    async run(place) {
      const store = await place.open()
      for (let i = 0; i < 3; i++) value(await store.append(roomA, filled(10, i)))
      const bad = value(await store.addSnapshot(roomA, 'mallory', 3, filled(1, 0))).base
      value(await store.confirm(roomA, 'mallory 2', bad))
      same(value(await store.read(roomA, 0, 0)).base, bad)
      value(await store.refuse(roomA, 'anna', bad))
      await store.close()
      const again = await place.open()
      same(value(await again.read(roomA, 4, bad)).entries.map(({ seq }) => seq), [1, 2, 3])
      same(again.usage(), { bytes: 30, rooms: 1 })
      same(value(await again.append(roomA, filled(1, 1))).base, 5)
    },
  },
  {
    name: 'what a confirmed snapshot covers is dropped when its doubt is over, and numbers go on',
    async run(place) {
      const store = await place.open()
      for (let i = 0; i < 4; i++) value(await store.append(roomA, filled(10, i)))
      const first = value(await store.addSnapshot(roomA, 'anna', 3, filled(5, 0)))
      value(await store.confirm(roomA, 'bo', first.base))
      same(pick(value(await store.read(roomA, 0, 0))), { kept: 10, count: 1, seqs: [4, 5] })
      value(await store.forgetExpired())
      same(value(await store.read(roomA, 3, 0)).base, 0)
      same(store.usage().bytes, 45)
      place.now += 7 * day
      value(await store.forgetExpired())
      same(store.usage().bytes, 15)
      same(pick(value(await store.read(roomA, 0, 0))), { kept: 10, count: 1, seqs: [4, 5] })
      same(await store.refuse(roomA, 'cia', first.base), { ok: false, error: 'gone' })
      // All of it: the next number is a new one.
      value(await store.confirm(roomA, 'bo', value(await store.addSnapshot(roomA, 'anna', 5, filled(5, 0))).base))
      place.now += 7 * day
      value(await store.forgetExpired())
      await store.close()
      const again = await place.open()
      same(again.usage(), { bytes: 10, rooms: 1 })
      same(value(await again.append(roomA, filled(1, 1))).base, 7)
    },
  },
  {
    name: 'a room that nobody asks for is forgotten whole, one that is read is not',
    async run(place) {
      const store = await place.open()
      for (const room of [roomA, roomB]) value(await store.append(room, filled(10, 1)))
      const { until } = value(await store.read(roomA, 0, 0))
      place.now = until - day
      value(await store.read(roomB, 0, 0))
      place.now = until
      same(value(await store.forgetExpired()), 0)
      place.now += 2 * day
      same(value(await store.forgetExpired()), 1)
      await store.close()
      const again = await place.open()
      same(again.usage(), { bytes: 10, rooms: 1 })
      same([value(await again.read(roomA, 0, 0)).last, value(await again.read(roomB, 0, 0)).last], [0, 1])
    },
  },
  {
    name: 'bounds of a room and of all are kept, also by what comes at once',
    async run(place) {
      const store = await place.open({ roomBytes: 50, roomEntries: 4, allBytes: 75 })
      const errors = (results: readonly Result<unknown, string>[]) => results.map((result) => (result.ok ? '' : result.error))
      const put = (room: string, length: number) => store.append(room, filled(length, 1))
      same(errors(await Promise.all([put(roomA, 30), put(roomA, 21), put(roomA, 20), put(roomB, 26), put(roomB, 22), put(roomB, 3)])), ['', 'roomFull', '', 'allFull', '', ''])
      same(errors([await put(roomB, 1)]), ['allFull'])
      same(store.usage(), { bytes: 75, rooms: 2 })
      await store.close()
      const entries = await place.open({ roomEntries: 3 })
      same(errors([await entries.append(roomA, filled(1, 1)), await entries.append(roomA, filled(1, 1))]), ['', 'roomFull'])
      same(errors([await entries.addSnapshot(roomA, 'anna', 4, filled(1, 1))]), ['unknown'])
    },
  },
  {
    name: 'a full room takes a snapshot; others give way to it, and place for updates comes when its doubt is over',
    async run(place) {
      const limits = { roomBytes: 50 }
      const store = await place.open(limits)
      for (let i = 0; i < 3; i++) value(await store.append(roomA, filled(10, i)))
      for (const covers of [1, 2]) value(await store.addSnapshot(roomA, 'mallory', covers, filled(10, 0)))
      const full = { ok: false, error: 'roomFull' }
      same([await store.append(roomA, filled(1, 1)), await store.addSnapshot(roomA, 'anna', 0, filled(1, 1))], [full, full])
      const good = value(await store.addSnapshot(roomA, 'anna', 3, filled(30, 7))).base
      same([store.usage(), await store.append(roomA, filled(1, 1))], [{ bytes: 60, rooms: 1 }, full])
      value(await store.confirm(roomA, 'bo', good))
      await store.close()
      const again = await place.open(limits)
      same(again.usage(), { bytes: 60, rooms: 1 })
      // Nothing is left of those that gave way.
      same(value(await again.read(roomA, 3, 0)).entries.map(({ seq, kind }) => [seq, kind]), [[6, 'confirmed']])
      same(value(await again.refuse(roomA, 'cia', 4)).base, 4)
      place.now += 7 * day
      value(await again.forgetExpired())
      same(again.usage(), { bytes: 30, rooms: 1 })
      same(pick(value(await again.read(roomA, 0, 0))), { kept: 0, count: 0, seqs: [6] })
      same(value(await again.append(roomA, filled(20, 1))).base, 7)
    },
  },
  {
    name: 'who is closed answers so, after all that was asked for before',
    async run(place) {
      const store = await place.open()
      const puts = Array.from({ length: 50 }, () => store.append(roomA, filled(10, 1)))
      await Promise.all([store.close(), store.close()])
      same((await Promise.all(puts)).filter(({ ok }) => ok).length, 50)
      same(await store.append(roomA, filled(1, 1)), { ok: false, error: 'broken' })
      same(await store.read(roomA, 0, 0), { ok: false, error: 'broken' })
      same(store.hasFailed(), false)
    },
  },
]

async function readAll(store: MailboxStore): Promise<MailboxAnswer[]> {
  const answers: MailboxAnswer[] = []
  let [after, via] = [0, 0]
  for (;;) {
    const answer = value(await store.read(roomA, after, via))
    answers.push(answer)
    via = answer.base || via
    after = answer.entries.at(-1)?.seq ?? answer.last
    if (after >= answer.last) return answers
  }
}

function pick({ kept, count, entries }: MailboxAnswer) {
  return { kept, count, seqs: entries.map(({ seq }) => seq) }
}

function filled(length: number, byte: number): Uint8Array {
  return new Uint8Array(length).fill(byte)
}

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`answered ${String(result.error)}`)
  return result.value
}

function same(got: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)]
  if (a !== b) throw new Error(`got ${a.slice(0, 300)}, wanted ${b.slice(0, 300)}`)
}
