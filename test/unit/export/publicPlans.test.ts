import { describe, expect, it } from 'vitest'
import { publicPage } from '../../../src/export/publicPage.ts'
import { publicContinuation, publicUnits } from '../../../src/export/publicPlans.ts'
import type { Continuation } from '../../../src/model/continuation.ts'
import type { PlannedUnit, Reach } from '../../../src/model/spreadPlan.ts'
import { words } from './roundFixture.ts'

const goesOn = (more: Partial<Continuation> = {}) => ({ what: 'Räkna **alla**', owner: 'Eva Sandqvist', place: 'budget', where: 'Anvisningen i mars.', day: '2027-03-01', ...more }) as Continuation
const unit = (name: string, reach: Reach, more: Partial<PlannedUnit> = {}): PlannedUnit => ({ unit: name, reach, taken: 'Räkna', day: null, how: '', reason: '', ...more })

describe('what anybody may see of what goes on', () => {
  it('is where it belongs and when it is followed up, and not who owns it', () => {
    const part = publicContinuation(goesOn(), words)
    expect(part).toEqual({ title: 'Räkna alla', note: 'Det här går vidare när omgången är slut.', lines: [{ key: 'steering', label: 'I vår ordinarie styrning', value: 'Budget: Anvisningen i mars.\nFöljs upp 2027-03-01.' }] })
    expect(JSON.stringify(part)).not.toContain('Eva')
  })

  it('has no line for what is not said, and a name where there are no words', () => {
    expect(publicContinuation(goesOn({ what: ' ', place: null, where: '', day: null }), words)).toMatchObject({ title: words.files.unnamed, lines: [] })
    expect(publicContinuation(goesOn({ place: null, where: '', day: '2027-03-01' }), words).lines[0]?.value).toBe('Följs upp 2027-03-01.')
  })
})

describe('what anybody may see of where it spreads', () => {
  const units = [
    unit('Åsen', 'coming', { day: '2027-09-01', how: 'Bara *vuxna*.' }),
    unit('Sjön', 'reached', { day: '2026-09-01' }),
    unit('Berget', 'untouched'),
    unit('Ön', 'notNow', { reason: 'De byter chef' }),
  ]

  it('is the units that work so or are to; others are counted, and why they wait is not told', () => {
    const part = publicUnits(units, words)
    expect(part).toEqual({
      title: 'Spridning',
      note: '1 av 4 enheter arbetar så.',
      lines: [
        { key: 'reached', label: 'Här arbetar de så', value: 'Sjön: Räkna. Sedan 2026-09-01.', parts: ['Sjön: Räkna. Sedan 2026-09-01.'] },
        { key: 'coming', label: 'På väg', value: 'Åsen: Räkna. Senast 2027-09-01. Bara vuxna.', parts: ['Åsen: Räkna. Senast 2027-09-01. Bara vuxna.'] },
      ],
    })
    for (const hidden of ['Berget', 'Ön', 'chef']) expect(JSON.stringify(part)).not.toContain(hidden)
  })

  it('is nothing when no unit works so or is to', () => {
    expect(publicUnits([], words)).toBeNull()
    expect(publicUnits([unit('Berget', 'untouched'), unit('Ön', 'notNow')], words)).toBeNull()
  })
})

it('stands on the page as text, whatever was written', () => {
  const said = '<script>alert(1)</script>'
  const parts = [publicContinuation(goesOn({ what: said, where: said }), words), publicUnits([unit(said, 'reached', { taken: said, how: said })], words)]
  const html = publicPage({ language: 'sv-SE', title: '', intro: '', foot: '', parts: parts.flatMap((part) => part ?? []), picture: () => ({ leftOut: '' }) })
  expect(html).not.toContain('<script')
  expect(html.split('&lt;script&gt;').length - 1).toBe(5)
})
