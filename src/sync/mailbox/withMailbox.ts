import { createValue } from '../../document/view.ts'
import type { CircleSync, SafeCopy, SyncedFiles } from '../port.ts'
import type { StartedMailbox } from './start.ts'

/** The circle's links, and its mailbox beside them as soon as its code is here. Without it nothing is called safe. */
export function withMailbox(sync: CircleSync, starting: Promise<StartedMailbox | null>): CircleSync {
  const safe = createValue<SafeCopy>({ state: 'none' })
  let ended = false
  let mailbox: StartedMailbox | null = null
  let files: SyncedFiles | null = null
  void starting.then((started) => {
    if (ended) return started?.close()
    mailbox = started
    if (files !== null) mailbox?.shareFiles(files)
    mailbox?.safe.subscribe(() => safe.set(mailbox?.safe.get() ?? { state: 'none' }))
  })
  const end = () => {
    ended = true
    mailbox?.close()
  }
  return {
    ...sync,
    safe,
    shareFiles(shared) {
      files = shared
      sync.shareFiles(shared)
      mailbox?.shareFiles(shared)
    },
    tellEpoch(next) {
      // The room is left for another one, and so is its mailbox.
      end()
      sync.tellEpoch(next)
    },
    close() {
      end()
      sync.close()
    },
  }
}
