/** What the example's organisations have taken home from each other. */
import type { ExampleIdea } from './types.ts'

export const ideas: readonly ExampleIdea[] = [
  {
    key: 'mayRefuse',
    meeting: 'learning1',
    by: 'karin',
    organisation: 'norrvik',
    from: 'ekdala',
    dimension: 'decisionDocuments',
    what: 'Ge nämndsekreteraren rätt att skicka tillbaka underlag där frågorna om kvinnor och män står tomma.',
    reason: 'Vi kan lika mycket som Ekdala. Det som skiljer är att någon där får säga nej.',
    choice: 'try',
  },
  {
    key: 'callFifty',
    meeting: 'learning1',
    by: 'jonas',
    organisation: 'norrvik',
    from: 'sydlund',
    dimension: 'statistics',
    what: 'Ringa femtio personer med samma sex frågor i stället för enkäten om försörjningsstöd.',
    reason: 'Börjar när handläggaren är på plats i höst.',
    choice: 'later',
  },
  {
    key: 'ordinaryReport',
    meeting: 'learning1',
    by: 'amira',
    organisation: 'ekdala',
    from: 'sydlund',
    dimension: 'followUp',
    what: 'Flytta siffrorna för kvinnor och män till den vanliga delårsrapporten.',
    reason: '',
    choice: 'try',
  },
  {
    key: 'courses',
    meeting: 'learning1',
    by: 'emma',
    organisation: 'sydlund',
    from: 'norrvik',
    dimension: 'competence',
    what: 'Dela utbildningen efter uppgift: en för chefer, en för ekonomer, en för dem som utreder.',
    reason: '',
    choice: null,
  },
]
