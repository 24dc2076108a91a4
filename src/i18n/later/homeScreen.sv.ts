/** The app on the home screen: why, how, and what is moved there; and a browser that has removed what was in it. */
export const homeScreen = {
  title: 'Lägg appen på hemskärmen',
  hint: 'Där är det du skriver säkrare.',
  why: 'En webbläsare kan ta bort det du har skrivit om du inte öppnar appen på ett tag. På hemskärmen är det säkrare, och appen öppnas med ett tryck.',
  isThere: 'Appen ligger redan på hemskärmen. Du använder den nu.',

  make: 'Gör en flyttlänk',
  making: 'Vi lägger undan allt, låst\u00a0…',
  own: 'Appen på hemskärmen får ett eget minne på iPhone och iPad. Därför flyttar du dit det du har med en länk.',
  nothing: 'Här finns inget att flytta än. Lägg appen på hemskärmen och gå med i omgången där.',
  ready: 'Flyttlänken är klar',
  keep: 'Den som har länken kan läsa och skriva i ditt namn. Klistra bara in den i din egen app.',
  steps: ['Kopiera länken.', 'Tryck på Dela i webbläsaren och välj Lägg till på hemskärmen.', 'Öppna Lärandeträff från hemskärmen, välj Flytta hit från webbläsaren och klistra in länken.'],
  after: 'Använd appen på hemskärmen från och med nu. Det som finns här i webbläsaren är sedan en egen kopia.',
  otherSteps: ['Öppna webbläsarens meny.', 'Välj Lägg till på startskärmen, eller Installera appen.', 'Öppna Lärandeträff därifrån. I Chrome och Edge är det du har skrivit med.'],
  errors: {
    tooMuch: 'Det är för mycket för en länk. Inget är borta. Spara en säkerhetskopia i stället, och öppna den i appen på hemskärmen.',
    notRead: 'Det gick inte att läsa allt på telefonen. Inget är borta. Försök igen.',
    notKept: 'Servern har inte tagit emot allt än. Inget är borta. Försök igen om en stund.',
    off: 'Den här servern sparar ingen kopia, så en länk räcker inte. Spara en säkerhetskopia i stället, och öppna den i appen på hemskärmen.',
    away: 'Vi når inte servern. Inget är borta. Kontrollera nätet och försök igen.',
    full: 'Servern är full. Inget är borta. Spara en säkerhetskopia i stället, och öppna den i appen på hemskärmen.',
    refused: 'Servern tog inte emot det. Inget är borta. Spara en säkerhetskopia i stället, och öppna den i appen på hemskärmen.',
    insecure: 'Adressen är inte säker (https saknas), så inget kan flyttas. Be om en adress som börjar med https.',
  },

  cardTitle: 'Spara på hemskärmen',
  card: 'Webbläsaren kan ta bort det du har skrivit, om du använder den i sju dagar utan att öppna appen.',
  notNow: 'Inte nu',

  inApp: 'Appen på hemskärmen har ett eget minne. Har du skrivit i webbläsaren kan du flytta hit det.',
  moveHere: 'Flytta hit från webbläsaren',
  paste: 'Flyttlänken',
  pasteHint: 'Gör den i webbläsaren: Inställningar, Lägg appen på hemskärmen.',
  move: 'Flytta hit',
  notALink: 'Det här är inte en flyttlänk. Gör en i webbläsaren och kopiera hela.',
  otherAddress: 'Länken hör till en annan adress än den här appen.',

  goneTitle: 'Det som fanns här är borta',
  gone: 'Webbläsaren har tagit bort det som var sparat här. Det som har nått de andra kommer tillbaka när du går med igen. Det som bara var ditt finns i din säkerhetskopia, om du har gjort en.',
  goneRead: 'Jag har läst det',
}
