import type { CircleId } from '../../../src/model/ids.ts'
import { base32 } from '../../../src/model/ids.ts'
import type { InviteEntry } from '../../../src/protocol/invite.ts'
import { seededNumbers } from '../../random.ts'

export interface Seeded {
  /** A whole number from 0 to below `n`. */
  below(n: number): number
  bytes(n: number): Uint8Array
}

/** The seed is printed, for a test that fails. */
export function seeded(seed: number): Seeded {
  console.log(`seed ${seed}`)
  const number = seededNumbers(seed)
  const below = (n: number): number => Math.floor(number() * n)
  return { below, bytes: (n) => Uint8Array.from({ length: n }, () => below(256)) }
}

export function randomEntry(random: Seeded): InviteEntry {
  const circle = random.below(4) === 0 ? null : (base32(random.bytes(16)) as CircleId)
  return { circle, epoch: 1 + random.below(255), secret: random.bytes(16) }
}
