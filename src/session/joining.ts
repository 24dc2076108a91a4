import { emptyDocument, type CircleDocument, readMeta } from '../document/circleDocument.ts'
import type { CircleKind } from '../model/circle.ts'
import { compareEpochs } from '../model/epoch.ts'
import type { CircleId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { InviteEntry } from '../protocol/invite.ts'
import type { CircleSync, NextKey, StartSync } from '../sync/port.ts'
import { forgetfulMemory } from './mailboxMemory.ts'

export interface Arrival {
  readonly id: CircleId
  readonly document: CircleDocument
  /** Stands already; whoever takes the arrival takes the links over. */
  readonly sync: CircleSync
  /** Of the room where `sync` stands. */
  readonly key: NextKey
  /** Other keys that have been told of; grows until the arrival has been taken. */
  readonly heard: readonly NextKey[]
}

export interface Seeking {
  readonly arrived: Promise<Result<Arrival, 'closed' | 'notARound' | 'wrongCircle'>>
  close(): void
}

/**
 * Looks for a circle of an invite among those who are in its room, and follows them when they change its key. Its
 * document is kept in memory until it says which circle it is: nothing can be written before that. `isWhole` tells
 * whether its first content has come.
 */
export function seekCircle(
  entry: InviteEntry,
  kind: Exclude<CircleKind, 'mine'>,
  isWhole: (document: CircleDocument) => boolean,
  startSync: StartSync,
  onEpoch: (circle: CircleId, next: NextKey) => void,
): Seeking {
  const document = emptyDocument()
  let settle: (result: Result<Arrival, 'closed' | 'notARound' | 'wrongCircle'>) => void = () => {}
  const arrived = new Promise<Result<Arrival, 'closed' | 'notARound' | 'wrongCircle'>>((resolve) => (settle = resolve))
  const heard: NextKey[] = []
  let done = false
  let wanted: NextKey = { n: entry.epoch, secret: entry.secret }
  let room: { readonly sync: CircleSync; readonly key: NextKey } | null = null

  const finish = (result: Result<Arrival, 'closed' | 'notARound' | 'wrongCircle'>) => {
    if (done) return
    done = true
    stop()
    if (!result.ok) room?.sync.close()
    settle(result)
  }
  const look = () => {
    const meta = readMeta(document)
    if (meta === null || room === null) return
    if (meta.kind !== kind) finish(fail('notARound'))
    else if (entry.circle !== null && entry.circle !== meta.circle) finish(fail('wrongCircle'))
    else if (isWhole(document)) finish(ok({ id: meta.circle, document, ...room, heard }))
  }
  const lookSoon = () => queueMicrotask(look)
  document.doc.on('update', lookSoon)
  const stop = () => document.doc.off('update', lookSoon)
  // Its links live on with the circle, and so does what they hear.
  const tell = (next: NextKey) => {
    const circle = readMeta(document)?.circle
    heard.push(next)
    if (done && circle !== undefined) onEpoch(circle, next)
    if (done || compareEpochs(next, wanted) <= 0) return
    wanted = next
    void go(next)
  }
  const go = async (key: NextKey) => {
    const sync = await startSync(document, { circle: entry.circle, epoch: key.n, secret: key.secret, mailbox: forgetfulMemory }, tell)
    if (done || key !== wanted) return sync.close()
    room?.sync.close()
    room = { sync, key }
    look()
  }
  void go(wanted)
  return { arrived, close: () => finish(fail('closed')) }
}
