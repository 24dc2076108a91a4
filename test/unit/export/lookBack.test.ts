/** The look back at a whole round as a document. */
import { describe, expect, it } from 'vitest'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { buildLookBack } from '../../../src/export/lookBack.ts'
import { paperMarkdown } from '../../../src/export/paperMarkdown.ts'
import type { HoldingAnswer, HoldingMonths } from '../../../src/model/holding.ts'
import type { LookedBack } from '../../../src/model/lookBack.ts'
import type { Spread } from '../../../src/model/spread.ts'
import { organisations, round, words } from './roundFixture.ts'

const idOf = (name: string) => organisations.list.find((each) => each.name === name)!.id
const [norrvik, ekdala] = [idOf('Norrvik'), idOf('Ekdala')]
const [first, second] = commitmentsView(round).get().list
const check = (months: HoldingMonths, day: string, answer: HoldingAnswer | null = null) =>
  ({ of: first!.id, months, day, isTime: day <= '2026-11-28', holding: answer === null ? null : { answer, note: '', at: 1 } })
const list: LookedBack[] = [
  {
    commitment: { ...first!, what: 'Fråga alla' },
    checks: [check(6, '2026-03-01', 'partly'), check(12, '2026-09-01')],
    spreads: [{ spread: { unit: 'Söderskolan', day: '2026-07-01', how: '' } as Spread, checks: [check(6, '2027-01-01'), check(12, '2027-07-01')] }],
  },
  { commitment: { ...second!, what: 'Räkna igen' }, checks: [check(6, '2026-12-24'), check(12, '2027-06-24')], spreads: [] },
]
const file = paperMarkdown(buildLookBack({ round: 'Exempel', day: '2026-11-28', organisations: [{ organisation: norrvik, list }, { organisation: ekdala, list: [] }] }, words))

describe('the look back', () => {
  it('tells each organisation by itself: counts, each promise at both occasions, and where it is used', () => {
    expect(file).toContain('## Norrvik\n\n- Efter ett halvår: 1 håller delvis, 1 är det för tidigt att fråga om.\n- Efter ett år: 1 saknar svar, 1 är det för tidigt att fråga om.')
    expect(file).toContain('| Fråga alla | Delvis | Inget svar än |\n| Räkna igen | Från 2026-12-24 | Från 2027-06-24 |')
    expect(file).toContain('1 enhet till har börjat arbeta så.\n\n- Fråga alla: Söderskolan (sedan 2026-07-01).')
    expect(file).toContain('## Ekdala\n\nHär finns inget att följa upp än.')
  })

  it('tells of units that nobody has answered for only those that could be asked about', () => {
    const since = (day: string, asked: string) => ({ spread: { unit: 'Söderskolan', day, how: '' } as Spread, checks: [check(6, asked)] })
    const spreads = [since('2026-01-01', '2026-07-01'), since('2026-11-21', '2027-05-21')]
    const told = paperMarkdown(buildLookBack({ round: 'Exempel', day: '2026-11-28', organisations: [{ organisation: norrvik, list: [{ ...list[0]!, spreads }] }] }, words))
    expect(told).toContain('2 enheter till har börjat arbeta så. 1 saknar svar, 1 är det för tidigt att fråga om.')
  })

  it('ends with what can be answered now, of whom, and what comes later by its day', () => {
    expect(file.slice(file.indexOf('## Att fråga'))).toBe(
      '## Att fråga härnäst\n\n### Kan besvaras nu\n\n#### Norrvik\n\n- Fråga alla (efter ett år)\n\n### Längre fram\n\n' +
        '- Från 2026-12-24: Räkna igen (Norrvik, efter ett halvår)\n- Från 2027-01-01: Söderskolan: Fråga alla (Norrvik, efter ett halvår)\n',
    )
  })

  it('asks nothing where there is nothing to ask', () => {
    expect(paperMarkdown(buildLookBack({ round: 'Exempel', day: '2026-11-28', organisations: [] }, words))).not.toContain('Att fråga')
  })
})
