import { expect, it } from 'vitest'
import { editedPreparation, partsOf } from '../../../src/method/edition.ts'
import { presentedTitle, sectionPrompt } from '../../../src/method/preparedWords.ts'
import { loadPreparation, structureOf } from '../../../src/method/versions.ts'
import type { Edition } from '../../../src/model/edition.ts'

const base = structureOf('2026-1')
if (base === null) throw new Error('no method')
const sv = await loadPreparation('2026-1', 'sv')
const edition: Edition = {
  name: 'Vår',
  base: '2026-1',
  ...partsOf(base),
  words: {
    sv: { 'section/presentation/mandate': 'Skolans uppdrag', 'asks/story/storyKnown': 'Vad visste ni inte?', 'asks/resultSheet/advice': 'Vad ska andra skolor göra?', 'section/resultSheet/none': 'Ingen' },
    en: { 'section/resultSheet/advice': 'For schools' },
  },
}

it('a template has the group\'s words where there are any, in either language, and no sections that the base lacks', () => {
  const words = editedPreparation(sv, edition, 'sv')
  expect(words.presentation).toEqual({ ...sv.presentation, mandate: { ...sv.presentation['mandate'], title: 'Skolans uppdrag' } })
  expect(words.resultSheet).toEqual({ ...sv.resultSheet, advice: { title: 'For schools', prompt: 'Vad ska andra skolor göra?' } })
  expect(words.story['storyKnown']).toEqual({ ...sv.story['storyKnown'], prompt: 'Vad visste ni inte?' })
})

it('what is presented is called by them, and asks by them', () => {
  const words = editedPreparation(sv, edition, 'sv')
  expect(presentedTitle(words, 'presentation', 'mandate')).toBe('Skolans uppdrag')
  expect(presentedTitle(words, 'resultSheet', 'advice')).toBe('For schools')
  expect(sectionPrompt(words, 'storyKnown')).toBe('Vad visste ni inte?')
})
