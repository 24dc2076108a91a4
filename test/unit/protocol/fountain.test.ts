import { describe, expect, it } from 'vitest'
import { createFountain, createGatherer, mostFountainBytes } from '../../../src/protocol/fountain.ts'
import { seededNumbers, seededRandom } from '../../random.ts'

const seed = Number(process.env['SEED'] ?? 20261128)

function fountainOf(bytes: Uint8Array) {
  const fountain = createFountain(bytes)
  if (fountain === null) throw new Error('no fountain')
  return fountain
}

/** How many frames were seen until the bytes were whole, when each is missed with that likelihood, from frame `first` on. */
function seenUntilWhole(bytes: Uint8Array, missed: number, first: number, number: () => number): number {
  const fountain = fountainOf(bytes)
  const gatherer = createGatherer()
  for (let frame = first, seen = 0; ; frame++) {
    if (number() < missed) continue
    seen++
    const gathered = gatherer.add(fountain.frame(frame))
    expect(gathered?.of).toBe(fountain.blocks)
    if (gathered?.bytes) {
      expect(gathered.bytes).toEqual(bytes)
      return seen
    }
    if (seen > fountain.blocks + 40) throw new Error(`not whole after ${String(seen)} of ${String(fountain.blocks)}`)
  }
}

describe(`a sequence of frames (seed ${String(seed)})`, () => {
  const [random, number] = [seededRandom(seed), seededNumbers(seed)]

  it('is whole after as many as there are blocks when none is missed', () => {
    for (const length of [1, 479, 480, 481, 20_000, 51_200]) expect(seenUntilWhole(random(length), 0, 0, number)).toBe(Math.ceil(length / 480))
  })

  it('needs hardly more when a third are missed, wherever one begins to look', () => {
    let more = 0
    for (let i = 0; i < 12; i++) {
      const bytes = random(480 * (1 + Math.floor(number() * 110)))
      more += seenUntilWhole(bytes, 1 / 3, Math.floor(number() * 400), number) - bytes.length / 480
    }
    expect(more / 12).toBeLessThan(3)
  })

  it('takes the same frame twice, and another order', () => {
    const bytes = random(9_000)
    const fountain = fountainOf(bytes)
    const gatherer = createGatherer()
    const order = Array.from({ length: 30 }, (_, i) => i).sort(() => number() - 0.5)
    for (const frame of [...order, ...order]) gatherer.add(fountain.frame(frame))
    expect(gatherer.add(fountain.frame(0))?.bytes).toEqual(bytes)
  })

  it('begins anew with another sequence', () => {
    const [first, second] = [random(2_000), random(2_000)]
    const gatherer = createGatherer()
    gatherer.add(fountainOf(first).frame(0))
    const other = fountainOf(second)
    expect(gatherer.add(other.frame(1))).toEqual({ have: 1, of: 5, bytes: null })
    for (let frame = 0; frame < 5; frame++) gatherer.add(other.frame(frame))
    expect(gatherer.add(other.frame(9))?.bytes).toEqual(second)
  })

  it('passes over what is none of it, and a misread frame costs no more than a fresh start', () => {
    const bytes = random(2_000)
    const fountain = fountainOf(bytes)
    const gatherer = createGatherer()
    const frame = fountain.frame(2)
    for (const strange of [new Uint8Array(0), random(40), frame.subarray(1), Uint8Array.of(9, ...frame.subarray(1)), new Uint8Array(frame.length)]) expect(gatherer.add(strange)).toBeNull()
    const misread = fountain.frame(0)
    misread[100] = (misread[100] ?? 0) ^ 1
    gatherer.add(misread)
    let whole: Uint8Array | null = null
    for (let next = 1; next < 60 && whole === null; next++) whole = gatherer.add(fountain.frame(next))?.bytes ?? null
    expect(whole).toEqual(bytes)
  })

  it('holds no more than it says', () => {
    expect(createFountain(new Uint8Array(0))).toBeNull()
    expect(createFountain(new Uint8Array(mostFountainBytes + 1))).toBeNull()
  })
})
