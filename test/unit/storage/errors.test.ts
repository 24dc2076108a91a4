import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { isLostConnection, toStorageError } from '../../../src/storage/errors.ts'

const dom = (name: string, message = '') => new DOMException(message, name)
const aborted = (cause: DOMException) => new Dexie.AbortError(cause)

describe('toStorageError', () => {
  it('finds a full disk, however deep it is told', () => {
    expect(toStorageError(dom('QuotaExceededError'))).toBe('full')
    expect(toStorageError(aborted(dom('QuotaExceededError')))).toBe('full')
    // Heard from Chromium on a full file system, for large and for small rows.
    expect(toStorageError(aborted(dom('DataError', 'Failed to write blobs (IOError)')))).toBe('full')
    const closing = 'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE'
    expect(toStorageError(aborted(dom('UnknownError', closing)))).toBe('full')
  })

  it('tells what the browser refuses from what went wrong', () => {
    expect(toStorageError(dom('SecurityError'))).toBe('refused')
    expect(toStorageError(new Dexie.MissingAPIError())).toBe('refused')
    expect(toStorageError(dom('DataCloneError'))).toBe('failed')
    expect(toStorageError(aborted(dom('UnknownError', 'Internal error')))).toBe('failed')
  })

  it('has an answer to anything that can be thrown', () => {
    const ring: { name: string; inner?: unknown } = { name: 'AbortError' }
    ring.inner = ring
    for (const thrown of [undefined, null, 5, 'full', {}, { name: 7, message: null }, ring]) {
      expect(toStorageError(thrown)).toBe('failed')
    }
  })
})

describe('isLostConnection', () => {
  it('holds for what a new connection may mend, and nothing else', () => {
    expect(isLostConnection(dom('InvalidStateError'))).toBe(true)
    expect(isLostConnection(new Dexie.DatabaseClosedError())).toBe(true)
    expect(isLostConnection(dom('UnknownError', 'Connection to Indexed Database server lost'))).toBe(true)
    expect(isLostConnection(aborted(dom('QuotaExceededError')))).toBe(false)
    expect(isLostConnection(dom('DataCloneError'))).toBe(false)
    expect(isLostConnection(new Error('merge'))).toBe(false)
  })
})
