import type { LocationQuery } from 'vue-router'
import { addCommitment } from '../../document/commitmentEdit.ts'
import { ideasView } from '../../document/ideas.ts'
import { meetingsView } from '../../document/meetings.ts'
import { peopleView } from '../../document/people.ts'
import { reflectionsView } from '../../document/reflections.ts'
import { commitmentTexts } from '../../model/commitment.ts'
import { type FullCommitment, saysMore } from '../../model/commitmentMore.ts'
import type { Reference } from '../../model/entity.ts'
import { type Idea, whyOf } from '../../model/idea.ts'
import { type AgendaItemId, type CommitmentId, type IdeaId, type MeetingId, parseId, type ReflectionId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

export type DraftTexts = Readonly<Record<'what' | 'why', string>>

/**
 * Begins a draft in *mine*. `query` may say where it comes from: `meeting`, `item` (of the agenda), `from` (a reflection
 * of the round), `idea`, whose words it begins with, and `pledge`, when it begins with those of `pledged`. `today` is
 * `YYYY-MM-DD`.
 */
export function startDraft(round: OpenRound, query: LocationQuery, today: string, pledged: DraftTexts): Result<CommitmentId, RuleError> {
  const meeting = parseId<MeetingId>(query['meeting'])
  const own = round.own.value
  const person = own === null ? undefined : peopleView(round.circle.document).get().byId.get(own)
  const idea = ideasView(round.circle.document).get().byId.get(parseId<IdeaId>(query['idea']) ?? ('' as IdeaId))
  return addCommitment(round.mine.document, round.context(meeting), {
    texts: query['pledge'] === 'mentor' ? pledged : idea === undefined ? {} : { what: idea.what, why: whyOf(idea) },
    owner: own,
    organisation: person?.organisation ?? null,
    due: nextMeetingDay(meetingsView(round.circle.document).get().list, meeting, today),
    circle: round.circle.id,
    from: references(round, query, idea),
  })
}

/** A draft in which nobody has written is not worth keeping. */
export function isBlank(draft: FullCommitment): boolean {
  return !saysMore(draft) && commitmentTexts.every((field) => draft[field].trim() === '')
}

/** The day of the next meeting after today, other than the one that is on; null when none has a date. */
export function nextMeetingDay(meetings: readonly Meeting[], current: MeetingId | null, today: string): string | null {
  const days = meetings.flatMap(({ id, date }) => (id !== current && date !== null && date > today ? [date] : []))
  return days.sort()[0] ?? null
}

function references(round: OpenRound, query: LocationQuery, idea: Idea | undefined): Reference[] {
  const circle = round.circle.id
  const reflection = parseId<ReflectionId>(query['from'])
  const item = parseId<AgendaItemId>(query['item'])
  const found: Reference[] = []
  // A private note is not told of in the round, not even by its id.
  if (reflection !== null && reflectionsView(round.circle.document).get().byId.has(reflection)) {
    found.push({ kind: 'reflection', circle, id: reflection })
  }
  if (idea !== undefined) {
    found.push({ kind: 'idea', circle, id: idea.id }, ...idea.from.filter(({ kind }) => kind === 'organisation' || kind === 'dimension'))
  }
  if (item !== null) found.push({ kind: 'agendaItem', circle, id: item })
  return found
}
