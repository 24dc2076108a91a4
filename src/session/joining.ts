import { emptyDocument, type CircleDocument, metaView, readMeta } from '../document/circleDocument.ts'
import { roundView } from '../document/round.ts'
import type { CircleId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { InviteEntry } from '../protocol/invite.ts'
import type { CircleSync, StartSync } from '../sync/port.ts'

export interface Arrival {
  readonly id: CircleId
  readonly document: CircleDocument
  /** Stands already; whoever takes the arrival takes the links over. */
  readonly sync: CircleSync
}

export interface Seeking {
  readonly arrived: Promise<Result<Arrival, 'closed' | 'notARound' | 'wrongCircle'>>
  close(): void
}

/**
 * Looks for the round of an invite among those who are in its room. Its document is kept in memory until it says
 * which circle it is: nothing can be written before that.
 */
export function seekRound(entry: InviteEntry, startSync: StartSync): Seeking {
  const document = emptyDocument()
  let settle: (result: Result<Arrival, 'closed' | 'notARound' | 'wrongCircle'>) => void = () => {}
  const arrived = new Promise<Result<Arrival, 'closed' | 'notARound' | 'wrongCircle'>>((resolve) => (settle = resolve))
  let done = false
  let sync: CircleSync | null = null

  const finish = (result: Result<Arrival, 'closed' | 'notARound' | 'wrongCircle'>) => {
    if (done) return
    done = true
    stop()
    if (!result.ok) sync?.close()
    settle(result)
  }
  const look = () => {
    const meta = readMeta(document)
    // Metadata and content come in one update; a name that is missing means that more is on its way.
    if (meta === null || sync === null) return
    if (meta.kind !== 'round') finish(fail('notARound'))
    else if (entry.circle !== null && entry.circle !== meta.circle) finish(fail('wrongCircle'))
    else if (roundView(document).get().name !== '') finish(ok({ id: meta.circle, document, sync }))
  }
  const stopMeta = metaView(document).subscribe(() => queueMicrotask(look))
  const stopRound = roundView(document).subscribe(() => queueMicrotask(look))
  const stop = () => {
    stopMeta()
    stopRound()
  }
  void startSync(document, entry).then((started) => {
    sync = started
    if (done) started.close()
    else look()
  })
  return { arrived, close: () => finish(fail('closed')) }
}
