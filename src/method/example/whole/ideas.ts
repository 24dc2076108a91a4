/** What they took home from each other in two years, in the order it was said. */
import { ideas as first } from '../ideas.ts'
import type { ExampleIdea } from '../types.ts'

/** What became of those of the first learning meeting that were put off or not decided then. */
const since: Readonly<Record<string, Pick<ExampleIdea, 'choice' | 'reason'>>> = {
  callFifty: { choice: 'try', reason: 'Handläggaren är på plats. Vi börjar med tjugo samtal.' },
  courses: { choice: 'try', reason: 'Cheferna bad själva om det efter skattningen.' },
}

export const ideas: readonly ExampleIdea[] = [
  ...first.map((idea) => ({ ...idea, ...since[idea.key] })),
  {
    key: 'standingQuestion', meeting: 'learning1', by: 'birgitta', organisation: 'sydlund', from: 'ekdala', dimension: 'politics',
    what: 'Skriva in frågan om kvinnor och män i kallelsen till varje delårsgenomgång.',
    reason: 'Nämndens kansli byter system. Vi tar det när mallarna ändå görs om.', choice: 'later',
  },
  {
    key: 'whoBooked', meeting: 'learning2', by: 'perola', organisation: 'sydlund', from: 'norrvik', dimension: 'improvement',
    what: 'Räkna vem som beställer, inte bara vem som åker. Norrvik såg skillnaden först när de räknade vem som anmälde.',
    reason: 'Uppgiften finns redan i växelns logg.', choice: 'try',
  },
  {
    key: 'budgetGate', meeting: 'learning2', by: 'farid', organisation: 'sydlund', from: 'ekdala', dimension: 'budget',
    what: 'Låta controllern stoppa budgetförslag som saknar analys av kvinnor och män.',
    reason: 'Vi prövar på en förvaltning först.', choice: 'try',
  },
  {
    key: 'askParents', meeting: 'learning2', by: 'robert', organisation: 'ekdala', from: 'norrvik', dimension: 'improvement',
    what: 'Fråga dem det gäller innan vi ändrar något, som Norrvik gjorde med eleverna.',
    reason: 'Tio samtal vid en förskolegrind kostar en morgon.', choice: 'try',
  },
  {
    key: 'runChart', meeting: 'learning2', by: 'jonas', organisation: 'norrvik', from: 'sydlund', dimension: 'statistics',
    what: 'Visa samma diagram varje månad i stället för en ny tabell varje gång.',
    reason: 'Pia gör det redan för elevhälsan. Resten av skolan väntar på det nya systemet.', choice: 'later',
  },
  {
    key: 'callClients', meeting: 'learning2', by: 'tomas', organisation: 'solhamn', from: 'sydlund', dimension: 'statistics',
    what: 'Ringa dem som har tackat nej till hemtjänst och ställa sex frågor.',
    reason: 'Även en mentor behöver få något nytt med sig hem.', choice: 'try',
  },
  {
    key: 'twoFigures', meeting: 'learning3', by: 'lena', organisation: 'ekdala', from: 'sydlund', dimension: 'leadership',
    what: 'Fråga varje chef om två siffror på varje uppföljningssamtal.',
    reason: 'Regiondirektören har gjort det i ett år. Det tar fem minuter av samtalet.', choice: 'try',
  },
  {
    key: 'instruction', meeting: 'learning3', by: 'eva', organisation: 'norrvik', from: 'ekdala', dimension: 'budget',
    what: 'Ställa frågan i budgetanvisningen, så att svaren finns innan pengarna fördelas.',
    reason: 'Anvisningen skrivs i mars. Vi hinner.', choice: 'try',
  },
  {
    key: 'noonCar', meeting: 'learning3', by: 'robert', organisation: 'ekdala', from: 'sydlund', dimension: 'improvement',
    what: 'Flytta en maskin till mitt på dagen, som Sydlund flyttade en bil.',
    reason: 'Hos oss faller snön på natten. Det är ordningen som spelar roll, inte tiden.', choice: 'no',
  },
  {
    key: 'askBack', meeting: 'learning3', by: 'emma', organisation: 'sydlund', from: 'ekdala', dimension: 'decisionDocuments',
    what: 'Låta två personer granska samma underlag och jämföra vad de såg.',
    reason: 'Då hänger det inte på mig.', choice: 'try',
  },
  {
    key: 'chiefsAgenda', meeting: 'conference', by: 'margareta', organisation: 'solhamn', from: 'norrvik', dimension: 'competence',
    what: 'Dela utbildningen efter uppgift. Vår är lika för alla, och ekonomerna somnar.', reason: '', choice: null,
  },
  {
    key: 'parallelCalls', meeting: 'conference', by: 'amira', organisation: 'ekdala', from: 'norrvik', dimension: 'statistics',
    what: 'Ringa i stället för enkät också om vinterväghållningen.', reason: 'Enkäten ligger fast i år. Nästa vinter går det.', choice: 'later',
  },
  {
    key: 'contractClause', meeting: 'conference', by: 'eva', organisation: 'norrvik', from: 'ekdala', dimension: 'goals',
    what: 'Skriva in det vi vill ha i avtalen när de ändå förhandlas, inte efteråt.', reason: '', choice: null,
  },
]
