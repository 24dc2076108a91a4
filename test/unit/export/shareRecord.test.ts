import { describe, expect, it } from 'vitest'
import { contentFacts, type ContentWords, contentLines } from '../../../src/export/sharedContent.ts'
import { shareRecordFile, stamp } from '../../../src/export/shareRecord.ts'
import { basics } from '../../../src/i18n/later/basics.sv.ts'
import { presentation } from '../../../src/i18n/later/presentation.sv.ts'
import { record } from '../../../src/i18n/later/record.sv.ts'
import { team } from '../../../src/i18n/later/team.sv.ts'
import { preparation as method } from '../../../src/method/v1/sv/preparation.ts'
import { newId, type PersonId } from '../../../src/model/ids.ts'
import { seeded } from '../model/random.ts'

const pia = newId<PersonId>(seeded(4).bytes)
const words: ContentWords = {
  basics,
  team,
  presentation,
  record,
  method,
  person: (id) => (id === pia ? 'Pia Forss' : 'Utan namn'),
  date: (day) => day,
  number: (value) => String(value),
}
const lines = (subject: Parameters<typeof contentLines>[0]['subject'], content: unknown) =>
  contentLines({ subject, content: JSON.stringify(content) }, words).map(({ label, value }) => [label, value])

describe('what is shared, in words', () => {
  it('of a profile: each field that says something', () => {
    expect(lines('profile', { type: 'region', population: 84_000, decisionDate: '2024-03-12', declaration: 'no', goals: 'Ett\nTvå', competence: ' ' })).toEqual([
      ['Typ av organisation', 'Region'],
      ['Antal invånare', '84000'],
      ['Politiskt beslut, datum', '2024-03-12'],
      ['CEMR-deklarationen undertecknad', 'Nej'],
      ['Prioriterade mål', 'Ett\nTvå'],
    ])
  })

  it('of prerequisites: the answer, and who sees to a gap', () => {
    const items = {
      time: { answer: 'partly', owner: pia, date: '2026-04-01', note: 'Halva dagar.' },
      mandate: { answer: 'yes' },
      knowledge: { answer: 'no' },
      unheardOf: { answer: 'yes', note: 'Ny.' },
    }
    expect(lines('prerequisites', { methodVersion: '2026-1', items })).toEqual([
      [method.prerequisites.time, 'Delvis\nPia Forss ser till det. Senast 2026-04-01.\nHalva dagar.'],
      [method.prerequisites.mandate, 'Ja'],
      [method.prerequisites.knowledge, 'Nej\nIngen ser till det än. Datum saknas.'],
      ['unheardOf', 'Ja\nNy.'],
    ])
  })

  it('of a rating: level, how each answered, evidence and way of working; and the scale that it is read by', () => {
    const dimensions = {
      goals: { level: 'working', evidence: '18 av 20.', way: 'Mall.', views: { started: 1, working: 3 } },
      budget: { level: 'dontKnow', evidence: '', way: '', views: {} },
    }
    const content = { methodVersion: '2026-1', levels: ['missing', 'started', 'working', 'sustained'], dimensions }
    const { missing, started, working, sustained } = method.levels
    expect(lines('rating', content)).toEqual([
      [method.dimensions.goals.title, `Nivå: ${working}\nSvar i hemmagruppen: ${started} 1, ${working} 3\nBelägg: 18 av 20.\nSå gör vi: Mall.`],
      [method.dimensions.budget.title, `Nivå: ${method.dontKnow}`],
    ])
    expect(contentFacts({ subject: 'rating', content: JSON.stringify(content) }, words)).toEqual([
      ['Metodens version', '2026-1'], ['Nivåer, från den lägsta', [missing, started, working, sustained].join(', ')],
    ])
    expect(contentFacts({ subject: 'profile', content: '{}' }, words)).toEqual([])
  })

  const figure = { kind: 'figure', label: 'Sökte plats', unit: '%', women: 62.5, men: 37.5, source: 'SCB' }
  const hash = 'A'.repeat(43)
  it.each([
    ['figures as a table with the difference in words', figure,
      '| Sökte plats | Värde |\n| --- | --- |\n| Kvinnor | 62.5\u00a0% |\n| Män | 37.5\u00a0% |\n| Skillnad | 25 procentenheter, högre för kvinnor |\n\nKälla: SCB'],
    ['a difference without a unit', { ...figure, unit: '', source: '', women: 3, men: 6 },
      '| Sökte plats | Värde |\n| --- | --- |\n| Kvinnor | 3 |\n| Män | 6 |\n| Skillnad | 3, högre för män |'],
    ['a number that is missing', { ...figure, label: 'A|B', unit: '', men: null, source: '' },
      '| A\\|B | Värde |\n| --- | --- |\n| Kvinnor | 62.5 |\n| Män | saknas |'],
    ['where a link leads', { kind: 'link', label: 'Statistik', url: 'https://www.scb.se/a' }, 'Länk: Statistik, https://www.scb.se/a'],
    ['a link without a name', { kind: 'link', label: '', url: 'https://www.scb.se/a' }, 'Länk: https://www.scb.se/a'],
    ['what a picture shows, and which file it is', { kind: 'picture', alt: 'En trappa', picture: { hash, type: 'image/jpeg', width: 1600, height: 1200, bytes: 9 } },
      `Bild: En trappa\nBilden ligger inte i den här filen: JPEG, 1600 × 1200 bildpunkter, kontrollsumma (SHA-256) ${hash}`],
  ])('of a presentation: %s', (_name, material, text) => {
    const sections = [{ section: 'baseline', text: 'Så här.', materials: [material] }, { section: 'unheardOf', text: 'Ny del.', materials: [] }]
    expect(lines('presentation', { methodVersion: '2026-1', sections })).toEqual([
      ['Nuläget i siffror', `Så här.\n\n${text}`], ['unheardOf', 'Ny del.'],
    ])
  })

  it('of a result sheet: its own sections, with figures as tables', () => {
    const sections = [{ section: 'problem', text: 'Män söker sent.', materials: [] }, { section: 'result', text: '', materials: [{ ...figure, source: '' }, 7] }]
    const content = JSON.stringify({ methodVersion: '2026-1', sections })
    expect(contentLines({ subject: 'resultSheet', content }, words).map(({ label }) => label)).toEqual(['Problemet', 'Resultatet'])
    expect(lines('resultSheet', { sections })[1]?.[1]).toContain('| Kvinnor | 62.5\u00a0% |')
    expect(contentFacts({ subject: 'resultSheet', content }, words)).toContainEqual([record.unread, '1 sak i Resultatet'])
  })

  it('of what this version does not know: every text and number, under its names', () => {
    expect(lines('presentation', { parts: [{ id: 'goals', text: 'Så här.' }], slides: 3, ok: true, none: null })).toEqual([
      ['parts · 0 · id', 'goals'], ['parts · 0 · text', 'Så här.'], ['slides', '3'], ['ok', 'true'],
    ])
    expect(contentLines({ subject: 'presentation', content: '{' }, words)).toEqual([])
    const deep = Array.from({ length: 400 }).reduce<unknown>((inner) => ({ a: inner }), 'x')
    expect(lines('presentation', deep)).toEqual([])
  })
})

