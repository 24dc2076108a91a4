import type { RuleError } from '../model/rules.ts'
import type { Format } from './format.ts'
import type { Texts } from './texts.ts'

/** Why a command was refused, as one sentence in the reader's language. */
export function errorText(error: RuleError, texts: Texts, format: Pick<Format, 'number' | 'list'>): string {
  const { errors } = texts
  const named = (field: string) => (isField(field, errors.fields) ? errors.fields[field] : errors.fields.text)
  switch (error.code) {
    case 'empty':
      return errors.emptyField(named(error.field))
    case 'tooLong':
      return errors.tooLong(named(error.field), format.number(error.length), format.number(error.limit))
    case 'tooMany':
      return errors.tooMany(format.number(error.limit))
    case 'invalid':
      return errors.invalidField(named(error.field))
    case 'missing':
      return errors.missingFields(format.list(error.fields.map(named)))
    case 'unknown':
      return errors.gone
    case 'readOnly':
      return errors.readOnly
  }
}

function isField(field: string, fields: Texts['errors']['fields']): field is keyof Texts['errors']['fields'] {
  return Object.hasOwn(fields, field)
}
