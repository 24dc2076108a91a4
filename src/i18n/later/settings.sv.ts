export const settings = {
  title: 'Inställningar',
  language: 'Språk',
  theme: 'Utseende',
  themeSystem: 'Som telefonen',
  themeLight: 'Ljust',
  themeDark: 'Mörkt',
  vibratesLabel: 'Vibrera när tiden är på väg ut',
  vibratesHint: 'En minut före slutet av varje punkt, och när tiden är slut.',
  announcementsLabel: 'Läs upp vad andra gör',
  announcementsHint: 'För skärmläsare. Det som händer samlas och läses upp högst var femte sekund.',
  aboutData: 'Var finns det jag skriver?',
  aboutDataHint: 'På din telefon, och hos dem du delar med.',
  accessibility: 'Hur tillgänglig är appen?',
  accessibilityHint: 'Tillgänglighetsredogörelse: vad som brister, och vart du vänder dig.',
  notStored: 'Valen gäller tills sidan stängs. Webbläsaren låter inte appen spara dem.',

  whereTitle: 'Var finns det jag skriver?',
  whereLead: 'På den här telefonen. Det du delar går låst till de andras telefoner.',
  onPhoneTitle: 'På telefonen',
  onPhone:
    'Allt du skriver sparas i webbläsaren på den här telefonen, också utan nät. Ingen har ett konto och ingen behöver logga in. Byter du telefon eller webbläsare följer texten inte med av sig själv.',
  computer:
    'Väljer du Öppna på min dator kopieras nycklarna till de omgångar och hemmagrupper som du markerar. Dina egna anteckningar följer bara med om du kryssar för det. På datorn är de sedan en egen kopia.',
  circlesTitle: 'Vem kan läsa?',
  mineMeans: 'Det stannar på din telefon tills du själv flyttar det.',
  homeMeans: 'Alla i er hemmagrupp kan läsa och ändra det. Ingen annan ser det förrän ni delar en kopia.',
  roundMeans: 'Alla som är med i omgången kan läsa och ändra det, även de andra organisationerna och mentorn.',
  betweenTitle: 'Mellan telefonerna',
  between:
    'Telefonerna hittar varandra genom en server och skickar sedan texten direkt till varandra. Når de inte varandra går texten genom servern. Den är alltid låst på vägen, med en nyckel som bara finns i inbjudan. Servern kan inte läsa texten. Den kan spara en låst kopia, så att ni når varandra fast ni har appen öppen vid olika tider. Den som driver servern kan stänga av det. Kopian tas bort när ingen har hämtat den på 15 månader. Bilder skickas och sparas på samma sätt.',
  copiesTitle: 'Den säkra kopian',
  copies: 'Servern har en låst kopia av det som står här. Öppnar någon det med nät får kopian ett senare datum.',
  copyOfHome: (round: string) => `Hemmagruppen i ${round}`,
  copyUntil: (day: string) => `Finns minst till ${day}`,
  serverTitle: 'Vad servern ser',
  server:
    'Servern ser telefonernas nätadresser, när de är uppkopplade och vilka av dem som hör ihop. Den ser inga namn och inget av det ni skriver.',
  keyTitle: 'Inbjudan är nyckeln',
  key: 'Den som har länken, QR-koden eller koden kan läsa och skriva i omgången. Ge den bara till dem som ska vara med.',
  deleteTitle: 'Att ta bort',
  delete:
    'När du tar bort en text i omgången försvinner den ur allas listor. Den kan hämtas tillbaka, så den finns kvar i telefonerna. Det någon redan har läst eller kopierat går inte att få ogjort.',
  recordsTitle: 'Allmän handling',
  records:
    'Det som lämnas till en annan kommun eller region kan bli en allmän handling. Fråga er registrator om ni är osäkra. Skriv inte om enskilda personer.',
}
