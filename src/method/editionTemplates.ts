/** The words of an edition for what is written by a template: presentations, the mentor's story, result sheets. */
import type { ItemTexts, PreparationTexts } from './texts.ts'

export type Template = 'presentation' | 'story' | 'resultSheet'
export const templates = ['presentation', 'story', 'resultSheet'] as const satisfies readonly Template[]

/** Where the heading of a section is, and what it asks. */
export const sectionWay = (template: Template, section: string): string => `section/${template}/${section}`
export const sectionAsksWay = (template: Template, section: string): string => `asks/${template}/${section}`

/** `word`: the edition's own for a place. */
export function editedTemplates(base: PreparationTexts, word: (way: string) => string | null): Pick<PreparationTexts, Template> {
  const of = (template: Template): Readonly<Record<string, ItemTexts>> =>
    Object.fromEntries(
      Object.entries(base[template]).map(([section, known]) => {
        const prompt = word(sectionAsksWay(template, section)) ?? known.prompt
        return [section, { title: word(sectionWay(template, section)) ?? known.title, ...(prompt === undefined ? {} : { prompt }) }]
      }),
    )
  return { presentation: of('presentation'), story: of('story'), resultSheet: of('resultSheet') }
}
