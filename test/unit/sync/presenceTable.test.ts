import { describe, expect, test } from 'vitest'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import type { PagePresence } from '../../../src/sync/messages.ts'
import { createPresenceTable, presenceLifeMs, writingMs } from '../../../src/sync/presenceTable.ts'
import type { SessionId } from '../../../src/sync/session.ts'

let next = 0
const id = () => newId((n) => Uint8Array.from({ length: n }, (_, i) => (i === 0 ? next++ >> 8 : i === 1 ? next : 0)))
const session = () => id().slice(0, 13) as SessionId
const own = session()
const written = 9

function said(given: Partial<PagePresence> = {}): PagePresence {
  return { session: session(), device: id() as DeviceId, counter: 1, age: 0, json: '{}', seen: new Map(), ...given }
}

describe('who is here', () => {
  test('a record is news once, and a later one again', () => {
    const table = createPresenceTable(own)
    const message = said()
    expect(table.accept(message, 0, written)).toBe(true)
    expect(table.accept(message, 0, written)).toBe(false)
    expect(table.accept({ ...message, counter: 2 }, 0, written)).toBe(true)
    expect(table.accept(said({ session: own }), 0, written)).toBe(false)
    expect(table.accept(said({ json: '[]' }), 0, written)).toBe(false)
    expect(table.accept(said({ json: '{' }), 0, written)).toBe(false)
  })

  test('the list is the same one while nobody moves', () => {
    const table = createPresenceTable(own)
    const message = said()
    table.accept(message, 0, written)
    const list = table.list()
    table.accept({ ...message, counter: 2 }, 5_000, written)
    expect(table.list()).toBe(list)
  })

  test('who is not renewed goes, and handing on keeps nobody young', () => {
    const table = createPresenceTable(own)
    const message = said()
    table.accept(message, 0, written)
    const other = createPresenceTable(own)
    const [handed] = table.all(20_000)
    if (handed) other.accept(handed, 20_000, written)
    expect(handed?.age).toBe(20_000)
    expect(other.expire(presenceLifeMs - 1)).toBe(false)
    expect(other.expire(presenceLifeMs)).toBe(true)
    expect(other.list()).toEqual([])
    expect(other.accept({ ...message, age: presenceLifeMs }, presenceLifeMs, written)).toBe(false)
  })

  test('who lost the channel goes sooner, unless renewed', () => {
    const table = createPresenceTable(own)
    const message = said()
    table.accept(message, 0, written)
    table.lost(message.session)
    expect(table.expire(11_999)).toBe(false)
    table.accept({ ...message, counter: 2 }, 11_999, written)
    expect(table.expire(20_000)).toBe(false)
    table.lost(message.session)
    expect(table.expire(24_000)).toBe(true)
  })

  test('the tabs of a device count once, and one of them that has it all is enough', () => {
    const table = createPresenceTable(own)
    const [first, second] = [said(), said()]
    const mine = id() as DeviceId
    table.accept(first, 0, written)
    table.accept(said({ device: first.device, seen: new Map([[own, 4]]) }), 0, written)
    table.accept(second, 0, written)
    table.accept(said({ device: mine, seen: new Map([[own, 9]]) }), 0, written)
    expect(table.count(mine, 4)).toEqual({ present: 2, reached: 1 })
    table.acknowledge(second.session, 4)
    expect(table.count(mine, 4)).toEqual({ present: 2, reached: 2 })
    expect(table.count(mine, 5)).toEqual({ present: 2, reached: 0 })
  })

  test('there are never more than two hundred', () => {
    const table = createPresenceTable(own)
    for (let i = 0; i < 300; i++) table.accept(said(), i, written)
    expect(table.list()).toHaveLength(200)
  })

  test('who is not heard for ten seconds writes no more, and does when heard again', () => {
    const table = createPresenceTable(own)
    const field = `${id()}/what`
    const message = said({ json: JSON.stringify({ field }) })
    table.accept(message, 0, written)
    table.renew(message.session, 1_000)
    expect(table.expire(1_000 + writingMs - 1)).toBe(false)
    expect(table.list()).toMatchObject([{ field }])
    expect(table.expire(1_000 + writingMs)).toBe(true)
    expect(table.list()).toMatchObject([{ session: message.session, field: null }])
    table.renew(message.session, 20_000)
    expect(table.list()).toMatchObject([{ field }])
    expect(table.expire(20_000 + presenceLifeMs)).toBe(true)
    expect(table.list()).toEqual([])
  })

  test('what is acknowledged counts, also when it is heard before where the page is', () => {
    const table = createPresenceTable(own)
    const message = said()
    table.acknowledge(message.session, 3)
    table.accept(message, 0, written)
    expect(table.count(id() as DeviceId, 3)).toEqual({ present: 1, reached: 1 })
    expect(table.count(id() as DeviceId, 4)).toEqual({ present: 1, reached: 0 })
  })
})
