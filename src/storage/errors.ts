/** What IndexedDB and Dexie throw, told as the three answers of the port. */
import type { StorageError } from './port.ts'

const full = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'NS_ERROR_FILE_NO_DEVICE_SPACE']
/** On a disk that is really full Chromium throws UnknownError or DataError: only the words tell. (The last: SQLite.) */
const fullWords = /FILE_ERROR_NO_SPACE|Failed to write blobs|disk is full/i
const refused = ['MissingAPIError', 'SecurityError', 'NotAllowedError']
const lost = [
  'InvalidStateError',
  'DatabaseClosedError',
  'UnknownError',
  'AbortError',
  'TimeoutError',
  'OpenFailedError',
]

/** Never throws, whatever it is given. */
export function toStorageError(error: unknown): StorageError {
  const causes = causesOf(error)
  if (causes.some(({ name, message }) => full.includes(name) || fullWords.test(message))) return 'full'
  return causes.some(({ name }) => refused.includes(name)) ? 'refused' : 'failed'
}

/** The connection itself may be dead (iOS ends it under a page in the background): a new one is worth a try. */
export function isLostConnection(error: unknown): boolean {
  return toStorageError(error) === 'failed' && causesOf(error).some(({ name }) => lost.includes(name))
}

/** One row can't be read and never will be: Chromium calls it NotReadableError, and DataError before that. */
export function isLostRow(error: unknown): boolean {
  return causesOf(error).some(({ name }) => name === 'NotReadableError' || name === 'DataError')
}

/** Dexie wraps what happened in an error of its own and keeps the cause in `inner`; a full disk shows only there. */
function causesOf(error: unknown): { name: string; message: string }[] {
  const causes: { name: string; message: string }[] = []
  let at: unknown = error
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
    const name = 'name' in at && typeof at.name === 'string' ? at.name : ''
    const message = 'message' in at && typeof at.message === 'string' ? at.message : ''
    causes.push({ name, message })
    at = 'inner' in at ? at.inner : null
  }
  return causes
}
