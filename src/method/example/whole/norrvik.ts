import type { ExampleCommitment } from '../types.ts'
import { again } from './again.ts'

const common = { organisation: 'norrvik' } as const
const open = { decision: null, outcome: '', lesson: '' } as const

/** The opener's organisation: most is ended, one is late, three are from the conference. */
export const norrvikCommitments: readonly ExampleCommitment[] = [
  again('studentHealthFigures', { due: -595, ended: -600, progress: 'adopted' }),
  again('threeQuestions', {
    due: -520, ended: -515, status: 'done', progress: 'adopted', decision: 'keep',
    outcome: 'Frågorna fanns med i 34 ärenden på fyra möten. I 21 av dem stod det något om flickor och pojkar. Före oss var det 3 av 40.',
    lesson: 'Frågan behövde ingen utbildning. Den behövde en plats i mallen och någon som läste svaret.',
    from: [{ kind: 'idea', key: 'mayRefuse' }, { kind: 'reflection', key: 'threeOfForty' }, { kind: 'dimension', key: 'decisionDocuments' }],
  }),
  again('motherTongueWait', {
    due: -540, first: -575, ended: -532, evidence: 'Sammanställningen till bildningsnämnden i maj', status: 'done', progress: 'baseline', decision: 'change',
    outcome: 'Flickor väntade tio veckor och pojkar tolv. Men i tre av fyra fall berodde väntan på språket, inte på könet.',
    lesson: 'Vi var så säkra på vad vi skulle hitta att vi nästan missade det som stod där.',
  }),
  again('opposition', {
    due: -560, ended: -548, status: 'done', progress: 'adopted', decision: 'keep',
    outcome: 'Vi enades om två nyckeltal, och Mats följer med till träffarna. Ett möte räckte.',
    lesson: 'Siffrorna fick tala först. Hade jag börjat med vårt program hade vi fastnat i det.',
  }),
  again('askStudents', {
    due: -550, ended: -541, status: 'partly', progress: 'testing', decision: 'change',
    outcome: 'Vi nådde 22 av 30. Pojkarna ville möta någon de kände, flickorna ville slippa vänta i korridoren.',
    lesson: 'Fem frågor var för många. Den sista, ”vad skulle du ändra?”, gav nästan allt.',
  }),
  {
    ...common, key: 'secretaryRefuses', meeting: 'learning2', owner: 'karin', due: -250, ended: -238, status: 'done', progress: 'spreading', decision: 'keep',
    what: 'Ge nämndsekreteraren rätt att skicka tillbaka underlag med tomma svar',
    why: 'Hälften av ärendena kommer fortfarande utan innehåll. Vi ledamöter ser det först kvällen före.',
    firstStep: 'Ta beslutet i presidiet och skriva in det i nämndens rutin',
    prediction: 'Tio underlag går tillbaka första månaden, sedan nästan inga.',
    outcome: 'Fyra gick tillbaka första månaden och ett den andra. Sedan oktober har inget kommit in tomt.',
    lesson: 'Det räckte att kunna säga nej. Rätten behövde knappt användas.',
    from: [{ kind: 'idea', key: 'mayRefuse' }, { kind: 'commitment', key: 'threeQuestions' }],
  },
  {
    ...common, key: 'weeklyReading', meeting: 'learning2', owner: 'pia', due: -215, ended: -203, status: 'done', progress: 'spreading', decision: 'keep',
    what: 'Läsa anmälningar till elevhälsan varje vecka i stället för en gång i månaden',
    why: 'Pojkar kommer genom anmälan och får vänta på nästa månadsmöte. Flickor söker själva och får tid direkt.',
    firstStep: 'Flytta en timme från månadsmötet till fyra måndagar',
    prediction: 'Pojkarnas väntan halveras. Månadsmötet blir kortare.',
    outcome: 'Väntan för pojkar gick från 27 till 12 dagar. För flickor är den oförändrad, elva dagar.',
    lesson: 'Skillnaden satt i vår kalender, inte i eleverna. Månadsmötet gick att lägga ner helt.',
    from: [{ kind: 'commitment', key: 'studentHealthFigures' }, { kind: 'reflection', key: 'calendar' }],
  },
  {
    ...common, key: 'phoneNotSurvey', meeting: 'learning2', owner: 'jonas', due: -300, ended: -288, status: 'partly', progress: 'testing', decision: 'change',
    what: 'Ringa tjugo personer om försörjningsstödet i stället för att skicka ut enkäten',
    why: 'Enkäten besvaras av dem som redan är nöjda. Två av tre som hoppar av ansökan är kvinnor, och dem hör vi aldrig.',
    firstStep: 'Skriva Sydlunds sex frågor på klarspråk',
    prediction: 'Tolv svarar. Vi hör minst två saker vi inte visste.',
    outcome: 'Nio svarade. Fyra sa samma sak: brevet om komplettering gick inte att förstå.',
    lesson: 'Hemligt nummer på skärmen gör att folk inte svarar. Vi bytte telefon efter fem samtal.',
    from: [{ kind: 'idea', key: 'callFifty' }],
  },
  {
    ...common, key: 'instructionQuestion', meeting: 'learning3', owner: 'eva', due: -21, status: 'started', progress: 'testing', ...open,
    what: 'Få in frågan om flickor och pojkar i budgetanvisningen till alla nämnder',
    why: 'I dag frågar vi efter siffrorna när pengarna redan är fördelade.',
    firstStep: 'Skriva ett stycke tillsammans med ekonomichefen',
    prediction: 'Alla nämnder svarar. Två svarar så att det går att använda.',
    from: [{ kind: 'idea', key: 'instruction' }],
  },
  {
    ...common, key: 'letterRewrite', meeting: 'learning3', owner: 'jonas', due: -100, ended: -92, status: 'stopped', progress: 'testing', decision: 'drop',
    what: 'Skriva om brevet om komplettering så att det går att förstå vid första läsningen',
    why: 'Fyra av nio avhoppade sa att brevet var skälet. Tre av dem var kvinnor med barn.',
    firstStep: 'Läsa brevet högt för fem personer i väntrummet',
    prediction: 'Hälften så många ringer och frågar vad som fattas.',
    outcome: 'Brevet ägs av leverantören av systemet. En ändring kostar 80 000 kronor och kommer tidigast om ett år.',
    lesson: 'Fråga vem som äger texten innan du skriver om den. Handläggarna ringer upp i stället, och det hjälpte mer.',
    from: [{ kind: 'commitment', key: 'phoneNotSurvey' }],
  },
  {
    ...common, key: 'boardItem', meeting: 'conference', owner: 'karin', due: 12, status: 'started', progress: null, ...open,
    what: 'Ta upp resultatet som ett eget ärende i kommunstyrelsen, med förslag till beslut',
    why: 'Det vi har lärt oss om elevhälsan gäller alla nämnder. Utan beslut stannar det hos oss.',
    firstStep: 'Lämna resultatbladet och ett utkast till kansliet',
    prediction: 'Styrelsen beslutar om veckoläsning i två nämnder till.',
    from: [{ kind: 'commitment', key: 'weeklyReading' }, { kind: 'reflection', key: 'ownItem' }],
  },
  {
    ...common, key: 'principals', meeting: 'conference', owner: 'eva', due: 47, status: 'planned', progress: null, ...open,
    what: 'Ta upp elevhälsans två siffror med alla rektorer i vårens uppföljningssamtal',
    why: 'Tre av åtta rektorer läser anmälningar varje vecka. De andra vet inte hur länge pojkar väntar hos dem.',
    firstStep: 'Lägga in siffrorna i underlaget till samtalen',
    prediction: 'Två rektorer till vill börja redan i vår.',
    from: [{ kind: 'commitment', key: 'weeklyReading' }],
  },
  {
    ...common, key: 'nextMentor', meeting: 'conference', owner: 'jonas', due: 96, status: 'planned', progress: null, ...open,
    what: 'Berätta för två kommuner hur det gick, också om det som inte gick',
    why: 'Vi lärde oss mest av Solhamns bakslag. Nästa omgång ska få våra.',
    firstStep: 'Välja tre lärdomar och en varning att lämna över',
    prediction: 'En av dem vill ha oss som mentor.',
    from: [{ kind: 'reflection', key: 'relayJonas' }],
  },
]