describe('what a newer version has shared and this one can’t read', () => {
  const unread = (subject: Parameters<typeof contentLines>[0]['subject'], content: unknown) =>
    contentFacts({ subject, content: JSON.stringify(content) }, words).filter(([label]) => label === record.unread)
  const level = { level: 'working', evidence: '', way: '', views: {} }

  it('is told of: materials by their section, and parts', () => {
    const link = { kind: 'link', label: 'A', url: 'https://www.scb.se' }
    const sections = [
      { section: 'baseline', text: '', materials: [{ kind: 'film', url: 'https://www.scb.se' }, link, 7] },
      { section: 'unheardOf', text: 'Ny del.', materials: [{ kind: 'sound' }] },
      { section: 'goals', text: 'Mål.', materials: [link] },
      { slide: 'new' },
    ]
    expect(unread('presentation', { methodVersion: '2026-1', sections })).toEqual([
      ['Går inte att läsa i den här versionen av appen', '1 del, 2 saker i Nuläget i siffror, 1 sak i unheardOf'],
    ])
  })

  it.each([
    ['a rating', 'rating', { levels: ['missing', 'working'], dimensions: { goals: level, budget: { ...level, level: 'newer' } } }, '1 del'],
    ['a checklist', 'prerequisites', { items: { time: { answer: 'yes' }, mandate: { answer: 'soon' }, goals: { later: 1 } } }, '2 delar'],
    ['a profile', 'profile', { type: 'region', goals: ' ', population: null, language: 'sv' }, '1 del'],
  ] as const)('is told of in %s', (_name, subject, content, told) => {
    expect(unread(subject, content)).toEqual([[record.unread, told]])
  })

  it('is not spoken of where all is read, or where nothing is and all stands as names and values', () => {
    expect(unread('presentation', { sections: [{ section: 'baseline', text: 'Så här.', materials: [] }] })).toEqual([])
    expect(unread('presentation', { parts: [1], sections: 7 })).toEqual([])
    expect(unread('profile', { type: 'region', population: null, goals: '' })).toEqual([])
  })
})

describe('the share record', () => {
  it('is a file that anybody can read: each revision with its facts, and what was shared as a quotation', () => {
    const text = shareRecordFile({
      title: 'Det Norrvik har delat',
      intro: 'Delat med alla.',
      shares: [
        { title: 'Profil, version 1', facts: [['Delad', '2026-01-14 09:15'], ['Av', 'Pia\nForss']], content: [{ key: 'goals', label: 'Mål', value: '# Ett\n\n- två\n- tre' }] },
        { title: 'Skattning, version 2', facts: [['Delad', '2026-02-01 10:00']], content: [] },
      ],
    })
    expect(text).toBe(
      '# Det Norrvik har delat\n\nDelat med alla.\n\n## Profil, version 1\n\n- Delad: 2026-01-14 09:15\n- Av: Pia Forss\n\n' +
        '### Mål\n\n> # Ett\n>\n> - två  \n> - tre\n\n## Skattning, version 2\n\n- Delad: 2026-02-01 10:00\n',
    )
  })

  it('lets nothing that was shared pass for its own words, whatever ends its lines', () => {
    const value = ['a', 'b', 'c', 'd'].map((each) => `## ${each}`).join('\r') + '\u2028## e\r\n## f'
    const text = shareRecordFile({ title: 't', intro: 'i', shares: [{ title: 's', facts: [], content: [{ key: 'k', label: 'l', value }] }] })
    expect(text.split(/[\n\r\u2028\u2029]/).filter((each) => each.startsWith('## '))).toEqual(['## s'])
  })

  it('tells moments as registers do', () => {
    expect(stamp(new Date(2026, 0, 4, 9, 5).getTime())).toBe('2026-01-04 09:05')
  })
})
