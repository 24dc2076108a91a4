/** An error says what happened, what is safe and what to do. */
export const errors = {
  title: 'Något gick fel',
  reload: 'Ladda om',
  storageFull: 'Telefonen är full. Det senaste du skrev är inte sparat. Frigör plats och låt sidan vara öppen. En säkerhetskopia, under Inställningar, får med det också.',
  storageRefused:
    'Webbläsaren låter inte appen spara något. Allt försvinner när sidan stängs. Öppna länken i ett vanligt fönster, eller spara en säkerhetskopia under Inställningar.',
  storageFailed: 'Det gick inte att spara. Det du skrev är kvar på skärmen. Låt sidan vara öppen, så försöker vi igen.',
  clockWrong:
    'Telefonens klocka går fel, så datum kan bli fel. Träffens klocka och det du skriver påverkas inte. Rätta klockan i telefonens inställningar.',
  unknownRound: 'Omgången finns inte här. Webbläsaren kan ha tagit bort den. Be om en ny inbjudan.',
  notLoaded: 'Det här kunde inte hämtas. Kontrollera nätet och ladda om sidan. Det du har skrivit är kvar.',
  noOfflineUse: 'Appen kan inte öppnas utan nät på den här adressen.',

  /** Why a command was refused (errorText.ts). `field` is one of `fields`. */
  fields: {
    name: 'namnet',
    organisation: 'organisationen',
    person: 'personen',
    title: 'rubriken',
    theme: 'temat',
    place: 'platsen',
    date: 'datumet',
    startsAt: 'starttiden',
    due: 'slutdatumet',
    minutes: 'minuterna',
    owner: 'den som ansvarar',
    what: 'vad ni ska göra',
    why: 'vilken utmaning det gäller',
    firstStep: 'första steget',
    prediction: 'vad ni tror',
    outcome: 'vad som hände',
    lesson: 'vad ni lärde er',
    decision: 'hur ni går vidare',
    text: 'texten',
    edition: 'er version av metoden',
  },
  emptyField: (field: string) => `Fyll i ${field}.`,
  tooLong: (field: string, length: string, limit: string) =>
    `Det är för många tecken i ${field}: ${length}, och högst ${limit} får plats. Korta ner och försök igen.`,
  tooMany: (limit: string) => `Det finns plats för högst ${limit}. Ta bort något först.`,
  invalidField: (field: string) => `Kontrollera ${field}. Det går inte att använda som det står.`,
  missingFields: (fields: string) => `Fyll i det här först: ${fields}.`,
  gone: 'Det du ville ändra finns inte kvar. Inget annat har ändrats.',
  readOnly: 'Det är ändrat med en nyare version av appen. Du kan läsa men inte ändra. Uppdatera appen.',
}
