import type { TextPart } from '../texts.ts'

/** No individuals in what is written: told quietly, and clearly where a text looks like a number of one. */
const sv = {
  hint: 'Skriv inga uppgifter om enskilda personer.',
  number: 'Det här ser ut som ett personnummer. Ta bort det om det är ett.',
}

const en: typeof sv = {
  hint: 'Write nothing about individual persons.',
  number: 'This looks like a personal identity number. Remove it if it is one.',
}

export const individualsTexts: TextPart<typeof sv> = { sv, en: () => Promise.resolve(en) }
