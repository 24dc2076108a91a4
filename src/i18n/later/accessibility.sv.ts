/** The accessibility statement. Says no more than the tests and the code hold; its day stands in the view. */
export const accessibility = {
  title: 'Hur tillgänglig är appen?',
  lead: 'Alla som är med ska kunna läsa, skriva och delta. Här står vad som brister, hur vi har testat och vart du vänder dig.',

  whoTitle: 'Vem ansvarar?',
  who: (organisation: string) => `${organisation} ansvarar för Lärandeträff på den här adressen.`,
  reviewed: (day: string) => `Senast granskad av organisationen själv: ${day}.`,
  whoNone: 'Den som driver den här servern har inte angett vem som ansvarar.',
  whoAway: 'Det går inte att hämta just nu.',

  reportTitle: 'Säg till om något inte fungerar',
  report: 'Berätta vad du försökte göra, vad som hände och vilken telefon och vilket hjälpmedel du använde. Du kan också be att få innehållet på ett annat sätt.',
  email: 'E-post',
  phone: 'Telefon',
  web: 'Webb',
  reportNone: 'Här finns ingen kontakt angiven. Säg till den som bjöd in dig, eller den kommun eller region som håller i träffen.',
  reportAway: 'Kontakten går inte att hämta just nu. Försök igen när du har nät.',

  supervisionTitle: 'Om du inte får hjälp',
  supervision:
    'Lagen (2018:1937) om tillgänglighet till digital offentlig service gäller för kommuner och regioner. Du kan anmäla brister till den som har tillsyn över lagen: Myndigheten för digital förvaltning, Digg, eller den myndighet som har tagit över uppgiften. Du får anmäla också utan att ha kontaktat den som ansvarar.',
  supervisionLink: 'Anmäl bristande tillgänglighet hos Digg',
  opensOutside: 'Öppnas utanför appen.',

  statusTitle: 'Hur väl uppfyller appen kraven?',
  status:
    'Appen är delvis förenlig med lagen och med WCAG 2.1 på nivå\u00a0AA (EN\u00a0301\u00a0549). Det beror på bristerna här nedanför, och på att mycket inte är testat än.',
  assessed: (day: string) => `Det är en egen bedömning av dem som har gjort appen. Den gjordes, och texten ändrades senast, den ${day}.`,

  lacksTitle: 'Det här brister',
  lacks: [
    {
      title: 'Bilder och PDF-sidor',
      text: 'Den som lägger in en bild måste skriva vad den visar. Är det dåligt skrivet får du som inte ser bilden veta för lite. En PDF-sida blir en bild. Texten i den läses inte upp, och blir suddig när den förstoras mycket.',
    },
    {
      title: 'Det deltagarna skriver',
      text: 'Rubriker i en text visas som fet stil, så en skärmläsare hittar dem inte som rubriker. Text på ett annat språk är inte märkt och kan läsas upp med fel uttal.',
    },
    {
      title: 'Länkar till annat',
      text: 'Webbplatser och filer som deltagarna länkar till har vi inte granskat.',
    },
    {
      title: 'QR-koder',
      text: 'För att skanna måste du se koden och rikta kameran. Du kan i stället skriva koden för hand eller öppna en länk. En kod som rör sig, från skärm till kamera, går inte att skriva. Spara då omgången som låst fil.',
    },
    {
      title: 'Storskärmen',
      text: 'Den är gjord för att ses på håll. Det som visas där finns också i appen på din telefon.',
    },
    {
      title: 'Anteckningar som PDF',
      text: 'Skriver du ut anteckningarna till en PDF är det webbläsaren som gör filen. Vi vet inte om den går att läsa med skärmläsare. I appen är rubriker och listor märkta.',
    },
  ],

  testedTitle: 'Så har vi testat',
  tested: 'Testerna är automatiska och körs i webbläsaren Chromium. De hittar bara en del av bristerna.',
  testedList: [
    'Alla skärmar och dialogrutor granskas med verktyget axe, också Kort om omgången, metodens ord, budgetårets datum, vägen från skillnad till åtgärd, planerna efter omgången och uppföljningen ett år senare. Kontrasten granskas i ljust och mörkt utseende.',
    'De vanligaste uppgifterna görs med bara tangentbord: gå med, skriva, lova, dela, jämföra och leda en träff.',
    'Allt ryms i ett fönster som är 320\u00a0bildpunkter brett, och med text i dubbel storlek.',
    'Det som går att trycka på är minst 44\u00a0bildpunkter stort. Länkar inne i en text är undantagna.',
    'Testerna körs med rörelser avstängda.',
  ],

  untestedTitle: 'Det här är inte testat',
  untested: 'Därför kan det finnas fler brister än de som står här.',
  untestedList: [
    'Personer med funktionsnedsättning har inte provat appen.',
    'Skärmläsare som VoiceOver, TalkBack och NVDA har inte provats, inte heller röststyrning.',
    'Safari och riktiga telefoner har inte provats. I Firefox har bara att gå med och skriva provats.',
    'Kort om omgången, metodens ord, budgetårets datum, planerna efter omgången och uppföljningen ett år senare har inte provats med bara tangentbord.',
    'Hur det är att följa med i skärmläsare när många skriver samtidigt.',
  ],
}
