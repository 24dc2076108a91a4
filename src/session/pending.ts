import { createValue, type LiveView } from '../document/view.ts'
import { encodeFragment, type Invite, parseFragment } from '../protocol/invite.ts'
import type { Store } from '../storage/port.ts'

const name = 'pendingInvites'
const mostPending = 20

/** Invites whose document has not arrived: kept, so that a phone may be closed while nobody else is there. */
export interface Pending {
  readonly view: LiveView<readonly Invite[]>
  /** False when it could not be stored: it is then known until the page closes. */
  add(invite: Invite): Promise<boolean>
  remove(invite: Invite): Promise<void>
}

/** Rejects when the store does not answer: an empty list would be written over what is there. */
export async function loadPending(store: Store): Promise<Pending> {
  const stored = await store.get(name)
  if (!stored.ok) throw new Error(`the invites could not be read: ${stored.error}`)
  const texts = Array.isArray(stored.value) ? (stored.value as unknown[]) : []
  const invites = texts.flatMap((text) => {
    const parsed = typeof text === 'string' ? parseFragment(text) : null
    return parsed?.ok === true ? [parsed.value] : []
  })
  const view = createValue<readonly Invite[]>(invites)
  const write = async (next: readonly Invite[]) => {
    view.set(next)
    return (await store.put(name, next.map(encodeFragment))).ok
  }
  const without = (invite: Invite) => view.get().filter((other) => encodeFragment(other) !== encodeFragment(invite))
  return {
    view,
    add: (invite) => write([invite, ...without(invite)].slice(0, mostPending)),
    async remove(invite) {
      await write(without(invite))
    },
  }
}
