/** The round in short, for somebody with five minutes. */
export const brief = {
  title: 'Kort om omgången',
  of: (organisation: string) => `${organisation} i omgången`,
  reads: 'Läses på högst fem minuter.',

  why: 'Varför är vi med?',
  decision: 'Beslutet',
  goals: 'Det vi vill nå',
  area: 'Valt verksamhetsområde',
  notTold: 'Organisationen har inte delat beslut och mål med omgången än.',
  toProfile: 'Läs allt om organisationen',

  asked: 'Vad väntar på dig?',
  next: (meeting: string, when: string) => `${meeting}: ${when}`,
  noDate: 'inget datum än',
  moreOfYours: (n: number) => (n === 1 ? 'och 1 till' : `och ${String(n)} till`),
  sponsored: 'Åtaganden där du kan röja undan hinder',
  obstacles: 'Hinder som du kan röja undan',
  nothing: 'Inget åtagande väntar på dig just nu.',

  stands: 'Hur går det?',
  open: (n: number, late: number) => {
    const count = n === 1 ? '1 åtagande pågår' : `${String(n)} åtaganden pågår`
    return late === 0 ? `${count}.` : `${count}, varav ${String(late)} är ${late === 1 ? 'försenat' : 'försenade'}.`
  },
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
