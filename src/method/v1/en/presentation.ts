import type * as sv from '../sv/presentation.ts'

export const presentation = {
  mandate: {
    title: 'Our mandate',
    prompt: 'Which political decision do we start from, and who is waiting for the result?',
  },
  baseline: {
    title: 'Where we stand, in figures',
    prompt: 'Which figures broken down by sex show our challenge? Which figures do we lack?',
  },
  chain: {
    title: 'How we govern today',
    prompt: 'Follow one issue from the council to the encounter with a resident. Where does the chain break?',
  },
  tested: { title: 'What we tested', prompt: 'What did we change, with whom, and what did we expect to happen?' },
  happened: { title: 'What happened', prompt: 'How did it turn out for women, men, girls and boys? How do we know?' },
  learned: { title: 'What we learned', prompt: 'What surprised us? What did not go as we had planned, and why?' },
  stickingPoint: { title: 'Our sticking point', prompt: 'What do we want help thinking through today?' },
  nextStep: { title: 'Next step', prompt: 'What will we do next, and by when? Who else could benefit from it?' },
} satisfies typeof sv.presentation
