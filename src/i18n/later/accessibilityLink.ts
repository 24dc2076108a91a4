import type { TextPart } from '../texts.ts'

/** The way to the accessibility statement, which stands on other screens. */
const sv = {
  statement: 'Tillgänglighetsredogörelse',
}

const en: typeof sv = {
  statement: 'Accessibility statement',
}

export const accessibilityLinkTexts: TextPart<typeof sv> = { sv, en: () => Promise.resolve(en) }
