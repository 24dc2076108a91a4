/** What the home view tells of the rounds; fetched after the first paint, with storage and documents. */
import { meetingsView } from '../../document/meetings.ts'
import { roundView } from '../../document/round.ts'
import { roundEdition } from '../../document/roundEdition.ts'
import { runEventsView } from '../../document/run.ts'
import { isClosed } from '../../model/commitment.ts'
import { dayAt } from '../../model/date.ts'
import type { Now } from '../../model/deps.ts'
import { dueOn } from '../../model/due.ts'
import type { CircleId } from '../../model/ids.ts'
import { type Edition, type EditionLanguage, meetingNamedBy } from '../../model/edition.ts'
import type { Meeting } from '../../model/meeting.ts'
import { awaitedRounds } from '../../session/awaitedRounds.ts'
import { type HeldCircles, type HeldRound, holdCircles } from '../../session/heldCircles.ts'
import { type OwnCommitment, ownCommitmentsView } from '../../session/ownCommitments.ts'
import { homeLinks } from '../../session/homeLinks.ts'
import type { OpenCircle, Session } from '../../session/port.ts'
import { currentMeeting } from '../rounds/meetingStates.ts'

/** What a meeting is called by the round's own version of the method, and by its base where that says nothing. */
type Named = Readonly<Record<EditionLanguage, ReturnType<typeof meetingNamedBy>>>

export interface RoundSummary {
  readonly id: CircleId
  readonly title: string
  readonly current: { readonly meeting: Meeting; readonly state: 'running' | 'next'; readonly named: Named } | null
  /** It could not be opened; its title is what the list of rounds remembers. */
  readonly failed: boolean
}

export interface DueSummary {
  readonly open: number
  readonly late: number
  /** The one that is due first, late or not. */
  readonly first: OwnCommitment
}

export interface Home {
  readonly rounds: readonly RoundSummary[]
  /** Null when nothing is promised. */
  readonly due: DueSummary | null
  /** Invites whose round has not come yet. */
  readonly pending: number
  /** Links home from a computer in the room that have led to nothing yet. */
  readonly links: number
}

/** Tells `onChange` how things stand, first when every round has been opened. Returns its undo. */
export function watchHome(session: Session, now: Now, onChange: (home: Home) => void): () => void {
  const own = ownCommitmentsView(session)
  let circles: HeldCircles | null = null
  let links = 0
  const update = () => {
    const { opening, list } = own.get()
    if (circles === null || circles.opening || opening) return
    const rounds = circles.rounds.map((round) => summarise(round, now))
    onChange({ rounds, due: summariseDue(list, dayAt(now())), pending: awaitedRounds(session).length, links })
  }
  void homeLinks(session).then((found) => {
    links = found.length
    if (links > 0) update()
  })
  const stopOwn = own.subscribe(update)
  const stopPending = session.pending.subscribe(update)
  const held = holdCircles(session, watchMeetings, (changed) => {
    circles = changed
    update()
  })
  return () => {
    stopOwn()
    stopPending()
    held.close()
  }
}

function watchMeetings({ document }: OpenCircle, changed: () => void): () => void {
  const views = [meetingsView(document), runEventsView(document), roundView(document)]
  const undo = views.map((view) => view.subscribe(changed))
  return () => {
    for (const stop of undo) stop()
  }
}

function summarise({ id, title, circle, failed }: HeldRound, now: Now): RoundSummary {
  if (circle === null) return { id, title, current: null, failed }
  const { document } = circle
  const meetings = meetingsView(document).get().list
  const current = currentMeeting(meetings, runEventsView(document).get().list, now())
  const named = current && { ...current, named: namesOf(roundEdition(document), current.meeting) }
  return { id, title: roundView(document).get().name || title, current: named, failed }
}

function namesOf(edition: Edition | null, { kind }: Meeting): Named {
  const named = (language: EditionLanguage) => (edition === null ? { title: null, kind } : meetingNamedBy(edition, kind, language))
  return { sv: named('sv'), en: named('en') }
}

function summariseDue(list: readonly OwnCommitment[], today: string): DueSummary | null {
  const open = list.filter(({ commitment }) => !isClosed(commitment))
  const late = open.filter(({ commitment }) => dueOn(commitment, today).kind === 'late').length
  const [first] = open
  return first === undefined ? null : { open: open.length, late, first }
}
