/**
 * Whether what is stored here stays. A browser may throw it away when the phone is full, and Safari after seven days of use
 * without a visit, unless it has promised not to (Storage Standard, *persistent* buckets).
 */
import type { OpenCircle } from '../../session/port.ts'

/** `unknown`: an old browser, or a page without https. */
export type Stay = 'kept' | 'mayGo' | 'unknown'

export type BrowserStorage = Pick<StorageManager, 'persist' | 'persisted'> | undefined

export async function readStay(storage: BrowserStorage): Promise<Stay> {
  return told(() => storage?.persisted())
}

export async function askToStay(storage: BrowserStorage): Promise<Stay> {
  return told(() => storage?.persist())
}

async function told(ask: () => Promise<boolean> | undefined): Promise<Stay> {
  try {
    const answer = await ask()
    if (answer === undefined) return 'unknown'
    return answer ? 'kept' : 'mayGo'
  } catch {
    return 'unknown'
  }
}

/**
 * Asks when something has been stored here for the first time since the round was opened: before that a browser has no
 * reason to say yes. Nothing is asked where the browser would put a question on the screen: that waits
 * until somebody wants it (StayPart).
 */
export function stayWhenWritten(circle: OpenCircle, storage: BrowserStorage, asksPeople: boolean): () => void {
  let wrote = false
  const undo = circle.status.subscribe(() => {
    const { saved } = circle.status.get()
    if (saved === 'saving') wrote = true
    else if (wrote && saved === 'saved') {
      undo()
      void askToStay(storage)
    }
  })
  if (asksPeople || storage === undefined) undo()
  return undo
}

/** Firefox alone asks its user. */
export const asksPeople = (): boolean => CSS.supports('-moz-appearance', 'none')
