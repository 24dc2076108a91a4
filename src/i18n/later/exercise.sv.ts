import type { StepId } from '../../model/steps.ts'

interface StepWords {
  readonly title: string
  /** One sentence to go by. `name`: of the organisation whose turn it is. */
  readonly guide: (name: string) => string
  /** The same, for that organisation itself. */
  readonly own?: string
}

const same = (guide: string) => () => guide

const steps: Readonly<Record<StepId, StepWords>> = {
  write: { title: 'Skriv tyst', guide: same('Skriv dina egna tankar. Vad ni skriver till omgången visas för alla när steget är slut.') },
  read: { title: 'Läs tyst', guide: same('Läs vad de andra har skrivit. Ingen pratar än.') },
  talk: { title: 'Prata tillsammans', guide: same('Vad är lika? Vad förvånar er?') },
  alone: { title: 'Tyst för dig själv', guide: same('Skriv dina egna tankar. Vad ni skriver till omgången visas för alla när steget är slut.') },
  pair: { title: 'Två och två', guide: same('Berätta för varandra vad ni tänkte. Skriv det ni vill ta med er.') },
  four: { title: 'Fyra och fyra', guide: same('Vad har ni gemensamt? Vad skiljer? Skriv det viktigaste.') },
  all: { title: 'Alla tillsammans', guide: same('Varje grupp säger en sak som ingen annan har sagt.') },
  inRoles: { title: 'Prata i rollgrupper', guide: same('Ni som har samma roll pratar med varandra. En av er skriver.') },
  report: { title: 'Berätta för alla', guide: same('Varje grupp säger det viktigaste, kort.') },
  tell: { title: 'Berätta', guide: (name) => `${name} berättar om sin knäckfråga. De andra lyssnar.`, own: 'Berätta om er knäckfråga. De andra lyssnar.' },
  clarify: { title: 'Fråga', guide: (name) => `Ställ frågor för att förstå. Inga råd än. ${name} svarar kort.`, own: 'De andra frågar för att förstå. Svara kort.' },
  advise: { title: 'Ge råd', guide: (name) => `De andra pratar med varandra om frågan. ${name} lyssnar tyst.`, own: 'Lyssna tyst och anteckna. Ni svarar i nästa steg.' },
  reply: { title: 'Svara', guide: (name) => `${name} säger vad de tar med sig och vad de gör nu.`, own: 'Säg vad ni tar med er och vad ni gör nu.' },
  speak: { title: 'En i taget', guide: same('Den som har ordet talar till punkt. Det går bra att stå över.') },
  stand: { title: 'Vid ett resultatblad', guide: (name) => `Stå vid bladet från ${name}. Läs, fråga och skriv en idé att låna.`, own: 'De andra står vid ert blad. Berätta, och svara på frågor.' },
  together: { title: 'Samla intrycken', guide: same('Vilka idéer vill ni låna? Vilka frågor är kvar?') },
  promise: { title: 'Säg det högt', guide: (name) => `${name} säger högt vad de lovar, och varför.`, own: 'Säg högt vad ni lovar, och varför.' },
  question: { title: 'En fråga', guide: (name) => `De andra ställer en fråga. ${name} svarar och skriver in åtagandet, med ansvarig och datum.`, own: 'De andra ställer en fråga. Svara, och skriv in åtagandet med ansvarig och datum.' },
}

export const exercise = {
  legend: 'Arbetsform',
  hint: 'Steg för steg med egen klocka.',
  none: 'Fritt samtal',
  names: {
    silentWriting: 'Tyst skrivande',
    oneTwoFourAll: '1-2-4-alla',
    roleGroups: 'Rollgrupper',
    peerAdvice: 'Kollegial rådgivning',
    round: 'Runda',
    gallery: 'Vandring',
    commitmentRound: 'Åtaganderunda',
  },
  steps,
  position: (exercise: string, n: number, of: number) => `${exercise} · steg ${String(n)} av ${String(of)}`,
  minutes: (n: number) => `${String(n)} min`,
  left: (time: string) => `${time} kvar av steget`,
  over: (time: string) => `steget drar över ${time}`,
  stepEndsIn: (minutes: number) => (minutes === 0 ? 'Steget är slut.' : `${String(minutes)} minut kvar av steget.`),
  next: 'Nästa steg',
  back: 'Förra steget',
  eachOrganisation: 'För varje organisation:',
  turnOf: (name: string) => `Tur: ${name}`,
  ownTurn: 'Er tur',
  yourPair: 'Du pratar med',
  yourFour: 'Din grupp',
  yourRole: (role: string) => `Din rollgrupp: ${role}`,
  noGroup: 'Du är inte med i någon grupp. Gå till en som är liten.',
  alone: 'Ingen annan med din roll är här än.',
  allGroups: 'Alla grupper',
  makeGroups: 'Dela in i grupper',
  newGroups: 'Dela in på nytt',
  mixOrganisations: 'Blanda organisationer',
  mixRoles: 'Blanda roller',
  mixBy: 'Hur ska grupperna blandas?',
  hidden: (n: number) => (n === 1 ? 'En anteckning av någon annan visas när steget är slut.' : `${String(n)} anteckningar av andra visas när steget är slut.`),
  now: 'Har ordet',
  yourTurn: 'Du har ordet',
  then: 'Sedan',
  spoken: (n: number, of: number) => `${String(n)} av ${String(of)} har talat`,
  allSpoken: 'Alla har talat.',
  nextSpeaker: 'Nästa',
  passOn: 'Ge ordet vidare',
  everybody: 'Vilka har talat?',
}
