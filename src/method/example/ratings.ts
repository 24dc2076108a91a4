/** How the example's organisations rated themselves before the first learning meeting. */
import type { ExampleRating } from './types.ts'

export const ratings: readonly ExampleRating[] = [
  {
    organisation: 'norrvik',
    meeting: 'learning1',
    by: 'jonas',
    dimensions: {
      politics: {
        level: 'started',
        evidence: 'Beslutet i fullmäktige är från 2019. I nio protokoll från i år finns ingen fråga om resultat.',
        way: 'Vi rapporterar en gång om året. Nämnden lägger rapporten till handlingarna.',
        views: { karin: 'started', eva: 'working', jonas: 'started' },
      },
      leadership: {
        level: 'started',
        evidence: 'Strategen har elva uppdrag samtidigt som det här.',
        way: 'En person driver frågan. Cheferna är positiva, men ingen har fått tid för den.',
        views: { karin: 'started', eva: 'missing', jonas: 'started' },
      },
      goals: {
        level: 'started',
        evidence: 'Ingen av fem rektorer vi frågade kände till målen.',
        way: 'Målen står i ett eget program som nämnden antar. De tar slut där.',
        views: { karin: 'working', eva: 'started', jonas: 'started' },
      },
      budget: { level: 'missing', evidence: '', way: 'Vi frågar efter siffror först när pengarna är fördelade.', views: { karin: 'dontKnow', eva: 'missing', jonas: 'missing' } },
      statistics: {
        level: 'started',
        evidence: 'Tre system räknar läsår på olika sätt. Det tog fem veckor att få fram elevhälsans siffror.',
        way: 'Vi delar upp det vi lämnar till staten. Resten tas fram när någon ber om det.',
        views: { karin: 'started', eva: 'started', jonas: 'started' },
      },
      decisionDocuments: {
        level: 'started',
        evidence: '3 av 40 underlag hade något innehåll under rubriken.',
        way: 'En ruta kryssas i. Strategen skickar ett vänligt mejl när den är tom.',
        views: { karin: 'started', jonas: 'missing' },
      },
      followUp: { level: 'missing', evidence: '', way: 'Följs upp i en egen rapport när budgeten redan är beslutad.', views: { karin: 'missing', jonas: 'missing' } },
      competence: {
        level: 'working',
        evidence: '21 av 24 chefer har gått utbildningen. Ekonomerna gick i våras.',
        way: 'Utbildningen är delad efter uppgift: en för chefer, en för ekonomer, en för dem som utreder.',
        views: { karin: 'working', eva: 'working', jonas: 'started' },
      },
      improvement: { level: 'dontKnow', evidence: '', way: 'Vi har provat saker i elevhälsan men vet inte vad de ledde till.', views: { karin: 'dontKnow', jonas: 'dontKnow' } },
    },
  },
  {
    organisation: 'ekdala',
    meeting: 'learning1',
    by: 'amira',
    dimensions: {
      politics: {
        level: 'working',
        evidence: 'Frågan ställdes på fyra av fem nämndmöten i våras.',
        way: 'Frågan står i kallelsen till varje delårsgenomgång, så ingen behöver minnas den.',
        views: { hakan: 'started', lena: 'working', amira: 'working' },
      },
      leadership: { level: 'started', evidence: 'Ett av sju chefsuppdrag nämner ansvaret.', way: 'Kommundirektören tar upp det på chefsdagen två gånger om året.', views: { lena: 'working', amira: 'started' } },
      goals: {
        level: 'working',
        evidence: 'Målen finns i alla nämnders planer och går att följa ner till enheterna.',
        way: 'Varje mål utgår från en siffra som skiljer. Saknas siffran blir det inget mål.',
        views: { hakan: 'working', lena: 'working', amira: 'working' },
      },
      budget: {
        level: 'working',
        evidence: 'Alla nämnder svarade på budgetanvisningens fråga. Två flyttade pengar.',
        way: 'Budgetanvisningen kräver en könsuppdelad analys av det nämnden vill ändra. Ekonomen stoppar förslag utan svar.',
        views: { lena: 'working', amira: 'working' },
      },
      statistics: { level: 'started', evidence: 'Drygt hälften av nyckeltalen är uppdelade.', way: 'Siffrorna finns i bilagan. Få kommenterar dem.', views: { amira: 'started', robert: 'started' } },
      decisionDocuments: {
        level: 'sustained',
        evidence: 'Stickprov i oktober: 18 av 20 underlag hade innehåll.',
        way: 'Mall med tre frågor. Nämndsekreteraren har rätt att skicka tillbaka tomma svar, och gör det.',
        views: { hakan: 'sustained', lena: 'working', amira: 'sustained' },
      },
      followUp: { level: 'started', evidence: 'Jämställdhetsrapporten lästes av fyra av elva ledamöter.', way: 'Egen rapport vid sidan av delårsrapporten.', views: { hakan: 'working', amira: 'started' } },
      competence: { level: 'started', evidence: '', way: 'Frivillig kurs. De intresserade har gått den två gånger.', views: { lena: 'started', amira: 'started' } },
      improvement: { level: 'started', evidence: '', way: 'Vi plogar gångvägar först vid tre förskolor, men mäter inte än.', views: { robert: 'started' } },
    },
  },
  {
    organisation: 'sydlund',
    meeting: 'learning1',
    by: 'emma',
    dimensions: {
      politics: { level: 'started', evidence: 'Ett beslut från 2021.', way: 'Regionrådet tar upp frågan när någon utifrån ber om det.', views: { birgitta: 'started', emma: 'started' } },
      leadership: {
        level: 'working',
        evidence: 'Ansvaret står i alla förvaltningschefers uppdrag sedan januari.',
        way: 'Regiondirektören frågar varje chef om två siffror på varje uppföljningssamtal.',
        views: { farid: 'working', emma: 'working' },
      },
      goals: { level: 'started', evidence: '', way: 'Eget dokument. Kliniker känner inte till det.', views: { birgitta: 'working', emma: 'started' } },
      budget: { level: 'dontKnow', evidence: '', way: 'Ingen av oss vet om någon har räknat.', views: { birgitta: 'dontKnow', farid: 'dontKnow' } },
      statistics: {
        level: 'working',
        evidence: 'Färdtjänstens analys ledde till att beställningen ändrades i mars.',
        way: 'Analytikern skriver orsak, konsekvens och förslag på en sida. Vi ringer femtio resenärer och ställer sex frågor.',
        views: { farid: 'working', emma: 'working', perola: 'sustained' },
      },
      decisionDocuments: { level: 'started', evidence: '', way: 'Strategen skrev alla konsekvensbeskrivningar i två år. Ingen annan lärde sig.', views: { emma: 'started', birgitta: 'started' } },
      followUp: {
        level: 'working',
        evidence: 'Delårsrapporten har siffror för kvinnor och män i sju av nio avsnitt.',
        way: 'Siffrorna står i den vanliga delårsrapporten. Den läser folk.',
        views: { farid: 'working', emma: 'working' },
      },
      competence: { level: 'missing', evidence: '', way: 'Ingen utbildning för chefer sedan 2018.', views: { farid: 'missing', emma: 'started' } },
      improvement: {
        level: 'working',
        evidence: 'Väntetiden för beställda resor skiljer inte längre mellan kvinnor och män.',
        way: 'Färdtjänsten testade ny beställning i en kommun, mätte i tre månader och införde den sedan i hela länet.',
        views: { perola: 'working', emma: 'working' },
      },
    },
  },
]
