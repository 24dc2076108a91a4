/**
 * What every storage adapter promises, as plain checks over a place: the same list runs in Vitest and inside a
 * browser. A place is fresh for each check; every `open` gives another handle on it, as a second tab does.
 */
import { type CircleId, newId } from '../../src/model/ids.ts'
import type { CircleRecord, Store } from '../../src/storage/port.ts'
import type { Result } from '../../src/model/result.ts'

export interface StorePlace {
  open(): Promise<Store>
  /** Flips a bit in the oldest row of the circle's log; only where rows carry a checksum. */
  readonly damage?: (circle: CircleId) => Promise<void>
  /** The same in a file of the circle. */
  readonly damageFile?: (circle: CircleId, hash: string) => Promise<void>
}

export interface StorageCheck {
  readonly name: string
  /** The check needs a place that can be damaged. */
  readonly needsDamage?: true
  run(place: StorePlace): Promise<void>
}

export const storageContract: readonly StorageCheck[] = [
  {
    name: 'an empty log loads as nothing',
    async run(place) {
      const store = await place.open()
      same(await load(store, circleA), { updates: [], damaged: 0 })
      same(value(await store.count(circleA)), 0)
      same(value(await store.circles()), [])
      same(value(await store.get('profile')), undefined)
    },
  },
  {
    name: 'rows come back in the order they were appended, byte for byte',
    async run(place) {
      const store = await place.open()
      const every = Uint8Array.from({ length: 256 }, (_, i) => i)
      const rows = [bytes(1), new Uint8Array(0), every, bytes(3, 3), bytes(1)]
      for (const row of rows) value(await store.append(circleA, row))
      same(await load(store, circleA), { updates: rows, damaged: 0 })
      same(value(await store.count(circleA)), rows.length)
    },
  },
  {
    name: 'appends that were not waited for keep their order',
    async run(place) {
      const store = await place.open()
      const rows = Array.from({ length: 40 }, (_, i) => bytes(i))
      for (const answer of await Promise.all(rows.map((row) => store.append(circleA, row)))) value(answer)
      same(await load(store, circleA), { updates: rows, damaged: 0 })
    },
  },
  {
    name: 'what was appended is a copy: a part of a buffer, and later changes to it stay outside',
    async run(place) {
      const store = await place.open()
      const buffer = bytes(9, 1, 2, 9)
      const part = buffer.subarray(1, 3)
      const answer = store.append(circleA, part)
      buffer.fill(7)
      value(await answer)
      const { updates } = await load(store, circleA)
      same(updates, [bytes(1, 2)])
      same(updates[0]?.buffer.byteLength, 2)
      updates[0]?.fill(8)
      same((await load(store, circleA)).updates, [bytes(1, 2)])
    },
  },
  {
    name: 'circles are kept apart',
    async run(place) {
      const store = await place.open()
      value(await store.append(circleA, bytes(1)))
      value(await store.append(circleB, bytes(2)))
      value(await store.append(circleA, bytes(3)))
      value(await store.compact(circleB, join))
      same((await load(store, circleA)).updates, [bytes(1), bytes(3)])
      same((await load(store, circleB)).updates, [bytes(2)])
      same(value(await store.count(circleA)), 2)
    },
  },
  {
    name: 'compacting puts one row in place of many, and later rows after it',
    async run(place) {
      const store = await place.open()
      for (let i = 1; i <= 5; i++) value(await store.append(circleA, bytes(i)))
      value(await store.compact(circleA, join))
      same((await load(store, circleA)).updates, [bytes(1, 2, 3, 4, 5)])
      same(value(await store.count(circleA)), 1)
      value(await store.append(circleA, bytes(6)))
      same((await load(store, circleA)).updates, [bytes(1, 2, 3, 4, 5), bytes(6)])
      value(await store.compact(circleB, join))
      same((await load(store, circleB)).updates, [])
    },
  },
  {
    name: 'the newest row has a number that no log had before, whatever was folded or taken away',
    async run(place) {
      const [store, other] = [await place.open(), await place.open()]
      const newest = async () => value(await store.newest(circleA))
      same(await newest(), 0)
      const seen: number[] = []
      const see = async () => {
        const now = await newest()
        check(now > Math.max(0, ...seen), `${String(now)} follows ${String(seen)}`)
        seen.push(now)
      }
      for (const from of [store, other, store]) {
        value(await from.append(circleA, bytes(1)))
        await see()
      }
      same(await newest(), seen.at(-1))
      // Of another circle.
      value(await other.append(circleB, bytes(2)))
      same(await newest(), seen.at(-1))
      value(await store.compact(circleA, join))
      await see()
      for (let i = 0; i < 2; i++) value(await other.append(circleA, bytes(3)))
      same(value(await store.count(circleA)), 3)
      await see()
      value(await store.removeCircle(circleA))
      same(await newest(), 0)
      value(await store.append(circleA, bytes(4)))
      await see()
    },
  },
  {
    name: 'what is appended while a compaction runs is kept',
    async run(place) {
      const [store, other] = [await place.open(), await place.open()]
      for (let i = 1; i <= 20; i++) value(await store.append(circleA, bytes(i)))
      const during: Promise<Result<void, unknown>>[] = []
      const answer = store.compact(circleA, (rows) => {
        during.push(store.append(circleA, bytes(101)), other.append(circleA, bytes(102)))
        return join(rows)
      })
      const early = [store.append(circleA, bytes(103)), other.append(circleA, bytes(104))]
      value(await answer)
      for (const one of await Promise.all([...early, ...during])) value(one)
      check(during.length > 0, 'the merge ran')
      const got = [...join((await load(store, circleA)).updates)]
      same(got.toSorted((a, b) => a - b), [...Array.from({ length: 20 }, (_, i) => i + 1), 101, 102, 103, 104])
    },
  },
  {
    name: 'two handles append and compact at once and lose nothing',
    async run(place) {
      const handles = [await place.open(), await place.open()]
      const work: Promise<Result<void, unknown>>[] = []
      for (let i = 0; i < 60; i++) {
        const store = handles[i % 2]
        if (store === undefined) continue
        work.push(store.append(circleA, bytes(i)))
        if (i % 10 === 9) work.push(...handles.map((each) => each.compact(circleA, join)))
      }
      for (const answer of await Promise.all(work)) value(answer)
      for (const store of handles) {
        const got = [...join((await load(store, circleA)).updates)]
        same(got.toSorted((a, b) => a - b), Array.from({ length: 60 }, (_, i) => i))
      }
    },
  },
  {
    name: 'a merge that throws changes nothing',
    async run(place) {
      const store = await place.open()
      value(await store.append(circleA, bytes(1)))
      value(await store.append(circleA, bytes(2)))
      const answer = await store.compact(circleA, () => {
        throw new Error('not a Yjs update')
      })
      same(answer, { ok: false, error: 'failed' })
      same((await load(store, circleA)).updates, [bytes(1), bytes(2)])
      value(await store.append(circleA, bytes(3)))
    },
  },
  {
    name: 'a damaged row is set aside and counted, the rest loads, and compacting does not delete it',
    needsDamage: true,
    async run(place) {
      const store = await place.open()
      for (let i = 1; i <= 3; i++) value(await store.append(circleA, bytes(i, i)))
      await place.damage?.(circleA)
      same(await load(store, circleA), { updates: [bytes(2, 2), bytes(3, 3)], damaged: 1 })
      value(await store.compact(circleA, join))
      same(await load(store, circleA), { updates: [bytes(2, 2, 3, 3)], damaged: 1 })
      same(value(await store.count(circleA)), 2)
      // The same bit flipped again: the row is whole, and nothing of it was lost meanwhile.
      await place.damage?.(circleA)
      same(await load(store, circleA), { updates: [bytes(1, 1), bytes(2, 2, 3, 3)], damaged: 0 })
    },
  },
  {
    name: 'one megabyte goes in and out, also through a compaction',
    async run(place) {
      const store = await place.open()
      const large = Uint8Array.from({ length: 1_048_576 }, (_, i) => (i * 31 + (i >> 8)) & 255)
      value(await store.append(circleA, bytes(1)))
      value(await store.append(circleA, large))
      same((await load(store, circleA)).updates, [bytes(1), large])
      value(await store.compact(circleA, join))
      same((await load(store, circleA)).updates, [join([bytes(1), large])])
    },
  },
  {
    name: 'circle records are put, replaced and listed',
    async run(place) {
      const store = await place.open()
      value(await store.putCircle(record(circleA, 'A')))
      value(await store.putCircle(record(circleB, 'B')))
      value(await store.putCircle(record(circleA, 'A again')))
      const listed = [...value(await store.circles())].sort((a, b) => (a.title < b.title ? -1 : 1))
      same(listed, [record(circleA, 'A again'), record(circleB, 'B')])
    },
  },
  {
    name: 'a page that has not heard of a fresh key does not take it away',
    async run(place) {
      const store = await place.open()
      const [one, two, other] = [1, 2, 2].map((n, i) => ({ n, secret: bytes(...Array<number>(16).fill(n + 10 * i)) }))
      if (!one || !two || !other) throw new Error('no keys')
      value(await store.putCircle({ ...record(circleA, 'A'), epochs: [one, two] }))
      value(await store.putCircle({ ...record(circleA, 'from another page'), epochs: [one] }))
      value(await store.putCircle({ ...record(circleA, 'with another second key'), epochs: [one, other] }))
      const [stored] = value(await store.circles())
      // Two second keys: every page comes to the same, whichever was stored first.
      same(stored?.epochs, [one, other, two])
      same(stored?.title, 'with another second key')
    },
  },
  {
    name: 'values are put, replaced and read, whatever their shape',
    async run(place) {
      const store = await place.open()
      const profile = { name: 'Åsa', secret: bytes(1, 2), list: [1, null, { deep: true }] }
      value(await store.put('profile', profile))
      value(await store.put('language', 'en'))
      value(await store.put('language', 'sv'))
      same(value(await store.get('profile')), profile)
      same(value(await store.get('language')), 'sv')
      same(await store.put('function', () => 1), { ok: false, error: 'failed' })
      same(value(await store.get('function')), undefined)
    },
  },
  {
    name: 'a removed circle leaves nothing, and the others everything',
    async run(place) {
      const store = await place.open()
      for (const circle of [circleA, circleB]) {
        value(await store.putCircle(record(circle, 'x')))
        for (let i = 0; i < 3; i++) value(await store.append(circle, bytes(i)))
        value(await store.putFile(circle, photoHash, photo))
      }
      await place.damage?.(circleA)
      for (const circle of [circleA, circleB]) value(await store.put(`mailbox.${circle}`, 7))
      value(await store.removeCircle(circleA))
      same([value(await store.get(`mailbox.${circleA}`)), value(await store.get(`mailbox.${circleB}`))], [undefined, 7])
      same(await load(store, circleA), { updates: [], damaged: 0 })
      same(value(await store.circles()), [record(circleB, 'x')])
      same((await load(store, circleB)).updates.length, 3)
      same([value(await store.files(circleA)), value(await store.files(circleB))], [[], [photoHash]])
    },
  },
  {
    name: 'files come back byte for byte, by circle and hash, and what was put is a copy',
    async run(place) {
      const [store, other] = [await place.open(), await place.open()]
      const buffer = bytes(9, ...photo, 9)
      const answer = store.putFile(circleA, photoHash, buffer.subarray(1, -1))
      buffer.fill(7)
      value(await answer)
      value(await store.putFile(circleA, photoHash, photo))
      value(await store.putFile(circleA, emptyHash, bytes()))
      for (const each of [store, other]) {
        const got = value(await each.getFile(circleA, photoHash))
        same(got, photo)
        same(got?.buffer.byteLength, photo.length)
        got?.fill(0)
        same([...value(await each.files(circleA))].sort(), [emptyHash, photoHash].sort())
        same([value(await each.getFile(circleB, photoHash)), value(await each.files(circleB))], [null, []])
      }
      same(value(await store.load(circleA)), { updates: [], damaged: 0 })
    },
  },
  {
    name: 'a damaged file is reported as missing, and put again it is whole',
    needsDamage: true,
    async run(place) {
      const store = await place.open()
      value(await store.putFile(circleA, photoHash, photo))
      await place.damageFile?.(circleA, photoHash)
      same(value(await store.getFile(circleA, photoHash)), null)
      value(await store.putFile(circleA, photoHash, photo))
      same(value(await store.getFile(circleA, photoHash)), photo)
    },
  },
  {
    name: 'another handle finds all',
    async run(place) {
      const store = await place.open()
      value(await store.append(circleA, bytes(1)))
      value(await store.putCircle(record(circleA, 'A')))
      value(await store.put('language', 'sv'))
      store.close()
      const again = await place.open()
      same((await load(again, circleA)).updates, [bytes(1)])
      same(value(await again.circles()), [record(circleA, 'A')])
      same(value(await again.get('language')), 'sv')
    },
  },
  {
    name: 'a closed store answers with an error',
    async run(place) {
      const store = await place.open()
      value(await store.append(circleA, bytes(1)))
      store.close()
      store.close()
      const answers = [
        await store.load(circleA),
        await store.append(circleA, bytes(2)),
        await store.compact(circleA, join),
        await store.count(circleA),
        await store.circles(),
        await store.putCircle(record(circleA, 'A')),
        await store.removeCircle(circleA),
        await store.putFile(circleA, photoHash, photo),
        await store.getFile(circleA, photoHash),
        await store.files(circleA),
        await store.get('language'),
        await store.put('language', 'sv'),
      ]
      for (const answer of answers) same(answer, { ok: false, error: 'failed' })
      same((await load(await place.open(), circleA)).updates, [bytes(1)])
    },
  },
]

