import type { ChecklistTexts } from '../keys.ts'
import type { mentorChecklist as structure } from '../structure/mentor.ts'

export const mentorChecklist = {
  before: {
    title: 'Före träffen',
    items: {
      contact: 'Hör av dig till varje nyckelperson minst tre veckor före träffen.',
      read: 'Läs presentationerna när de har delats och skicka en nyfiken fråga om var och en.',
      coverage: 'Kontrollera att politiker, hög chef och nyckelperson kommer eller har ersättare.',
    },
  },
  during: {
    title: 'På träffen',
    items: {
      protect: 'Skydda tiden för eftertanke. Stryk hellre en annan punkt.',
      ownMistakes: 'Berätta om egna misstag innan du ger råd.',
      evidence: 'Fråga efter belägg, inte efter betyg.',
      ownerAndDate: 'Se till att varje åtagande har en ansvarig och ett datum.',
    },
  },
  between: {
    title: 'Mellan träffarna',
    items: {
      checkIn: 'Stäm av efter fyra till sex veckor: vad har testats?',
      connect: 'Koppla ihop dem som har samma knäckfråga.',
    },
  },
  after: {
    title: 'Efteråt',
    items: {
      ownLearning: 'Skriv ner vad du själv lärde dig och tog med dig hem.',
      handOver: 'Lämna över mallar, tips och varningar till nästa mentor.',
    },
  },
} satisfies ChecklistTexts<typeof structure>
