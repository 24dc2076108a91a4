import { createValue } from '../../document/view.ts'
import type { CircleSync, SafeCopy } from '../port.ts'
import type { KeptMailbox } from './keepMailbox.ts'

/** The circle's links, and its mailbox beside them as soon as its code is here. Without it nothing is called safe. */
export function withMailbox(sync: CircleSync, starting: Promise<KeptMailbox | null>): CircleSync {
  const safe = createValue<SafeCopy>({ state: 'none' })
  let ended = false
  let mailbox: KeptMailbox | null = null
  void starting.then((started) => {
    if (ended) return started?.close()
    mailbox = started
    mailbox?.safe.subscribe(() => safe.set(mailbox?.safe.get() ?? { state: 'none' }))
  })
  const end = () => {
    ended = true
    mailbox?.close()
  }
  return {
    ...sync,
    safe,
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
