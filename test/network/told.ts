/** What passes between the tests and the phones in processes of their own (phone.ts). */
import type { SafeCopy, SyncStatus } from '../../src/sync/port.ts'

export interface Begin {
  /** Where this phone finds the server, ending in a slash. */
  readonly base: string
  /** A byte. */
  readonly room: number
  /** Its words begin with this: a phone that has died begins another life. */
  readonly life: string
  /** What it types, and where. */
  readonly seed: number
}

/** What somebody who looks at this phone is told at this moment. */
export interface Told extends SyncStatus {
  /** Words that have been written here in this life. */
  readonly written: number
  readonly safe: SafeCopy['state']
}

export interface Held {
  /** How many words of each life are here. */
  readonly words: Readonly<Record<string, number>>
  /** Of everything in the document, in its order. */
  readonly digest: string
}

/** `told` comes by itself, with this in the place of a question's number. */
export const toldId = -1
