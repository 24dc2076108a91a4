/** The result sheet in the making: the text of each section, which all at home write in together. */
import { limits } from '../model/limits.ts'
import type { Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import type { CircleDocument, Context } from './circleDocument.ts'
import { rootsView } from './rootsView.ts'
import type { RootText } from './schema.ts'
import { openRootText } from './text.ts'
import type { LiveView } from './view.ts'

export function resultText(section: string): RootText {
  return `resultSheet/${section}`
}

/** By section, in the order they are asked for. */
export function resultTextsView(home: CircleDocument, sections: readonly string[]): LiveView<readonly (readonly [section: string, text: string])[]> {
  const texts = sections.map((section) => [section, home.doc.getText(resultText(section))] as const)
  return rootsView(texts.map(([, text]) => text), () => texts.map(([section, text]) => [section, text.toString().slice(0, limits.text)] as const))
}

/** Puts a whole text into a section, in place of what stands there. */
export function replaceResultText(home: CircleDocument, context: Context, section: string, text: string): Result<void, RuleError> {
  const open = openRootText(home, resultText(section), () => context)
  const replaced = open.replace(text)
  open.close()
  return replaced
}
