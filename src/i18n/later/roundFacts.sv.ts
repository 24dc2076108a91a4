/** What a round says of itself beside its name. */
export const roundFacts = {
  theme: 'Omgångens tema',
  themeHint: 'Det ni vill lära av varandra om. Till exempel jämställd styrning i skolan.',
  period: 'När omgången pågår',
  from: 'Första månaden',
  to: 'Sista månaden',
  notSet: 'Inte bestämt',
  backwards: 'Sista månaden är före den första. Ändra en av dem.',
  themeIs: (theme: string) => `Tema: ${theme}`,
  themeOfRound: (theme: string) => `Omgångens tema: ${theme}`,
  periodIs: (from: string, to: string) => `${from} – ${to}`,
  periodFrom: (from: string) => `Från ${from}`,
  periodTo: (to: string) => `Till ${to}`,
}
