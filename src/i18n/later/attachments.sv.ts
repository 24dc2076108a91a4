/** Pictures and PDF pages beside a text. */
export const attachments = {
  add: 'Välj bild eller PDF-sida',
  reading: 'Läser filen\u00a0…',
  onItsWay: 'Bilden är på väg från en annan telefon',
  whichPage: 'Vilken sida?',
  pageOf: (pages: number) => (pages === 1 ? 'Sida (det finns en)' : `Sida (1–${String(pages)})`),
  pageBefore: 'Föregående sida',
  pageAfter: 'Nästa sida',
  previewOf: (page: number) => `Så ser sida ${String(page)} ut`,
  usePage: 'Använd sidan',
  cancel: 'Avbryt',
  noSuchPage: (pages: number) => (pages === 1 ? 'Filen har bara en sida. Skriv 1.' : `Skriv ett tal från 1 till ${String(pages)}.`),
  pageUnreadable: 'Sidan går inte att visa. Välj en annan sida, eller ta en skärmbild av den och lägg till bilden.',
  problems: {
    notAPicture: 'Filen är inte en bild. Välj en bild (JPEG, PNG, WebP eller GIF) eller en PDF.',
    tooLarge: 'Bilden är för stor för att läsas här. Välj en som är mindre än 40 MB och 64 megapixel.',
    unreadable: 'Bilden går inte att läsa. Prova att öppna den i telefonen och ta en skärmbild.',
  },
  pdfProblems: {
    notLoaded: 'Det som läser PDF-filer kunde inte hämtas. Försök igen när du har nät, eller lägg till en skärmbild av sidan.',
    tooLarge: 'PDF-filen är för stor för att läsas här. Välj en som är mindre än 50 MB.',
    locked: 'PDF-filen är låst med lösenord. Spara en kopia utan lösenord och välj den.',
    unreadable: 'PDF-filen går inte att läsa. Prova att lägga till en skärmbild av sidan.',
  },
}
