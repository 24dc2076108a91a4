/** What goes on behind the screens of an open round; nobody waits for it. */
import { keepErased } from '../../session/keepErased.ts'
import { keepHistory } from '../../session/keepHistory.ts'
import { releaseWhenOver } from '../../session/releasing.ts'
import type { PersonId } from '../../model/ids.ts'
import type { OpenCircle } from '../../session/port.ts'
import type { App } from '../app.ts'
import { rememberDevice } from '../homeScreen/removed.ts'
import { goWhenGone } from '../leave/goneElsewhere.ts'
import { pageTimers } from '../pageTimers.ts'
import { asksPeople, stayWhenWritten } from '../stay/stay.ts'
import { beginVisit } from './visits.ts'

/** Answers that wait to be shown without a name, how texts stand after a meeting, who has been erased, what is there noted for the next visit, that it stays, and that it was here. Returns its undo. */
export function whileOpen(circle: OpenCircle, mine: OpenCircle, app: App, reader: () => PersonId | null): () => void {
  const { memory, now, random } = app
  const storage = navigator.storage as StorageManager | undefined
  let ended = false
  let stopErasing = () => {}
  void app.session().then((session) => {
    // What is in memory alone is gone with the page: nobody has removed it.
    if (session.refuge === null) rememberDevice(memory, session.device)
    if (!ended) stopErasing = keepErased(circle, session, pageTimers)
  }, () => undefined)
  const undo = [
    stayWhenWritten(circle, storage, asksPeople()),
    releaseWhenOver(circle, mine, random),
    keepHistory(circle, { now, timers: pageTimers, own: reader }),
    beginVisit(circle, { storage: memory, now, reader }),
  ]
  const stop = () => {
    ended = true
    stopErasing()
    undo.forEach((each) => each())
  }
  const stopGoing = goWhenGone(circle, app, stop)
  return () => {
    stopGoing()
    stop()
  }
}
