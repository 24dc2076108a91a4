import type { ExampleReflection } from '../types.ts'

/** What was written at the second learning meeting. */
const written: readonly (readonly [key: string, item: string, prompt: string, author: string, text: string])[] = [
  ['stillHere', 'checkIn', 'learning2.checkIn', 'hakan', 'Jag är kvar, det trodde jag inte i våras. Det var frågan i kallelsen som gjorde det: den kommer tillbaka vare sig jag vill eller inte.'],
  ['snowPlan', 'followUp', 'learning2.followUp', 'robert', 'Vi lovade att ploga gångvägar först, och det föll på ett avtal som ingen av oss hade läst. Nu har jag läst det. Två gånger.'],
  ['calendar', 'presentations', 'listening.questionOurWay', 'pia', 'Sydlunds kurva fick mig att rita vår egen. Pojkarnas väntan går upp och ner med månadsmötet. Det är inte behovet som syns, det är vår kalender.'],
  ['oneChart', 'presentations', 'listening.theirWay', 'jonas', 'Emma visade samma diagram som förra gången, med två nya punkter. Vi gör en ny tabell varje gång och undrar varför ingen minns.'],
  ['mentorNo', 'mentorExample', 'listening.whatItTakes', 'linnea', 'Tomas stod där och sa att de hade räknat fel i tre år. Det krävs nog en chef som inte straffar den som säger det.'],
  ['whoCalls', 'causes', 'learning2.causes', 'perola', 'Bakom de nio minuterna finns en sak till: någon ringer åt dem. Vi har frågat resenären om väntan och aldrig den som satt i kön.'],
  ['askFirst', 'causes', 'norms.designedFor', 'amira', 'Halltiderna är gjorda för den vars pappa sitter i styrelsen. Ingen har bestämt det. Det bara blev så, för tjugo år sedan.'],
  ['brief', 'roleGroups', 'learning2.roleGroups', 'birgitta', 'Vi politiker kom överens om att fråga efter en sak i taget. Jag har frågat efter allt på en gång och fått en pärm.'],
  ['noTime', 'roleGroups', 'learning2.roleGroups', 'farid', 'Tre av oss chefer hade sagt ja till arbetet utan att ta bort något annat. Det är inte ett ja.'],
  ['nowWhat', 'whatSoWhatNowWhat', 'together.meaning', 'karin', 'Det vi såg: hälften av ärendena saknar fortfarande innehåll. Det betyder: mallen räcker inte. Nu då: någon måste få säga nej.'],
  ['resistance', 'whatSoWhatNowWhat', 'together.noticed', 'lena', 'Motståndet sitter inte där jag trodde. Entreprenören ryckte på axlarna. Det är våra egna rutiner som håller emot.'],
  ['freeHand', 'peerAdvice', 'learning2.peerAdvice', 'emma', 'Jag frågade hur jag får cheferna att komma på kursen. Karin svarade: ge dem en uppgift i stället för en inbjudan.'],
  ['letters', 'homeTeam', 'together.monday', 'eva', 'På måndag ber jag kansliet skriva in nämndsekreterarens rätt i rutinen. Det är ett beslut på en rad.'],
  ['plusLena', 'feedback', 'feedback.plus', 'lena', 'Att vi började med det som inte hade blivit av. Sedan var resten lätt.'],
  ['minusHakan2', 'feedback', 'feedback.minus', 'hakan', 'Rummet var för varmt och raderna för många på bilderna. Jag läste i stället för att lyssna.'],
]

export const learning2Reflections: readonly ExampleReflection[] = written.map(([key, item, prompt, author, text]) => ({ key, meeting: 'learning2', item, prompt, author, text }))
