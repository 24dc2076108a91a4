/** How they rated themselves before the third learning meeting: not all of it had gone up. */
import type { ExampleRated, ExampleRating } from '../types.ts'

export const rated = (level: string, evidence: string, way: string, views: Readonly<Record<string, string>>): ExampleRated => ({ level, evidence, way, views })

export const midRatings: readonly ExampleRating[] = [
  {
    organisation: 'norrvik', meeting: 'learning3', by: 'jonas',
    dimensions: {
      politics: rated('started', 'Fråga om resultat i tre av sju protokoll.', 'Ordföranden frågar. Oppositionen har inte fått siffrorna än.', { karin: 'working', mats: 'started', jonas: 'started' }),
      leadership: rated('started', '', 'Två chefer har fått tid. Tre väntar på besked.', { karin: 'started', eva: 'working', jonas: 'started' }),
      goals: rated('started', 'Tre av åtta rektorer känner till målet.', 'Programmet är kvar. Elevhälsan har fått ett mål som går att räkna.', { karin: 'working', jonas: 'started' }),
      budget: rated('missing', '', 'Anvisningen gick ut utan frågan. Vi var för sent ute.', { karin: 'missing', eva: 'missing', mats: 'dontKnow' }),
      statistics: rated('working', 'Elevhälsans siffror togs ut på en dag, mot fem veckor.', 'Skolorna räknar besök på samma sätt sedan i höstas.', { karin: 'working', jonas: 'working', pia: 'started' }),
      decisionDocuments: rated('working', 'Fem underlag har gått tillbaka, och sedan oktober är inget tomt.', 'Nämndsekreteraren har rätt att säga nej.', { karin: 'working', jonas: 'working' }),
      followUp: rated('missing', '', 'Rapporten kommer fortfarande när budgeten är beslutad.', { karin: 'missing', jonas: 'started' }),
      competence: rated('started', 'Av 21 utbildade chefer kunde åtta säga vad de gör annorlunda.', 'Vi frågade efteråt, och gick ner ett steg.', { eva: 'started', jonas: 'started', pia: 'started' }),
      improvement: rated('working', 'Pojkars väntan har gått från 27 till 12 dagar.', 'Små test på en skola, och ett diagram som vi ritar vidare på.', { pia: 'working', jonas: 'started', karin: 'working' }),
    },
  },
  {
    organisation: 'ekdala', meeting: 'learning3', by: 'amira',
    dimensions: {
      politics: rated('working', 'Frågan ställd på sju möten av åtta.', 'Den står i kallelsen. Än är det mest majoriteten som ställer den.', { hakan: 'working', stina: 'started', lena: 'working' }),
      leadership: rated('started', 'Tre av sju chefer hade siffran med sig.', 'Vi har börjat fråga på uppföljningssamtalen.', { lena: 'working', amira: 'started' }),
      goals: rated('working', 'Två mål ströks för att ingen hade mätt skillnaden.', 'Utan en skillnad blir det inget mål.', { hakan: 'working', lena: 'working' }),
      budget: rated('started', 'Två nämnder lämnade analysen tom och fick pengar ändå.', 'Regeln finns. Vi följde den inte när det blev bråttom.', { lena: 'started', amira: 'started' }),
      statistics: rated('started', 'Två av fyra nyckeltal är uppdelade.', 'Nio rader i mallen. Tre av dem har någon läst.', { amira: 'started', robert: 'started' }),
      decisionDocuments: rated('sustained', '18 av 20 i stickprovet.', 'Samma mall, och nu två som granskar.', { lena: 'sustained', amira: 'sustained' }),
      followUp: rated('started', 'En tabell har lett till en fråga i nämnden.', 'Siffrorna har flyttat in i delårsrapporten, långt bak.', { hakan: 'started', amira: 'started' }),
      competence: rated('missing', '', 'Vi hade skattat en kurs, inte vad någon gör.', { lena: 'missing', amira: 'missing' }),
      improvement: rated('working', 'Gångvägarna står i det nya avtalet.', 'Vi prövade vid tre förskolor och skrev sedan in det i upphandlingen.', { robert: 'working', amira: 'started' }),
    },
  },
  {
    organisation: 'sydlund', meeting: 'learning3', by: 'emma',
    dimensions: {
      politics: rated('started', 'Ett ärende har återremitterats.', 'Det gick bra. Vi har inte vågat en gång till.', { birgitta: 'working', emma: 'started' }),
      leadership: rated('working', 'Två siffror på varje samtal i över ett år.', 'Cheferna kommer med siffrorna innan någon frågar.', { farid: 'working', emma: 'working' }),
      goals: rated('started', '', 'Ett eget dokument som klinikerna inte har läst.', { birgitta: 'started', emma: 'started' }),
      budget: rated('missing', '', 'Nu vet vi: ingen har räknat.', { farid: 'missing', linnea: 'missing' }),
      statistics: rated('working', 'Väntan mäts per timme och kön sedan i våras.', 'Vi frågar också den som ringer åt någon annan.', { emma: 'working', perola: 'sustained' }),
      decisionDocuments: rated('started', 'Tre av tio ärenden hade något att granska.', 'Strategen läser fortfarande ensam.', { emma: 'started', birgitta: 'started' }),
      followUp: rated('working', 'Siffror i sju av nio avsnitt, som förra gången.', 'De två som saknas hör till samma förvaltning.', { farid: 'working', emma: 'started' }),
      competence: rated('started', 'Sex av fjorton chefer har räknat på sin egen enhet.', 'En uppgift i stället för en inbjudan.', { farid: 'started', emma: 'started' }),
      improvement: rated('working', 'Skillnaden i väntan är tre minuter, mot nio.', 'Test i en kommun med mätning varje månad.', { perola: 'working', emma: 'working' }),
    },
  },
]
