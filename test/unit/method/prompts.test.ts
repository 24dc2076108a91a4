import { describe, expect, it } from 'vitest'
import { agendaKinds } from '../../../src/model/meeting.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { promptsFor, promptText } from '../../../src/method/prompts.ts'
import { loadTexts, structureOf } from '../../../src/method/versions.ts'

const structure = structureOf('2026-1')
if (structure === null) throw new Error('no structure')
const [sv, en] = [await loadTexts('2026-1', 'sv'), await loadTexts('2026-1', 'en')]

const items = layOut(structure).flatMap((meeting) => meeting.items.map((item) => ({ agenda: meeting.kind, ...item })))

describe('prompts of an agenda item', () => {
  it.each(items)('$agenda $methodItem: few, different, and with words', ({ agenda, methodItem, kind }) => {
    const prompts = promptsFor(structure, agenda, methodItem, kind)
    const written = ['reflection', 'presentation', 'comparison', 'evaluation'].includes(kind)
    // The evaluation at the end asks everything that the method wants to know.
    const [least, most] = methodItem === 'evaluation' ? [structure.evaluation.length, structure.evaluation.length] : written ? [1, 3] : kind === 'break' ? [0, 0] : [0, 1]
    expect(prompts.length).toBeGreaterThanOrEqual(least)
    expect(prompts.length).toBeLessThanOrEqual(most)
    for (const texts of [sv, en]) {
      const words = prompts.map((id) => promptText(texts, id))
      expect(words).not.toContain(null)
      expect(new Set(words).size).toBe(prompts.length)
    }
  })

  it('begin with the item’s own', () => {
    expect(promptsFor(structure, 'learning1', 'oneTwoFourAll', 'reflection')).toEqual([
      'learning1.oneTwoFourAll',
      'together.meaning',
      'together.monday',
    ])
    expect(promptText(sv, 'learning1.oneTwoFourAll')).toBe('Vad ser vi nu som vi inte såg i morse?')
    expect(promptText(en, 'listening.theirWay')).toBe('What do they do that we do not?')
  })

  it('follow the kind where the item is the round’s own or was changed', () => {
    const feedback = ['feedback.plus', 'feedback.minus', 'feedback.interesting']
    expect(promptsFor(structure, 'own', null, 'evaluation')).toEqual(feedback)
    expect(promptsFor(structure, 'learning1', 'constructor', 'evaluation')).toEqual(feedback)
    expect(promptsFor(structure, '__proto__', 'x', 'evaluation')).toEqual(feedback)
    expect(promptsFor(structure, 'learning1', 'roleGroups', 'break')).toEqual([])
  })

  it('of every kind have words', () => {
    for (const kind of agendaKinds) {
      for (const id of promptsFor(structure, 'own', null, kind)) expect(promptText(sv, id)).toBeTruthy()
    }
  })
})

describe('the words of a prompt', () => {
  it('are null for an id that this version does not know', () => {
    const unknown = ['', '.', 'together', 'together.', '.noticed', 'together.x', '__proto__.x', 'constructor.name']
    for (const id of [...unknown, 'startup.break1', 'together.noticed.x']) {
      expect([id, promptText(sv, id)]).toEqual([id, null])
    }
  })
})
