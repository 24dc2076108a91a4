import { describe, expect, it } from 'vitest'
import { isPublicSubject, publicLines } from '../../../src/export/publicLines.ts'
import { basics } from '../../../src/i18n/later/basics.sv.ts'
import { presentation } from '../../../src/i18n/later/presentation.sv.ts'
import { record } from '../../../src/i18n/later/record.sv.ts'
import { team } from '../../../src/i18n/later/team.sv.ts'
import { preparation as method } from '../../../src/method/v1/sv/preparation.ts'
import type { Subject } from '../../../src/model/revision.ts'

const words = { basics, team, presentation, record, method, person: () => 'Karin Lund', date: (day: string) => day, number: String }
const lines = (subject: Subject, content: unknown) => publicLines({ subject, content: JSON.stringify(content) }, words).map(({ label, value }) => [label, value])

describe('what anybody may see', () => {
  it('of a profile: not who knows what', () => {
    expect(lines('profile', { population: 3000, goals: '**Lika** stöd', competence: 'Jonas kan det här' })).toEqual([
      ['Antal invånare', '3000'],
      ['Prioriterade mål', 'Lika stöd'],
    ])
  })

  it('of a rating: not how each rated', () => {
    const dimensions = { goals: { level: 'a', evidence: 'Protokoll', way: '', views: { a: 1, b: 3 } } }
    expect(lines('rating', { methodVersion: '1', levels: ['a', 'b'], dimensions })).toEqual([['Mål och styrdokument', 'Nivå: a\nBelägg: Protokoll']])
  })

  it('of a presentation: figures in words, and what a picture shows', () => {
    const figure = { kind: 'figure', label: 'Besök', unit: '%', women: 64, men: 36, source: 'Registret' }
    const link = { kind: 'link', label: 'Kolada', url: 'https://kolada.se' }
    const [line] = lines('presentation', { methodVersion: '1', sections: [{ section: 'chain', text: 'Så *här*', materials: [figure, link] }] })
    expect(line?.[1]).toMatch(/^Så här\n\nBesök\nKvinnor: 64.%\nMän: 36.%\n.*28.*\nKälla: Registret\n\nKolada: https:\/\/kolada\.se$/)
  })

  it('of a picture: where it stands among the words, and what it shows where it can’t be seen', () => {
    const picture = { kind: 'picture', alt: 'En trappa', picture: { hash: 'A'.repeat(43), type: 'image/png', width: 8, height: 6, bytes: 1 } }
    const link = { kind: 'link', label: '', url: 'https://kolada.se' }
    const [line] = publicLines({ subject: 'presentation', content: JSON.stringify({ methodVersion: '1', sections: [{ section: 'chain', text: '**Så**', materials: [picture, link] }] }) }, words)
    expect(line?.value).toBe('Så\n\nBild: En trappa\n\nhttps://kolada.se')
    expect(line?.parts?.map((part) => (typeof part === 'string' ? part : part.shown.picture.hash))).toEqual(['Så', 'A'.repeat(43), 'https://kolada.se'])
  })

  it('of prerequisites: nothing, as they name people', () => {
    expect(isPublicSubject('prerequisites')).toBe(false)
    expect(lines('prerequisites', { methodVersion: '1', items: { time: { answer: 'no', owner: null, date: null, note: 'Hemligt' } } })).toEqual([])
    expect(lines('profile', 'nonsense')).toEqual([])
  })
})
