import type * as sv from '../sv/story.ts'

export const story = {
  storyStart: { title: 'How we began', prompt: 'Which decision did we start from, and what did we want to change?' },
  storyDid: { title: 'What we did', prompt: 'What did we change in steering and management, and in which service did we try it?' },
  storyResult: { title: 'What came of it', prompt: 'How did it turn out for women and men, girls and boys? What still holds?' },
  storySetbacks: { title: 'Setbacks', prompt: 'What did not turn out as we had planned, and what did we do then?' },
  storyKnown: { title: 'What we wish we had known', prompt: 'What do we wish we had known from the start?' },
  storyNow: { title: 'What we are working on now', prompt: 'What do we want to become better at, and what do we hope to learn from you?' },
} satisfies typeof sv.story
