/**
 * What a mailbox's entry holds: one message of the engine, sealed in a frame as on a channel. Only a snapshot says whose it
 * is, for its writer to know it again: an update may hold what somebody has answered without a name. Its counter is the prefix
 * that a snapshot covers (0 for an update), and its nonce says that it was made for the mailbox: the server can't put a
 * snapshot in the place of another one, and none of it can be played to a phone as if somebody said it there.
 */
import type { RandomBytes } from '../../model/deps.ts'
import { type DeviceId, newId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { MailboxEntry } from '../../protocol/mailbox.ts'
import { decodeMessage, encodeMessage } from '../codec.ts'
import { createFrames, type Subtle } from '../frame.ts'
import type { RoomKeys } from '../keys.ts'

export interface OpenedEntry {
  readonly device: DeviceId
  /** A Yjs update; from outside still. */
  readonly update: Uint8Array
}

export interface EntrySealer {
  seal(update: Uint8Array, covers: number): Promise<Uint8Array<ArrayBuffer>>
  open(entry: MailboxEntry): Promise<Result<OpenedEntry, 'notOurs'>>
}

const nonce = new TextEncoder().encode('larandetraff/box')

export function createEntrySealer(keys: RoomKeys, device: DeviceId, subtle: Subtle, random: RandomBytes): EntrySealer {
  const frames = createFrames(keys, subtle, random)
  return {
    seal(update, covers) {
      const { kind, body } = encodeMessage({ type: 'state', update, seen: new Map() })
      return frames.seal({ kind, device: covers === 0 ? newId<DeviceId>(random) : device, counter: BigInt(covers) }, nonce, body)
    },
    async open({ bytes, covers }) {
      const head = frames.head(bytes)
      // A snapshot that is handed out as an update, as one that was moved here from another server, is only what it holds.
      if (!head.ok || (covers !== 0 && head.value.counter !== BigInt(covers))) return fail('notOurs')
      const body = await frames.open(bytes, nonce)
      const message = body.ok ? decodeMessage({ kind: head.value.kind, body: body.value }) : null
      if (message?.type !== 'state') return fail('notOurs')
      return ok({ device: head.value.device, update: message.update })
    },
  }
}
