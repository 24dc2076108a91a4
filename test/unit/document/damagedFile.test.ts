/** A file that somebody has tampered with is refused with its place, or becomes a round that can be taken out and in again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { readOpenRound } from '../../../src/export/openData/round.ts'
import { seededNumbers } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'

type Node = Record<string, unknown> | unknown[]

const junk: readonly unknown[] = [null, true, -1, 0, 1.5, 1e308, '', 'x', '2026-02-30', '\u0000\ud800', '__proto__', 'constructor', [], {}, [[]], { id: 'x' }, 'a'.repeat(30_000)]

/** Puts junk, or something from elsewhere in the file, in the place of one value; or takes the value away. */
function tamper(whole: Node, random: () => number): void {
  const places: [Node, string][] = []
  const visit = (node: Node): void => {
    for (const [key, value] of Object.entries(node)) {
      places.push([node, key])
      if (typeof value === 'object' && value !== null) visit(value as Node)
    }
  }
  visit(whole)
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const [node, key] = any(places)
  const [from, other] = any(places)
  const kind = random()
  if (kind < 0.2) Reflect.deleteProperty(node, key)
  else Reflect.set(node, key, kind < 0.6 ? any(junk) : structuredClone(Reflect.get(from, other)))
}

it('is refused with its place, or comes in and leaves as it was read', () => {
  const room = emptyDocument()
  Y.applyUpdate(room.doc, readFileSync(join(import.meta.dirname, '../../fixtures/room-2.bin')))
  const file = fileOf(room)
  const outcomes = { refused: 0, read: 0 }
  for (let seed = 1; seed <= 600; seed++) {
    const random = seededNumbers(seed)
    const whole = JSON.parse(file) as Node
    for (let i = 0; i <= random() * 3; i++) tamper(whole, random)
    const tampered = JSON.stringify(whole)
    const read = readOpenRound(tampered)
    if (!read.ok) {
      outcomes.refused++
      if (read.error.code === 'broken') expect(read.error.at, `seed ${String(seed)}`).toMatch(/^[.[]/)
      continue
    }
    outcomes.read++
    const out = fileOf(broughtIn(tampered, seed).round)
    expect(fileOf(broughtIn(out, seed).round), `seed ${String(seed)}`).toBe(out)
  }
  expect(outcomes.refused).toBeGreaterThan(100)
  expect(outcomes.read).toBeGreaterThan(20)
})
