import { describe, expect, it } from 'vitest'
import { buildMinutes, type MinutesInput } from '../../../src/export/minutes.ts'
import { paperMarkdown } from '../../../src/export/paperMarkdown.ts'
import type { Cluster, Clustered } from '../../../src/model/cluster.ts'
import { empty, item, note, promise, words } from './minutesFixture.ts'

describe('the minutes of a meeting', () => {
  it('say of an empty meeting what is not there', () => {
    expect(paperMarkdown(buildMinutes(empty, words))).toBe(
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
    const file = paperMarkdown(buildMinutes({ ...empty, commitments: [promise('Fråga\nalla', 'Hälften svarar'), promise('Räkna')] }, words))
    expect(file).toContain('### Fråga alla\n\n- Karin, klart senast 3 mars\n- Förutsägelse: Hälften svarar\n\n### Räkna\n\n- Karin, klart senast 3 mars\n')
  })

  it('have what was planned to go on, where something was', () => {
    const file = paperMarkdown(buildMinutes({ ...empty, goesOn: ['Norrvik: Räkna. Ägs av: Ekonomichefen.', 'Norrvik: Ska spridas till Åsen'] }, words))
    expect(file).toContain('## Går vidare\n\n- Norrvik: Räkna. Ägs av: Ekonomichefen.\n- Norrvik: Ska spridas till Åsen\n\n## Nästa träff')
  })

  it('have notes under the headings that they were put under, and what was chosen', () => {
    const reflections = [note('a', 'Ingen tid'), note('a', 'Vi frågar sällan', 'Varför?'), { ...note('a', 'Fel personer'), paper: true, writer: null }]
    const cluster = { id: 'k', item: 'a', name: 'Vem vi frågar' } as unknown as Cluster
    const clustered = new Map([['Vi frågar sällan', 'k'], ['Fel personer', 'k']]) as unknown as Clustered
    const chosen = new Map([['a', ['Vem vi frågar: 3 prickar']]]) as unknown as MinutesInput['chosen']
    const file = paperMarkdown(buildMinutes({ ...empty, items: [item('a')], reflections, clusters: [cluster], clustered, chosen }, words))
    expect(file).toContain('### Punkt a\n\nViktigast:\n\n- Vem vi frågar: 3 prickar\n\n#### Vem vi frågar\n\n> Vi frågar sällan\n>\n> (karin)\n\n> Fel personer\n>\n> (null · från papper)\n\n> Ingen tid\n')
  })

  it('have what was taken home, before what was promised, and nothing of it where nothing was', () => {
    const file = paperMarkdown(buildMinutes({ ...empty, ideas: ['Ekdala från Norrvik: Ringa före tio', 'Norrvik: Räkna'] }, words))
    expect(file).toContain('## Tas med hem\n\n- Ekdala från Norrvik: Ringa före tio\n- Norrvik: Räkna\n\n## Åtaganden\n')
    expect(paperMarkdown(buildMinutes(empty, words))).not.toContain('Tas med hem')
  })

  it('have what was followed up, organisation by organisation, as it stands now', () => {
    const old = { ...promise('Fråga alla'), outcome: 'Hälften svarade', lesson: 'Fråga tidigare' }
    const followedUp = [{ organisation: 'Norrvik', commitments: [old, promise('Räkna')] }, { organisation: 'Ekdala', commitments: [old] }]
    const file = paperMarkdown(buildMinutes({ ...empty, followedUp }, { ...words, became: ({ outcome }) => [`Blev: ${outcome ?? ''}`] }))
    expect(file).toContain(
      ['## Uppföljning', 'Som det står nu.', '### Norrvik', '#### Fråga alla', '- Blev: Hälften svarade', '#### Räkna', '- Blev:', '### Ekdala', '#### Fråga alla', '- Blev: Hälften svarade', '## Delat'].join('\n\n'),
    )
  })

  it('keep what somebody wrote inside its quotation', () => {
    const file = paperMarkdown(buildMinutes({ ...empty, items: [item('a')], reflections: [note('a', '# Rubrik\n\n> citat\r\n- lista')] }, words))
    expect(file).toContain('> # Rubrik\n>\n> > citat  \n> - lista\n>\n> (karin)')
  })
})
