import { describe, expect, it } from 'vitest'
import { preparedTextsView } from '../../../src/document/preparedTexts.ts'
import { replaceResultText, resultText, resultTextsView } from '../../../src/document/resultSheet.ts'
import { openRootText } from '../../../src/document/text.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { newId, type CircleId, type OrganisationId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { bytes, contextOf, copyOf, meet, newHome, value } from './phones.ts'

const structure = structureOf('2026-1')
if (structure === null) throw new Error('no method')
const sections = structure.resultSheet

describe('a result sheet in the making', () => {
  it('keeps what two phones first write in each section without knowing of each other', () => {
    const one = newHome(newId<CircleId>(bytes), newId<OrganisationId>(bytes))
    const two = copyOf(one)
    for (const [phone, text] of [[one, 'En'], [two, 'Två']] as const) {
      for (const section of sections) {
        const open = openRootText(phone, resultText(section), () => contextOf())
        value(open.edit([{ at: 0, remove: 0, insert: text }]))
        open.close()
      }
    }
    meet(one, two)
    for (const phone of [one, two]) {
      const texts = resultTextsView(phone, sections).get()
      expect(texts.map(([section]) => section)).toEqual(sections)
      expect(texts.every(([, text]) => text.includes('En') && text.includes('Två'))).toBe(true)
    }
    expect(resultTextsView(one, sections).get()).toEqual(resultTextsView(two, sections).get())
    expect(preparedTextsView(one).get().map(({ name }) => name).sort()).toEqual(sections.map(resultText).sort())
  })

  it('is begun from a text, which is taken back, and refused where it is too long', () => {
    const home = newHome(newId<CircleId>(bytes), newId<OrganisationId>(bytes))
    const read = () => Object.fromEntries(resultTextsView(home, sections).get())['did']
    value(replaceResultText(home, contextOf(), 'did', 'Vi ringde upp.'))
    expect(read()).toBe('Vi ringde upp.')
    expect(replaceResultText(home, contextOf(), 'did', 'x'.repeat(limits.text + 1))).toMatchObject({ error: { code: 'tooLong' } })
    value(replaceResultText(home, contextOf(), 'did', ''))
    expect(read()).toBe('')
  })
})
