/** Profiles and prerequisites of all four: two as they stood from the beginning, two more. Gaps are filled since. */
import { basics as first } from '../basics.ts'
import type { ExampleBasics } from '../types.ts'

const filled = { partly: 'yes', no: 'partly', yes: 'yes' } as const

export const basics: readonly ExampleBasics[] = [
  ...first.map((each) => ({
    ...each,
    day: each.day - 581,
    prerequisites: Object.fromEntries(Object.entries(each.prerequisites).map(([item, { answer, note }]) => [item, { answer: filled[answer], ...(note !== undefined && { note }) }])),
  })),
  {
    organisation: 'sydlund', by: 'emma', day: -724,
    profile: {
      type: 'region', population: 268_000, decisionDate: '2021-09-21', decision: 'Regionfullmäktige, § 96. Nämnderna ska redovisa vid varje delår.', declaration: 'yes',
      goals: 'Kvinnor och män ska få vård och resor på lika villkor.', serviceArea: 'Färdtjänsten.',
      competence: 'Emma leder arbetet. En analytiker kan könsuppdelad statistik. Cheferna har inte gått någon utbildning sedan 2018.',
    },
    prerequisites: {
      politicalDecision: { answer: 'yes' }, rolesAppointed: { answer: 'yes' }, mandate: { answer: 'yes' },
      knowledge: { answer: 'partly', note: 'Kunskapen finns hos två personer.' }, time: { answer: 'partly', note: 'Nyckelpersonen har elva uppdrag.' },
      serviceArea: { answer: 'yes' }, statistics: { answer: 'yes' }, informed: { answer: 'yes' }, promise: { answer: 'yes' }, officialDocuments: { answer: 'yes' },
    },
  },
  {
    organisation: 'solhamn', by: 'margareta', day: -730,
    profile: {
      type: 'municipality', population: 41_200, decisionDate: '2018-02-26', decision: 'Kommunfullmäktige, § 21. Förnyat efter förra omgången.', declaration: 'yes',
      goals: 'Äldre kvinnor och män ska få den hjälp de behöver.', serviceArea: 'Hemtjänsten.',
      competence: 'Tre personer har varit med i en hel omgång. Vi har gjort de flesta felen en gång.',
    },
    prerequisites: {
      politicalDecision: { answer: 'yes' }, rolesAppointed: { answer: 'yes' }, time: { answer: 'yes' }, informed: { answer: 'yes' }, promise: { answer: 'yes' }, mentorship: { answer: 'yes', note: 'Två mentorer, så att det inte hänger på en.' },
    },
  },
]
