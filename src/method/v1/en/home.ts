import type * as sv from '../sv/home.ts'

export const prerequisites = {
  politicalDecision: 'There is a political decision on gender mainstreaming.',
  rolesAppointed: 'A leading politician, a senior manager and a key person are appointed and have stand-ins.',
  mandate: 'Those who take part have a mandate to decide on and start improvement work.',
  knowledge: 'The home team has knowledge of gender equality and of quality development.',
  time: 'Time is booked for the meetings and for the work back home.',
  serviceArea: 'A service area is chosen, and its manager is on board.',
  statistics: 'Sex-disaggregated statistics for the area can be obtained.',
  informed: 'The committee and the management team know why we take part, and the opposition is informed.',
  promise: 'We have promised to follow the method, prepare ourselves and share openly.',
  officialDocuments: 'We know that what we share can become an official document and how it is then to be handled.',
  mentorship: 'We could consider becoming mentors.',
} satisfies typeof sv.prerequisites

export const followUp = {
  promised: 'What did we promise, and what got done?',
  predicted: 'What did we expect to happen, and what happened?',
  evidence: 'How do we know how it turned out for women, men, girls and boys?',
  obstacles: 'What stood in the way, and who can clear it away?',
  teachOut: 'What can others learn from us, including from what did not work?',
  decision: 'Should we keep, change or drop it?',
  nextTest: 'What is the smallest test we can do next?',
} satisfies typeof sv.followUp
