/** What came into the store when the session had read it already, or under another device's id. */
import { emptyDocument, encodeDocument } from '../../document/circleDocument.ts'
import { copyIntoMine } from '../../document/mineCopy.ts'
import type { DeviceId } from '../../model/ids.ts'
import type { Store } from '../../storage/port.ts'
import { applyLog } from '../log.ts'
import type { OpenCircle, Session } from '../port.ts'

/** Shows what a restore has brought that was slower than the page, or was finished by it. */
export async function showRestored(session: Session): Promise<void> {
  await session.lookAgain()
  await withMine(session, (mine) => mine.refresh())
}

/**
 * Private notes under the id of a device that never came to be, as the restore that wrote them was cut short; or of one
 * whose app was newer than the one that brought them back, until this one can read them. They go into this device's own.
 */
export async function bringStrayMine(store: Store, session: Session): Promise<void> {
  const known = await store.circles()
  const own: DeviceId = session.device
  const stored = await store.get('device')
  if (!stored.ok || stored.value !== own) return
  const strays = known.ok ? known.value.filter(({ id, kind }) => kind === 'mine' && String(id) !== String(own)) : []
  if (strays.length === 0) return
  await session.lookAgain()
  await withMine(session, async (mine) => {
    for (const { id } of strays) {
      const log = await store.load(id)
      const stray = emptyDocument()
      const whole = log.ok && applyLog(stray.doc, log.value.updates) + log.value.damaged === 0
      const copied = log.ok && copyIntoMine(mine.document, encodeDocument(stray)).ok
      stray.doc.destroy()
      await mine.flush()
      if (whole && copied && mine.status.get().saved === 'saved') await session.drop(id)
    }
  })
}

async function withMine(session: Session, work: (mine: OpenCircle) => Promise<void>): Promise<void> {
  const mine = await session.mine()
  if (!mine.ok) return
  await work(mine.value)
  mine.value.close()
}
