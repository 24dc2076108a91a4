import type { Widened } from '../texts.ts'
import type { search as sv } from './search.sv.ts'

export const search: Widened<typeof sv> = {
  title: 'Search',
  label: 'What are you looking for?',
  what: 'Search in everything on the phone.',
  whatHint: 'Notes, commitments, ideas, what has been shared, the work at home, people and meetings in all your rounds. What you search for stays here.',
  nothingHere: 'Here you search in your rounds when you are in one.',
  count: (n) => (n === 1 ? '1 result' : `${String(n)} results`),
  none: 'Nothing on the phone matches what you wrote.',
  unread: (rounds) => `Not everything in ${rounds} could be opened. You can search in the rest.`,
  failed: 'What is on the phone could not be opened. Nothing is gone. Reload the page and try again.',
  kinds: {
    note: 'Note',
    heading: 'Heading',
    commitment: 'Commitment',
    draft: 'Draft of a commitment',
    idea: 'Idea',
    improvement: 'Improvement work',
    shared: 'Shared',
    prepared: 'Prepared',
    test: 'Test',
    obstacle: 'Obstacle',
    handedOn: 'From the last round',
    continuation: 'Goes on after the round',
    spreadPlan: 'Spreading',
    stakeholder: 'Stakeholder',
    person: 'Person',
    meeting: 'Meeting',
    item: 'Item of the agenda',
  },
  subjects: { profile: 'Profile', prerequisites: 'Prerequisites', rating: 'Rating', presentation: 'Presentation', resultSheet: 'Result sheet' },
}
