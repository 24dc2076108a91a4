/** What is put into a result sheet from the work that is there already: words and figures that the home team goes on with. */
import type { Figure } from '../model/figure.ts'
import type { MaterialId } from '../model/ids.ts'
import { checkMaterial, type MaterialContent } from '../model/material.ts'
import { isEmptySection } from '../model/presentation.ts'
import type { SectionDraft } from '../model/resultDraft.ts'
import { ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { addMaterials, materialsAt, materialsView, setMaterialDeleted } from './materials.ts'
import { type SectionPlace, sectionText } from './presentations.ts'
import { plainText } from './reflections.ts'

/** What was put into one section. */
export interface Filled {
  readonly section: string
  readonly text: string
  readonly figures: readonly { readonly id: MaterialId; readonly content: MaterialContent }[]
}

export function resultPlace(section: string): SectionPlace {
  return { meeting: null, section }
}

/** Only where nothing stands: nobody's words are touched. Answers with what was put where, to be taken back. */
export function fillSections(
  home: CircleDocument,
  context: Context,
  drafts: ReadonlyMap<string, SectionDraft>,
): Result<readonly Filled[], RuleError> {
  return command(home, 'resultSheet.fill', () => {
    const filled: Filled[] = []
    for (const [section, draft] of drafts) {
      const place = resultPlace(section)
      const text = home.doc.getText(sectionText(place))
      const there = materialsAt(materialsView(home).get().list, place).map(({ content }) => content)
      if (!isEmptySection({ text: text.toString(), materials: there })) continue
      text.delete(0, text.length)
      text.insert(0, plainText(draft.text))
      const figures = draft.figures.flatMap(asMaterial)
      const added = addMaterials(home, context, place, figures)
      const ids = added.ok ? added.value : []
      const kept = figures.flatMap((content, i) => (ids[i] === undefined ? [] : [{ id: ids[i], content }]))
      filled.push({ section, text: plainText(draft.text), figures: kept })
    }
    return ok(filled)
  })
}

/** Nothing for one that can't be kept: the words are worth having without it. */
function asMaterial(figure: Figure): MaterialContent[] {
  const checked = checkMaterial({ kind: 'figure', ...figure })
  return checked.ok ? [checked.value] : []
}

/** Takes back what still stands as it was put there; what somebody has gone on with stays. */
export function takeBackFilled(home: CircleDocument, filled: readonly Filled[]): Result<void, RuleError> {
  return command(home, 'resultSheet.takeBack', () => {
    const { byId } = materialsView(home).get()
    for (const { section, text: words, figures } of filled) {
      const text = home.doc.getText(sectionText(resultPlace(section)))
      if (text.toString() === words) text.delete(0, text.length)
      for (const { id, content } of figures) {
        const now = byId.get(id)
        if (now !== undefined && JSON.stringify(now.content) === JSON.stringify(content)) setMaterialDeleted(home, id, true)
      }
    }
    return ok(undefined)
  })
}
