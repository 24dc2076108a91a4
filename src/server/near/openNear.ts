/**
 * A computer in the room whose address leads nowhere from home: its pages say so, and what is put in its mailbox is
 * moved to the public address when that is known and can be reached.
 */
import type { NearWords } from '../../protocol/near.ts'
import { createMover, type Mover, type MoverState } from './mover.ts'
import { openOutbox } from './outbox.ts'

export interface NearOptions {
  /** The public address, with closing slash; null when there is none. */
  readonly home: string | null
  /** Where what is to be moved waits; null when nothing is kept. */
  readonly outboxDir: string | null
  /** The operator is told how it goes. */
  onState?(state: MoverState, waiting: number): void
}

export interface Near {
  /** What its pages are told. */
  words(): NearWords
  /** Before it is put in the mailbox. False when it can't be kept. */
  add(token: Uint8Array, bytes: Uint8Array): Promise<boolean>
  close(): Promise<void>
}

/** Bytes: a meeting is a few megabytes. */
const mostBytes = 2 * 1024 * 1024 * 1024

export async function openNear({ home, outboxDir, onState }: NearOptions): Promise<Near> {
  if (outboxDir === null) return { words: () => ({ home, waiting: null, state: 'off' }), add: () => Promise.resolve(true), close: () => Promise.resolve() }
  const outbox = await openOutbox(outboxDir, mostBytes)
  // Without an address it waits: the computer may be started with one later.
  const mover: Mover | null =
    home === null ? null : createMover({ outbox, home, fetch, onState: (state) => onState?.(state, outbox.size) })
  return {
    words: () => ({ home, waiting: outbox.size, state: mover?.state ?? 'off' }),
    async add(token, bytes) {
      const added = await outbox.add(token, bytes)
      mover?.wake()
      return added
    },
    async close() {
      await mover?.close()
      await outbox.close()
    },
  }
}
