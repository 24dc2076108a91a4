import { describe, expect, it } from 'vitest'
import { buildMinutes, minutesFile, type MinutesInput, type MinutesWords } from '../../../src/export/minutes.ts'
import type { Commitment } from '../../../src/model/commitment.ts'
import type { AgendaItem } from '../../../src/model/meeting.ts'
import type { Reflection } from '../../../src/model/reflection.ts'

const item = (id: string) => ({ id }) as unknown as AgendaItem
const note = (of: string, text: string, prompt: string | null = null, group: Reflection['group'] = 'alone') =>
  ({ item: of, text, prompt, group, created: { by: 'karin' } }) as unknown as Reflection
const promise = (what: string, prediction = '') => ({ what, prediction }) as unknown as Commitment

const words: MinutesWords = {
  present: 'Vilka som var med',
  nobody: 'Ingen',
  agenda: 'Dagordning',
  shared: 'Delat',
  nothingShared: 'Inget delat',
  reflections: 'Det vi skrev',
  commitments: 'Åtaganden',
  noCommitments: 'Inga',
  next: 'Nästa träff',
  noNext: 'Ingen fler',
  prediction: (text) => `Förutsägelse: ${text}`,
  item: ({ id }) => `${id}: 20 min`,
  title: ({ id }) => `Punkt ${id}`,
  prompt: (prompt) => prompt,
  by: (person) => String(person),
  group: ({ group }) => (group === 'alone' ? null : group),
  promised: () => 'Karin, klart senast 3 mars',
}
const empty: MinutesInput = { title: 'Träff', facts: ['3 mars'], present: [], items: [], shared: [], reflections: [], commitments: [], next: null }

describe('the minutes of a meeting', () => {
  it('say of an empty meeting what is not there', () => {
    expect(minutesFile(buildMinutes(empty, words))).toBe(
      ['# Träff', '- 3 mars', '## Vilka som var med', 'Ingen', '## Dagordning', '', '## Delat', 'Inget delat', '## Åtaganden', 'Inga', '## Nästa träff', 'Ingen fler'].join('\n\n') + '\n',
    )
  })

  it('have each item with what was written at it, by question, and leave out items where nothing was', () => {
    const reflections = [note('b', 'Sent', 'Varför?'), note('a', 'Fritt'), note('b', '  '), note('b', 'Tidigt', 'Varför?', 'pair')]
    const { blocks } = buildMinutes({ ...empty, items: [item('a'), item('b'), item('c')], reflections }, words)
    const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Det vi skrev')
    expect(blocks.slice(from + 1, from + 7)).toEqual([
      { kind: 'heading', text: 'Punkt a', level: 3 },
      { kind: 'quote', text: 'Fritt', by: 'karin' },
      { kind: 'heading', text: 'Punkt b', level: 3 },
      { kind: 'text', text: 'Varför?' },
      { kind: 'quote', text: 'Sent', by: 'karin' },
      { kind: 'quote', text: 'Tidigt', by: 'karin · pair' },
    ])
    expect(blocks.some((block) => 'text' in block && block.text === 'Punkt c')).toBe(false)
  })

  it('have who promises what by when, and what they think will happen', () => {
    const file = minutesFile(buildMinutes({ ...empty, commitments: [promise('Fråga\nalla', 'Hälften svarar'), promise('Räkna')] }, words))
    expect(file).toContain('### Fråga alla\n\n- Karin, klart senast 3 mars\n- Förutsägelse: Hälften svarar\n\n### Räkna\n\n- Karin, klart senast 3 mars\n')
  })

  it('keep what somebody wrote inside its quotation', () => {
    const file = minutesFile(buildMinutes({ ...empty, items: [item('a')], reflections: [note('a', '# Rubrik\n\n> citat\r\n- lista')] }, words))
    expect(file).toContain('> # Rubrik\n>\n> > citat\n> - lista\n>\n> (karin)')
  })
})
