/** What a phone remembers of a mailbox, with several pages that remember in one place. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createNotes } from '../../../src/sync/mailbox/notes.ts'
import type { Place } from '../../../src/sync/mailbox/place.ts'
import type { MailboxMemory } from '../../../src/sync/port.ts'

const placeIn = (room: string): Place => ({ room, cursor: 3, via: 0, covered: 2, coveredBy: 3, born: 1, content: Y.emptySnapshot })

function createMemory() {
  const self = {
    stored: null as unknown,
    load: () => Promise.resolve(self.stored),
    save(value: unknown) {
      self.stored = structuredClone(value)
      return Promise.resolve()
    },
  }
  return self satisfies MailboxMemory
}

const waitingIn = async (memory: MailboxMemory, room = 'a') => (await createNotes(memory, room, 'looker').load())?.waiting ?? null

describe('what is remembered', () => {
  it('is nothing of a mailbox that was never reached, or of another room', async () => {
    const memory = createMemory()
    expect(await waitingIn(memory)).toBeNull()
    await createNotes(memory, 'b', 'page').save(placeIn('b'), 2, 9)
    expect([await waitingIn(memory), await waitingIn(memory, 'b')]).toEqual([null, 2])
    expect(await createNotes(memory, 'b', 'looker').load()).toMatchObject({ place: { cursor: 3, coveredBy: 3 }, until: 9 })
  })

  it('counts what each page has left, and what a page has now', async () => {
    const memory = createMemory()
    const [one, two] = [createNotes(memory, 'a', 'one'), createNotes(memory, 'a', 'two')]
    await one.save(placeIn('a'), 2, 9)
    await two.save(placeIn('a'), 1, 9)
    await one.save(placeIn('a'), 3, 9)
    expect(await waitingIn(memory)).toBe(4)
    await Promise.all([one.save(placeIn('a'), 1, 9), one.save(placeIn('a'), 0, 9)])
    expect(await waitingIn(memory)).toBe(1)
  })

  it('lets go of what was left when it was loaded, and not of what a page that lives has written since', async () => {
    const memory = createMemory()
    const [gone, alive] = [createNotes(memory, 'a', 'gone'), createNotes(memory, 'a', 'alive')]
    await gone.save(placeIn('a'), 2, 9)
    await alive.save(placeIn('a'), 1, 9)
    const next = createNotes(memory, 'a', 'next')
    expect((await next.load())?.waiting).toBe(3)
    next.settle()
    await alive.save(placeIn('a'), 2, 9)
    await next.save(placeIn('a'), 0, 9)
    expect(await waitingIn(memory)).toBe(2)
  })

  it('of a room that was left takes no newer room\'s place', async () => {
    const memory = createMemory()
    const old = createNotes(memory, 'a', 'page')
    await old.save(placeIn('a'), 1, 9)
    old.end()
    await old.save(placeIn('a'), 0, 9)
    expect(await waitingIn(memory)).toBe(0)
    await createNotes(memory, 'b', 'page').save(placeIn('b'), 1, 9)
    await old.save(placeIn('a'), 0, 9)
    expect(await waitingIn(memory, 'b')).toBe(1)
  })

  it('is nothing when the server keeps nothing', async () => {
    const memory = createMemory()
    const notes = createNotes(memory, 'a', 'page')
    await notes.save(placeIn('a'), 1, 9)
    await notes.forget()
    expect(await waitingIn(memory)).toBeNull()
  })

  it.each([1, 'x', { one: -1, two: 'x', three: 0.5 }, null])('is read with care (%j)', async (waiting) => {
    const memory = createMemory()
    await createNotes(memory, 'a', 'page').save(placeIn('a'), 1, 9)
    memory.stored = { ...(memory.stored as object), waiting, until: 'never' }
    expect(await createNotes(memory, 'a', 'looker').load()).toMatchObject({ waiting: 0, until: 0 })
  })
})
