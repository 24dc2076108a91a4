/** Writes what the example's organisations present, through everybody's commands. */
import type { ExamplePresentation } from '../../method/example/types.ts'
import { sectionsAt } from '../../method/sections.ts'
import type { MethodStructure } from '../../method/types.ts'
import { presentationContent } from '../../model/presentation.ts'
import type { CircleDocument, Context } from '../circleDocument.ts'
import type { ExampleIds } from './ids.ts'
import { addMaterial, materialsAt, materialsView } from '../materials.ts'
import { sectionText, sectionTextView } from '../presentations.ts'
import { openRootText } from '../text.ts'
import { must } from './must.ts'

/** Writes a presentation into the organisation's home; answers with what is to be shared of it, as JSON. */
export function presentExample(
  home: CircleDocument,
  context: Context,
  presentation: ExamplePresentation,
  ids: ExampleIds,
  structure: MethodStructure,
): string {
  const meeting = ids.meeting(presentation.meeting)
  const sections = sectionsAt(structure, presentation.meeting).map((section) => {
    const place = { meeting, section }
    const own = presentation.sections[section]
    if (own !== undefined) {
      const text = openRootText(home, sectionText(place), () => context)
      must(text.replace(own.text))
      text.close()
      for (const figure of own.figures ?? []) must(addMaterial(home, context, place, { kind: 'figure', ...figure }))
      for (const link of own.links ?? []) must(addMaterial(home, context, place, { kind: 'link', ...link }))
    }
    const materials = materialsAt(materialsView(home).get().list, place).map(({ content }) => content)
    return { section, text: sectionTextView(home, place).get(), materials }
  })
  return JSON.stringify(presentationContent(structure.version, sections))
}
