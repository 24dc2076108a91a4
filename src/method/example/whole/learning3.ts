import type { ExampleReflection } from '../types.ts'

/** What was written at the third learning meeting. */
const written: readonly (readonly [key: string, item: string, prompt: string, author: string, text: string])[] = [
  ['firstTime', 'checkIn', 'learning3.checkIn', 'mats', 'Det är första gången jag är med. Jag räknade med föredrag och fick en stol i en ring.'],
  ['noEmpty', 'followUp', 'learning3.followUp', 'karin', 'Sekreteraren har skickat tillbaka fem underlag, och sedan oktober inget alls. Jag lovade tio. Det blev bättre att jag hade fel.'],
  ['twelveDays', 'followUp', 'learning3.followUp', 'pia', 'Pojkarna väntar tolv dagar i stället för tjugosju. Flickorna väntar lika länge som förut. Ingen fick sämre, och det hade några varit rädda för.'],
  ['daughterPhones', 'presentations', 'listening.questionOurWay', 'birgitta', 'Fyra av tio beställer åt någon annan. Min syster har ringt åt mamma i sex år, och jag har aldrig räknat hennes tid.'],
  ['freeContract', 'presentations', 'listening.theirWay', 'eva', 'Ekdala skrev in gångvägarna i upphandlingen, och det kostade ingenting. Vi brukar försöka ändra efteråt.'],
  ['whatFigureDid', 'analysis', 'together.meaning', 'linnea', 'Av våra tolv nyckeltal har två ändrat ett beslut. De två har en sak gemensamt: någon hade lovat att fråga efter dem.'],
  ['missingMen', 'analysis', 'norms.whoIsMissing', 'tomas', 'Männen som säger nej till hemtjänst säger egentligen att frun gör det. Hon finns inte i något register.'],
  ['shiftBack', 'shift', 'learning3.shift', 'jonas', 'Vi skattade förbättringsarbetet till vet ej för ett år sedan. Nu kan vi säga vad vi provade och vad det ledde till. Det är skillnaden.'],
  ['shiftDown', 'shift', 'together.meaning', 'lena', 'Utbildningen har gått ner ett steg hos oss. Vi hade skattat en kurs, inte vad någon gör.'],
  ['poltalk', 'roleGroups', 'learning3.roleGroups', 'stina', 'Jag sitter i opposition och fick veta mer här på en timme än i nämnden på ett år. Det säger något om nämnden.'],
  ['spreadSlow', 'oneTwoFourAll', 'learning3.oneTwoFourAll', 'robert', 'Det sprider sig inte för att det är bra. Det sprider sig när den som äger rutinen skriver om den.'],
  ['threeRows', 'oneTwoFourAll', 'together.monday', 'amira', 'På måndag tar jag bort sex rader ur mallen för delårsrapporten. De tre som är kvar är de som någon har läst.'],
  ['adviceHall', 'peerAdvice', 'learning3.peerAdvice', 'margareta', 'Amira frågade hur man flyttar en halltid. Rådet blev: låt nämnden säga högt att tiderna får flyttas, innan du rör en enda.'],
  ['mondayEmma', 'homeTeam', 'together.monday', 'emma', 'Jag slutar granska ensam. På måndag frågar jag en ekonom om hon vill läsa samma tio ärenden.'],
  ['showFailure', 'conferencePlan', 'learning3.conferencePlan', 'ylva', 'Varje organisation visar ett resultat och ett bakslag på konferensen. Bakslaget får lika lång tid.'],
  ['plusMats', 'feedback', 'feedback.plus', 'mats', 'Ingen försökte sälja något till mig.'],
  ['interestingPia', 'feedback', 'feedback.interesting', 'pia', 'Tre av fyra kom fram till att det var de själva som stod i vägen.'],
]

export const learning3Reflections: readonly ExampleReflection[] = written.map(([key, item, prompt, author, text]) => ({ key, meeting: 'learning3', item, prompt, author, text }))
