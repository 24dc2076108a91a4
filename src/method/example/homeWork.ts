/** What the opener's home team tries at home, and what stands in its way. */
import type { ExampleImprovement, ExampleObstacle, ExampleTest } from './types.ts'

export const improvements: readonly ExampleImprovement[] = [
  {
    organisation: 'norrvik',
    commitment: 'studentHealthFigures',
    by: 'pia',
    name: 'Flickor och pojkar får stöd lika tidigt',
    challenge: 'Pojkar väntar dubbelt så länge på ett första samtal hos elevhälsan.',
    targetGroup: 'Elever i årskurs 7–9',
    causes: 'Flickor söker själva. Pojkar anmäls av skolan, och anmälan läses en gång i månaden.',
    aim: 'Flickor och pojkar väntar högst tio dagar.',
    measure: 'Väntan på ett första samtal',
    unit: 'dagar',
    goal: 10,
    progress: 'improving',
    measurements: [
      { day: -126, women: 14, men: 31 },
      { day: -98, women: 15, men: 29 },
      { day: -70, women: 13, men: 27 },
      { day: -42, women: 12, men: 20 },
      { day: -14, women: 11, men: 15 },
    ],
    marks: [{ day: -60, label: 'Anmälningar läses varje vecka' }],
  },
]

export const tests: readonly ExampleTest[] = [
  {
    organisation: 'norrvik',
    commitment: 'threeQuestions',
    owner: 'karin',
    day: -20,
    asPlanned: 'yes',
    decision: 'change',
    question: 'Får ärendena innehåll om mallen frågar?',
    prediction: 'Hälften av ärendena får innehåll.',
    plan: 'Nämndsekreteraren lägger in de tre frågorna i fem ärenden till nästa möte.',
    observations: 'Tre av fem ärenden beskrev flickor och pojkar var för sig. I två stod det bara ”berörs ej”.',
    comparison: 'Något fler än vi trodde. Men svaren var korta.',
    learning: 'Den som skriver ärendet behöver veta var siffrorna finns.',
  },
  {
    organisation: 'norrvik',
    commitment: 'threeQuestions',
    owner: 'pia',
    day: 9,
    asPlanned: null,
    decision: null,
    question: 'Blir svaren bättre om siffrorna ligger bredvid frågan?',
    prediction: 'Fyra av fem ärenden använder siffrorna.',
    plan: 'Vi lägger en länk till statistiken i mallen och frågar handläggarna efteråt.',
    observations: '',
    comparison: '',
    learning: '',
  },
]

export const obstacles: readonly ExampleObstacle[] = [
  {
    organisation: 'norrvik',
    by: 'pia',
    sponsor: 'karin',
    commitment: 'threeQuestions',
    what: 'Mallen ägs av kommunledningskontoret. Vi får inte ändra i den utan deras ja.',
  },
]
