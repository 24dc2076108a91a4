/** The dates of the organisations' budget years. Each is one value; the last writer counts. */
import type { RandomBytes } from '../model/deps.ts'
import { parseDate } from '../model/date.ts'
import { newId, type OrganisationId, parseId } from '../model/ids.ts'
import { boundedText, recordOrNull } from '../model/json.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkLine, type RuleError } from '../model/rules.ts'
import { mostOwnYearDates, type YearDate, yearDateKey, type YearDateKind, yearDateKinds } from '../model/yearDate.ts'
import { type CircleDocument, command } from './circleDocument.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

const views = new WeakMap<object, LiveView<readonly YearDate[]>>()

/** By key, so that each stands where it stood. One view a document. */
export function yearDatesView(round: CircleDocument): LiveView<readonly YearDate[]> {
  const map = round.doc.getMap(roots.yearDates)
  const view = views.get(map) ?? rootsView([map], () => [...map.entries()].flatMap(([key, value]) => readYearDate(key, value) ?? []).sort((a, b) => (a.key < b.key ? -1 : 1)))
  views.set(map, view)
  return view
}

/** Says one of the dates that every organisation has; null takes it back. */
export function setYearDate(round: CircleDocument, organisation: OrganisationId, kind: YearDateKind, day: string | null): Result<void, RuleError> {
  if (parseId(organisation) === null || !yearDateKinds.includes(kind)) return fail({ code: 'unknown' })
  if (day !== null && parseDate(day) === null) return fail({ code: 'invalid', field: 'date' })
  return write(round, yearDateKey(organisation, kind), day === null ? null : { name: '', day })
}

/** Adds a date that the organisation has words of its own for. */
export function addOwnYearDate(round: CircleDocument, organisation: OrganisationId, { name, day }: Pick<YearDate, 'name' | 'day'>, random: RandomBytes): Result<void, RuleError> {
  const called = checkLine(name, 'name', limits.name)
  if (!called.ok) return called
  if (parseId(organisation) === null) return fail({ code: 'unknown' })
  if (parseDate(day) === null) return fail({ code: 'invalid', field: 'date' })
  const own = yearDatesView(round).get().filter((each) => each.organisation === organisation && each.kind === 'own')
  if (own.length >= mostOwnYearDates) return fail({ code: 'tooMany', limit: mostOwnYearDates })
  return write(round, yearDateKey(organisation, newId(random)), { name: called.value, day })
}

export function removeYearDate(round: CircleDocument, key: string): Result<void, RuleError> {
  return round.doc.getMap(roots.yearDates).has(key) ? write(round, key, null) : fail({ code: 'unknown' })
}

function write(round: CircleDocument, key: string, value: { readonly name: string; readonly day: string } | null): Result<void, RuleError> {
  return command(round, 'yearDate.set', () => {
    round.doc.getMap(roots.yearDates).set(key, value)
    return ok(undefined)
  })
}

function readYearDate(key: string, value: unknown): YearDate | null {
  const [of, called] = key.split('/')
  const fields = recordOrNull(value)
  const organisation = parseId<OrganisationId>(of)
  const kind = yearDateKinds.find((each) => each === called) ?? (parseId(called) === null ? null : 'own')
  const [day, name] = [parseDate(fields?.['day']), boundedText(fields?.['name'], limits.name)]
  if (organisation === null || kind === null || key !== yearDateKey(organisation, called ?? '') || day === null || (kind === 'own' && name === '')) return null
  return { key, organisation, kind, name: kind === 'own' ? name : '', day }
}
