/**
 * The storage port: an append-and-compact log per circle, and small records beside it.
 *
 * A log row is `{circle, kind, bytes, checksum}`; `kind` is `update` or `snapshot`. Loading gives the rows in order;
 * a row whose checksum does not fit is set aside and counted, never handed out. An answer `ok` to `append` means
 * that the transaction has committed: only then may anything be called saved.
 *
 * Files (pictures) stand beside the log under the SHA-256 of their bytes, which tells whether they are whole.
 */
import type { LiveView } from '../document/view.ts'
import type { CircleKind } from '../model/circle.ts'
import type { Epoch } from '../model/epoch.ts'
import type { CircleId, DeviceId } from '../model/ids.ts'
import type { Result } from '../model/result.ts'

/** Why a write or read failed. `full`: no room on the device. `refused`: no storage here (private mode, Lockdown). */
export type StorageError = 'full' | 'refused' | 'failed'

/** Why nothing is stored now. `silent`: IndexedDB does not answer. `blocked`: an older version in another tab is in its way. */
export type Fallback = StorageError | 'silent' | 'blocked'

export interface LoadedLog {
  /** Yjs updates (V1), oldest first; a snapshot is an update too. */
  readonly updates: readonly Uint8Array[]
  /** Rows that were set aside because their checksum did not fit. */
  readonly damaged: number
}

/** What this device knows of a circle beside its document. */
export interface CircleRecord {
  readonly id: CircleId
  readonly kind: CircleKind
  /** The round that a home belongs to. */
  readonly round?: CircleId
  /** As `model/epoch.ts` orders them; the last one is in use. Empty for *mine*. */
  readonly epochs: readonly Epoch[]
  /** Shown in the list of rounds before the document is open. */
  readonly title: string
  /** ms, this device's clock. */
  readonly openedAt: number
}

/** Who the user of this device is, as last said: the next round is joined with it. */
export interface Profile {
  readonly device: DeviceId
  readonly name: string
  readonly organisation: string
  readonly role: string
}

export interface Store {
  /** False where everything is gone when the page closes. */
  readonly durable: boolean
  /** Memory that stands in for a store that could not be reached: why; null once it was, and all was stored. */
  readonly refuge?: LiveView<Fallback | null>

  /** Hears that the browser has thrown the database away under this page, and what is written goes into a new one. Returns its undo. */
  onReplaced?(listener: () => void): () => void
  /** The id under which a circle of this page is stored, where that is another one by now. */
  storedAs?(circle: CircleId): CircleId

  load(circle: CircleId): Promise<Result<LoadedLog, StorageError>>
  append(circle: CircleId, update: Uint8Array): Promise<Result<void, StorageError>>
  /**
   * Replaces all rows of the circle that are in the log now by one snapshot, in one transaction: `merge` gets every
   * readable row's update and answers with one update that holds them all.
   */
  compact(circle: CircleId, merge: (updates: readonly Uint8Array[]) => Uint8Array): Promise<Result<void, StorageError>>
  /** Rows in the circle's log, damaged ones too. */
  count(circle: CircleId): Promise<Result<number, StorageError>>
  /** The number of the newest row of the circle's log, 0 when it has none. Each row that is added has a greater one than all before it. */
  newest(circle: CircleId): Promise<Result<number, StorageError>>

  circles(): Promise<Result<readonly CircleRecord[], StorageError>>
  /** Keys that are stored already stay: another page may have been told of a fresh one. */
  putCircle(record: CircleRecord): Promise<Result<void, StorageError>>
  /** Removes the record, every row of the circle's log, its files, and the small values whose names hold its id. */
  removeCircle(circle: CircleId): Promise<Result<void, StorageError>>

  /** Keeps a file of the circle; `hash` is the SHA-256 of the bytes, base64url. One that is there is replaced. */
  putFile(circle: CircleId, hash: string, bytes: Uint8Array): Promise<Result<void, StorageError>>
  /** Null when there is none, or what there is has been damaged: then it is to be put again. */
  getFile(circle: CircleId, hash: string): Promise<Result<Uint8Array | null, StorageError>>
  /** The hashes of the circle's files, also of damaged ones. */
  files(circle: CircleId): Promise<Result<readonly string[], StorageError>>

  /** Small values by name: the profile, pending invites, the language. Values are structured-cloneable. */
  get(name: string): Promise<Result<unknown, StorageError>>
  put(name: string, value: unknown): Promise<Result<void, StorageError>>

  close(): void
}
