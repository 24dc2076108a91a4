import type { ExampleEvaluation, ExampleReflection } from '../types.ts'

/** What was written at the results conference. */
const written: readonly (readonly [key: string, item: string, prompt: string, author: string, text: string])[] = [
  ['sameSurprise', 'gallery', 'conference.gallery', 'farid', 'På alla fyra bladen står samma sak under bakslagen: vi frågade för sent.'],
  ['takeTheSheet', 'gallery', 'conference.gallery', 'stina', 'Norrviks blad går att följa i morgon. Ett möte i veckan, en lista, två siffror. Jag tar med det till vår socialnämnd.'],
  ['notOurs', 'gallery', 'together.meaning', 'robert', 'Sydlunds extra bil går inte att göra om hos oss, men sättet att hitta den går: dela upp snittet på timmar.'],
  ['whatCarries', 'oneTwoFourAll', 'conference.oneTwoFourAll', 'margareta', 'Det som håller är det som står i en rutin, ett avtal eller en kallelse. Det som stod i en plan är borta.'],
  ['smallTests', 'oneTwoFourAll', 'together.meaning', 'linnea', 'Vi gjorde sexton små test. Nio blev inte som vi trodde, och det är de nio jag minns.'],
  ['ownItem', 'politicians', 'conference.politicians', 'karin', 'Jag tar upp resultatet som ett eget ärende, inte som en information sist. Annars är det borta till sommaren.'],
  ['askNext', 'politicians', 'conference.politicians', 'hakan', 'Nästa mandatperiod sitter andra här. Därför ska frågan stå i kallelsen och inte i mitt huvud.'],
  ['hallLesson', 'setbacks', 'conference.setbacks', 'amira', 'Halltiderna. Vi hade siffrorna, föreningarna och schemat, men ingen hade bett nämnden säga det högt. Efter fyra veckor var det slut.'],
  ['letterLesson', 'setbacks', 'conference.setbacks', 'jonas', 'Jag skrev om ett brev i två månader innan jag frågade vem som ägde det. Det gjorde en leverantör i en annan stad.'],
  ['sideDoor', 'setbacks', 'conference.setbacks', 'linnea', 'Jag stoppade fem budgetförslag, och två gick runt mig. Jag blev arg. Sedan förstod jag att jag hade en spärr utan nyckel.'],
  ['homeEva', 'homeTeam', 'conference.homeTeam', 'eva', 'Vi tar med två siffror till vårens samtal med rektorerna. Inte fler. Det är så vi har fått något att hända.'],
  ['relayJonas', 'closing', 'conference.closing', 'jonas', 'Om jag slutar i morgon finns frågorna i mallen, rätten i rutinen och mötet i kalendern. För två år sedan fanns de i mig.'],
  ['closingPerOla', 'closing', 'conference.closing', 'perola', 'Jag kom hit för att min chef bad mig. Resorna blev bättre. Nio minuter, det är en kopp kaffe mindre att vänta.'],
]

export const conferenceReflections: readonly ExampleReflection[] = written.map(([key, item, prompt, author, text]) => ({ key, meeting: 'conference', item, prompt, author, text }))

export const evaluation: ExampleEvaluation = {
  meeting: 'conference',
  item: 'evaluation',
  chosen: {
    immediate: { partly: 1, mostly: 6, completely: 9 },
    climate: { partly: 2, mostly: 7, completely: 7 },
    time: { notAtAll: 1, partly: 6, mostly: 7, completely: 2 },
    goal: { yes: 8, partly: 7, no: 1 },
    mentor: { partly: 1, mostly: 5, completely: 9 },
    sustain: { notAtAll: 1, partly: 7, mostly: 6, completely: 2 },
    relay: { yes: 9, maybe: 5, no: 2 },
  },
  words: [
    { prompt: 'evaluation.potential', text: 'Att läsa ett diagram och fråga vad som hände där det ändrade sig.' },
    { prompt: 'evaluation.potential', text: 'Jag kan säga att ett underlag inte håller utan att det blir en strid.' },
    { prompt: 'evaluation.applied', text: 'Tre frågor i mallen, från Ekdala. Vi tog bort två och lade till en om barn.' },
    { prompt: 'evaluation.applied', text: 'Att ringa. Vi nådde nio i stället för femtio, men det räckte för att hitta brevet.' },
    { prompt: 'evaluation.realised', text: 'Pojkar väntar femton dagar kortare på elevhälsan. Det syns i registret, månad för månad.' },
    { prompt: 'evaluation.realised', text: 'Gångvägarna är plogade klockan sju. Om färre halkar vet vi först till våren.' },
    { prompt: 'evaluation.reframed', text: 'Jag trodde att styrning var att bestämma. Det är mest att fråga igen.' },
    { prompt: 'evaluation.reframed', text: 'Våra rutiner är beslut, fast ingen minns vem som fattade dem.' },
    { prompt: 'evaluation.mentor', text: 'Att de visade det som gick fel, varje gång. Någon gång hade vi velat ha mer hjälp mellan träffarna.' },
  ],
}
