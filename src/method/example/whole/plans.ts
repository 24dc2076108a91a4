/** What goes on in the opener's organisation when the round is over, and the units that are still to be reached. */
import type { ExampleContinuation, ExampleSpreadPlan } from '../planTypes.ts'

const common = { organisation: 'norrvik' } as const

export const continuations: readonly ExampleContinuation[] = [
  {
    ...common, by: 'jonas', told: -35, meeting: 'conference', commitment: 'secretaryRefuses', day: 118, what: 'Nämndsekreteraren skickar tillbaka underlag med tomma svar',
    owner: 'Kanslichefen', place: 'plan', where: 'Rutinen för ärendeberedning, kommunstyrelsens plan mål 4',
  },
  {
    ...common, by: 'pia', told: -35, meeting: 'conference', commitment: 'weeklyReading', day: 162, what: 'Elevhälsan läser anmälningarna varje vecka',
    owner: 'Chefen för elevhälsan', place: 'plan', where: 'Skolförvaltningens årshjul',
  },
  {
    ...common, by: 'eva', told: -28, meeting: null, commitment: 'studentHealthFigures', day: 90, what: 'Två siffror om elevhälsan, för flickor och pojkar',
    owner: 'Skolchefen', place: 'report', where: 'Avsnittet om kvalitet i skolan',
  },
  {
    ...common, by: 'karin', told: -28, meeting: null, commitment: null, day: -7, what: 'Frågan om flickor och pojkar står i budgetanvisningen till alla nämnder',
    owner: 'Ekonomichefen', place: 'budget', where: 'Anvisningen går ut i mars',
  },
  { ...common, by: 'jonas', told: -14, meeting: null, commitment: null, day: null, what: 'Två kommuner får fortsätta ringa oss', owner: '', place: null, where: '' },
]

const empty = { how: '', asks: '', reason: '', day: null } as const

/** Beside the units that have begun already, which are told of at their commitments. */
export const spreadPlans: readonly ExampleSpreadPlan[] = [
  { ...common, ...empty, by: 'jonas', told: -35, meeting: 'conference', commitment: 'secretaryRefuses', unit: 'Tekniska nämnden', state: 'asked', asks: 'Kanslichefen', day: 45, how: 'Bara ärenden om gator och parker till att börja med.' },
  { ...common, ...empty, by: 'pia', told: -35, meeting: 'conference', commitment: 'weeklyReading', unit: 'Norrskolan', state: 'planned', asks: 'Chefen för elevhälsan', day: 75, how: 'Tillsammans med Sjöskolan, de delar kurator.' },
  { ...common, ...empty, by: 'pia', told: -35, meeting: 'conference', commitment: 'weeklyReading', unit: 'Åsskolan', state: 'untouched' },
  { ...common, ...empty, by: 'pia', told: -35, meeting: 'conference', commitment: 'weeklyReading', unit: 'Anpassade grundskolan', state: 'untouched' },
  { ...common, ...empty, by: 'pia', told: -35, meeting: 'conference', commitment: 'weeklyReading', unit: 'Björkskolan', state: 'untouched' },
  { ...common, ...empty, by: 'karin', told: -28, meeting: null, commitment: 'secretaryRefuses', unit: 'Räddningsnämnden', state: 'notNow', reason: 'De delar sekreterare med två andra kommuner. Vi frågar igen när avtalet görs om.' },
]
