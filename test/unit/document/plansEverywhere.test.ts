/** Plans for after the round, wherever what is written in a round is told of: files, history, search, and when somebody is erased. */
import { describe, expect, it } from 'vitest'
import { addContinuation, continuationsView } from '../../../src/document/continuations.ts'
import { allKeptTexts, copyTexts } from '../../../src/document/history.ts'
import { erasureReport } from '../../../src/document/mentions.ts'
import { enterPerson } from '../../../src/document/peopleEdit.ts'
import { addUnits, beginSpread, editSpreadPlan, spreadPlansView } from '../../../src/document/spreadPlans.ts'
import { openText } from '../../../src/document/text.ts'
import { type CircleId, type CommitmentId, type MeetingId, newId, type OrganisationId, type RunEventId } from '../../../src/model/ids.ts'
import { createKeep } from '../../../src/session/search/found.ts'
import { roundParts } from '../../../src/session/search/roundParts.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { bytes, contextOf, newCircle, value } from './phones.ts'

const organisation = newId<OrganisationId>(bytes)
const commitment = newId<CommitmentId>(bytes)

function planned() {
  const round = newCircle()
  const write = (root: 'continuations' | 'spreadPlans', id: string, field: string, insert: string) => {
    const text = openText(round, { root, id, field }, () => contextOf())
    value(text?.edit([{ at: 0, remove: 0, insert }]) ?? { ok: false, error: { code: 'unknown' } })
    text?.close()
  }
  const goesOn = value(addContinuation(round, contextOf(), { organisation, what: 'Kuratorns siffror', commitment, day: '2027-11-12' }))
  write('continuations', goesOn, 'owner', 'Eva Sandqvist tills vidare')
  value(addUnits(round, contextOf(), { organisation, units: 'Björkskolan\nSjöskolan', commitment }))
  const [first, second] = spreadPlansView(round).get().list.map(({ id }) => id)
  if (first === undefined || second === undefined) throw new Error('none')
  write('spreadPlans', first, 'reason', 'De byter rektor')
  value(editSpreadPlan(round, first, { state: 'notNow' }))
  value(beginSpread(round, contextOf(), second, '2027-09-01'))
  return { round, goesOn, first }
}

describe('plans for after the round', () => {
  it('come back from a file as they were, with the spread that one has become', () => {
    const { round } = planned()
    const file = fileOf(round)
    const { round: brought } = broughtIn(file)
    expect(fileOf(brought)).toBe(file)
    expect(continuationsView(brought).get().list).toMatchObject([{ what: 'Kuratorns siffror', owner: 'Eva Sandqvist tills vidare', commitment }])
    expect(spreadPlansView(brought).get().list.map(({ spread }) => spread !== null).sort()).toEqual([false, true])
  })

  it('are copied with the other texts when a meeting is over', () => {
    const { round, goesOn, first } = planned()
    value(copyTexts(round, { meeting: newId<MeetingId>(bytes), event: newId<RunEventId>(bytes), at: Date.UTC(2030, 0, 1) }, 1))
    expect(allKeptTexts(round).map(({ entry, field, text }) => [entry, field, text])).toEqual(
      expect.arrayContaining([[goesOn, 'what', 'Kuratorns siffror'], [goesOn, 'owner', 'Eva Sandqvist tills vidare'], [first, 'reason', 'De byter rektor']]),
    )
  })

  it('are found, and lead to the plan of their organisation, or to the commitment', () => {
    const { round } = planned()
    const found = roundParts(newId<CircleId>(bytes), round, () => '', createKeep())
    expect(found.filter(({ kind }) => kind === 'continuation').map(({ title, texts, place }) => [title, texts[0], place])).toEqual([['Kuratorns siffror', 'Eva Sandqvist tills vidare', { at: 'afterwards', part: '', organisation }]])
    const units = found.filter(({ kind }) => kind === 'spreadPlan')
    expect(units.map(({ title }) => title).sort()).toEqual(['Björkskolan', 'Sjöskolan', 'Sjöskolan'])
    expect(units.map(({ place }) => place)).toEqual(expect.arrayContaining([{ at: 'afterwards', part: 'spread', organisation }, { at: 'commitment', commitment }]))
  })

  it('are told of where they name somebody who is to be erased', () => {
    const { round } = planned()
    const person = value(enterPerson(round, contextOf(), { name: 'Eva Sandqvist', organisation, role: 'seniorManager', level: '' }))
    expect(erasureReport(round, person).mentions).toEqual([{ kind: 'other', count: 1 }])
  })
})
