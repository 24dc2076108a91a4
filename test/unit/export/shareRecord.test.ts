import { describe, expect, it } from 'vitest'
import { type ContentWords, contentLines } from '../../../src/export/sharedContent.ts'
import { shareRecordFile, stamp } from '../../../src/export/shareRecord.ts'
import { basics } from '../../../src/i18n/later/basics.sv.ts'
import { team } from '../../../src/i18n/later/team.sv.ts'
import { preparation as method } from '../../../src/method/v1/sv/preparation.ts'
import { newId, type PersonId } from '../../../src/model/ids.ts'
import { seeded } from '../model/random.ts'

const pia = newId<PersonId>(seeded(4).bytes)
const words: ContentWords = {
  basics,
  team,
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

  it('of a rating: level, evidence and way of working', () => {
    const dimensions = { goals: { level: 'working', evidence: '18 av 20.', way: 'Mall.', views: {} }, budget: { level: 'dontKnow', evidence: '', way: '', views: {} } }
    expect(lines('rating', { methodVersion: '2026-1', levels: ['missing', 'started', 'working', 'lasting'], dimensions })).toEqual([
      [method.dimensions.goals.title, `${method.levels.working}\nBelägg: 18 av 20.\nSå gör vi: Mall.`],
      [method.dimensions.budget.title, method.dontKnow],
    ])
  })

  it('of what this version does not know: every text and number, under its names', () => {
    expect(lines('presentation', { sections: [{ id: 'goals', text: 'Så här.' }], slides: 3, ok: true, none: null })).toEqual([
      ['sections · 0 · id', 'goals'], ['sections · 0 · text', 'Så här.'], ['slides', '3'], ['ok', 'true'],
    ])
    expect(contentLines({ subject: 'presentation', content: '{' }, words)).toEqual([])
    const deep = Array.from({ length: 400 }).reduce<unknown>((inner) => ({ a: inner }), 'x')
    expect(lines('presentation', deep)).toEqual([])
  })
})

describe('the share record', () => {
  it('is a file that anybody can read: each revision with its facts, and what was shared as a quotation', () => {
    const text = shareRecordFile({
      title: 'Det Norrvik har delat',
      intro: 'Delat med alla.',
      shares: [
        { title: 'Profil, version 1', facts: [['Delad', '2026-01-14 09:15'], ['Av', 'Pia\nForss']], content: [{ key: 'goals', label: 'Mål', value: '# Ett\n\n- två' }] },
        { title: 'Skattning, version 2', facts: [['Delad', '2026-02-01 10:00']], content: [] },
      ],
    })
    expect(text).toBe(
      '# Det Norrvik har delat\n\nDelat med alla.\n\n## Profil, version 1\n\n- Delad: 2026-01-14 09:15\n- Av: Pia Forss\n\n' +
        '### Mål\n\n> # Ett\n>\n> - två\n\n## Skattning, version 2\n\n- Delad: 2026-02-01 10:00\n',
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
