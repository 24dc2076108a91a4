/** What is written can't be stored on this phone now. */
export const refuge = {
  why: {
    refused: 'Webbläsaren låter inte appen spara något. Allt försvinner när sidan stängs. Öppna länken i ett vanligt fönster, eller spara en säkerhetskopia under Inställningar.',
    silent: 'Telefonens lagring svarar inte, så det du sparat förut syns inte här. Det du skriver nu sparas när den svarar. Låt sidan vara öppen tills dess.',
    blocked: 'En äldre version av appen är öppen i en annan flik, så det du sparat förut syns inte här. Stäng den andra fliken. Det du skriver nu sparas sedan.',
    full: 'Telefonen är full, så inget kan sparas. Frigör plats och låt sidan vara öppen.',
    failed: 'Det går inte att spara på telefonen just nu. Appen försöker igen. Låt sidan vara öppen.',
  },
  label: 'Om lagringen på telefonen',
  back: 'Nu sparar telefonen igen, och det du skrev är sparat. Ladda om för att se det du hade förut.',
  reload: 'Ladda om',
  toFile: 'Spara omgången som fil',
  damaged: (n: number) =>
    n === 1
      ? 'En bit av det sparade var skadad och har lagts åt sidan. Resten är kvar, och det som saknas hämtas från de andra när det går.'
      : `${String(n)} bitar av det sparade var skadade och har lagts åt sidan. Resten är kvar, och det som saknas hämtas från de andra när det går.`,
  read: 'Jag har läst det',
}
