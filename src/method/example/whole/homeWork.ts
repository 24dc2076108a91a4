/** What the four home teams measured, and what stood in their way. */
import { improvements as first } from '../homeWork.ts'
import type { ExampleImprovement, ExampleObstacle } from '../types.ts'

const [studentHealth] = first
if (studentHealth === undefined) throw new Error('the example has lost its improvement work')

/** [day, women, men] */
type Measured = readonly [day: number, women: number | null, men: number | null]
const measured = (list: readonly Measured[]) => list.map(([day, women, men]) => ({ day, women, men }))

export const improvements: readonly ExampleImprovement[] = [
  {
    ...studentHealth,
    commitment: 'weeklyReading',
    progress: 'spreading',
    measurements: measured([
      [-640, 14, 31], [-610, 15, 29], [-580, 13, 30], [-550, 14, 28], [-520, 12, 29], [-490, 13, 27], [-460, 12, 28], [-430, 12, 27],
      [-400, 12, 25], [-370, 11, 21], [-340, 12, 18], [-310, 11, 15], [-280, 11, 14], [-250, 10, 13], [-220, 11, 12], [-190, 11, 12],
      [-160, 10, 11], [-130, 11, 12], [-70, 10, 11], [-40, 10, 10], [-12, 10, 11],
    ]),
    marks: [{ day: -390, label: 'Anmälningar läses varje vecka' }, { day: -203, label: 'Månadsmötet läggs ner' }],
  },
  {
    organisation: 'norrvik', commitment: 'secretaryRefuses', by: 'jonas', name: 'Beslutsunderlag som säger något om flickor och pojkar',
    challenge: 'Bildningsnämnden beslutar utan att veta vad beslutet betyder för flickor och pojkar.',
    targetGroup: 'Barn och elever, genom nämndens ärenden', causes: 'Rubriken finns, men ingen läser svaret och ingen får säga nej till ett tomt.',
    aim: 'Nio av tio ärenden säger något om flickor och pojkar.', measure: 'Ärenden med innehåll under rubriken', unit: '%', goal: 90, progress: 'adopted',
    measurements: measured([[-588, 8, 8], [-540, 40, 38], [-500, 62, 60], [-420, 55, 54], [-330, 71, 70], [-240, 88, 88], [-150, 94, 93], [-50, 96, 95]]),
    marks: [{ day: -560, label: 'Tre frågor i mallen' }, { day: -300, label: 'Sekreteraren får säga nej' }],
  },
  {
    organisation: 'ekdala', commitment: 'ploughContract', by: 'robert', name: 'Gångvägar som går att gå på', challenge: 'De flesta halkar på gångvägar som plogas sist. Två av tre är kvinnor.',
    targetGroup: 'Den som går till förskola, buss och vård', causes: 'Avtalet säger körbanor först. Ruttplanen är från 2009.',
    aim: 'Gångvägar vid förskolor är plogade klockan sju.', measure: 'Halkskador en snövecka', unit: 'skador', goal: 4, progress: 'adopted',
    measurements: measured([[-660, 13, 7], [-645, 15, 6], [-630, 12, 8], [-320, 11, 6], [-305, 9, 6], [-290, 10, 5], [-20, 5, 5], [-6, 6, 4]]),
    marks: [{ day: -229, label: 'Nytt avtal: gångvägar först' }],
  },
  {
    organisation: 'sydlund', commitment: 'ownLine', by: 'perola', name: 'Lika lång väntan på färdtjänsten', challenge: 'Kvinnor väntar nio minuter längre än män.',
    targetGroup: 'Resenärer i färdtjänsten', causes: 'Bilarna är färst mitt på dagen, då kvinnor reser mest.',
    aim: 'Ingen skillnad mellan kvinnor och män.', measure: 'Väntan efter utlovad tid', unit: 'minuter', goal: 8, progress: 'spreading',
    measurements: measured([[-600, 21, 12], [-570, 20, 12], [-545, 14, 11], [-500, 13, 11], [-440, 12, 11], [-360, 11, 10], [-270, 10, 10], [-180, 9, 9], [-90, 9, 8], [-20, 8, 8]]),
    marks: [{ day: -552, label: 'Extra bil 11–14' }, { day: -165, label: 'Egen linje för anhöriga' }],
  },
  {
    organisation: 'solhamn', commitment: 'saidNo', by: 'tomas', name: 'Färre som tackar nej fast de behöver', challenge: 'Dubbelt så många kvinnor som män tackar nej till beviljad hemtjänst.',
    targetGroup: 'Äldre som har fått hemtjänst beviljad', causes: 'Avgiften för den som bor ensam, hustruns arbete för den som inte gör det.',
    aim: 'Var tionde, av kvinnor och män.', measure: 'Tackar nej inom en månad', unit: '%', goal: 10, progress: 'testing',
    measurements: measured([[-420, 24, 12], [-330, 25, 11], [-240, 23, 12], [-150, 19, 12], [-60, 17, 13]]),
    marks: [{ day: -200, label: 'Vi ringer och frågar varför' }],
  },
]

export const obstacles: readonly ExampleObstacle[] = [
  {
    organisation: 'norrvik', by: 'pia', sponsor: 'karin', commitment: 'threeQuestions', day: -570,
    what: 'Mallen ägs av kommunledningskontoret. Vi får inte ändra i den utan deras ja.',
    cleared: { day: -562, answer: 'Jag ringde kommundirektören. Vi får pröva i en nämnd till midsommar.' },
  },
  {
    organisation: 'norrvik', by: 'pia', sponsor: 'eva', commitment: 'weeklyReading', day: -395,
    what: 'Kuratorerna har ingen tid på måndagar, då är det konferens.',
    cleared: { day: -388, answer: 'Konferensen börjar en timme senare på prov. Rektorerna har sagt ja.' },
  },
  {
    organisation: 'norrvik', by: 'jonas', sponsor: 'eva', commitment: 'letterRewrite', day: -160,
    what: 'Brevet ligger i leverantörens system och kostar pengar att ändra.',
  },
  {
    organisation: 'norrvik', by: 'jonas', sponsor: 'eva', commitment: 'instructionQuestion', day: -19,
    what: 'Ekonomichefen vill vänta till nästa år, då hela anvisningen görs om.',
  },
  {
    organisation: 'ekdala', by: 'robert', sponsor: 'lena', commitment: 'ploughContract', day: -370,
    what: 'Upphandlaren säger att ordningen på plogning inte är ett krav man kan ställa.',
    cleared: { day: -352, answer: 'Juristen visade två andra kommuners avtal. Det går.' },
  },
  {
    organisation: 'ekdala', by: 'amira', sponsor: 'hakan', commitment: 'hallHours', day: -130,
    what: 'Tre föreningar har skrivit till nämnden om de flyttade tiderna.',
    cleared: { day: -88, answer: 'Nämnden drog tillbaka försöket. Vi börjar om med ett beslut om principen.' },
  },
  {
    organisation: 'sydlund', by: 'linnea', sponsor: 'farid', commitment: 'controllerStops', day: -280,
    what: 'Två chefer lämnar sina förslag direkt till direktören.',
    cleared: { day: -250, answer: 'Jag har sagt till direktören. Förslag utan analys går tillbaka också därifrån.' },
  },
  {
    organisation: 'solhamn', by: 'tomas', sponsor: 'margareta', commitment: 'saidNo', day: -360,
    what: 'Vi vet inte om vi får ringa den som har tackat nej.',
    cleared: { day: -341, answer: 'Juristen säger ja, om vi frågar först och inte skriver ner några namn.' },
  },
]
