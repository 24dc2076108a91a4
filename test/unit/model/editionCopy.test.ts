import { expect, it } from 'vitest'
import type { Edition } from '../../../src/model/edition.ts'
import { withCopy } from '../../../src/model/editionCopy.ts'

const brief = { role: 'politician', meeting: 'one', before: ['b1'], questions: [] } as const
const edition: Edition = {
  name: 'Vår',
  base: '2026-1',
  meetings: [{ id: 'one', like: null, items: [{ id: 'own', kind: 'info', minutes: 5, perOrganisation: false }] }, { id: 'two', like: 'one', items: [] }],
  levels: ['low', 'high'],
  dimensions: ['a'],
  briefs: [brief],
  deadlines: [{ id: 'a', daysBefore: 7, before: ['one'], by: 'host' }, { id: 'b', daysBefore: 7, before: ['two'], by: 'host' }],
  ratedBefore: ['one'],
  words: {
    sv: { 'meeting/one': 'Ett', 'theme/one': 'Tema', 'item/one/own': 'Eget', 'prompt/one.own': 'Vad?', 'brief/politician/one/b1': 'Läs', 'prompt/onetwo.own': 'Nej', 'theme/two': 'Två', 'level/one': 'Låg', 'dimension/one': 'Fel' },
    en: { 'item/one/own': 'Own' },
  },
}

it('a copy stands after its original and has all that the edition says of it', () => {
  expect(withCopy(edition, 'one', 'new')).toEqual({
    meetings: [edition.meetings[0], { ...edition.meetings[0], id: 'new', like: 'one' }, edition.meetings[1]],
    briefs: [brief, { ...brief, meeting: 'new' }],
    deadlines: [{ id: 'a', daysBefore: 7, before: ['one', 'new'], by: 'host' }, { id: 'b', daysBefore: 7, before: ['two'], by: 'host' }],
    ratedBefore: ['one', 'new'],
    words: {
      sv: { 'meeting/new': 'Ett', 'theme/new': 'Tema', 'item/new/own': 'Eget', 'prompt/new.own': 'Vad?', 'brief/politician/new/b1': 'Läs' },
      en: { 'item/new/own': 'Own' },
    },
  })
})

it('a copy of a copy is like what that one is like', () => {
  expect(withCopy(edition, 'two', 'new')?.meetings.at(-1)).toEqual({ id: 'new', like: 'one', items: [] })
  expect(withCopy(edition, 'none', 'new')).toBe(null)
  // What the version says nothing of goes on following the base.
  expect(withCopy({ ...edition, deadlines: null, ratedBefore: null }, 'one', 'new')).toMatchObject({ deadlines: null, ratedBefore: null })
})