const circleA = newId<CircleId>((n) => new Uint8Array(n).fill(1))
const circleB = newId<CircleId>((n) => new Uint8Array(n).fill(2))

const photo = Uint8Array.from({ length: 1000 }, (_, i) => i * 7)
const photoHash = 'ifT_VqJd0dsGpM5gM2A3ddcF-5bzD4aTcz_vYCocpTI'
const emptyHash = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

/** A merge that a check can read: all bytes, one after the other. */
function join(rows: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(rows.reduce((sum, row) => sum + row.length, 0))
  let at = 0
  for (const row of rows) {
    joined.set(row, at)
    at += row.length
  }
  return joined
}

function record(id: CircleId, title: string): CircleRecord {
  return { id, kind: 'round', epochs: [{ n: 0, secret: bytes(1, 2, 3) }], title, openedAt: 5 }
}

async function load(store: Store, circle: CircleId) {
  return value(await store.load(circle))
}

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`answered ${String(result.error)}`)
  return result.value
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`does not hold: ${what}`)
}

function same(got: unknown, wanted: unknown): void {
  const [a, b] = [shape(got), shape(wanted)]
  if (a !== b) throw new Error(`got ${a.slice(0, 300)}, wanted ${b.slice(0, 300)}`)
}

/** Values as text, bytes and what is undefined told apart from everything else. */
function shape(at: unknown): string {
  if (at instanceof Uint8Array) return `bytes(${Array.from(at).join()})`
  if (Array.isArray(at)) return `[${at.map(shape).join()}]`
  if (typeof at !== 'object' || at === null) return `${typeof at} ${JSON.stringify(at)}`
  const fields = Object.entries(at).sort(([x], [y]) => (x < y ? -1 : 1))
  return `{${fields.map(([name, field]) => `${name}: ${shape(field)}`).join()}}`
}
