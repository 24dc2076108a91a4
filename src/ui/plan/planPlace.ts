import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'
import type { CircleId } from '../../model/ids.ts'
import type { PlanEntry } from '../../model/plan.ts'

/** Where what an entry is about stands: the meeting, what is prepared at home, the commitment, the organisation's plan. `from`: what the dates lead back to. */
export function planPlace(entry: PlanEntry, circle: CircleId, from: LocationQueryRaw): RouteLocationRaw {
  if (entry.kind === 'yearDate') return { name: 'yearDates', params: { circle }, query: from }
  if (entry.kind === 'commitment') return { name: 'commitment', params: { circle, commitment: entry.commitment.id } }
  if (entry.kind === 'continuation') return { name: 'afterwards', params: { circle, part: '', organisation: entry.continuation.organisation } }
  if (entry.kind === 'spreadPlan') return { name: 'afterwards', params: { circle, part: 'spread', organisation: entry.spreadPlan.organisation } }
  if (entry.kind === 'deadline' && entry.deadline.rule.doneWhen === 'shared') return { name: 'presentation', params: { circle, meeting: entry.deadline.meeting.id } }
  const { id } = entry.kind === 'meeting' ? entry.meeting : entry.deadline.meeting
  return { name: 'meeting', params: { circle, meeting: id } }
}
