/** The clock of the example's meetings, as somebody led them: item by item, some of them longer than planned. */
import type { ExampleMeeting } from '../../method/example/types.ts'
import { plannedMinutes } from '../../model/agenda.ts'
import type { AgendaItem } from '../../model/meeting.ts'
import type { DeviceId, MeetingId } from '../../model/ids.ts'
import type { CircleDocument, Context } from '../circleDocument.ts'
import { actRun } from '../run.ts'
import { must } from './must.ts'

const minute = 60_000

/** `leading` is of the moment at which it begins; `organisations`: how many present where each has its turn. */
export function holdMeeting(
  round: CircleDocument,
  leading: Context,
  meeting: MeetingId,
  items: readonly AgendaItem[],
  { over = {} }: ExampleMeeting,
  organisations: number,
  device: DeviceId,
): void {
  let at = leading.now()
  const clock = { moment: () => ({ at, base: device }), nowIn: () => ({ at }) }
  const minutesOf = (item: AgendaItem) => plannedMinutes(item, organisations)
  const ends = at + items.reduce((sum, item) => sum + minutesOf(item), 0) * minute
  for (const item of items) {
    must(actRun(round, { ...leading, now: () => at }, meeting, { type: 'start', item: item.id }, clock, () => ends))
    at += (minutesOf(item) + (over[item.methodItem ?? ''] ?? 0)) * minute
  }
  must(actRun(round, { ...leading, now: () => at }, meeting, { type: 'end' }, clock))
}
