/** Taking a round out as files, and bringing one in. */
export const out = {
  title: 'Ta ut omgången',
  intro: 'Filerna görs på den här telefonen och hamnar där ni sparar dem. Inget privat och inget som bara finns hemma är med.',
  official: 'Det ni lämnar till en myndighet kan bli allmän handling. Fråga registratorn om ni är osäkra.',

  tables: 'Tabeller',
  tablesFor: 'Åtaganden, eftertankar, idéer och skattningar, för Excel och andra kalkylprogram.',
  tablesNot: 'Namn på personer är med. Lämna dem bara till den som får läsa allt i omgången.',
  saveTables: 'Spara tabellerna',
  tablesFile: 'tabeller',

  data: 'Öppna data',
  dataFor: 'Hela omgången i en fil som andra program kan läsa. Den går att ta in igen som en ny omgång, och duger att arkivera.',
  dataNot: 'Namn på personer är med, och allt som har skrivits i omgången. Publicera den inte.',
  saveData: 'Spara omgången',
  dataFile: 'omgång',

  bringIn: 'Ta in en omgång ur en fil',
  bringInHint: 'En fil som är sparad med Ta ut omgången. Det blir en ny omgång på den här telefonen, med en egen nyckel. Den gamla rörs inte, och bilder följer inte med.',
  choose: 'Välj fil',
  bringingIn: 'Omgången tas in\u00a0…',
  broughtIn: 'Omgången är intagen och sparad på telefonen. Säg vem du är, och bjud in de andra när du vill.',
  notBroughtIn: {
    tooLarge: 'Filen är för stor för att vara en omgång. Inget är ändrat.',
    notOurs: 'Filen är ingen omgång. Välj en fil som är sparad med Ta ut omgången. Inget är ändrat.',
    newer: 'Filen är sparad med en nyare version av appen. Uppdatera appen och försök igen. Inget är ändrat.',
    broken: (at: string) => `Filen är skadad eller ändrad och togs inte in. Felet finns vid ${at}. Inget är ändrat.`,
    failed: 'Omgången gick inte att spara på telefonen. Inget är ändrat. Försök igen.',
  },
}
