/** What the example plans beyond the round: written as it is in the app, the texts through the fields. */
import type { ExampleRound } from '../../method/example/types.ts'
import { addDays } from '../../model/date.ts'
import { type CircleDocument, type Context } from '../circleDocument.ts'
import { addContinuation, editContinuation } from '../continuations.ts'
import { addUnits, editSpreadPlan, spreadPlansView } from '../spreadPlans.ts'
import { openText } from '../text.ts'
import type { ExampleIds } from './ids.ts'
import { must } from './must.ts'

/** Day 0 is `today`. */
interface PlansDeps {
  readonly today: string
  contextAt(person: string, day: number): Context
}

export function writePlans(round: CircleDocument, { continuations, spreadPlans }: ExampleRound, ids: ExampleIds, { today, contextAt }: PlansDeps): void {
  const dayOf = (day: number | null) => (day === null ? null : addDays(today, day))
  const at = (by: string, told: number, meeting: string | null): Context => ({ ...contextAt(by, told), meeting: meeting === null ? null : ids.meeting(meeting) })
  const commitmentOf = (key: string | null) => (key === null ? null : ids.commitment(key))
  const write = (root: 'continuations' | 'spreadPlans', id: string, texts: Readonly<Record<string, string>>, context: Context) => {
    for (const [field, insert] of Object.entries(texts)) {
      const text = openText(round, { root, id, field }, () => context)
      if (insert !== '') text?.edit([{ at: 0, remove: 0, insert }])
      text?.close()
    }
  }
  for (const { organisation, by, told, meeting, commitment, day, what, owner, place, where } of continuations) {
    const context = at(by, told, meeting)
    const id = must(addContinuation(round, context, { organisation: ids.organisation(organisation), what, commitment: commitmentOf(commitment), day: dayOf(day) }))
    must(editContinuation(round, id, { place }))
    write('continuations', id, { owner, where }, context)
  }
  for (const { organisation, by, told, meeting, commitment, day, unit, state, ...texts } of spreadPlans) {
    const context = at(by, told, meeting)
    const { how, asks, reason } = texts
    must(addUnits(round, context, { organisation: ids.organisation(organisation), units: unit, commitment: commitmentOf(commitment) }))
    for (const plan of spreadPlansView(round).get().list.filter((each) => each.unit === unit)) {
      must(editSpreadPlan(round, plan.id, { state, day: dayOf(day) }))
      write('spreadPlans', plan.id, { how, asks, reason }, context)
    }
  }
}
