import { expect, it } from 'vitest'
import { type AgendaItemId, newId } from '../../../src/model/ids.ts'
import { answeredMemory } from '../../../src/ui/meeting/answeredMemory.ts'
import { seeded } from '../model/random.ts'

const { bytes } = seeded(4)

function pageStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>()
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) }
}

it('remembers the question that was answered at an item, and no other', () => {
  const storage = pageStorage()
  const [item, other] = [newId<AgendaItemId>(bytes), newId<AgendaItemId>(bytes)]
  expect(answeredMemory(storage, item).load()).toBeNull()
  answeredMemory(storage, item).save(1_800_000_000_000)
  expect(answeredMemory(storage, item).load()).toBe(1_800_000_000_000)
  expect(answeredMemory(storage, other).load()).toBeNull()
})

it('does without a storage, and with one that is refused or holds something else', () => {
  const item = newId<AgendaItemId>(bytes)
  const refused = () => { throw new DOMException('no', 'SecurityError') }
  for (const storage of [null, { getItem: refused, setItem: refused }, { getItem: () => 'x', setItem: () => undefined }]) {
    answeredMemory(storage, item).save(1)
    expect(answeredMemory(storage, item).load()).toBeNull()
  }
})
