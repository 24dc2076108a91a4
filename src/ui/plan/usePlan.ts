import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { continuationsView } from '../../document/continuations.ts'
import { organisationsView } from '../../document/organisations.ts'
import { spreadPlansView } from '../../document/spreadPlans.ts'
import { spreadsView } from '../../document/spreads.ts'
import { yearDatesView } from '../../document/yearDates.ts'
import { dayAt } from '../../model/date.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import { commonPlan, ownPlan, type PlanEntry, type PlanInput, type Reader } from '../../model/plan.ts'
import { useApp } from '../app.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useComing } from './useComing.ts'
import { useIsShared } from './useIsShared.ts'

export interface RoundPlan {
  /** `YYYY-MM-DD` */
  readonly today: string
  /** Of the one who looks; null for one who belongs to none. */
  readonly organisation: ComputedRef<OrganisationId | null>
  readonly common: ComputedRef<readonly PlanEntry[]>
  readonly own: ComputedRef<readonly PlanEntry[]>
  /** Those ahead that nobody has given a date. */
  readonly undated: ComputedRef<readonly Meeting[]>
}

/** What is ahead in the round, for everyone and for the one who looks. */
export function usePlan(): RoundPlan {
  const today = dayAt(useApp().now())
  const round = useOpenRound()
  const { document } = round.circle
  const names = useNames(round)
  const organisations = useLive(organisationsView(document))
  const commitments = useLive(commitmentsView(document))
  const yearDates = useLive(yearDatesView(document))
  const continuations = useLive(continuationsView(document))
  const spreadPlans = useLive(spreadPlansView(document))
  const spreads = useLive(spreadsView(document))
  const { ahead } = useComing()
  const isShared = useIsShared()

  const reader = computed(() => names.value.person(round.own.value))
  const organisation = computed(() => reader.value?.organisation ?? null)
  const input = computed((): PlanInput => ({
    meetings: ahead.value,
    rules: round.structure.deadlines,
    participants: organisations.value.list.filter(({ kind }) => kind === 'participant').map(({ id }) => id),
    isShared: isShared.value,
  }))
  const promised = computed(() => {
    const id = reader.value?.id
    return id === undefined ? [] : commitments.value.list.filter(({ owner }) => names.value.person(owner)?.id === id)
  })
  const of = computed((): Reader => ({
    organisation: organisation.value,
    commitments: promised.value,
    yearDates: yearDates.value,
    continuations: continuations.value.list,
    spreadPlans: spreadPlans.value.list,
    spreads: spreads.value.byId,
  }))
  return {
    today,
    organisation,
    common: computed(() => commonPlan(input.value, today)),
    own: computed(() => ownPlan(input.value, of.value, today)),
    undated: computed(() => ahead.value.filter(({ date }) => date === null)),
  }
}
