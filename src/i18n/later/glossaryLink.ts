import type { TextPart } from '../texts.ts'

/** The way to the words of the method, which stands on other screens. */
const sv = {
  title: 'Ord vi använder',
  hint: 'Vad orden i metoden betyder',
}

const en: typeof sv = {
  title: 'Words we use',
  hint: 'What the words of the method mean',
}

export const glossaryLinkTexts: TextPart<typeof sv> = { sv, en: () => Promise.resolve(en) }
