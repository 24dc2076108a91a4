import type { ItemTexts } from '../../texts.ts'
import type { story as structure } from '../story.ts'

export const story = {
  storyStart: { title: 'Så började vi', prompt: 'Vilket beslut utgick vi från, och vad ville vi ändra på?' },
  storyDid: { title: 'Det vi gjorde', prompt: 'Vad ändrade vi i styrning och ledning, och i vilken verksamhet prövade vi det?' },
  storyResult: { title: 'Det som blev av det', prompt: 'Hur blev det för kvinnor och män, flickor och pojkar? Vad håller än?' },
  storySetbacks: { title: 'Motgångar', prompt: 'Vad gick inte som vi hade tänkt oss, och vad gjorde vi då?' },
  storyKnown: { title: 'Det vi hade velat veta', prompt: 'Vad hade vi själva velat veta från början?' },
  storyNow: { title: 'Det vi arbetar med nu', prompt: 'Vad vill vi själva bli bättre på, och vad hoppas vi lära oss av er?' },
} satisfies Readonly<Record<(typeof structure.sections)[number], ItemTexts>>
