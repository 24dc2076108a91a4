import { type RouteLocationRaw } from 'vue-router'
import { agendaItemsView } from '../../document/agenda.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { reflectionsView } from '../../document/reflections.ts'
import type { Texts } from '../../i18n/texts.ts'
import type { Commitment } from '../../model/commitment.ts'
import type { AgendaItemId, MeetingId, OrganisationId, ReflectionId } from '../../model/ids.ts'
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

/** Where a commitment came from: what it refers to and the meeting where it was made, as far as they are known here. */
export function originOf(commitment: Commitment, round: OpenRound, names: Names, t: Texts): Bead[] {
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
      beads.push({ id: found.id, text: t.commitments.fromReflection(who), quote: found.text, to: toMeeting(found.meeting) })
    } else if (reference.kind === 'organisation') {
      const found = organisationsView(document).get().byId.get(reference.id as OrganisationId)
      if (found) beads.push({ id: found.id, text: t.commitments.borrowedFrom(found.name), quote: null, to: null })
    } else if (reference.kind === 'agendaItem') {
      meeting ??= agendaItemsView(document).get().byId.get(reference.id as AgendaItemId)?.meeting ?? null
    }
  }
  const at = meeting === null ? undefined : meetings.get(meeting)
  if (at) {
    const title = meetingTitle(at, round.words.value, t.common.unnamed)
    beads.push({ id: at.id, text: t.commitments.promisedAt(title), quote: null, to: toMeeting(at.id) })
  }
  return beads
}
