/** How texts stood when meetings were over. One value for a meeting, an entry and a text: what two phones copy at once is one copy. */
import { commitmentTexts } from '../model/commitment.ts'
import { moreTexts } from '../model/commitmentMore.ts'
import { continuationTexts } from '../model/continuation.ts'
import { clocksDiffer, type EntryTexts, isToCopy, type KeptText, type MeetingEnd, tooOld } from '../model/history.ts'
import { ideaTexts } from '../model/idea.ts'
import { type Id, type MeetingId, parseId } from '../model/ids.ts'
import { recordOrNull } from '../model/json.ts'
import { limits } from '../model/limits.ts'
import { ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { spreadPlanTexts } from '../model/spreadPlan.ts'
import { type CircleDocument, command } from './circleDocument.ts'
import { fullCommitmentsView } from './commitmentMore.ts'
import { continuationsView } from './continuations.ts'
import { moment } from './fields.ts'
import { ideasView } from './ideas.ts'
import { reflectionsView } from './reflections.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import { spreadPlansView } from './spreadPlans.ts'
import type { LiveView } from './view.ts'

const keyOf = ({ meeting, entry, field }: Pick<KeptText, 'meeting' | 'entry' | 'field'>) => `${meeting}/${entry}/${field}`

/** How the entry's texts stood after meetings, the newest first. */
export function keptTextsView(round: CircleDocument, entry: Id<string>, fields: readonly string[]): LiveView<readonly KeptText[]> {
  const [history, meetings] = [round.doc.getMap(roots.history), round.doc.getMap(roots.meetings)]
  return rootsView([history], () =>
    [...meetings.keys()]
      .flatMap((meeting) => fields.flatMap((field) => readKept(`${meeting}/${entry}/${field}`, history.get(`${meeting}/${entry}/${field}`))))
      .sort((a, b) => b.at - a.at || (keyOf(a) < keyOf(b) ? -1 : 1)),
  )
}

/** Every copy there is, in the order of their keys. */
export function allKeptTexts(round: CircleDocument): KeptText[] {
  return [...round.doc.getMap(roots.history).entries()].flatMap(([key, value]) => readKept(key, value)).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Whether a phone that knew of this end has copied what it left. */
export function isCopied(round: CircleDocument, { meeting, event }: MeetingEnd): boolean {
  return recordOrNull(round.doc.getMap(roots.history).get(meeting))?.['end'] === event
}

/**
 * Copies what the meeting left, and once more nothing: where it has been copied, only entries that had not come then. `at`: ms.
 * Beyond what all copies together may hold the oldest go. Answers how many there are new.
 */
export function copyTexts(round: CircleDocument, end: MeetingEnd, at: number): Result<number, RuleError> {
  const history = round.doc.getMap(roots.history)
  const onlyNew = isCopied(round, end)
  const known = new Map<string, KeptText[]>()
  const all = allKeptTexts(round)
  for (const kept of all) if (kept.meeting !== end.meeting || onlyNew) known.set(nameOf(kept), [...(known.get(nameOf(kept)) ?? []), kept])
  const fresh = entryTexts(round)
    .filter(({ begun }) => begun <= end.at + clocksDiffer)
    .flatMap(({ entry, texts }) => Object.entries(texts).map(([field, text]): KeptText => ({ meeting: end.meeting, entry, field, text, at })))
    .filter((each) => isToCopy(each.text, known.get(nameOf(each)) ?? [], onlyNew))
  if (onlyNew && fresh.length === 0) return ok(0)
  return command(round, 'history.copy', () => {
    const { meeting, event } = end
    if (!onlyNew) history.set(meeting, { end: event })
    for (const each of fresh) history.set(keyOf(each), { text: each.text, at })
    for (const old of tooOld([...all, ...fresh], limits.history)) history.delete(keyOf(old))
    return ok(fresh.length)
  })
}

const nameOf = ({ entry, field }: Pick<KeptText, 'entry' | 'field'>) => `${entry}/${field}`

/** Of all entries that stand in the round. A note that is nobody's is never changed: its copy would say nothing new. */
function entryTexts(round: CircleDocument): EntryTexts[] {
  const textsOf = <F extends string>(entity: Readonly<Record<F, string>>, fields: readonly F[]) => Object.fromEntries(fields.map((field) => [field, entity[field]]))
  return [
    ...reflectionsView(round).get().list.flatMap(({ id, created, text, unsigned }) => (unsigned ? [] : [{ entry: id, begun: created.at, texts: { text } }])),
    ...fullCommitmentsView(round).get().list.map((each) => ({ entry: each.id, begun: each.created.at, texts: textsOf(each, [...commitmentTexts, ...moreTexts]) })),
    ...ideasView(round).get().list.map((each) => ({ entry: each.id, begun: each.created.at, texts: textsOf(each, ideaTexts) })),
    ...continuationsView(round).get().list.map((each) => ({ entry: each.id, begun: each.created.at, texts: textsOf(each, continuationTexts) })),
    ...spreadPlansView(round).get().list.map((each) => ({ entry: each.id, begun: each.created.at, texts: textsOf(each, spreadPlanTexts) })),
  ]
}

function readKept(key: string, value: unknown): KeptText[] {
  const [meeting, entry, field, ...more] = key.split('/')
  const [of, at] = [parseId<MeetingId>(meeting), moment(recordOrNull(value)?.['at'])]
  const id = parseId<Id<string>>(entry)
  const text = recordOrNull(value)?.['text']
  if (of === null || id === null || field === undefined || more.length > 0 || at === null || typeof text !== 'string') return []
  return [{ meeting: of, entry: id, field, text: text.slice(0, limits.text), at }]
}
