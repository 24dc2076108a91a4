import type { ExampleReflection } from './types.ts'

/** What was written before lunch at the first learning meeting. */
export const morningReflections: readonly ExampleReflection[] = [
  {
    key: 'threeSystems',
    meeting: 'learning1',
    item: 'followUp',
    prompt: 'learning1.followUp',
    author: 'pia',
    text:
      'Vi lovade siffror på vilka som får tid hos elevhälsan. De fanns, men i tre system som räknar läsår på olika ' +
      'sätt. Det tog fem veckor i stället för två. Nu vet vi åtminstone vad vi menar med ett besök.',
  },
  {
    key: 'twoOfFive',
    meeting: 'learning1',
    item: 'followUp',
    prompt: 'learning1.followUp',
    author: 'amira',
    text:
      'Håkan fick förhinder, men hälsar. Han skulle fråga efter könsuppdelad statistik på varje nämndmöte och kom ihåg ' +
      'det på två av fem. Frågan måste stå i kallelsen, inte i någons huvud.',
  },
  {
    key: 'budgetInstruction',
    meeting: 'learning1',
    item: 'presentations',
    prompt: 'listening.theirWay',
    author: 'karin',
    text:
      'Ekdala frågar efter könsuppdelad uppföljning redan i budgetanvisningen. Vi frågar efter den när pengarna är ' +
      'fördelade.',
  },
  {
    key: 'goalsStop',
    meeting: 'learning1',
    item: 'presentations',
    prompt: 'listening.questionOurWay',
    author: 'eva',
    text:
      'Våra mål tar slut i nämnden. Ingen rektor har sett dem, och jag har inte tagit upp dem på ett enda ' +
      'uppföljningssamtal.',
  },
  {
    key: 'mayRefuse',
    meeting: 'learning1',
    item: 'silentNotes',
    prompt: 'listening.theirWay',
    author: 'jonas',
    text:
      'I Ekdala skickar nämndsekreteraren tillbaka ärenden där det bara står ”påverkar inte”. Hos oss skriver jag ' +
      'ett vänligt mejl, och ett vänligt mejl kan man strunta i.',
  },
  {
    key: 'callThem',
    meeting: 'learning1',
    item: 'silentNotes',
    prompt: 'listening.whatItTakes',
    author: 'lena',
    text:
      'Sydlund ringde upp femtio resenärer och ställde samma sex frågor till alla. Vår enkät om försörjningsstöd ' +
      'besvaras mest av dem som redan är nöjda. Att ringa tar en handläggare två dagar i månaden. Det har vi råd med.',
  },
  {
    key: 'whoOrders',
    meeting: 'learning1',
    item: 'silentNotes',
    prompt: 'listening.questionOurWay',
    author: 'perola',
    text:
      'I Norrvik söker flickorna själva upp kuratorn, medan pojkarna blir skickade. Vi räknar resor i färdtjänsten, ' +
      'men inte vem som ringde och beställde. Jag gissar att det ofta är en dotter.',
  },
  {
    key: 'threeOfForty',
    meeting: 'learning1',
    item: 'compare',
    prompt: 'together.noticed',
    author: 'karin',
    text:
      'Hos oss hade 3 av 40 beslutsunderlag något innehåll under rubriken jämställdhet. I Ekdala 18 av 20. De kan ' +
      'inte mer än vi. Skillnaden är att någon där har fått rätten att säga nej.',
  },
  {
    key: 'whoGaveUp',
    meeting: 'learning1',
    item: 'compare',
    prompt: 'norms.whoIsMissing',
    author: 'emma',
    text:
      'Alla tre saknar dem som aldrig söker. Vi har siffror på beviljade resor, beviljade bidrag och beviljat ' +
      'försörjningsstöd. Om de kvinnor och män som gav upp före ansökan vet ingen något.',
  },
  {
    key: 'emergencyRoom',
    meeting: 'learning1',
    item: 'compare',
    prompt: 'together.meaning',
    author: 'robert',
    text:
      'Vi lägger 70 procent av snöröjningen på körbanorna. Men folk halkar på gångvägarna, och två av tre som skadar ' +
      'sig är kvinnor. Vi sparar på plogningen och betalar på akuten. Fast akuten är regionens, så det syns inte i ' +
      'våra siffror.',
  },
]

/** What was written after lunch. */
export const afternoonReflections: readonly ExampleReflection[] = [
  {
    key: 'neverReferredBack',
    meeting: 'learning1',
    item: 'roleGroups',
    prompt: 'learning1.roleGroups',
    author: 'birgitta',
    text:
      'Bara jag kan säga nej till att besluta på ett underlag som inte håller. Det har jag aldrig gjort. ' +
      'Tjänstemännen har slitit, och det känns otacksamt att återremittera.',
  },
  {
    key: 'elevenTasks',
    meeting: 'learning1',
    item: 'roleGroups',
    prompt: 'learning1.roleGroups',
    author: 'farid',
    text:
      'Jag kan stryka två av de elva uppdrag som vår nyckelperson har samtidigt som det här. Det betyder mer än att ' +
      'jag säger att frågan är viktig.',
  },
  {
    key: 'oneSecretary',
    meeting: 'learning1',
    item: 'oneTwoFourAll',
    prompt: 'learning1.oneTwoFourAll',
    author: 'amira',
    text:
      'Att vår granskning av underlag hänger på en enda person. Slutar den personen är vi tillbaka vid kryssrutan. ' +
      'Vi har byggt precis det vi satt och varnade Norrvik för.',
  },
  {
    key: 'ownReport',
    meeting: 'learning1',
    item: 'oneTwoFourAll',
    prompt: 'together.monday',
    author: 'lena',
    text:
      'På måndag stryker jag jämställdhetsrapporten ur årshjulet. Siffrorna ska in i den vanliga delårsrapporten. ' +
      'Den läser folk.',
  },
  {
    key: 'twoYears',
    meeting: 'learning1',
    item: 'peerAdvice',
    prompt: 'learning1.peerAdvice',
    author: 'margareta',
    text:
      'Hos oss skrev strategen alla konsekvensbeskrivningar i två år. Texterna blev bra, och ingen annan lärde sig ' +
      'något. Fråga er vem mer som ska kunna det här om ett år.',
  },
  {
    key: 'askTheBoys',
    meeting: 'learning1',
    item: 'peerAdvice',
    prompt: 'learning1.peerAdvice',
    author: 'pia',
    text:
      'Jag ville ha hjälp med att få lärarna att skicka pojkar till kuratorn tidigare. Jag fick frågan om pojkarna ' +
      'vill sitta i ett rum och prata. Den borde jag ha ställt till pojkarna.',
  },
  {
    key: 'motherTongue',
    meeting: 'learning1',
    item: 'homeTeam',
    prompt: 'together.monday',
    author: 'eva',
    text:
      'Vi börjar med modersmålet i stället för hela skolan. Väntetiden är elva veckor, och vi vet inte ens om det är ' +
      'flickor eller pojkar som väntar längst.',
  },
  {
    key: 'minusRobert',
    meeting: 'learning1',
    item: 'feedback',
    prompt: 'feedback.minus',
    author: 'robert',
    text: 'Rollgrupperna blev för korta. Vi verksamhetschefer hann precis fram till det svåra.',
  },
  {
    key: 'whoMayRefuse',
    meeting: 'learning1',
    item: 'feedback',
    prompt: 'feedback.interesting',
    author: 'ylva',
    text:
      'Tre organisationer gav tre olika svar på vem som får skicka tillbaka ett ärende. Jag tar med frågan till ' +
      'nästa träff.',
  },
]
