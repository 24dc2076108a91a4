import type * as sv from '../sv/reflection.ts'

export const reflection = {
  listening: {
    title: 'Silent and alone while others present',
    prompts: {
      theirWay: 'What do they do that we do not?',
      whatItTakes: 'What would it take for this to work for us?',
      questionOurWay: 'What does it make us question in our own way of working?',
    },
  },
  together: {
    title: 'Together',
    prompts: {
      noticed: 'What did we notice?',
      meaning: 'What does it mean for the people we serve?',
      monday: 'What will we do differently on Monday?',
    },
  },
  norms: {
    title: 'Norms and blind spots',
    prompts: {
      whoIsMissing: 'Which women and men, girls and boys are missing from our material?',
      designedFor: 'Who is our service designed for?',
    },
  },
  learningLog: {
    title: 'After the meeting: my learning log',
    prompts: {
      takeaway: 'What am I taking with me?',
      questionBackHome: 'What do I want to question back home?',
      passOn: 'What will I pass on, to whom and by when?',
    },
  },
  between: {
    title: 'Between meetings',
    prompts: {
      whoNoticed: 'Who has noticed any difference?',
      leftUndone: 'What did we leave undone, and why?',
    },
  },
  feedback: {
    title: 'Plus, minus, interesting',
    prompts: {
      plus: 'Plus: what was good?',
      minus: 'Minus: what was less good?',
      interesting: 'Interesting: what is worth thinking more about?',
    },
  },
} satisfies typeof sv.reflection
