/** The round in short, for somebody with five minutes. */
export const brief = {
  title: 'Kort om omgången',
  of: (organisation: string) => `${organisation} i omgången`,
  reads: (minutes: number) => (minutes === 1 ? 'Läses på en minut.' : `Läses på ${String(minutes)} minuter.`),
  readAs: 'Läs som',
  yours: (role: string) => `${role} (din roll)`,
  readFor: (names: string) => `Så ser sidan ut för ${names}.`,
  readForNobody: (organisation: string) => `Ingen i ${organisation} har den rollen än.`,
  standIn: (name: string, role: string) => `Du är ersättare för ${name}. Läs som ${role}`,


  why: 'Varför är vi med?',
  round: 'Omgången',
  decision: 'Beslutet',
  goals: 'Det vi vill nå',
  area: 'Valt verksamhetsområde',
  notTold: 'Organisationen har inte delat beslut och mål med omgången än.',
  toProfile: 'Läs allt om organisationen',

  asked: 'Vad väntar på dig?',
  askedOf: 'Vad väntar?',
  until: 'Fram till träffen',
  atMeeting: 'På träffen',
  now: 'Det här återstår',
  promised: 'Det du har lovat',
  promisedBy: 'Lovat',
  next: (meeting: string, when: string) => `${meeting}: ${when}`,
  noDate: 'inget datum än',
  fromYou: (names: string) => `Från er: ${names}`,
  moreOfYours: (n: number) => (n === 1 ? 'och 1 till' : `och ${String(n)} till`),
  sponsored: 'Åtaganden där du kan röja undan hinder',
  sponsoredBy: 'Åtaganden att röja undan hinder för',
  obstacles: 'Hinder som du kan röja undan',
  obstaclesOf: 'Hinder som väntar på att röjas undan',
  nothing: 'Inget åtagande väntar på dig just nu.',

  time: 'Vad behöver få tid?',
  noTime: 'Inget mer väntar just nu.',
  /** Where no meeting is ahead either. */
  noTimeAtAll: 'Inget väntar just nu.',
  freeTime: 'Frigör tid för',
  whoseTime: 'Deras tid behövs',
  promisedCount: (n: number) => (n === 0 ? '' : n === 1 ? '1 åtagande' : `${String(n)} åtaganden`),
  testedCount: (n: number) => (n === 0 ? '' : `${String(n)} test`),
  nextBy: (day: string) => `närmast ${day}`,
  lateOnes: 'Det här är försenat',

  prepare: 'Vad ska förberedas?',
  prepared: { prerequisites: 'Förutsättningar', profile: 'Beskrivning av organisationen', rating: 'Skattning', resultSheet: 'Resultatblad' },
  nothingToPrepare: 'Inget mer ska förberedas just nu.',
  by: (day: string) => `senast ${day}`,
  before: (meeting: string) => `inför ${meeting}`,
  done: 'Klart',
  notDone: 'Inte klart',
  lateTag: 'Försenat',
  unanswered: 'Har inte svarat på hela skattningen',
  answeredPart: (name: string, answered: number, of: number) => `${name} (${String(answered)} av ${String(of)})`,

  tests: 'Vad prövar ni?',
  testsAtHome: 'Testen finns hos hemmagruppen. De syns på telefoner som är med där.',
  noTests: 'Inget test pågår just nu.',
  toTests: 'Alla små test',
  steps: 'Nästa steg',

  ways: { mentor: 'För dig som är mentor', coordinator: 'För dig som samordnar' },
  toMentor: 'Mentorns checklista',
  toHealth: 'Så står det till i omgången',
  toPrepared: 'Så har de förberett sig',
  toPlan: 'Planen för omgången',

  stands: 'Hur går det?',
  open: (n: number, late: number) => {
    const count = n === 0 ? 'Inget åtagande pågår' : n === 1 ? '1 åtagande pågår' : `${String(n)} åtaganden pågår`
    return late === 0 ? `${count}.` : `${count}, varav ${String(late)} är ${late === 1 ? 'försenat' : 'försenade'}.`
  },
  nothingPromised: 'Inget är lovat än.',
  ended: (n: number, lessons: number) =>
    [n === 0 ? 'Inget är avslutat än' : n === 1 ? '1 är avslutat' : `${String(n)} är avslutade`, lessons === 0 ? '' : lessons === 1 ? '1 lärdom är skriven' : `${String(lessons)} lärdomar är skrivna`].filter(Boolean).join(', och ').concat('.'),
  borrowed: (n: number) => (n === 0 ? '' : n === 1 ? 'En idé är tagen från en annan organisation.' : `${String(n)} idéer är tagna från andra organisationer.`),
  lessons: 'Det vi har lärt oss',

  questions: 'Frågor att ställa hemma',
  followUpQuestions: 'Frågor att följa upp med',
  late: (what: string) => `”${what}” – vad behövs för att det ska bli klart?`,
  untested: (what: string) => `”${what}” – hur kan vi pröva det i liten skala?`,
  noOrganisation: 'Du hör inte till någon av organisationerna. Här ser du det som väntar på dig.',
}
