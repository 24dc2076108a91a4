import { describe, expect, it } from 'vitest'
import { buildMinutes, type MinutesInput } from '../../../src/export/minutes.ts'
import { paperDocx } from '../../../src/export/paperDocx.ts'
import { paperMarkdown } from '../../../src/export/paperMarkdown.ts'
import { inside, readDocx, valueIn } from '../../docx.ts'
import { seeded } from '../model/random.ts'
import { empty, item, note, promise, words } from './minutesFixture.ts'
import { noPictures } from './pictureFixture.ts'

const read = (input: Partial<MinutesInput>, language = words.language) =>
  readDocx(paperDocx(buildMinutes({ ...empty, ...input }, { ...words, language }), noPictures))
const quotation = (text: string) => read({ items: [item('a')], reflections: [note('a', text)] }).paragraphs.filter(({ style }) => style === 'Quote')

describe('the minutes as a Word document', () => {
  it('are headings, lists, words and who wrote them, in the order of the minutes', () => {
    const { title, paragraphs } = read({
      title: 'Anteckningar från träff 2',
      present: ['Norrvik: Karin', 'Ekdala: Håkan'],
      items: [item('a')],
      reflections: [note('a', 'Sent', 'Varför?', 'pair')],
      commitments: [promise('Fråga\nalla', 'Hälften svarar')],
    })
    expect(title).toBe('Anteckningar från träff 2')
    expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ['Heading1', 'Anteckningar från träff 2'],
      ['ListBullet', '3 mars'],
      ['Heading2', 'Vilka som var med'],
      ['ListBullet', 'Norrvik: Karin'],
      ['ListBullet', 'Ekdala: Håkan'],
      ['Heading2', 'Dagordning'],
      ['ListBullet', 'a: 20 min'],
      ['Heading2', 'Delat'],
      ['Normal', 'Inget delat'],
      ['Heading2', 'Det vi skrev'],
      ['Heading3', 'Punkt a'],
      ['Normal', 'Varför?'],
      ['Quote', 'Sent'],
      ['Signature', 'karin · pair'],
      ['Heading2', 'Åtaganden'],
      ['Heading3', 'Fråga alla'],
      ['ListBullet', 'Karin, klart senast 3 mars'],
      ['ListBullet', 'Förutsägelse: Hälften svarar'],
      ['Heading2', 'Nästa träff'],
      ['Normal', 'Ingen fler'],
    ])
  })

  it('can be found one’s way in: headings with levels, lists that are lists, as a document of today', () => {
    const { style, numbering, settings } = read({})
    for (const [name, id, level] of [['heading 1', 'Heading1', '0'], ['heading 2', 'Heading2', '1'], ['heading 3', 'Heading3', '2']] as const) {
      const found = style(name)
      expect(found?.attributes['w:styleId']).toBe(id)
      expect(found && valueIn(found, 'w:outlineLvl')).toBe(level)
    }
    const list = style('List Bullet')
    const number = inside(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === (list && valueIn(list, 'w:numId')))
    const kind = inside(numbering, 'w:abstractNum').find(({ attributes }) => attributes['w:abstractNumId'] === (number && valueIn(number, 'w:abstractNumId')))
    expect(kind && [valueIn(kind, 'w:numFmt'), valueIn(kind, 'w:pStyle')]).toEqual(['bullet', list?.attributes['w:styleId']])
    expect(valueIn(settings, 'w:compatSetting')).toBe('15')
  })

  it.each(['sv-SE', 'en-GB'])('say that they are in %s', (language) => {
    const { language: told, defaults } = read({}, language)
    expect([told, valueIn(defaults, 'w:lang')]).toEqual([language, language])
  })

  it('know every style that a paragraph names', () => {
    const { paragraphs, styleIds } = read({ present: ['Karin'], items: [item('a')], reflections: [note('a', 'Sent')], commitments: [promise('Räkna')] })
    for (const { style } of paragraphs) expect(styleIds).toContain(style)
  })

  it('are the same bytes on every phone', () => {
    const minutes = buildMinutes(empty, words)
    expect(paperDocx(minutes, noPictures)).toEqual(paperDocx(minutes, noPictures))
  })
})

describe('somebody’s words in a Word document', () => {
  it('keep their lines and paragraphs, whatever ends them, and their room', () => {
    expect(quotation('ett\r\n  två\ttre\vfyra\n\n \nfem').map(({ text }) => text)).toEqual(['ett\n  två\ttre\nfyra', 'fem'])
  })

  it('are whole when they are long', () => {
    const long = 'Vi frågade alla lika. '.repeat(20_000).trim()
    expect(quotation(long)).toEqual([{ style: 'Quote', text: long }])
  })

  it('are never taken for markup', () => {
    const text = '</w:t></w:r></w:p><w:p><w:r><w:t>&amp; &#65; ]]> <!-- <![CDATA[ "citat" \'så\' <?xml ?>'
    expect(quotation(text)).toEqual([{ style: 'Quote', text }])
    const { title, paragraphs } = read({ title: text, facts: [text], commitments: [promise(text)] })
    expect([title, ...paragraphs.filter((each) => each.text === text).map(({ style }) => style)]).toEqual([text, 'Heading1', 'ListBullet', 'Heading3'])
  })

  it.each([
    ['a control character', '\u0000'], ['the last of them', '\u001F'], ['half a character', '\uD83D'], ['its other half', '\uDE00'],
    ['what is no character', '\uFFFE'], ['nor this', '\uFFFF'],
  ])('may hold %s, which no XML may', (_name, sign) => {
    const { title, paragraphs } = read({ title: `a${sign}b`, facts: [`c${sign}d😀`] })
    expect([title, paragraphs[1]?.text]).toEqual(['a\uFFFDb', 'c\uFFFDd😀'])
  })
})

const signs = [
  'ord', 'Åsa', '7', '日本', '😀', 'ا', 'e\u0301', ' ', '  ', '\n', '\n\n', '\r', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u202E', '\uFEFF', '\u0000', '\u0008', '\u001B',
  '\u007F', '\uD800', '\uDC00', '\uFFFE', '\uFFFF', '<', '>', '&', '"', '\'', '&amp;', '&#0;', ']]>', '</w:t>', '<!--', '# ', '- ', '> ', '**', '|', '(', ')',
]

/** Letters and digits: what both files have to say alike. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('whatever is written', () => {
  it('the Word document is whole, and says every word of the Markdown in its order', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { int } = seeded(seed)
      const text = () => Array.from({ length: int(24) }, () => signs[int(signs.length)]).join('')
      const some = <T>(make: (i: number) => T) => Array.from({ length: int(4) }, (_, i) => make(i))
      const items = some((i) => item(`${String(i)}${text()}`))
      const minutes = buildMinutes(
        {
          ...empty,
          title: text(),
          facts: some(text),
          present: some(text),
          items,
          shared: some(text),
          ideas: some(text),
          followedUp: some(() => ({ organisation: text(), commitments: some(() => promise(text(), text())) })),
          chosen: new Map(items.map(({ id }) => [id, some(text)])),
          evaluated: new Map(items.map(({ id }) => [id, some(text)])),
          reflections: items.flatMap(({ id }) => some(() => note(id, text(), int(2) === 0 ? null : text()))),
          commitments: some(() => promise(text(), text())),
          next: int(2) === 0 ? null : text(),
        },
        { ...words, by: text },
      )
      const said = readDocx(paperDocx(minutes, noPictures)).paragraphs.map((paragraph) => paragraph.text)
      expect(wordsOf(said.join('\n')), `seed ${String(seed)}`).toEqual(wordsOf(paperMarkdown(minutes)))
    }
  })
})
