import { computed, type ComputedRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { briefTexts } from '../../i18n/later/brief.ts'
import { own as wordsOf } from '../../method/lookup.ts'
import { hasSheets } from '../../method/resultSheets.ts'
import { type ToPrepare, toPrepare } from '../../model/briefPrepare.ts'
import { dayAt } from '../../model/date.ts'
import { presentationsShared } from '../../model/deadline.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import { useApp } from '../app.ts'
import { newestOf, useRevisions } from '../sharing/useRevisions.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import { useHomesOf } from '../homeTeam/useHomesOf.ts'
import { useHomeList } from '../homeTeam/useOpenHome.ts'
import { usePreparation } from '../homeTeam/usePreparation.ts'
import { meetingNamed } from '../rounds/meetingWords.ts'

export interface PreparedEntry {
  readonly entry: ToPrepare
  readonly title: string
  /** By when, and before which meeting. */
  readonly about: string
  /** Null: it is written in a home that this phone is not in. */
  readonly to: RouteLocationRaw | null
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
  const round = useOpenRound()
  const { circle, structure, words, own } = round
  const names = useNames(round)
  const homes = useHomesOf(organisation)
  const { open } = useHomeList()
  const preparation = usePreparation()
  const revisions = useRevisions()

  function titleOf({ what, deadline }: ToPrepare): string {
    if (what !== 'deadline') return w.value.prepared[what]
    return wordsOf(preparation.value.deadlines, deadline?.rule.id ?? '')?.own ?? ''
  }
  function aboutOf({ meeting, by }: ToPrepare): string {
    const before = meeting === null ? '' : w.value.before(meetingNamed(meeting, words.value, t.value.round.ownMeeting))
    return [by === null ? '' : w.value.by(format.value.date(by, today)), before].filter((each) => each !== '').join(' · ')
  }
  /** In the home of that organisation; who is in none of any is told on the own organisation's page how to come in. */
  const home = computed(() => {
    const [here] = homes.value
    if (here !== undefined) return { home: here.id }
    return open.value.length === 0 && names.value.person(own.value)?.organisation === organisation() ? {} : null
  })
  function placeOf({ what, deadline, meeting }: ToPrepare): RouteLocationRaw | null {
    const params = { circle: circle.id, ...(meeting !== null && { meeting: meeting.id }) }
    const place = what === 'deadline' ? deadlinePlaces[deadline?.rule.doneWhen ?? 'meeting'] : null
    // The round's own pages: they need no home.
    if (place === 'invitation' || place === 'meeting') return { name: place, params }
    if (home.value === null) return null
    const query = home.value
    if (place !== null) return { name: place, params, query }
    return { name: what === 'profile' ? 'organisationProfile' : what, params: what === 'rating' ? params : { circle: circle.id }, query }
  }
  return computed(() => {
    const presented = presentationsShared(revisions.value)
    const entries = toPrepare({
      organisation: organisation(),
      ahead: ahead(),
      rules: structure.deadlines,
      isRated: (kind) => structure.ratedBefore.includes(kind),
      hasSheets: (kind) => hasSheets(structure, kind),
      isShared(subject, meeting) {
        if (subject === 'presentation') return meeting === null ? null : presented(meeting, organisation())
        return newestOf(revisions.value, { organisation: organisation(), subject, meeting: meeting?.id ?? null }) !== null
      },
    })
    return entries.map((entry) => ({ entry, title: titleOf(entry), about: aboutOf(entry), to: placeOf(entry), isLate: entry.done === false && entry.by !== null && entry.by < today }))
  })
}
