/**
 * What keeps the mailbox's entries. Rooms are addresses, devices are tags; both are only compared. Everything is answered
 * with a value; what was answered as written is on the disk and outlives the process and the power.
 */
import type { Result } from '../../model/result.ts'
import type { MailboxAnswer, MailboxHead } from '../../protocol/mailbox.ts'
import type { NoSpace } from './rules.ts'

/** `broken`: the store has failed, is away or closed, and nothing is known of what was asked. */
export type Put<E> = Promise<Result<MailboxHead, E | 'broken'>>

export interface MailboxStore {
  append(room: string, bytes: Uint8Array): Put<NoSpace>
  /** Entries are copies. A room that nobody wrote in is empty, and is not made by reading. */
  read(room: string, after: number, via: number): Promise<Result<MailboxAnswer, 'broken'>>
  addSnapshot(room: string, device: string, covers: number, bytes: Uint8Array): Put<NoSpace | 'unknown'>
  confirm(room: string, device: string, seq: number): Put<'unknown' | 'gone'>
  refuse(room: string, device: string, seq: number): Put<'unknown' | 'gone' | 'own'>
  /** Drops what is due in every room, and forgets rooms; answers how many. */
  forgetExpired(): Promise<Result<number, 'broken'>>
  usage(): { readonly bytes: number; readonly rooms: number }
  /** What is put now is not kept. The store on the disk has then failed for good, and must be opened anew. */
  hasFailed(): boolean
  /** Settles when everything under way is answered. Idempotent. */
  close(): Promise<void>
}
