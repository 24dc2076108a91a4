import type { DimensionTexts } from '../../texts.ts'
import type { Dimension, Level } from '../structure/dimensions.ts'

export const levels = {
  missing: 'Saknas',
  started: 'Påbörjat',
  working: 'Fungerar',
  sustained: 'Hållbart',
} satisfies Readonly<Record<Level, string>>

export const dontKnow = 'Vet inte'

export const dimensions = {
  politics: {
    title: 'Politisk styrning',
    levels: {
      missing: 'Det finns inget beslut, eller så är det okänt.',
      started: 'Det finns ett beslut, men ingen frågar efter resultat.',
      working: 'Politikerna frågar efter resultat minst en gång om året och ger uppdrag.',
      sustained: 'Både majoritet och opposition följer frågan i ordinarie dialoger, även efter ett val.',
    },
  },
  leadership: {
    title: 'Ledarskap och ansvar',
    levels: {
      missing: 'Ingen har ansvaret.',
      started: 'En eldsjäl driver frågan på egen hand.',
      working: 'Den högsta ledningen har fördelat ansvar och avsatt tid.',
      sustained: 'Chefer i alla led svarar för resultaten, och arbetet tål att personer slutar.',
    },
  },
  goals: {
    title: 'Mål och styrdokument',
    levels: {
      missing: 'Jämställdhet syns varken i mål eller i styrdokument.',
      started: 'Jämställdhet har ett eget dokument vid sidan av de ordinarie.',
      working: 'Målen bygger på kända utmaningar och når nämnderna.',
      sustained: 'Kedjan håller från fullmäktige till rutinerna i vardagen och granskas varje år.',
    },
  },
  budget: {
    title: 'Budget och resurser',
    levels: {
      missing: 'Ingen vet hur resurserna fördelas mellan kvinnor och män.',
      started: 'Enstaka verksamheter har räknat på fördelningen.',
      working: 'Budgetanvisningarna kräver en analys, och svaren används.',
      sustained: 'Omotiverade skillnader leder till en omfördelning som följs upp.',
    },
  },
  statistics: {
    title: 'Statistik och analys',
    levels: {
      missing: 'Statistiken är inte uppdelad på kön.',
      started: 'En del av statistiken är uppdelad på kön men kommenteras sällan.',
      working: 'Skillnader analyseras: orsak, konsekvens och åtgärd.',
      sustained: 'Analysen väger in mer än kön och styr vad som prioriteras.',
    },
  },
  decisionDocuments: {
    title: 'Beslutsunderlag',
    levels: {
      missing: 'Konsekvenser för kvinnor och män beskrivs inte.',
      started: 'En ruta kryssas i, men oftast saknas innehåll.',
      working: 'Relevanta ärenden har en genomarbetad konsekvensbeskrivning.',
      sustained: 'Svaga underlag återremitteras, och kvaliteten kontrolleras med stickprov.',
    },
  },
  followUp: {
    title: 'Uppföljning och åtgärd',
    levels: {
      missing: 'Resultaten följs inte upp för kvinnor och män var för sig.',
      started: 'Jämställdhet följs upp vid sidan av den ordinarie uppföljningen.',
      working: 'Den ordinarie uppföljningen visar resultat för olika grupper av kvinnor och män.',
      sustained: 'Varje avvikelse får en ansvarig, en åtgärd och en ny mätning.',
    },
  },
  competence: {
    title: 'Kompetens och stöd',
    levels: {
      missing: 'Kunskap saknas i viktiga roller.',
      started: 'Frivillig utbildning når bara dem som redan är intresserade.',
      working: 'Chefer, ekonomer och analytiker är utbildade för sin uppgift.',
      sustained: 'Kunskapen ingår i introduktion, rutiner och löpande stöd.',
    },
  },
  improvement: {
    title: 'Förbättring och spridning',
    levels: {
      missing: 'Inget har ändrats i verksamheten.',
      started: 'Enstaka försök har gjorts men inte mätts.',
      working: 'Ett område har testat, mätt och infört något bättre.',
      sustained: 'Lösningen är beskriven, används av fler och fungerar fortfarande efter ett år.',
    },
  },
} satisfies Readonly<Record<Dimension, DimensionTexts<Level>>>
