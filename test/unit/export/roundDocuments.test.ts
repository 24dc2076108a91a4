/** The documents and tables of the example round. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { ideasView } from '../../../src/document/ideas.ts'
import { authorsOrganisation } from '../../../src/document/reflections.ts'
import { revisionsView } from '../../../src/document/revisions.ts'
import { roundContent } from '../../../src/document/roundContent.ts'
import { type BoardInput, buildBoardReport } from '../../../src/export/boardReport.ts'
import { paperMarkdown } from '../../../src/export/paperMarkdown.ts'
import { paperDocx } from '../../../src/export/paperDocx.ts'
import { buildStory, type StoryInput } from '../../../src/export/roundStory.ts'
import type { OrganisationPlans } from '../../../src/export/planLines.ts'
import { roundTables } from '../../../src/export/roundTables.ts'
import type { Figure } from '../../../src/model/figure.ts'
import type { KeyFigure } from '../../../src/model/keyFigures.ts'
import type { LookedBack } from '../../../src/model/lookBack.ts'
import type { Spread } from '../../../src/model/spread.ts'
import { isClosed } from '../../../src/model/commitment.ts'
import type { Continuation } from '../../../src/model/continuation.ts'
import type { Rating } from '../../../src/model/rating.ts'
import { ratingContent } from '../../../src/model/ratingContent.ts'
import type { RatingShift } from '../../../src/model/ratingShift.ts'
import { threadsOf } from '../../../src/model/thread.ts'
import { readDocx } from '../../docx.ts'
import { noPictures } from './pictureFixture.ts'
import { organisations, round, words } from './roundFixture.ts'

const commitments = commitmentsView(round).get().list
const threads = threadsOf({ ideas: ideasView(round).get().list, commitments }, authorsOrganisation(round))
const norrvik = organisations.list.find(({ name }) => name === 'Norrvik')!.id
const shifts: RatingShift[] = [
  { dimension: 'goals', from: 'started', to: 'working', evidence: 'Protokoll', shift: 'up' },
  { dimension: 'steering', from: 'dontKnow', to: 'started', evidence: '', shift: null },
]
const plans: OrganisationPlans = {
  continuations: [
    { what: 'Räkna\nalla', owner: 'Ekonomichefen', place: 'budget', where: 'Anvisningen i mars.', day: '2027-03-01' },
    { what: '', owner: '', place: null, where: '', day: null },
  ] as unknown as Continuation[],
  units: [
    { unit: 'Sjön', reach: 'reached', taken: 'Räkna', day: '2026-09-01', how: '', reason: '' },
    { unit: 'Åsen', reach: 'coming', taken: 'Räkna', day: '2027-09-01', how: 'Bara vuxna.', reason: '' },
    { unit: 'Berget', reach: 'untouched', taken: '', day: null, how: '', reason: '' },
    { unit: 'Ön', reach: 'notNow', taken: '', day: '2027-01-01', how: 'x', reason: 'Ingen chef' },
  ],
}
const headings = (text: string, level: number) => text.split('\n').filter((line) => line.startsWith(`${'#'.repeat(level)} `)).map((line) => line.slice(level + 1))

describe('the round as a document', () => {
  const input: StoryInput = {
    name: 'Exempel',
    facts: ['Tema: styrning'],
    from: '2026-07-18',
    to: null,
    organisations: [{ name: 'Norrvik', people: ['Karin Lund, Politiker'] }, { name: 'Solhamn', people: [] }],
    minutes: [{ title: 'Anteckningar', language: 'sv-SE', blocks: [{ kind: 'heading', text: 'Två', level: 2 }, { kind: 'heading', text: 'Fyra', level: 4 }] }],
    ahead: ['Lärandeträff 3'],
    threads,
    plans: [{ organisation: 'Norrvik', plans }, { organisation: 'Solhamn', plans: { continuations: [], units: [] } }],
    shifts: [{ organisation: 'Norrvik', shifts }],
    sheets: [],
  }

  it('tells the round in order, and puts minutes under the title of their meeting', () => {
    const file = paperMarkdown(buildStory(input, words))
    expect(headings(file, 2)).toEqual(['Vilka som deltar', 'Anteckningar', 'Träffar som är kvar', 'Från idé till lärdom', 'Efter omgången', 'Förflyttning enligt egen skattning'])
    expect(file).toContain('## Anteckningar\n\n### Två\n\n##### Fyra\n')
    expect(file).toContain('### Solhamn\n\nIngen är inskriven.')
    expect(file).toContain('Tema: styrning')
    expect(file).not.toContain('Från 2026-07-18')
  })

  it('has every idea and every commitment once, with what came of it', () => {
    const file = paperMarkdown(buildStory(input, words))
    const titles = [...headings(file, 3), ...headings(file, 4)]
    const told = [...threads.flatMap(({ idea }) => idea?.what ?? []), ...commitments.map(({ what }) => what)]
    expect(told.length).toBeGreaterThan(12)
    for (const what of told) expect(titles.filter((title) => title === what || title === `Åtagande: ${what}`), what).toHaveLength(1)
    for (const { lesson } of commitments.filter(isClosed)) expect(file).toContain(`- Lärdom: ${lesson}`)
  })

  it('is the same in Word, heading by heading', () => {
    const story = buildStory(input, words)
    const { paragraphs } = readDocx(paperDocx(story, noPictures))
    const said = story.blocks.flatMap((block) => (block.kind === 'heading' ? [[`Heading${String(block.level)}`, block.text]] : []))
    expect(paragraphs.filter(({ style }) => style.startsWith('Heading')).slice(1).map(({ style, text }) => [style, text])).toEqual(said)
  })
})

describe('the report to the board', () => {
  const own = commitments.filter(({ organisation }) => organisation === norrvik)
  const report = (proposal: string, more: Partial<BoardInput> = {}) => paperMarkdown(buildBoardReport({ organisation: norrvik, round: 'Exempel', day: '2026-11-28', commitments: own, threads, plans, shifts, proposal, measures: [], figures: [], later: [], ...more }, words))

  it('begins with what is to be decided, a line each', () => {
    expect(report('Nämnden beslutar\n\natt godkänna')).toContain('## Förslag till beslut\n\nNämnden beslutar\n\natt godkänna\n\n## Sammanfattning\n')
  })

  it('has what goes on, and units by how far they have come', () => {
    expect(report('')).toContain([
      '## Det som går vidare', '- Räkna alla. Ägs av: Ekonomichefen. Budget: Anvisningen i mars. Följs upp 2027-03-01.\n- Utan namn.',
      '## Spridning', 'Här arbetar de så:', '- Sjön: Räkna. Sedan 2026-09-01.', 'På väg:', '- Åsen: Räkna. Senast 2027-09-01. Bara vuxna.', 'Orört än:', '- Berget', 'Inte nu:', '- Ön: Ingen chef.',
    ].join('\n\n'))
  })

  it('has what was promised by what was decided, and the shift with its evidence', () => {
    const file = report('')
    const ended = own.filter(isClosed)
    expect(ended.length).toBeGreaterThan(0)
    expect(file).toContain(`- ${String(own.length)} åtaganden, varav ${String(ended.length)} ${ended.length === 1 ? 'är avslutat' : 'är avslutade'}.`)
    for (const { what, lesson } of ended) expect(file).toMatch(new RegExp(`### ${what}[^#]*Lärdom: ${lesson.slice(0, 20)}`))
    expect(file).toContain('från Påbörjat till Fungerar, uppåt. Belägg: Protokoll')
    expect(file).toContain('från Vet inte till Påbörjat.\n')
  })

  it('tells what was borrowed from whom, and names nobody', () => {
    const file = report('')
    expect(file).toMatch(/## Det vi har hämtat från andra\n\n- (Ekdala|Region Sydlund): /)
    expect(file).not.toMatch(/Karin Lund|Pia Forss|Jonas Bergman/)
  })
})

describe('the report to the board, a year later', () => {
  const own = commitments.filter(({ organisation }) => organisation === norrvik)
  const input: BoardInput = { organisation: norrvik, round: 'Exempel', day: '2026-11-28', commitments: own, threads, plans: { continuations: [], units: [] }, shifts: [], proposal: '', measures: [], figures: [], later: [] }
  const [first, second] = own.map((each, i) => ({ ...each, what: `Löfte ${String(i + 1)}` }))
  const check = (months: 6 | 12, answer: 'yes' | 'no' | null, note = '') => ({ of: first!.id, months, day: '2026-05-01', isTime: true, holding: answer === null ? null : { answer, note, at: 1 } })
  const spread = (unit: string, day: string | null) => ({ unit, day, how: '' }) as Spread
  const later: LookedBack[] = [
    { commitment: first!, checks: [check(6, 'yes'), check(12, 'no', 'Enkäten kom tillbaka.')], spreads: [{ spread: spread('Söderskolan', '2026-01-02'), checks: [check(6, 'yes')] }, { spread: spread('Gymnasiet', null), checks: [] }] },
    { commitment: second!, checks: [check(6, null)], spreads: [] },
  ]
  const measures: KeyFigure[] = [{ label: 'Väntan | mål', unit: 'dagar', goal: 5, days: [{ day: '2025-01-01', women: 14, men: null }, { day: '2026-01-01', women: 10, men: 11 }] }]
  const figures: Figure[] = [{ label: 'Väntan', unit: 'dagar', women: 10, men: 11, source: '' }, { label: 'Bidrag', unit: 'kr', women: 5, men: null, source: 'Bokslutet' }]
  const whole = buildBoardReport({ ...input, later, measures, figures }, words)

  it('leaves out what there is nothing of', () => {
    expect(headings(paperMarkdown(buildBoardReport({ ...input, threads: [] }, words)), 2)).toEqual(['Förslag till beslut', 'Sammanfattning', 'Det vi behåller', 'Det som pågår'])
  })

  it('shows figures by sex as tables, from the first to the latest, and of the result sheet what they do not say already', () => {
    const file = paperMarkdown(whole)
    expect(file).toContain('### Väntan | mål (dagar)\n\n| Dag | Kvinnor och flickor | Män och pojkar |\n| --- | --- | --- |\n| 2025-01-01 | 14 | saknas |\n| 2026-01-01 | 10 | 11 |\n\nMål: 5 dagar')
    expect(file).toContain('### Ur resultatbladet\n\n| Nyckeltal | Kvinnor och flickor | Män och pojkar |\n| --- | --- | --- |\n| Bidrag. Källa: Bokslutet | 5 kr | saknas |')
  })

  it('tells whether it holds by the latest answer, of what nobody has answered, and which units still work so', () => {
    const file = paperMarkdown(whole)
    expect(file).toContain('## Håller det?\n\n- Efter ett halvår: 1 håller, 1 saknar svar.\n- Efter ett år: 1 håller inte.\n\n- Löfte 1: håller inte efter ett år. Enkäten kom tillbaka.\n- Löfte 2: ingen har svarat än.')
    expect(file).toContain('1 enhet till har börjat arbeta så, och 1 är planerad. 1 använder det fortfarande.')
    expect(file).toContain('- Löfte 1: Söderskolan (sedan 2026-01-02, används fortfarande); Gymnasiet (planerat).')
  })

  it('has tables in Word whose first row is told again on each page', () => {
    const document = new TextDecoder().decode(unzipSync(paperDocx(whole, noPictures))['word/document.xml'])
    expect(document.match(/<w:tbl>/g)).toHaveLength(2)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(document).toContain('<w:tblCaption w:val="Väntan | mål (dagar)"/>')
    expect(readDocx(paperDocx(whole, noPictures)).paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['Kvinnor och flickor', '14', 'saknas']))
  })
})

const rated = (level: string): Rating => ({ level, otherLevels: [], evidence: '', way: '=1+1', views: new Map() })

describe('the tables', () => {
  const content = ratingContent('2026-1', ['missing', 'started', 'working', 'lasting'], new Map(['started', 'dontKnow', 'missing'].map((level, i) => [`dimension${String(i)}`, rated(level)])))
  const [shared] = revisionsView(round).get().list
  const revisions = [{ revision: { ...shared!, subject: 'rating' as const, content: JSON.stringify(content) }, number: 1 }]
  const tables = roundTables({ content: roundContent(round), revisions, authors: authorsOrganisation(round) }, words)

  it('have a row for each, as wide as their heads', () => {
    // The frozen round is older than those.
    const later = ['går-vidare', 'spridning']
    for (const [name, [head, ...rows]] of Object.entries(tables)) {
      if (!later.includes(name)) expect(rows.length, name).toBeGreaterThan(2)
      for (const row of rows) expect(row, name).toHaveLength(head!.length)
    }
    expect(tables['åtaganden']).toHaveLength(commitments.length + 1)
  })

  it('tell of a rating its place on the scale, and nothing where there is none', () => {
    const [head, ...rows] = tables['skattningar']!
    const [level, step, steps] = ['Nivå', 'Nivåns nummer', 'Antal nivåer'].map((name) => head!.indexOf(name))
    expect(rows.map((row) => [row[level!], row[step!], row[steps!]])).toContainEqual(['Påbörjat', 2, 4])
    expect(rows.map((row) => [row[level!], row[step!], row[steps!]])).toContainEqual(['Vet inte', null, 4])
  })
})
