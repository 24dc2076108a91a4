/** The checklist of prerequisites as the home team goes through it. */
import { parseDate } from '../model/date.ts'
import { type PersonId, parseId } from '../model/ids.ts'
import { isMethodName } from '../model/json.ts'
import { limits } from '../model/limits.ts'
import { type Prerequisite, prerequisiteAnswers } from '../model/prerequisite.ts'
import { fail, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { CircleDocument } from './circleDocument.ts'
import { readHomeField, setHomeField } from './homeFields.ts'
import { rootsView } from './rootsView.ts'
import { roots, type RootText } from './schema.ts'
import type { LiveView } from './view.ts'

type Settable = Omit<Prerequisite, 'note'>
export type PrerequisiteField = keyof Settable

/** The name of the note that everyone at home writes in together. */
export function prerequisiteNote(item: string): RootText {
  return `prerequisites/${item}/note`
}

export interface PrerequisiteAtHome extends Prerequisite {
  /** What a merged home had said otherwise. */
  readonly others: { readonly [F in PrerequisiteField]: readonly NonNullable<Settable[F]>[] }
}

const read: { readonly [F in PrerequisiteField]: (value: unknown) => Settable[F] } = {
  answer: (value) => prerequisiteAnswers.find((known) => known === value) ?? null,
  owner: (value) => parseId<PersonId>(value),
  date: parseDate,
  promisedBy: (value) => parseId<PersonId>(value),
  promisedOn: parseDate,
}

/** One item of the method's checklist. */
export function prerequisiteView(home: CircleDocument, item: string): LiveView<PrerequisiteAtHome> {
  const fields = home.doc.getMap(roots.prerequisites)
  const note = home.doc.getText(prerequisiteNote(item))
  return rootsView([fields, note], () => {
    const [answer, owner, date, promisedBy, promisedOn] = [
      readHomeField(home, fields, `${item}/answer`, read.answer),
      readHomeField(home, fields, `${item}/owner`, read.owner),
      readHomeField(home, fields, `${item}/date`, read.date),
      readHomeField(home, fields, `${item}/promisedBy`, read.promisedBy),
      readHomeField(home, fields, `${item}/promisedOn`, read.promisedOn),
    ]
    return {
      answer: answer.value,
      owner: owner.value,
      date: date.value,
      promisedBy: promisedBy.value,
      promisedOn: promisedOn.value,
      note: note.toString().slice(0, limits.text),
      others: { answer: answer.others, owner: owner.others, date: date.others, promisedBy: promisedBy.others, promisedOn: promisedOn.others },
    }
  })
}

/** Sets or takes back one field of an item; null takes it back. */
export function setPrerequisite<F extends PrerequisiteField>(
  home: CircleDocument,
  item: string,
  field: F,
  value: Settable[F],
): Result<void, RuleError> {
  if (!isMethodName(item)) return fail({ code: 'unknown' })
  if (value !== null && read[field](value) === null) return fail({ code: 'invalid', field })
  return setHomeField(home, roots.prerequisites, `${item}/${field}`, value)
}
