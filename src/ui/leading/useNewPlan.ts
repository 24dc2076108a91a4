import { computed, type ComputedRef, shallowRef } from 'vue'
import { setTimes, type Times } from '../../document/replan.ts'
import { coming } from '../../model/agenda.ts'
import type { AgendaItemId } from '../../model/ids.ts'
import type { AgendaItem } from '../../model/meeting.ts'
import { proposePlan } from '../../model/replan.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useTexts } from '../composables/useTexts.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'

export interface NewPlanRow {
  readonly item: AgendaItem
  readonly before: number
  /** Minutes in the new plan; 0: skipped. */
  readonly minutes: number
}

export interface NewPlanDraft {
  readonly rows: ComputedRef<readonly NewPlanRow[]>
  /** Minutes after the planned end at which the meeting would end with this plan. */
  readonly left: ComputedRef<number>
  set(item: AgendaItemId, minutes: number): void
  /** Everybody gets the plan; a notice that says `told` offers the old one. False when it was refused. */
  use(told: string): boolean
}

/** A new plan for what is left, as it is proposed for a meeting `late` minutes late, to be changed before it is used. */
export function useNewPlan(open: OpenMeeting, late: number): NewPlanDraft {
  const t = useTexts()
  const say = useErrorText()
  const notices = useNoticesStore()
  const { document } = open.round.circle
  const ahead = computed(() => (open.current.value === null ? [] : coming(open.items.value, open.current.value)))
  const lengths = ahead.value.map((item) => ({ id: item.id, kind: item.kind, minutes: open.minutes(item) }))
  const wished = shallowRef<ReadonlyMap<AgendaItemId, number>>(proposePlan(lengths, late).minutes)

  const rows = computed(() =>
    ahead.value.map((item) => {
      const before = open.minutes(item)
      return { item, before, minutes: wished.value.get(item.id) ?? before }
    }),
  )
  const write = (times: Times): boolean => {
    const done = setTimes(document, times)
    if (!done.ok) notices.show({ text: say(done.error), tone: 'error', topic: 'run' })
    return done.ok
  }
  return {
    rows,
    left: computed(() => late - rows.value.reduce((sum, { before, minutes }) => sum + before - minutes, 0)),
    set(item, minutes) {
      wished.value = new Map([...wished.value, [item, minutes]])
    },
    use(told) {
      const changed = rows.value.filter(({ before, minutes }) => before !== minutes)
      const old = new Map(changed.map(({ item }) => [item.id, item.today]))
      if (!write(new Map(changed.map(({ item, minutes }) => [item.id, minutes])))) return false
      notices.show({ text: told, topic: 'run', action: { label: t.value.common.undo, run: () => { write(old) } } })
      return true
    },
  }
}
