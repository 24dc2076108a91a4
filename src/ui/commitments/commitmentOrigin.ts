import { type RouteLocationRaw } from 'vue-router'
import { agendaItemsView } from '../../document/agenda.ts'
import { ideasView } from '../../document/ideas.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { reflectionsView } from '../../document/reflections.ts'
import type { commitmentWords } from '../../i18n/later/commitments.ts'
import type { Texts, Widened } from '../../i18n/texts.ts'
import type { Commitment } from '../../model/commitment.ts'
import { ideaTitle } from '../../model/idea.ts'
import type { AgendaItemId, IdeaId, MeetingId, OrganisationId, ReflectionId } from '../../model/ids.ts'
import type { Names } from '../composables/useNames.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'
import { meetingTitle } from '../rounds/meetingWords.ts'

export interface Bead {
  readonly id: string
  readonly text: string
  /** The words that it points at, as far as there are any. */
  readonly quote: string | null
  readonly to: RouteLocationRaw | null
}

type Words = Widened<(typeof commitmentWords)['sv']>

/** Where a commitment came from: what it refers to and the meeting where it was made, as far as they are known here. */
export function originOf(commitment: Commitment, round: OpenRound, names: Names, t: Texts, w: Words): Bead[] {
  const { document, id: circle } = round.circle
  const meetings = meetingsView(document).get().byId
  const toMeeting = (meeting: MeetingId | null) =>
    meeting === null || !meetings.has(meeting) ? null : { name: 'meeting', params: { circle, meeting } }
  const beads: Bead[] = []
  let meeting = commitment.meeting

  for (const reference of commitment.from) {
    if (reference.kind === 'reflection') {
      const found = reflectionsView(document).get().byId.get(reference.id as ReflectionId)
      if (found === undefined || found.deleted) continue
      const { by } = found.created
      const who = [names.name(by), names.organisation(by)].filter((part) => part !== '').join(', ')
      beads.push({ id: found.id, text: w.fromReflection(who), quote: found.text, to: toMeeting(found.meeting) })
    } else if (reference.kind === 'organisation') {
      const found = organisationsView(document).get().byId.get(reference.id as OrganisationId)
      if (found) beads.push({ id: found.id, text: w.borrowedFrom(found.name), quote: null, to: null })
    } else if (reference.kind === 'idea') {
      const found = ideasView(document).get().byId.get(reference.id as IdeaId)
      if (found === undefined || found.deleted) continue
      const to = { name: 'idea', params: { circle, idea: found.id } }
      beads.push({ id: found.id, text: w.fromIdea, quote: [ideaTitle(found), found.adapted.trim()].filter(Boolean).join('\n'), to })
    } else if (reference.kind === 'agendaItem') {
      meeting ??= agendaItemsView(document).get().byId.get(reference.id as AgendaItemId)?.meeting ?? null
    }
  }
  const at = meeting === null ? undefined : meetings.get(meeting)
  if (at) {
    const title = meetingTitle(at, round.words.value, t.common.unnamed)
    beads.push({ id: at.id, text: w.promisedAt(title), quote: null, to: toMeeting(at.id) })
  }
  return beads
}
