import type * as sv from '../sv/dimensions.ts'

export const levels = {
  missing: 'Missing',
  started: 'Started',
  working: 'Working',
  sustained: 'Sustained',
} satisfies typeof sv.levels

export const dontKnow = 'Don’t know'

export const dimensions = {
  politics: {
    title: 'Political direction',
    levels: {
      missing: 'There is no decision, or it is unknown.',
      started: 'There is a decision, but nobody asks for results.',
      working: 'Politicians ask for results at least once a year and give assignments.',
      sustained: 'Both majority and opposition follow the issue in regular dialogues, even after an election.',
    },
  },
  leadership: {
    title: 'Leadership and responsibility',
    levels: {
      missing: 'Nobody is responsible.',
      started: 'One enthusiast drives the issue alone.',
      working: 'Top management has assigned responsibility and set aside time.',
      sustained: 'Managers at every level answer for the results, and the work survives people leaving.',
    },
  },
  goals: {
    title: 'Goals and steering documents',
    levels: {
      missing: 'Gender equality is visible in neither goals nor steering documents.',
      started: 'Gender equality has a document of its own, apart from the regular ones.',
      working: 'The goals build on known challenges and reach the committees.',
      sustained: 'The chain holds from the council to everyday routines and is reviewed every year.',
    },
  },
  budget: {
    title: 'Budget and resources',
    levels: {
      missing: 'Nobody knows how resources are distributed between women and men.',
      started: 'A few services have worked out the distribution.',
      working: 'The budget instructions require an analysis, and the answers are used.',
      sustained: 'Unjustified differences lead to a reallocation that is followed up.',
    },
  },
  statistics: {
    title: 'Statistics and analysis',
    levels: {
      missing: 'The statistics are not broken down by sex.',
      started: 'Some of the statistics are broken down by sex but seldom commented on.',
      working: 'Differences are analysed: cause, consequence and action.',
      sustained: 'The analysis takes account of more than sex and guides what is prioritised.',
    },
  },
  decisionDocuments: {
    title: 'Decision documents',
    levels: {
      missing: 'Consequences for women and men are not described.',
      started: 'A box is ticked, but there is usually no content.',
      working: 'Relevant matters have a thorough impact assessment.',
      sustained: 'Weak documents are referred back, and quality is spot-checked.',
    },
  },
  followUp: {
    title: 'Follow-up and action',
    levels: {
      missing: 'Results are not followed up separately for women and men.',
      started: 'Gender equality is followed up apart from the regular follow-up.',
      working: 'The regular follow-up shows results for different groups of women and men.',
      sustained: 'Every deviation gets a person responsible, an action and a new measurement.',
    },
  },
  competence: {
    title: 'Competence and support',
    levels: {
      missing: 'Knowledge is lacking in important roles.',
      started: 'Voluntary training reaches only those who are already interested.',
      working: 'Managers, finance officers and analysts are trained for their task.',
      sustained: 'The knowledge is part of induction, routines and ongoing support.',
    },
  },
  improvement: {
    title: 'Improvement and spread',
    levels: {
      missing: 'Nothing has changed in the services.',
      started: 'A few attempts have been made but not measured.',
      working: 'One area has tested, measured and adopted something better.',
      sustained: 'The solution is described, used by others and still works after a year.',
    },
  },
} satisfies typeof sv.dimensions
