/** Result sheets: what an organisation leaves behind, written at home, shared, read and laid side by side. */
export const resultSheet = {
  title: 'Resultatblad',
  prepare: 'Skriv ert resultatblad',
  intro: 'Berätta kort vad ni har lärt er, så att andra kan göra likadant. Skriv tillsammans, en del i taget.',
  shareTitle: 'Dela resultatbladet',
  text: 'Vad vill ni berätta?',
  textHint: 'Skriv så att den som inte var med förstår. Skriv inget om enskilda personer.',

  begin: 'Börja från det ni har skrivit',
  known: (n: number) =>
    n === 1
      ? 'Ni har redan skrivit sådant som passar i en av de tomma delarna.'
      : `Ni har redan skrivit sådant som passar i ${String(n)} av de tomma delarna.`,
  knownHere: 'Ni har redan skrivit sådant som passar här.',
  takenFrom: 'Det hämtas från förbättringsarbeten, åtaganden, små test och skattningar. Ändra som ni vill. Inget delas förrän ni själva delar.',
  begun: (n: number) => (n === 1 ? 'En del är påbörjad. Läs igenom och ändra.' : `${String(n)} delar är påbörjade. Läs igenom och ändra.`),
  alreadyWritten: 'Här har någon redan skrivit.',
  /** How what is taken from elsewhere is told. */
  draft: {
    targetGroup: (text: string) => `Det gäller: ${text}`,
    aim: (text: string) => `Vi ville: ${text}`,
    measure: (text: string) => `Vi mätte: ${text}`,
    changed: (day: string, what: string) => `${day}: ${what}`,
    figure: (what: string, day: string) => `${what}, ${day}`,
    shift: (dimension: string, from: string, to: string) => `${dimension}: från ${from} till ${to} i vår skattning`,
  },

  all: 'Resultatblad',
  allIntro: 'Det organisationerna har lärt sig, så att andra kan göra likadant.',
  allEmpty: 'Här kommer organisationernas resultatblad att stå.',
  allEmptyHint: 'De skrivs under Hemma och syns här när de är delade.',
  toHome: 'Till Hemma',
  notShared: 'Inte delat än',
  sharedLine: (version: number, when: string, who: string) => `Version ${String(version)}, delat ${when} av ${who}`,
  gone: 'Resultatbladet är inte delat.',
  of: (organisation: string) => `Resultatblad från ${organisation}`,
  readOf: (organisation: string) => `Läs resultatbladet från ${organisation}`,

  compare: 'Jämför del för del',
  position: (n: number, of: number) => `Resultatblad · ${String(n)} av ${String(of)}`,
  organisations: 'Organisationernas svar',
  untold: 'Inget är skrivet om det här.',
  previous: 'Föregående',
  next: (title: string) => `Nästa: ${title}`,
  toAll: 'Till resultatbladen',
  every: 'Alla resultatblad',

  behind: 'Åtagandena bakom',
  behindHint: 'Här finns det som bladet bygger på, från idé till lärdom.',

  keep: 'Spara eller skriv ut',
  round: (name: string) => `Omgång: ${name}`,
  file: 'resultatblad',
}
