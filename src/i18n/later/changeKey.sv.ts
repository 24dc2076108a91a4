/** A fresh key for a circle: who comes along, and what can't be undone. */
export const changeKey = {
  title: 'Byt nyckel',
  why: 'Har koden eller länken hamnat hos fel person? Byt nyckel, så slutar den gamla koden att gälla.',
  follow: (names: string) => `De som är här nu följer med: ${names}.`,
  nobody: 'Ingen annan är här nu. Alla andra behöver den nya koden.',
  unknown: (n: number) =>
    n === 1
      ? 'En telefon är här, men det syns inte vems den är. Den följer också med.'
      : `${String(n)} telefoner är här, men det syns inte vems de är. De följer också med.`,
  notAlong: 'Ska någon av dem inte följa med? Byt nyckel när den telefonen inte är här.',
  others: 'De som inte är här behöver den nya koden. Allt de har skrivit finns kvar hos dem och kommer med då.',
  limits:
    'Den som inte följer med kommer inte åt det som skrivs sedan. Det som redan har lästs eller sparats på en telefon går inte att ta tillbaka.',
  homeLimits:
    'Den som har varit med i hemmagruppen kan fortfarande dela i ert namn, och är kvar i omgången. Byt nyckel också för omgången när den telefonen inte är där, så kommer den inte åt det nya där heller. Namnet står kvar bland er i hemmagruppen.',
  alsoRound: 'Byt nyckel också för omgången',
  goOn: 'Gå vidare',
  sure: 'Bytet går inte att ångra. Den gamla koden slutar att gälla för alla, också för den som har den på papper eller i ett meddelande.',
  act: 'Byt nyckel nu',
  done: 'Nyckeln är bytt. Här är den nya koden. Visa den för dem som inte var här.',
  roundFailed: 'Hemmagruppen har fått en ny nyckel, men omgångens kunde inte bytas. Försök igen under Omgången, Bjud in.',
  failed: 'Nyckeln kunde inte bytas. Den gamla gäller fortfarande.',
}
