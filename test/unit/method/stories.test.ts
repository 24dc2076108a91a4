import { describe, expect, it } from 'vitest'
import { editedStructure, partsOf } from '../../../src/method/edition.ts'
import { sectionPrompt, sectionTitle } from '../../../src/method/preparedWords.ts'
import { sectionsAt } from '../../../src/method/sections.ts'
import { mentorSectionsAt, storyAt } from '../../../src/method/stories.ts'
import { loadPreparation, structureOf } from '../../../src/method/versions.ts'
import { withCopy } from '../../../src/model/editionCopy.ts'

const structure = structureOf('2026-1')
if (structure === null) throw new Error('no method')

describe('the mentor\'s story', () => {
  it('is told where the agenda gives the mentor the floor for it, and has no section of the participants\' template', () => {
    const story = storyAt(structure, 'startup')
    expect(story.length).toBeGreaterThan(0)
    expect(structure.agendas['startup']?.map(({ id }) => id)).toContain('mentorStory')
    expect(story.filter((section) => structure.presentation.some(({ id }) => id === section))).toEqual([])
    for (const kind of ['learning1', 'conference', 'xown', 'toString']) expect(storyAt(structure, kind)).toEqual([])
  })

  it('stands in the presentation\'s place, and what the mentor had written by the template stays with it', () => {
    const story = storyAt(structure, 'startup')
    expect(mentorSectionsAt(structure, 'startup', () => false)).toEqual(story)
    expect(mentorSectionsAt(structure, 'startup', (section) => section === 'mandate')).toEqual([...story, 'mandate'])
    expect(mentorSectionsAt(structure, 'learning1', () => false)).toEqual(sectionsAt(structure, 'learning1'))
  })

  it('is told at a copy of that meeting too', () => {
    const copy = withCopy({ name: 'Vår', base: '2026-1', ...partsOf(structure), words: { sv: {}, en: {} } }, 'startup', 'xcopy')
    if (copy === null) throw new Error('no copy')
    const edited = editedStructure(structure, { name: 'Vår', base: '2026-1', ...partsOf(structure), ...copy })
    expect(mentorSectionsAt(edited, 'xcopy', () => false)).toEqual(storyAt(structure, 'startup'))
    expect(storyAt(edited, 'xother')).toEqual([])
  })

  it('has a heading and a question for every part, wherever a presentation\'s are shown', async () => {
    for (const language of ['sv', 'en'] as const) {
      const words = await loadPreparation('2026-1', language)
      for (const section of storyAt(structure, 'startup')) {
        expect(sectionTitle(words, section)).not.toBe(section)
        expect(sectionPrompt(words, section)).toMatch(/\?$/)
      }
      expect(sectionPrompt(words, 'mandate')).toBe(words.presentation['mandate']?.prompt)
      expect(sectionPrompt(words, 'toString')).toBe(null)
    }
  })
})
