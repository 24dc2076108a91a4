/** What holds half a year and a year later, and which units have taken it up. */
import type { ExampleHolding, ExampleSpread } from '../types.ts'

export const spreads: readonly ExampleSpread[] = [
  { key: 'spreadSocial', commitment: 'secretaryRefuses', by: 'karin', told: -180, unit: 'Socialnämnden', day: -190, how: 'Där fick också ordföranden säga nej.' },
  { key: 'spreadBuild', commitment: 'secretaryRefuses', by: 'jonas', told: -120, unit: 'Samhällsbyggnadsnämnden', day: -125, how: 'En fråga i stället för tre, ärendena är kortare.' },
  { key: 'spreadCulture', commitment: 'secretaryRefuses', by: 'jonas', told: -30, unit: 'Kulturnämnden', day: null, how: '' },
  { key: 'spreadSouth', commitment: 'weeklyReading', by: 'pia', told: -195, unit: 'Söderskolan', day: -197, how: 'De läser på fredagar, då är alla på plats.' },
  { key: 'spreadLake', commitment: 'weeklyReading', by: 'pia', told: -90, unit: 'Sjöskolan', day: -98, how: 'En kurator delas av två skolor, så varannan vecka.' },
  { key: 'spreadHigh', commitment: 'weeklyReading', by: 'pia', told: -33, unit: 'Gymnasiet', day: null, how: 'Börjar efter sommaren.' },
  { key: 'spreadRest', commitment: 'interimReport', by: 'lena', told: -300, unit: 'Socialförvaltningen', day: -310, how: 'Tre tabeller i stället för fem.' },
  { key: 'spreadPlough', commitment: 'ploughContract', by: 'robert', told: -60, unit: 'Vägföreningarna', day: -65, how: 'Samma ordning, med egna traktorer.' },
  { key: 'spreadNorth', commitment: 'extraCar', by: 'perola', told: -400, unit: 'Norra länet', day: -410, how: 'Bilen går 10–13, lunchen är tidigare där.' },
  { key: 'spreadCoast', commitment: 'extraCar', by: 'perola', told: -330, unit: 'Kusten', day: -335, how: 'Två små bilar i stället för en stor.' },
  { key: 'spreadSick', commitment: 'ownLine', by: 'perola', told: -40, unit: 'Sjukresor', day: -45, how: 'Linjen är öppen till tolv.' },
]

export const holdings: readonly ExampleHolding[] = [
  { of: 'studentHealthFigures', by: 'pia', day: -410, months: 6, answer: 'yes', note: 'Siffrorna tas ut varje termin.' },
  { of: 'studentHealthFigures', by: 'pia', day: -228, months: 12, answer: 'yes', note: 'Nu också för grundsärskolan.' },
  { of: 'threeQuestions', by: 'jonas', day: -325, months: 6, answer: 'partly', note: 'Mallen används, men hälften av svaren var tomma.' },
  { of: 'threeQuestions', by: 'jonas', day: -140, months: 12, answer: 'yes', note: '19 av 20 underlag i stickprovet.' },
  { of: 'opposition', by: 'karin', day: -360, months: 6, answer: 'yes', note: 'Vi tittar på samma två siffror varje kvartal.' },
  { of: 'askStudents', by: 'pia', day: -350, months: 6, answer: 'no', note: 'Enkäten kom tillbaka när en ny rektor började.' },
  { of: 'secretaryRefuses', by: 'karin', day: -50, months: 6, answer: 'yes', note: 'Inget tomt underlag sedan oktober.' },
  { of: 'reviewRoutine', by: 'amira', day: -310, months: 6, answer: 'yes', note: 'Rutinen har följts av två vikarier.' },
  { of: 'interimReport', by: 'lena', day: -270, months: 6, answer: 'yes', note: 'Alla fyra tabellerna är kvar.' },
  { of: 'grantsTogether', by: 'amira', day: -290, months: 6, answer: 'partly', note: 'Siffran räknas, men ingen har frågat efter den.' },
  { of: 'questionInNotice', by: 'hakan', day: -138, months: 6, answer: 'yes', note: 'Elva möten av elva, enligt protokollen.' },
  { of: 'extraCar', by: 'perola', day: -340, months: 6, answer: 'yes', note: 'Bilen står i ordinarie trafik.' },
  { of: 'extraCar', by: 'perola', day: -150, months: 12, answer: 'yes', note: 'Skillnaden är borta i månadsmätningen.' },
  { of: 'clearTheDesk', by: 'farid', day: -350, months: 6, answer: 'no', note: 'Två nya uppdrag kom till i våras.' },
  { of: 'referBack', by: 'birgitta', day: -300, months: 6, answer: 'yes', note: 'Tre ärenden till har återremitterats.' },
  { of: 'spreadNorth', by: 'perola', day: -225, months: 6, answer: 'yes', note: 'Mäts varje månad.' },
  { of: 'spreadCoast', by: 'perola', day: -150, months: 6, answer: 'partly', note: 'En av bilarna går bara på sommaren.' },
  { of: 'mentorCalls', by: 'margareta', day: -285, months: 6, answer: 'partly', note: 'Samtalen med cheferna blev fyra om året.' },
]
