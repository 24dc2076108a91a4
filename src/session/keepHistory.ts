/** Copies how texts stand when a meeting is over: the phone that ended it at once, any other only what that one has left out. */
import { copyTexts, isCopied } from '../document/history.ts'
import { runEventsView } from '../document/run.ts'
import type { Now, Timers } from '../model/deps.ts'
import { endToCopy, type MeetingEnd } from '../model/history.ts'
import type { MeetingId, PersonId } from '../model/ids.ts'
import { newestEvent, type RunEvent } from '../model/run.ts'
import type { OpenCircle } from './port.ts'

/** ms that others wait for the copies of the phone that ended the meeting, and for late words of phones that were away. */
export const patience = 20_000

interface HistoryDeps {
  readonly now: Now
  readonly timers: Timers
  /** Who this phone speaks for. */
  own(): PersonId | null
}

/** Goes on until the returned undo. */
export function keepHistory(round: Pick<OpenCircle, 'document' | 'clock'>, { now, timers, own }: HistoryDeps): () => void {
  const events = runEventsView(round.document)
  let cancel = () => {}
  /** Where each meeting stood when it was looked at last: only an end that comes while we look on is this phone's own. */
  let seen: ReadonlyMap<MeetingId, RunEvent['id']> | null = null
  const copy = (end: MeetingEnd) => void copyTexts(round.document, end, now())
  const look = () => {
    const before = seen
    const newest = newestOf(events.get().list)
    seen = new Map([...newest.values()].map(({ meeting, id }) => [meeting, id]))
    for (const last of newest.values()) {
      const isOwn = last.status === 'ended' && last.leader === own() && before !== null && before.get(last.meeting) !== last.id
      const end = isOwn ? endOf(last) : null
      if (end !== null && !isCopied(round.document, end)) copy(end)
    }
    cancel()
    cancel = timers.after(patience, () => {
      for (const last of newestOf(events.get().list).values()) {
        const end = endOf(last)
        if (end !== null) copy(end)
      }
    })
  }
  const endOf = (last: RunEvent) => endToCopy(last, (base) => round.clock.nowIn(base).at)
  const undo = events.subscribe(look)
  look()
  return () => {
    undo()
    cancel()
  }
}

/** The event that counts, of each meeting. */
function newestOf(events: readonly RunEvent[]): ReadonlyMap<MeetingId, RunEvent> {
  const meetings = new Map<MeetingId, RunEvent[]>()
  for (const event of events) meetings.set(event.meeting, [...(meetings.get(event.meeting) ?? []), event])
  return new Map([...meetings].flatMap(([meeting, all]) => {
    const last = newestEvent(all)
    return last === null ? [] : [[meeting, last] as const]
  }))
}
