import type { ExampleCommitment } from '../types.ts'
import { again } from './again.ts'

const common = { organisation: 'sydlund' } as const

export const sydlundCommitments: readonly ExampleCommitment[] = [
  again('callTravellers', { due: -595, ended: -602 }),
  again('extraCar', { due: -530, ended: -524 }),
  again('clearTheDesk', { due: -545, ended: -537 }),
  again('referBack', {
    due: -500, ended: -489, status: 'done', progress: 'adopted', decision: 'keep',
    outcome: 'Ärendet om sjukresor gick tillbaka. Det kom igen efter tre veckor med två sidor om kvinnor och män.',
    lesson: 'Det blev tyst i salen, som jag trodde. Sedan tackade handläggaren mig.',
  }),
  {
    ...common, key: 'whoBooks', meeting: 'learning2', owner: 'perola', due: -310, ended: -298, status: 'done', progress: 'baseline', decision: 'keep',
    what: 'Räkna vem som ringer och beställer färdtjänst, under två veckor',
    why: 'Vi räknar resor. Vi vet inte hur många döttrar som sitter i telefonkö för sina mammors skull.',
    firstStep: 'Låta växeln markera om den som ringer är den som ska åka',
    prediction: 'Var tredje beställning görs av någon annan, oftast en kvinna.',
    outcome: 'Fyra av tio beställs av en anhörig. Av dem är 78 procent kvinnor. De väntar i kö i snitt elva minuter.',
    lesson: 'Vi mätte fel person i tio år. Kötiden är också resenärens tid, fast någon annans.',
    from: [{ kind: 'idea', key: 'whoBooked' }],
  },
  {
    ...common, key: 'controllerStops', meeting: 'learning2', owner: 'linnea', due: -260, ended: -247, status: 'partly', progress: 'testing', decision: 'change',
    what: 'Stoppa budgetförslag från trafikförvaltningen som saknar analys av kvinnor och män',
    why: 'Ingen av oss visste om någon hade räknat. Då är svaret nej.',
    firstStep: 'Berätta för förvaltningschefen före jul vad som kommer att hända i mars',
    prediction: 'Hälften av förslagen stoppas en gång. Sedan kommer de rätt.',
    outcome: 'Fem av åtta stoppades. Tre kom tillbaka bättre, två gick förbi mig direkt till direktören.',
    lesson: 'En spärr med sidodörr är ingen spärr. Direktören måste säga samma sak.',
    from: [{ kind: 'idea', key: 'budgetGate' }],
  },
  {
    ...common, key: 'chiefsCourse', meeting: 'learning2', owner: 'emma', due: -270, ended: -258, status: 'done', progress: 'adopted', decision: 'keep',
    what: 'Hålla en halvdag för chefer där de arbetar med sina egna siffror',
    why: 'Den senaste utbildningen för chefer hölls 2018. Att gå kurs i allmänhet ändrar ingenting, det sa Solhamn.',
    firstStep: 'Be varje chef ta med en siffra som skiljer mellan kvinnor och män',
    prediction: 'Tolv av sexton kommer. Hälften har en siffra med sig.',
    outcome: 'Fjorton kom, alla med en siffra. Nio har ändrat något på sin enhet sedan dess.',
    lesson: 'De som saknade siffra ringde dagen före. Uppgiften var kursen.',
    from: [{ kind: 'idea', key: 'courses' }],
  },
  {
    ...common, key: 'ownLine', meeting: 'learning3', owner: 'perola', due: -110, ended: -101, status: 'done', progress: 'improving', decision: 'keep',
    what: 'Öppna en egen linje för den som beställer åt någon annan, vardagar 8–10, i åtta veckor',
    why: 'Fyra av tio beställer åt en anhörig, mest kvinnor, och de väntar längst i kön.',
    firstStep: 'Låna två platser i växeln på förmiddagen',
    prediction: 'Kötiden för anhöriga halveras. För andra ändras den inte.',
    outcome: 'Från elva till tre minuter för anhöriga. För den som ringer själv gick den från sex till fem.',
    lesson: 'När de långa samtalen fick en egen linje blev det lugnare för alla.',
    from: [{ kind: 'commitment', key: 'whoBooks' }, { kind: 'reflection', key: 'daughterPhones' }],
  },
  {
    ...common, key: 'twoReaders', meeting: 'learning3', owner: 'emma', due: -80, ended: -72, status: 'partly', progress: 'testing', decision: 'change',
    what: 'Låta två personer granska tio underlag var för sig och jämföra vad de såg',
    why: 'I två år skrev jag konsekvenserna själv. Resenärerna ska inte bero på om jag är i tjänst.',
    firstStep: 'Välja tio ärenden och en kollega från ekonomi',
    prediction: 'Vi ser samma sak i åtta av tio.',
    outcome: 'I sex av tio. Kollegan såg pengarna, jag såg människorna. Tillsammans såg vi båda.',
    lesson: 'Att vi såg olika var poängen. Vi slutar räkna hur ofta vi är överens.',
    from: [{ kind: 'idea', key: 'askBack' }],
  },
  {
    ...common, key: 'trafficContract', meeting: 'conference', owner: 'perola', due: 60, status: 'started', progress: 'teamAndAim', decision: null, outcome: '', lesson: '',
    what: 'Skriva in väntetid för kvinnor och män i nästa avtal om färdtjänsten',
    why: 'Avtalet mäter bara ett snitt. I ett snitt syns inte de nio minuterna.',
    firstStep: 'Bjuda in de tre entreprenörerna och visa diagrammet',
    prediction: 'Två av tre mäter redan så i sina egna system.',
    from: [{ kind: 'commitment', key: 'extraCar' }],
  },
]
