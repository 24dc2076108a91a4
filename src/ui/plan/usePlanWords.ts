import { computed, type ComputedRef } from 'vue'
import { commitmentsView } from '../../document/commitments.ts'
import { organisationsView } from '../../document/organisations.ts'
import { planTexts } from '../../i18n/later/plan.ts'
import { yearDatesTexts } from '../../i18n/later/yearDates.ts'
import { own as wordsOf } from '../../method/lookup.ts'
import { shorten } from '../../model/brief.ts'
import { daysBetween } from '../../model/date.ts'
import type { Deadline } from '../../model/deadline.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { PlanEntry } from '../../model/plan.ts'
import type { SpreadPlan } from '../../model/spreadPlan.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import { usePreparation } from '../homeTeam/usePreparation.ts'
import { meetingTheme, meetingTitle, meetingWhen } from '../rounds/meetingWords.ts'

export interface PlanWording {
  meeting(meeting: Meeting): string
  /** What it is: a meeting's name, what is to be ready, what was promised. */
  title(entry: PlanEntry): string
  /** Its day, with the hour of a meeting. */
  when(entry: PlanEntry): string
  /** How it stands today. */
  standing(entry: PlanEntry): string
  /** What it is for, and whom; a line each. */
  about(entry: PlanEntry): readonly string[]
  deadline(deadline: Deadline): string
  /** Names, as a list in words. */
  whom(organisations: readonly OrganisationId[]): string
}

/** The words of the plan for one who reads it on the day `today`: inside PrepareFrame. */
export function usePlanWords(today: string, organisation: () => OrganisationId | null): ComputedRef<PlanWording> {
  const t = useTexts()
  const w = useTextPart(planTexts)
  const year = useTextPart(yearDatesTexts)
  const format = useFormat()
  const { circle, words } = useOpenRound()
  const preparation = usePreparation()
  const commitments = useLive(commitmentsView(circle.document))
  const organisations = useLive(organisationsView(circle.document))

  return computed(() => {
    const name = (id: OrganisationId) => organisations.value.byId.get(id)?.name || t.value.common.unnamed
    const whom = (ids: readonly OrganisationId[]) => format.value.list(ids.map(name))
    const meeting = (each: Meeting) => meetingTitle(each, words.value, t.value.round.ownMeeting)
    const deadline = ({ rule, organisations: whose }: Deadline) => {
      const found = wordsOf(preparation.value.deadlines, rule.id)
      const isOwn = whose.length === 1 && whose[0] === organisation()
      return found === null ? rule.id : isOwn ? found.own : found.title
    }
    const aboutDeadline = (each: Deadline): string[] => {
      const { rule, done, missing } = each
      const sent = rule.doneWhen === 'invited' && done ? each.meeting.invitedAt : null
      // When some have done it, what matters is who has not.
      const left = missing.length > 0 && missing.length < each.organisations.length ? [w.value.left(whom(missing))] : []
      const whose = each.organisations.length === 0 ? w.value.noHost : whom(each.organisations)
      return [
        `${w.value.before(meeting(each.meeting))} · ${whose}`,
        ...left,
        ...(sent === null ? [] : [w.value.sentOn(format.value.date(sent, today))]),
      ]
    }
    const aboutMeeting = ({ place, host, ...rest }: Meeting): string[] => {
      const where = [place, host === null ? w.value.noHost : w.value.hostIs(name(host))].filter((each) => each !== '')
      const theme = meetingTheme(rest, words.value)
      return [...(theme === null ? [] : [theme]), where.join(' · ')]
    }
    /** What is to be taken to units of several kinds stands in their plan. */
    const aboutUnit = ({ spreadPlan: { commitment, what }, others }: { readonly spreadPlan: SpreadPlan; readonly others: number }): string[] => {
      const taken = (commitment === null ? undefined : commitments.value.byId.get(commitment)?.what) ?? what
      return [w.value.toBegin, ...(others > 0 || taken.trim() === '' ? [] : [shorten(taken)])]
    }
    return {
      meeting,
      deadline,
      whom,
      title(entry) {
        if (entry.kind === 'meeting') return meeting(entry.meeting)
        if (entry.kind === 'deadline') return deadline(entry.deadline)
        if (entry.kind === 'yearDate') return entry.yearDate.kind === 'own' ? entry.yearDate.name : year.value.kinds[entry.yearDate.kind]
        if (entry.kind === 'spreadPlan') return w.value.units(entry.spreadPlan.unit || t.value.common.unnamed, entry.others)
        return (entry.kind === 'commitment' ? entry.commitment : entry.continuation).what.trim() || t.value.common.unnamed
      },
      when: (entry) =>
        meetingWhen(entry.kind === 'meeting' ? entry.meeting : { date: entry.date, startsAt: null }, format.value, today) ?? '',
      standing({ date, state }) {
        if (state === 'done' || state === 'past') return w.value.groups[state]
        const days = daysBetween(today, date)
        if (state === 'later') return w.value.inWeeks(Math.round(days / 7))
        return format.value.due({ kind: state, days: Math.abs(days) }, date, today)
      },
      about(entry) {
        if (entry.kind === 'meeting') return aboutMeeting(entry.meeting)
        if (entry.kind === 'yearDate') return [year.value.inPlan]
        if (entry.kind === 'continuation') return [w.value.followUp]
        if (entry.kind === 'spreadPlan') return aboutUnit(entry)
        return entry.kind === 'deadline' ? aboutDeadline(entry.deadline) : [w.value.ownCommitment]
      },
    }
  })
}
