import type { TextPart } from '../texts.ts'

/** The ways to *Open on my computer*, which stand on other screens. */
const sv = {
  fromPhone: 'Hämta från min telefon',
  toComputer: 'Öppna på min dator',
  toComputerHint: 'Ta med dina omgångar dit, som samma person.',
}

const en: typeof sv = {
  fromPhone: 'Fetch from my phone',
  toComputer: 'Open on my computer',
  toComputerHint: 'Take your rounds there, as the same person.',
}

export const pairingLinkTexts: TextPart<typeof sv> = { sv, en: () => Promise.resolve(en) }
