import type { RandomBytes } from '../../../src/model/deps.ts'
import { seededNumbers } from '../../random.ts'

export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number
  readonly bytes: RandomBytes
}

export function seeded(seed: number): Random {
  const number = seededNumbers(seed)
  const int = (below: number) => Math.floor(number() * below)
  return { int, bytes: (n) => Uint8Array.from({ length: n }, () => int(256)) }
}
