import type { TextPart } from '../texts.ts'

/** The ways to a backup, which stand on other screens. */
const sv = {
  have: 'Jag har en säkerhetskopia',
  title: 'Säkerhetskopia',
  hint: 'Tappar du telefonen får du tillbaka allt på en annan, med en fil och en kod.',
  save: 'Spara en säkerhetskopia',
  open: 'Öppna en säkerhetskopia',
}

const en: typeof sv = {
  have: 'I have a backup',
  title: 'Backup',
  hint: 'If you lose the phone you get everything back on another one, with a file and a code.',
  save: 'Save a backup',
  open: 'Open a backup',
}

export const backupLinkTexts: TextPart<typeof sv> = { sv, en: () => Promise.resolve(en) }
