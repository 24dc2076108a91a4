import type * as sv from '../sv/mentor.ts'

export const mentorChecklist = {
  before: {
    title: 'Before the meeting',
    items: {
      contact: 'Contact every key person at least three weeks before the meeting.',
      read: 'Read the presentations once they are shared, and send a curious question about each one.',
      coverage: 'Check that the politician, the senior manager and the key person are coming or have stand-ins.',
    },
  },
  during: {
    title: 'At the meeting',
    items: {
      protect: 'Protect the time for reflection. Cut another item instead.',
      ownMistakes: 'Talk about your own mistakes before you give advice.',
      evidence: 'Ask for evidence, not for grades.',
      ownerAndDate: 'Make sure that every commitment has a person responsible and a date.',
    },
  },
  between: {
    title: 'Between meetings',
    items: {
      checkIn: 'Check in after four to six weeks: what has been tested?',
      connect: 'Connect those who share a sticking point.',
    },
  },
  after: {
    title: 'Afterwards',
    items: {
      ownLearning: 'Write down what you yourself learned and took home.',
      handOver: 'Hand over templates, tips and warnings to the next mentor.',
    },
  },
} satisfies typeof sv.mentorChecklist
