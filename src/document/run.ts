import { type AgendaItemId, type MeetingId, newId, type PersonId, parseId, type RunEventId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type Moment, newestEvent, nextEvent, type RunAction, type RunEvent, spentOn, type TimeBase, unspent } from '../model/run.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { entityFields, setFields } from './entities.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, derivedView, type LiveView } from './view.ts'

type StoredEvent = RunEvent & { readonly deleted: false }

/** All events of all meetings; they are written once and never changed. */
export function runEventsView(circle: CircleDocument): LiveView<Collection<RunEventId, StoredEvent>> {
  return collectionView(circle.doc.getMap(roots.run), readEvent, (a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))
}

/** The event that counts for the meeting now; null before it has begun. */
export function runView(circle: CircleDocument, meeting: MeetingId): LiveView<RunEvent | null> {
  return derivedView(runEventsView(circle), (events) => newestEvent(ofMeeting(events, meeting)))
}

const ofMeeting = (events: Collection<RunEventId, StoredEvent>, meeting: MeetingId) =>
  events.list.filter((event) => event.meeting === meeting)

/** What the clock says, for `actRun`: now in the writer's base, and the present told in another base. */
export interface RunClock {
  moment(): Moment
  nowIn(base: TimeBase): { readonly at: number }
}

/** Carries out what the leader does. Answers false when it changes nothing. `endsAt`: when a meeting that begins now is to end. */
export function actRun(
  circle: CircleDocument,
  context: Context,
  meeting: MeetingId,
  action: RunAction,
  clock: RunClock,
  endsAt: (now: number) => number | null = () => null,
): Result<boolean, RuleError> {
  const leader = context.person
  if (leader === null) return fail({ code: 'invalid', field: 'person' })
  return command(circle, 'run.act', () => {
    const last = runView(circle, meeting).get()
    const id = newId<RunEventId>(context.random)
    const nowIn = (base: TimeBase) => clock.nowIn(base).at
    const nowInOldBase = last === null ? 0 : nowIn(last.base)
    const spent = action.type === 'start' ? spentOn(ofMeeting(runEventsView(circle).get(), meeting), action.item, nowIn) : unspent
    const moment = clock.moment()
    const event = nextEvent(last, action, { id, meeting, leader, moment, nowInOldBase, spent, ends: endsAt(moment.at) })
    if (event === null) return ok(false)
    // One that was left out of the plan is held after all, and has its time back.
    const item = event.item === null ? null : entityFields(circle, roots.agendaItems, event.item)
    if (action.type === 'start' && item?.ok && item.value.get('today') === 0) setFields(item.value, { today: null })
    const { id: key, ...stored } = event
    circle.doc.getMap(roots.run).set(key, stored)
    return ok(true)
  })
}

function readEvent(key: string, value: unknown): StoredEvent | null {
  const id = parseId<RunEventId>(key)
  if (id === null || typeof value !== 'object' || value === null) return null
  const stored = value as Record<string, unknown>
  const meeting = parseId<MeetingId>(stored['meeting'])
  const leader = parseId<PersonId>(stored['leader'])
  const base = stored['base'] === 'server' ? 'server' : parseId<Exclude<TimeBase, 'server'>>(stored['base'])
  const status = (['running', 'paused', 'ended'] as const).find((s) => s === stored['status'])
  const { n, at, elapsed, extra } = stored
  if (meeting === null || leader === null || base === null || status === undefined) return null
  if (!isCount(n) || !isFinite(at) || !isFinite(elapsed) || elapsed < 0 || !isFinite(extra)) return null
  if (Math.abs(extra) > limits.minutes) return null
  const item = parseId<AgendaItemId>(stored['item'])
  const ends = isFinite(stored['ends']) ? stored['ends'] : null
  const deputy = parseId<PersonId>(stored['deputy'])
  const step = Number.isSafeInteger(stored['step']) && (stored['step'] as number) > 0 ? (stored['step'] as number) : 0
  const stepFrom = isFinite(stored['stepFrom']) ? Math.max(0, stored['stepFrom']) : 0
  return { id, meeting, leader, deputy, base, status, item, n, at, elapsed, extra, step, stepFrom, ends, deleted: false }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0
const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
