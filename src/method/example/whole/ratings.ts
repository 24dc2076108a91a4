/** How they rated themselves over the round: before the first learning meeting, the third, and the results conference. */
import { ratings as first } from '../ratings.ts'
import type { ExampleRating } from '../types.ts'
import { midRatings, rated } from './midRatings.ts'

export const ratings: readonly ExampleRating[] = [
  ...first,
  ...midRatings,
  {
    organisation: 'norrvik', meeting: 'conference', by: 'jonas',
    dimensions: {
      politics: rated('working', 'Fråga om resultat i sju av nio protokoll.', 'Majoritet och opposition följer samma två nyckeltal.', { karin: 'working', mats: 'started', eva: 'working' }),
      leadership: rated('working', 'Tid är avsatt i tre av fem chefsuppdrag.', 'Förvaltningschefen frågar efter två siffror på varje samtal.', { karin: 'working', eva: 'working', jonas: 'started' }),
      goals: rated('working', 'Sex av åtta rektorer känner till målet.', 'Målet är en siffra för elevhälsan, inte ett program.', { karin: 'working', jonas: 'working' }),
      budget: rated('started', '', 'Frågan är på väg in i anvisningen. Ekonomichefen vill vänta.', { karin: 'started', eva: 'started', mats: 'missing' }),
      statistics: rated('working', 'Elevhälsans siffror tas ut varje termin på en dag.', 'Vi har bestämt vad ett besök är.', { karin: 'working', jonas: 'working', pia: 'working' }),
      decisionDocuments: rated('sustained', 'Stickprov: 19 av 20 underlag hade innehåll.', 'Tre frågor i mallen, och sekreteraren får skicka tillbaka.', { karin: 'sustained', jonas: 'working' }),
      followUp: rated('started', '', 'Elevhälsan står i delårsrapporten. Resten följer vi inte.', { karin: 'started', jonas: 'started' }),
      competence: rated('working', 'Chefer, ekonomer och utredare har gått var sin del.', 'Utbildningen är delad efter uppgift.', { eva: 'working', jonas: 'working' }),
      improvement: rated('working', 'Pojkars väntan har gått från 27 till 10 dagar.', 'Små test på en skola, diagram varje månad, sedan nästa skola.', { pia: 'sustained', jonas: 'working', karin: 'working' }),
    },
  },
  {
    organisation: 'ekdala', meeting: 'conference', by: 'amira',
    dimensions: {
      politics: rated('sustained', 'Frågan ställd på elva möten av elva.', 'Den står i kallelsen, och oppositionen ställer den lika ofta.', { hakan: 'sustained', stina: 'working', lena: 'sustained' }),
      leadership: rated('working', 'Sex av sju chefer hade siffran med sig.', 'Två siffror på varje uppföljningssamtal.', { lena: 'working', amira: 'working' }),
      goals: rated('working', 'Målen går att följa ner till enheterna.', 'Varje mål utgår från en skillnad som vi har mätt.', { hakan: 'working', lena: 'working' }),
      budget: rated('working', 'Alla nämnder svarade. Fyra flyttade pengar.', 'Ekonomen stoppar förslag utan analys.', { lena: 'sustained', amira: 'working' }),
      statistics: rated('working', 'Tre av fyra nyckeltal är uppdelade.', 'Tre rader i rapporten, de som någon har frågat efter.', { amira: 'working', robert: 'started' }),
      decisionDocuments: rated('sustained', '18 av 20 i stickprovet, två år i rad.', 'En rutin på en sida. Två granskare till.', { lena: 'sustained', amira: 'sustained' }),
      followUp: rated('working', 'Två tabeller har lett till frågor i nämnden.', 'Siffrorna står i delårsrapporten.', { hakan: 'working', amira: 'working' }),
      competence: rated('missing', '', 'Vi räknade kursdeltagare. Ingen vet vad de gör annorlunda.', { lena: 'missing', amira: 'started' }),
      improvement: rated('working', 'Gångvägarna är plogade klockan sju alla snödagar utom två.', 'Vi frågar dem det gäller, prövar och skriver in det i avtalet.', { robert: 'working', amira: 'working' }),
    },
  },
  {
    organisation: 'sydlund', meeting: 'conference', by: 'emma',
    dimensions: {
      politics: rated('working', 'Fyra ärenden har återremitterats i år.', 'Nämnden säger nej till underlag som inte håller.', { birgitta: 'working', emma: 'working' }),
      leadership: rated('sustained', 'Två siffror på varje samtal i två år.', 'Också direktören skickar tillbaka.', { farid: 'sustained', emma: 'working' }),
      goals: rated('started', '', 'Målen är fortfarande ett eget dokument.', { birgitta: 'started', emma: 'started' }),
      budget: rated('started', 'Fem av åtta förslag stoppades en gång.', 'Controllern kräver analys på en förvaltning.', { farid: 'working', linnea: 'started' }),
      statistics: rated('sustained', 'Väntan mäts per timme och kön varje månad.', 'Orsak, konsekvens och förslag på en sida.', { emma: 'sustained', perola: 'sustained' }),
      decisionDocuments: rated('working', 'Två personer såg samma sak i sex av tio ärenden.', 'Strategen och en ekonom läser var för sig.', { emma: 'working', birgitta: 'started' }),
      followUp: rated('working', 'Siffror i åtta av nio avsnitt.', 'Samma diagram varje månad.', { farid: 'working', emma: 'working' }),
      competence: rated('working', 'Nio av fjorton chefer har ändrat något.', 'En halvdag med egna siffror i stället för en kurs.', { farid: 'working', emma: 'working' }),
      improvement: rated('sustained', 'Ingen skillnad i väntan sedan fyra månader.', 'Test i en kommun, tre månaders mätning, sedan hela länet.', { perola: 'sustained', emma: 'working' }),
    },
  },
]
