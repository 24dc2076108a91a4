import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { homesView } from '../../document/homes.ts'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView } from '../../document/people.ts'
import { compare, type ComparedDimension, type SharedRating, usualOccasion } from '../../model/comparison.ts'
import { currentHome, homesOf } from '../../model/home.ts'
import { type MeetingId, type OrganisationId, type PersonId, parseId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import { parseRatingContent } from '../../model/ratingContent.ts'
import { isTrusted, type Revision } from '../../model/revision.ts'
import type { Organisation } from '../../model/round.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useRatedMeetings } from '../ratings/useRatings.ts'
import { type SharedRevision, useRevisions } from '../sharing/useRevisions.ts'

export interface Comparison {
  /** Meetings before which somebody has shared a rating, in their order. */
  readonly occasions: ComputedRef<readonly Meeting[]>
  /** The one that is looked at: the last with something to compare, unless the address names another. */
  readonly occasion: ComputedRef<Meeting | null>
  /** All that take part, and those that have left but whose shared material is here; the own one first. */
  readonly organisations: ComputedRef<readonly Organisation[]>
  readonly rows: ComputedRef<readonly ComparedDimension[]>
  /** The organisation of the one who looks. */
  readonly own: ComputedRef<OrganisationId | null>
  /** Revisions that are not what they claim to be. */
  readonly suspects: ComputedRef<readonly SharedRevision[]>
  readonly revisions: ComputedRef<readonly SharedRevision[]>
  /** Organisations with several homes that are not merged: anybody in the round may start one for any of them. */
  readonly divided: ComputedRef<readonly Organisation[]>
  /** Of a divided organisation's revision: who started the home that it comes from. Null for any other. */
  starterOf(revision: Revision): PersonId | null
}

/** What the organisations have shared of their ratings, laid side by side. `?meeting=` names the occasion. */
export function useComparison(): Comparison {
  const { circle, structure, own: person } = useOpenRound()
  const route = useRoute()
  const wanted = computed(() => parseId<MeetingId>(route.query['meeting']))
  const meetings = useRatedMeetings()
  const all = useLive(organisationsView(circle.document))
  const people = useLive(peopleView(circle.document))
  const homes = useLive(homesView(circle.document))
  const revisions = useRevisions()

  const ratings = computed(() => revisions.value.filter(({ revision, number }) => number !== null && revision.subject === 'rating'))
  const occasions = computed(() => meetings.value.filter(({ id }) => ratings.value.some(({ revision }) => revision.meeting === id)))
  const occasion = computed(() => {
    const shared = occasions.value.map(({ id }) => {
      const at = ratings.value.filter(({ revision }) => revision.meeting === id)
      return new Set(at.map(({ revision }) => revision.organisation)).size
    })
    return occasions.value.find(({ id }) => id === wanted.value) ?? occasions.value[usualOccasion(shared)] ?? null
  })
  const own = computed(() => (person.value === null ? null : (people.value.byId.get(person.value)?.organisation ?? null)))

  const organisations = computed(() => {
    const hasShared = (id: OrganisationId) => ratings.value.some(({ revision }) => revision.organisation === id)
    const shown = [...all.value.byId.values()].filter((each) =>
      each.deleted || each.kind === 'mentor' ? hasShared(each.id) : true,
    )
    const place = (each: Organisation) => all.value.list.findIndex(({ id }) => id === each.id)
    const late = (each: Organisation) => (each.id === own.value ? -1 : each.deleted ? 1e6 : place(each))
    return shown.sort((a, b) => late(a) - late(b))
  })
  const rows = computed(() => {
    const until = occasions.value.slice(0, occasion.value === null ? 0 : occasions.value.indexOf(occasion.value) + 1)
    const shared = new Map(organisations.value.map(({ id }) => [id, ratingsOf(id, until, ratings.value)]))
    return compare(structure.dimensions, structure.levels, shared)
  })
  const suspects = computed(() => revisions.value.filter(({ authenticity }) => authenticity !== null && !isTrusted(authenticity)))
  const divided = computed(() => organisations.value.filter(({ id }) => homesOf(homes.value.byId, id).length > 1))
  const starterOf = ({ organisation, home }: Revision) => {
    if (!divided.value.some(({ id }) => id === organisation)) return null
    return homes.value.byId.get(currentHome(homes.value.byId, home))?.created.by ?? null
  }
  return { occasions, occasion, organisations, rows, own, suspects, revisions, divided, starterOf }
}

/** The organisation's newest rating at each occasion; none where it has not shared at the last of them. */
function ratingsOf(id: OrganisationId, occasions: readonly Meeting[], ratings: readonly SharedRevision[]): SharedRating[] {
  const newest = occasions.map((meeting) => {
    const found = ratings.filter(({ revision }) => revision.organisation === id && revision.meeting === meeting.id).at(-1)
    const content = found ? parseRatingContent(found.revision.content) : null
    return found && content ? { revision: found.revision.id, content } : null
  })
  return newest.at(-1) === null ? [] : newest.filter((each) => each !== null)
}
