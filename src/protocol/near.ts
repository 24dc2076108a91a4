/** What a computer in the room says of itself: its address leads to it only there. */
import { recordOrNull } from '../model/json.ts'

export interface NearWords {
  /** The public address that what is written is moved to, with closing slash; null when there is none. */
  readonly home: string | null
  /** Entries that have not been moved; null when nothing is kept, and so nothing moved. */
  readonly waiting: number | null
  /**
   * `moved`: nothing waits. `away`: the public address is not reached, or too busy. `off`: it keeps no safe copy, or there
   * is no Lärandeträff there. `full`: it has no room.
   */
  readonly state: (typeof states)[number]
}

const states = ['moved', 'moving', 'away', 'off', 'full'] as const
const address = /^https?:\/\/[^\s/?#@]{1,300}\/[^\s?#]{0,200}$/

/** Null for anything else. */
export function parseNear(value: unknown): NearWords | null {
  const { home, waiting, state } = recordOrNull(value) ?? {}
  const known = states.find((each) => each === state)
  if (known === undefined || (waiting !== null && !(Number.isSafeInteger(waiting) && Number(waiting) >= 0))) return null
  const isAddress = typeof home === 'string' && address.test(home)
  return home === null || isAddress ? { home, waiting: waiting as number | null, state: known } : null
}
