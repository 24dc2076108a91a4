/** Minutes in the making for the tests: facts with nothing but what minutes look at. */
import type { MinutesInput, MinutesWords } from '../../../src/export/minutes.ts'
import type { Commitment } from '../../../src/model/commitment.ts'
import type { AgendaItem } from '../../../src/model/meeting.ts'
import type { Reflection } from '../../../src/model/reflection.ts'

export const item = (id: string) => ({ id }) as unknown as AgendaItem
export const note = (of: string, text: string, prompt: string | null = null, group: Reflection['group'] = 'alone') =>
  ({ id: text, item: of, text, prompt, group, created: { by: 'karin' } }) as unknown as Reflection
export const promise = (what: string, prediction = '') => ({ what, prediction }) as unknown as Commitment

export const words: MinutesWords = {
  language: 'sv-SE',
  present: 'Vilka som var med',
  nobody: 'Ingen',
  agenda: 'Dagordning',
  followUp: 'Uppföljning',
  followUpNow: 'Som det står nu.',
  chosen: 'Viktigast:',
  shared: 'Delat',
  ideas: 'Tas med hem',
  goesOn: 'Går vidare',
  nothingShared: 'Inget delat',
  reflections: 'Det vi skrev',
  commitments: 'Åtaganden',
  noCommitments: 'Inga',
  next: 'Nästa träff',
  noNext: 'Ingen fler',
  prediction: (text) => `Förutsägelse: ${text}`,
  item: ({ id }) => `${id}: 20 min`,
  title: ({ id }) => `Punkt ${id}`,
  prompt: (prompt) => prompt,
  by: (person) => String(person),
  group: ({ group }) => (group === 'alone' ? null : group),
  what: ({ what }) => what,
  became: ({ outcome, lesson }) => [outcome, lesson].filter(Boolean),
  paper: ({ paper }) => (paper ? 'från papper' : null),
  more: ({ firstStep }) => (firstStep ? [firstStep] : []),
  promised: () => 'Karin, klart senast 3 mars',
}
export const empty: MinutesInput = { title: 'Träff', facts: ['3 mars'], present: [], items: [], shared: [], followedUp: [], reflections: [], clusters: [], clustered: new Map(), chosen: new Map(), evaluated: new Map(), ideas: [], goesOn: [], commitments: [], next: null }
