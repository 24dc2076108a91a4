import { describe, expect, it } from 'vitest'
import { paperDocx } from '../../../src/export/paperDocx.ts'
import { paperMarkdown } from '../../../src/export/paperMarkdown.ts'
import { resultPaper } from '../../../src/export/resultPaper.ts'
import type { ContentWords } from '../../../src/export/sharedContent.ts'
import { basics } from '../../../src/i18n/later/basics.sv.ts'
import { presentation } from '../../../src/i18n/later/presentation.sv.ts'
import { record } from '../../../src/i18n/later/record.sv.ts'
import { team } from '../../../src/i18n/later/team.sv.ts'
import { preparation as method } from '../../../src/method/v1/sv/preparation.ts'
import type { PresentationContent } from '../../../src/model/presentation.ts'
import { readDocx } from '../../docx.ts'
import { noPictures } from './pictureFixture.ts'

const words: ContentWords = { basics, team, presentation, record, method, person: () => '', date: (day) => day, number: (value) => String(value) }
const head = { title: 'Resultatblad från Norrvik', language: 'sv-SE', facts: ['Omgång: Prov', 'Version 1'] }
const content: PresentationContent = {
  methodVersion: '2026-1',
  sections: [
    { section: 'did', text: 'Två saker:\n- Ringa\n  samma dag\n- Räkna\n\nDet var allt.', materials: [] },
    {
      section: 'result',
      text: '',
      materials: [
        { kind: 'figure', label: 'Svarar i tid', unit: '%', women: 70, men: 65, source: 'Egen mätning' },
        { kind: 'figure', label: 'Besök', unit: '', women: 3, men: null, source: '' },
        { kind: 'link', label: 'Statistik', url: 'https://www.scb.se/a' },
        { kind: 'picture', alt: 'En trappa', picture: { hash: `${'p'.repeat(42)}A`, type: 'image/png', width: 1, height: 1, bytes: 1 } },
      ],
    },
  ],
}
const paper = resultPaper(head, content, words)

describe('a result sheet on paper', () => {
  it('is a text that stands as it was written, with every figure by sex', () => {
    expect(paperMarkdown(paper)).toBe(
      [
        '# Resultatblad från Norrvik', '- Omgång: Prov\n- Version 1',
        '## Det vi gjorde', 'Två saker:\n- Ringa\n  samma dag\n- Räkna', 'Det var allt.',
        '## Resultatet',
        '### Svarar i tid', '- Kvinnor: 70 %\n- Män: 65 %\n- Skillnad: 5 procentenheter, högre för kvinnor\n- Källa: Egen mätning',
        '### Besök', '- Kvinnor: 3\n- Män: saknas',
        'Länk: Statistik, https://www.scb.se/a', 'Bild: En trappa',
      ].join('\n\n') + '\n',
    )
  })

  it('is a Word document whose lists are lists', () => {
    const { title, paragraphs } = readDocx(paperDocx(paper, noPictures))
    expect(title).toBe('Resultatblad från Norrvik')
    expect(paragraphs.slice(3, 9).map(({ style, text }) => [style, text])).toEqual([
      ['Heading2', 'Det vi gjorde'], ['Normal', 'Två saker:'], ['ListBullet', 'Ringa\nsamma dag'], ['ListBullet', 'Räkna'], ['Normal', 'Det var allt.'],
      ['Heading2', 'Resultatet'],
    ])
  })
})
