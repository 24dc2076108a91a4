/** What was shown at the meetings after the first; that of the first stands with the round half-way through. */
import { presentations as first } from '../presentations.ts'
import type { ExamplePresentation } from '../types.ts'

const shared = { isShared: true } as const

export const presentations: readonly ExamplePresentation[] = [
  ...first.filter(({ isShared }) => isShared),
  {
    ...shared, organisation: 'sydlund', meeting: 'learning1', by: 'emma',
    sections: {
      mandate: { text: 'Regionfullmäktige beslutade 2021. Trafiknämnden väntar på ett svar om färdtjänsten.' },
      baseline: {
        text: 'Vi ringde 52 resenärer. Kvinnor väntar längre, och vi vet när på dygnet.',
        figures: [{ label: 'Väntan efter utlovad tid', unit: 'minuter', women: 21, men: 12, source: 'Samtal med 52 resenärer' }],
      },
      chain: { text: 'Målet finns i regionens plan. I avtalet med entreprenören står bara ett snitt för alla. **Där tar det slut.**' },
      learned: { text: 'Den som klagade hade rätt. Vi hade räknat bort det med ett medelvärde.' },
      stickingPoint: { text: 'Hur får vi cheferna att fråga efter något annat än snittet?' },
      nextStep: { text: 'En extra bil mitt på dagen i tre veckor.' },
    },
  },
  {
    ...shared, organisation: 'norrvik', meeting: 'learning2', by: 'jonas',
    sections: {
      tested: { text: 'Tre frågor i nämndens mall, på fyra möten. Vi trodde att hälften av ärendena skulle få innehåll.' },
      happened: {
        text: 'Det blev fler än hälften. Sedan sjönk det igen när nyheten hade lagt sig.',
        figures: [{ label: 'Ledamöter som frågade om ett svar', unit: '', women: 9, men: 6, source: 'Protokoll från fyra möten' }],
      },
      learned: { text: 'Sekreteraren är den viktigaste personen i hela kedjan, och hon hade ingen rätt att säga nej.' },
      stickingPoint: { text: 'Hur ger man någon en rätt utan att det känns som en kontroll?' },
      nextStep: { text: 'Skriva in rätten i rutinen, och läsa anmälningar till elevhälsan varje vecka.' },
    },
  },
  {
    ...shared, organisation: 'ekdala', meeting: 'learning2', by: 'amira',
    sections: {
      tested: { text: 'Gångvägar före körbanor vid tre förskolor. Vi trodde att ingen bilist skulle höra av sig.' },
      happened: {
        text: 'Avtalet vann över planen. Vi mätte ändå, så nu har vi ett nuläge.',
        figures: [{ label: 'Halkskador en snövecka', unit: 'skador', women: 13, men: 7, source: 'Region Sydlunds skaderegister' }],
      },
      learned: { text: 'Ett försök som bygger på ett avtal ska börja med att läsa avtalet.' },
      stickingPoint: { text: 'Hur ställer man krav som ingen har ställt förut?' },
      nextStep: { text: 'Upphandlingen i höst, och en andra granskare på varje förvaltning.' },
    },
  },
  {
    ...shared, organisation: 'sydlund', meeting: 'learning2', by: 'emma',
    sections: {
      tested: { text: 'En extra bil 11–14. Vi trodde att skillnaden skulle halveras och att kvällen skulle bli sämre.' },
      happened: {
        text: 'Tre minuter skiljer, i stället för nio. Kvällen ändrades inte.',
        figures: [{ label: 'Väntan efter tre veckor', unit: 'minuter', women: 14, men: 11, source: 'Trafiksystemet' }],
        links: [{ label: 'Kolada: färdtjänst', url: 'https://www.kolada.se/' }],
      },
      learned: { text: 'Ingen behövde vänta längre för att andra skulle vänta kortare.' },
      stickingPoint: { text: 'Vem är det egentligen som väntar i telefonen?' },
      nextStep: { text: 'Räkna vem som beställer, och hålla en halvdag för cheferna.' },
    },
  },
  {
    ...shared, organisation: 'norrvik', meeting: 'learning3', by: 'jonas',
    sections: {
      baseline: {
        text: 'Väntan på ett första samtal, före och efter att anmälningar läses varje vecka.',
        figures: [
          { label: 'Väntan i våras', unit: 'dagar', women: 12, men: 27, source: 'Elevhälsans register' },
          { label: 'Väntan nu', unit: 'dagar', women: 11, men: 12, source: 'Elevhälsans register' },
        ],
      },
      chain: { text: 'Fullmäktige → nämnden → rektorerna → måndagsmötet. Nu går det att följa hela vägen.' },
      tested: { text: 'En timme på måndagar i stället för ett möte i månaden, först på en skola och sedan på tre.' },
      happened: { text: 'Pojkarna kom ikapp, och ingen flicka fick vänta längre.' },
      learned: { text: 'Det var inte eleverna som behövde ändra sig.' },
      stickingPoint: { text: 'Hur får vi fem skolor till att börja, utan att någon beordrar dem?' },
      nextStep: { text: 'Två siffror i vårens samtal med rektorerna.' },
    },
  },
  {
    ...shared, organisation: 'ekdala', meeting: 'learning3', by: 'amira',
    sections: {
      baseline: {
        text: 'Halltider är pengar, fast de inte står i budgeten.',
        figures: [{ label: 'Stöd med halltider inräknade', unit: '%', women: 39, men: 61, source: 'Bokslut och bokningar' }],
      },
      chain: { text: 'Budgetanvisningen frågar, nämnden svarar, hallschemat är orört sedan 2004.' },
      tested: { text: 'Gångvägar först i upphandlingen, efter tio samtal vid förskolegrindar.' },
      happened: { text: 'Alla anbud gick med på det, till samma pris.' },
      learned: { text: 'Motståndet fanns i våra huvuden.' },
      stickingPoint: { text: 'Hur flyttar man något som alla tror är en rättighet?' },
      nextStep: { text: 'Fördela om två kvällstider i ishallen.' },
    },
  },
  {
    ...shared, organisation: 'sydlund', meeting: 'learning3', by: 'emma',
    sections: {
      baseline: {
        text: 'Den som beställer är ofta någon annan än den som åker.',
        figures: [{ label: 'Beställer åt en anhörig', unit: '%', women: 78, men: 22, source: 'Växelns logg, två veckor' }],
      },
      chain: { text: 'Direktören frågar nu efter två siffror på varje samtal. Avtalet är nästa länk.' },
      tested: { text: 'En halvdag där cheferna arbetade med sina egna siffror.' },
      happened: { text: 'Fjorton kom. Nio har ändrat något.' },
      learned: { text: 'Ge en uppgift, inte en inbjudan.' },
      stickingPoint: { text: 'Vad gör vi med en spärr som har en sidodörr?' },
      nextStep: { text: 'En egen telefonlinje för anhöriga.' },
    },
  },
  {
    ...shared, organisation: 'norrvik', meeting: 'conference', by: 'jonas',
    sections: {
      mandate: { text: 'Fullmäktiges beslut från 2019, och kommunstyrelsen som ska besluta i vår.' },
      tested: { text: 'Tre frågor i mallen, rätten att säga nej, och anmälningar varje vecka.' },
      happened: {
        text: 'Nitton av tjugo underlag har innehåll. Pojkar väntar lika kort som flickor.',
        figures: [{ label: 'Väntan på ett första samtal', unit: 'dagar', women: 10, men: 10, source: 'Elevhälsans register' }],
      },
      learned: { text: 'Det som hänger på en människa är borta när hon är det.' },
      nextStep: { text: 'Fem skolor till, och två nämnder.' },
    },
  },
  {
    ...shared, organisation: 'sydlund', meeting: 'conference', by: 'emma',
    sections: {
      mandate: { text: 'Trafiknämnden frågade efter resultatet själv. Det hade inte hänt förut.' },
      tested: { text: 'Extra bil, egen linje för anhöriga, en controller som säger stopp.' },
      happened: {
        text: 'Fyra månader i rad utan skillnad.',
        figures: [{ label: 'Väntan efter utlovad tid', unit: 'minuter', women: 8, men: 8, source: 'Trafiksystemet' }],
      },
      learned: { text: 'Snittet ljög inte, men det teg.' },
      nextStep: { text: 'Skriva in det i nästa avtal.' },
    },
  },
  {
    ...shared, organisation: 'ekdala', meeting: 'conference', by: 'amira',
    sections: {
      mandate: { text: 'Kommunstyrelsens reglemente, och en fråga i varje kallelse.' },
      tested: { text: 'Nytt avtal om snöröjning, halltider, två siffror till varje chef.' },
      happened: { text: 'Gångvägarna är klara klockan sju. Halltiderna fick vi ge tillbaka.' },
      learned: { text: 'Siffror öppnar en dörr. Politiken måste gå igenom den.' },
      nextStep: { text: 'Följa halkskadorna hela vintern.' },
    },
  },
]
