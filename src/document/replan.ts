/** A new plan for a meeting that goes on: what is left of it gets other times than it had. */
import type { AgendaItemId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command } from './circleDocument.ts'
import { entityFields, setFields } from './entities.ts'
import { roots } from './schema.ts'

/** Minutes in all by item; 0 skips it, null is as planned before. All or none. */
export type Times = ReadonlyMap<AgendaItemId, number | null>

export function setTimes(circle: CircleDocument, times: Times): Result<void, RuleError> {
  const most = limits.minutes * limits.organisations
  for (const minutes of times.values()) {
    if (minutes !== null && !(Number.isSafeInteger(minutes) && minutes >= 0 && minutes <= most)) return fail({ code: 'invalid', field: 'minutes' })
  }
  return command(circle, 'agenda.times', () => {
    const found = [...times].map(([id, today]) => ({ fields: entityFields(circle, roots.agendaItems, id), today }))
    for (const { fields } of found) if (!fields.ok) return fields
    for (const { fields, today } of found) if (fields.ok && (fields.value.get('today') ?? null) !== today) setFields(fields.value, { today })
    return ok(undefined)
  })
}
