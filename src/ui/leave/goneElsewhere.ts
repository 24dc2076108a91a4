import type { OpenCircle, Session } from '../../session/port.ts'
import type { App } from '../app.ts'
import { forgetKeys, idsOfRound } from './roundKeys.ts'

/** Another page of this device has left the round that is on the screen here: `stop` what goes on with it, and go. Returns its undo. */
export function goWhenGone(circle: OpenCircle, app: Pick<App, 'session' | 'address'>, stop: () => void): () => void {
  let undo = () => {}
  let ended = false
  const ids = idsOfRound(circle.id, circle.document)
  const watch = (session: Session) => {
    undo = session.circles.subscribe(() => {
      if (session.circles.get().some(({ id }) => id === circle.id)) return
      stop()
      forgetKeys(ids)
      location.replace(app.address)
    })
    if (ended) undo()
  }
  void app.session().then(watch)
  return () => {
    ended = true
    undo()
  }
}
