/** What is frozen when an organisation shares its prerequisites. People are told by id: names change. */
import { type Change, changesBetween } from './changes.ts'
import { parseDate } from './date.ts'
import { type PersonId, parseId } from './ids.ts'
import { boundedText, isMethodName, parseJson, recordOrNull } from './json.ts'
import { limits } from './limits.ts'
import { isGap, isPromised, type Prerequisite, type PrerequisiteAnswer, prerequisiteAnswers } from './prerequisite.ts'

type Promised = 'promisedBy' | 'promisedOn'
/** Who promised is told only where somebody has said so: what was shared before there was a place for it stays the same. */
export type SharedPrerequisite = Omit<Prerequisite, Promised> & { readonly answer: PrerequisiteAnswer } & { readonly [F in Promised]?: NonNullable<Prerequisite[F]> }

export interface PrerequisitesContent {
  readonly methodVersion: string
  readonly items: Readonly<Record<string, SharedPrerequisite>>
}

/** The checklist as it may be shared: what is not answered is left out, and so is the owner of what is no gap. */
export function prerequisitesContent(
  methodVersion: string,
  prerequisites: ReadonlyMap<string, Prerequisite>,
): PrerequisitesContent {
  const items: Record<string, SharedPrerequisite> = {}
  for (const [id, prerequisite] of prerequisites) {
    const { answer } = prerequisite
    if (answer === null) continue
    const { owner, date } = isGap(prerequisite) ? prerequisite : { owner: null, date: null }
    items[id] = { answer, owner, date, note: prerequisite.note.trim(), ...(isPromised(prerequisite) && promisedIn(prerequisite)) }
  }
  return { methodVersion, items }
}

/** What differs between the last shared checklist (null: none) and the draft, by item. */
export function prerequisiteChanges(
  shared: PrerequisitesContent | null,
  draft: PrerequisitesContent,
): ReadonlyMap<string, Change> {
  const byItem = (content: PrerequisitesContent | null) => new Map(Object.entries(content?.items ?? {}))
  return changesBetween(byItem(shared), byItem(draft), isSame)
}

function isSame(a: SharedPrerequisite, b: SharedPrerequisite): boolean {
  return a.promisedBy === b.promisedBy && a.promisedOn === b.promisedOn && a.answer === b.answer && a.owner === b.owner && a.date === b.date && a.note === b.note
}

/** The gaps in the order of the checklist. */
export function gapsIn(content: PrerequisitesContent): { readonly item: string; readonly gap: SharedPrerequisite }[] {
  return Object.entries(content.items).flatMap(([item, gap]) => (isGap(gap) ? [{ item, gap }] : []))
}

const mostItems = 60

/** The content of a shared checklist as it should be read, or null when it is none. */
export function parsePrerequisitesContent(content: string): PrerequisitesContent | null {
  const value = recordOrNull(parseJson(content))
  const items = recordOrNull(value?.['items'])
  if (value === null || items === null) return null
  const read = Object.entries(items)
    .slice(0, mostItems)
    .flatMap(([id, each]): [string, SharedPrerequisite][] => {
      const found = isMethodName(id) ? readItem(each) : null
      return found === null ? [] : [[id, found]]
    })
  return { methodVersion: boundedText(value['methodVersion'], 32), items: Object.fromEntries(read) }
}

function readItem(value: unknown): SharedPrerequisite | null {
  const item = recordOrNull(value)
  const answer = prerequisiteAnswers.find((known) => known === item?.['answer'])
  if (item === null || answer === undefined) return null
  const [owner, date] = [parseId<PersonId>(item['owner']), parseDate(item['date'])]
  const promised = promisedIn({ promisedBy: parseId<PersonId>(item['promisedBy']), promisedOn: parseDate(item['promisedOn']) })
  return { answer, owner, date, note: boundedText(item['note'], limits.text), ...promised }
}

function promisedIn({ promisedBy, promisedOn }: Pick<Prerequisite, Promised>): Pick<SharedPrerequisite, Promised> {
  return { ...(promisedBy !== null && { promisedBy }), ...(promisedOn !== null && { promisedOn }) }
}
