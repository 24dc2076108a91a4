import type { ExampleCommitment } from '../types.ts'
import { again } from './again.ts'

const common = { organisation: 'ekdala' } as const
const open = { decision: null, outcome: '', lesson: '' } as const

export const ekdalaCommitments: readonly ExampleCommitment[] = [
  again('askAtMeetings', { due: -588, ended: -590 }),
  again('ploughOrder', { due: -530, ended: -528 }),
  again('reviewRoutine', {
    due: -510, ended: -498, status: 'done', progress: 'adopted', decision: 'keep',
    outcome: 'Rutinen blev en sida. En kollega granskade fem ärenden och hittade sex av sju brister.',
    lesson: 'Det som saknades var inte kunskap utan att våga skicka tillbaka. Det står nu på första raden.',
  }),
  again('interimReport', {
    due: -470, ended: -455, status: 'done', progress: 'adopted', decision: 'keep',
    outcome: 'Fyra av fem tabeller kom med. Två ledde till frågor i nämnden och en till ett uppdrag.',
    lesson: 'När siffrorna står bland de andra behöver ingen försvara varför de finns.',
    from: [{ kind: 'idea', key: 'ordinaryReport' }, { kind: 'reflection', key: 'ownReport' }, { kind: 'dimension', key: 'followUp' }],
  }),
  again('grantsTogether', {
    due: -490, ended: -476, status: 'done', progress: 'baseline', decision: 'change',
    outcome: 'Räknat med hallar och planer går 61 procent till föreningar med flest pojkar. Utan dem var det 52.',
    lesson: 'Vi trodde tre fjärdedelar. Det var skönt att ha fel, och siffran räckte ändå för en fråga.',
  }),
  {
    ...common, key: 'questionInNotice', meeting: 'learning2', owner: 'hakan', due: -330, ended: -322, status: 'done', progress: 'adopted', decision: 'keep',
    what: 'Skriva in frågan om kvinnor och män i kallelsen till varje nämndmöte',
    why: 'Jag kom ihåg att fråga på två möten av fem. Frågan kan inte bo i mitt huvud.',
    firstStep: 'Be sekreteraren lägga in raden i mallen för kallelsen',
    prediction: 'Frågan ställs på alla möten, och någon annan än jag ställer den.',
    outcome: 'Frågan har ställts på elva möten av elva. Oppositionen ställde den på fyra.',
    lesson: 'En rad i en mall gjorde mer än ett års goda föresatser.',
    from: [{ kind: 'commitment', key: 'askAtMeetings' }],
  },
  {
    ...common, key: 'ploughContract', meeting: 'learning2', owner: 'robert', due: -240, ended: -229, status: 'done', progress: 'adopted', decision: 'keep',
    what: 'Skriva in gångvägar före körbanor i den nya upphandlingen av snöröjning',
    why: 'Förra vintern körde entreprenören efter avtalet. Vår plan låg i en pärm, och kvinnorna gick i snön.',
    firstStep: 'Fråga tio föräldrar vid tre förskolor vilken väg de går',
    prediction: 'Priset stiger med fem procent. Två av tre anbud går med på det.',
    outcome: 'Alla tre anbuden gick med på det, till samma pris. Ordningen kostade ingenting, bara ruttplanen var gammal.',
    lesson: 'Vi hade räknat på ett motstånd som inte fanns. Fråga först.',
    from: [{ kind: 'idea', key: 'askParents' }, { kind: 'commitment', key: 'ploughOrder' }],
  },
  {
    ...common, key: 'secondReviewer', meeting: 'learning2', owner: 'amira', due: -280, ended: -266, status: 'partly', progress: 'testing', decision: 'change',
    what: 'Lära upp en andra granskare på varje förvaltning',
    why: 'Rutinen finns, men bara en person använder den. Blir hon sjuk går underlagen igenom utan svar.',
    firstStep: 'Granska tre ärenden tillsammans och jämföra',
    prediction: 'Tre förvaltningar av fem har en granskare vid sommaren.',
    outcome: 'Två har det. Den tredje sa ja men fick ingen tid.',
    lesson: 'Ett ja från en chef utan avsatta timmar är ett kanske.',
    from: [{ kind: 'commitment', key: 'reviewRoutine' }],
  },
  {
    ...common, key: 'hallHours', meeting: 'learning3', owner: 'amira', due: -95, ended: -88, status: 'stopped', progress: 'testing', decision: 'drop',
    what: 'Fördela två kvällstider i ishallen om till konståkning och ringette i tolv veckor',
    why: 'Flickor har 118 halltimmar i veckan och pojkar 164. Kvällarna är låsta sedan tjugo år.',
    firstStep: 'Be föreningarna själva föreslå vilka tider',
    prediction: 'Trettio fler flickor börjar träna. En hockeyförening protesterar.',
    outcome: 'Tre föreningar protesterade, och nämnden drog tillbaka försöket efter fyra veckor. Nio nya flickor hann börja.',
    lesson: 'Vi flyttade tider innan politiken hade sagt högt att de fick flyttas. Börja där nästa gång.',
    from: [{ kind: 'commitment', key: 'grantsTogether' }],
  },
  {
    ...common, key: 'chiefFigures', meeting: 'learning3', owner: 'lena', due: -70, ended: -61, status: 'done', progress: 'improving', decision: 'keep',
    what: 'Fråga varje förvaltningschef om två siffror på höstens uppföljningssamtal',
    why: 'Sex av sju chefsuppdrag säger ingenting om ansvaret. Kvinnor och män syns först när det har gått fel.',
    firstStep: 'Välja siffrorna tillsammans med cheferna, en gemensam och en egen',
    prediction: 'Fem av sju har siffran med sig. Två har gjort något med den.',
    outcome: 'Sex hade den med sig. Tre hade redan ändrat något, för att de visste att frågan skulle komma.',
    lesson: 'Frågan verkade innan den ställdes. Det är nog så styrning ska kännas.',
    from: [{ kind: 'idea', key: 'twoFigures' }],
  },
  {
    ...common, key: 'wholeWinter', meeting: 'conference', owner: 'robert', due: 130, status: 'started', progress: 'testing', ...open,
    what: 'Följa halkskador på gångvägar hela vintern, för kvinnor och män, tillsammans med regionen',
    why: 'Vi vet att gångvägarna plogas först. Vi vet inte om färre kvinnor bryter handleden.',
    firstStep: 'Skriva överenskommelse med Region Sydlund om vilka uppgifter som lämnas ut',
    prediction: 'En fjärdedel färre skador bland kvinnor, ingen ändring bland män.',
    from: [{ kind: 'commitment', key: 'ploughContract' }],
  },
  {
    ...common, key: 'reportForAll', meeting: 'conference', owner: 'lena', due: 26, status: 'planned', progress: null, ...open,
    what: 'Låta alla nämnder använda samma mall för siffror i delårsrapporten',
    why: 'Kommunstyrelsens rapport visar kvinnor och män, tre nämnders gör det inte.',
    firstStep: 'Visa fyra tabeller för nämndernas ekonomer',
    prediction: 'Två av tre nämnder hinner till nästa delår.',
    from: [{ kind: 'commitment', key: 'interimReport' }],
  },
]
