/** A circle that a newer version of the app has written in. */
export const readOnly = {
  /** What it is, by circle. */
  why: {
    round: 'Omgången är ändrad med en nyare version av appen. Du kan läsa den, men inte skriva i den förrän du har uppdaterat. Allt som är skrivet finns kvar.',
    home: 'Hemmagruppen är ändrad med en nyare version av appen. Du kan läsa det ni har skrivit hemma, men inte ändra det förrän du har uppdaterat. Allt som är skrivet finns kvar.',
    mine: 'Dina privata anteckningar är ändrade med en nyare version av appen. Du kan läsa dem, men inte skriva nya förrän du har uppdaterat. Allt som är skrivet finns kvar.',
  },
  update: 'Uppdatera',
  looking: 'Letar efter den nya versionen\u00a0…',
  none: 'Den nya versionen finns inte att hämta än. Försök igen om en stund.',
  unreachable: 'Den nya versionen kunde inte hämtas. Kontrollera nätet och försök igen.',
}
