/** Keeps the spare copy: what has changed in the log is copied when it has been quiet for a moment, and when the page is hidden. */
import type { LiveView } from '../../document/view.ts'
import type { Timers } from '../../model/deps.ts'
import type { CircleId } from '../../model/ids.ts'
import type { Invite } from '../../protocol/invite.ts'
import type { CircleRecord } from '../../storage/port.ts'
import type { PersistDeps } from '../persist.ts'
import { tidyBox } from './box.ts'
import { type CopyDeps, copyPiece } from './copy.ts'
import { dueAt, pace, type Piece } from './slots.ts'

export interface KeepDeps extends CopyDeps {
  readonly circles: LiveView<readonly CircleRecord[]>
  readonly pending: LiveView<readonly Invite[]>
  /** Runs the work when no other page of this browser touches the copy. */
  alone<T>(work: () => Promise<T>): Promise<T>
  readonly timers: Timers
  /** Settles when the page has nothing better to do. */
  idle(): Promise<void>
  readonly lifecycle: PersistDeps['lifecycle']
}

export interface Keeper {
  /** The circle's log has grown. */
  changed(circle: CircleId): void
  stop(): void
}

/** ms after the page was hidden in which what is stored is copied at once. */
const hurry = 1_000
/** The size of a copy that could not be written: it is tried again as seldom as the largest. */
const refused = pace.seldomest / pace.perByte

/**
 * Begins with all that was not copied when the last page was closed, and lets go of what is not known any more. Not at once: whoever
 * opens the app writes first, and a log that is read keeps waiting what is to be written in it.
 */
export function keepSpare(deps: KeepDeps): Keeper {
  const { now, timers, alone } = deps
  const changes = new Map<Piece, { readonly first: number; readonly last: number }>()
  const copied = new Map<Piece, { readonly at: number; readonly size: number }>()
  let cancel: (() => void) | null = null
  let hurryUntil = 0
  let stopped = false
  let tidied = false

  const due = (piece: Piece, change: { readonly first: number; readonly last: number }) => dueAt(change, copied.get(piece) ?? { at: 0, size: 0 })
  const copy = async (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      const change = changes.get(piece)
      if (stopped || change === undefined) continue
      changes.delete(piece)
      const size = await alone(() => copyPiece(deps, piece)).catch(() => refused)
      if (size === refused && !changes.has(piece)) changes.set(piece, change)
      if (size > 0) copied.set(piece, { at: now(), size })
    }
  }
  const plan = () => {
    cancel?.()
    cancel = null
    if (stopped || changes.size === 0) return
    const next = Math.min(...[...changes].map(([piece, change]) => due(piece, change)))
    cancel = timers.after(Math.max(0, next - now()), () => void copyDue())
  }
  const copyDue = async () => {
    cancel = null
    await deps.idle()
    await copy([...changes].flatMap(([piece, change]) => (due(piece, change) <= now() ? [piece] : [])))
    if (!tidied) await tidy().catch(() => undefined)
    plan()
  }
  const tidy = () => alone(async () => {
    tidied = true
    const known = await deps.store.circles()
    if (known.ok && !stopped) await tidyBox(deps.box, known.value.map(({ id }) => id))
  })
  const changed = (piece: Piece) => {
    const at = now()
    changes.set(piece, { first: changes.get(piece)?.first ?? at, last: at })
    if (at < hurryUntil) void copy([piece])
    else plan()
  }
  const onHide = () => {
    hurryUntil = now() + hurry
    void copy([...changes.keys()])
  }
  /** Keys are in no log. */
  const keys = new Map<CircleId, number>()
  const follow = () => {
    for (const { id, epochs } of deps.circles.get()) {
      if (keys.get(id) === epochs.length) continue
      keys.set(id, epochs.length)
      changed(id)
    }
  }
  follow()
  changed('about')
  const undo = [deps.circles.subscribe(follow), deps.pending.subscribe(() => changed('about')), deps.lifecycle.onHide(onHide)]
  return {
    changed,
    stop() {
      stopped = true
      cancel?.()
      for (const each of undo) each()
    },
  }
}
