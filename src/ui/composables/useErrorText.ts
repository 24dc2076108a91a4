import type { RuleError } from '../../model/rules.ts'
import { errorText } from '../../i18n/errorText.ts'
import { useFormat } from './useFormat.ts'
import { useTexts } from './useTexts.ts'

/** Why a command was refused, in the reader's language: `const say = useErrorText()`, `say(result.error)`. */
export function useErrorText(): (error: RuleError) => string {
  const texts = useTexts()
  const format = useFormat()
  return (error) => errorText(error, texts.value, format.value)
}
