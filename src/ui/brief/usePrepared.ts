import { computed, type ComputedRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { briefTexts } from '../../i18n/later/brief.ts'
import { own } from '../../method/lookup.ts'
import { hasSheets } from '../../method/resultSheets.ts'
import { type ToPrepare, toPrepare } from '../../model/briefPrepare.ts'
import { dayAt } from '../../model/date.ts'
import { presentationsShared } from '../../model/deadline.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import { useApp } from '../app.ts'
import { newestOf, useRevisions } from '../sharing/useRevisions.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import { usePreparation } from '../homeTeam/usePreparation.ts'
import { meetingNamed } from '../rounds/meetingWords.ts'

export interface PreparedEntry {
  readonly entry: ToPrepare
  readonly title: string
  /** By when, and before which meeting. */
  readonly about: string
  readonly to: RouteLocationRaw
  readonly isLate: boolean
}

/** Where what is to be ready is made; of what nothing tells, the meeting that it is for. */
const deadlinePlaces = { invited: 'invitation', shared: 'presentation', meeting: 'meeting' } as const

/** What an organisation prepares, in words, with the way to it. `ahead`: the next meeting first. */
export function usePrepared(organisation: () => OrganisationId, ahead: () => readonly Meeting[]): ComputedRef<readonly PreparedEntry[]> {
  const t = useTexts()
  const w = useTextPart(briefTexts)
  const format = useFormat()
  const today = dayAt(useApp().now())
  const { circle, structure, words } = useOpenRound()
  const preparation = usePreparation()
  const revisions = useRevisions()

  function titleOf({ what, deadline }: ToPrepare): string {
    if (what !== 'deadline') return w.value.prepared[what]
    return own(preparation.value.deadlines, deadline?.rule.id ?? '')?.own ?? ''
  }
  function aboutOf({ meeting, by }: ToPrepare): string {
    const before = meeting === null ? '' : w.value.before(meetingNamed(meeting, words.value, t.value.round.ownMeeting))
    return [by === null ? '' : w.value.by(format.value.date(by, today)), before].filter((each) => each !== '').join(' · ')
  }
  function placeOf({ what, deadline, meeting }: ToPrepare): RouteLocationRaw {
    const params = { circle: circle.id, ...(meeting !== null && { meeting: meeting.id }) }
    if (what === 'deadline') return { name: deadlinePlaces[deadline?.rule.doneWhen ?? 'meeting'], params }
    return { name: what === 'profile' ? 'organisationProfile' : what, params: what === 'rating' ? params : { circle: circle.id } }
  }
  return computed(() => {
    const presented = presentationsShared(revisions.value)
    const entries = toPrepare({
      organisation: organisation(),
      ahead: ahead(),
      rules: structure.deadlines,
      isRated: (kind) => structure.ratedBefore.includes(kind),
      hasSheets: (kind) => hasSheets(structure.version, kind),
      isShared(subject, meeting) {
        if (subject === 'presentation') return meeting === null ? null : presented(meeting, organisation())
        return newestOf(revisions.value, { organisation: organisation(), subject, meeting: meeting?.id ?? null }) !== null
      },
    })
    return entries.map((entry) => ({ entry, title: titleOf(entry), about: aboutOf(entry), to: placeOf(entry), isLate: entry.done === false && entry.by !== null && entry.by < today }))
  })
}
