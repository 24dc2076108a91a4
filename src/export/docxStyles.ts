/** How a Word document looks. The styles bear Word's own names, which it shows in the reader's language. */
import { wordPart, xmlText } from './xml.ts'

interface Style {
  readonly name: string
  /** Of the paragraph that is begun after one. */
  readonly next: string
  /** Of a paragraph and of its text; their order is the standard's. Lengths are twentieths of a point, sizes halves. */
  readonly paragraph: string
  readonly text: string
}

const bullets = '<w:numPr><w:numId w:val="1"/></w:numPr>'
const edge = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="0B5C63"/></w:pBdr>'
const indented = '<w:ind w:left="340"/>'

/** Under the id by which a paragraph names its style. */
const styles = {
  Normal: { name: 'Normal', next: 'Normal', paragraph: '', text: '' },
  Heading1: heading(1, 40),
  Heading2: heading(2, 30),
  Heading3: heading(3, 24),
  Heading4: heading(4, 22),
  Heading5: heading(5, 20),
  ListBullet: { name: 'List Bullet', next: 'ListBullet', paragraph: `${bullets}<w:contextualSpacing/>`, text: '' },
  // Words stay on the page of who wrote them.
  Quote: { name: 'Quote', next: 'Quote', paragraph: `<w:keepNext/>${edge}<w:spacing w:after="60"/>${indented}`, text: '' },
  Signature: { name: 'Signature', next: 'Normal', paragraph: `<w:spacing w:after="200"/>${indented}`, text: '<w:i/><w:sz w:val="20"/>' },
} as const satisfies Record<string, Style>

export type DocxStyle = keyof typeof styles

function heading(level: 1 | 2 | 3 | 4 | 5, size: number): Style {
  const outline = `<w:outlineLvl w:val="${String(level - 1)}"/>`
  return {
    name: `heading ${String(level)}`,
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${String(size * 8)}" w:after="80" w:line="240" w:lineRule="auto"/>${outline}`,
    text: `<w:b/><w:sz w:val="${String(size)}"/>`,
  }
}

/** `word/styles.xml`; `language` is that of the whole document. */
export function docxStyles(language: string): string {
  const lang = xmlText(language)
  const text = `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${lang}"/>`
  const defaults = `<w:rPrDefault><w:rPr>${text}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>`
  const all = Object.entries<Style>(styles).map(([id, each]) => style(id, each))
  return wordPart('styles', `<w:docDefaults>${defaults}</w:docDefaults>${all.join('')}`)
}

function style(id: string, { name, next, paragraph, text }: Style): string {
  const normal = id === 'Normal'
  const kin = `${normal ? '' : '<w:basedOn w:val="Normal"/>'}<w:next w:val="${next}"/>`
  const look = `<w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr>`
  return `<w:style w:type="paragraph"${normal ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${kin}<w:qFormat/>${look}</w:style>`
}

/** `word/numbering.xml`: what makes a list of the paragraphs in the style of one. */
export const docxNumbering = wordPart(
  'numbering',
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>' +
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
    '<w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
