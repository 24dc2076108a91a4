import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { escaped, publicPage, type PublicPage } from '../../../src/export/publicPage.ts'

const page: PublicPage = {
  language: 'sv-SE',
  title: 'Norrvik lär av andra',
  intro: 'Om omgången',
  parts: [{ title: 'Om oss', note: 'Delat 3 maj', lines: [{ key: 'goals', label: 'Mål', value: 'Rad ett\nRad två' }] }],
  foot: 'Slut',
  picture: () => ({ leftOut: '' }),
}
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><script>',
  '<!--x',
  ']]>',
  '&lt;script&gt;',
  '&#60;script&#62;',
  'javascript:alert(1)',
  '\u0000<\u0000script>',
  '\ud800<b>',
  '\u202egpj.exe',
]

/** Every element with its attributes, and all text, as a parser sees the page. */
function read(html: string) {
  const elements: string[] = []
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => void elements.push([name, ...Object.keys(attributes)].join(' ')))
  parser.on('text', (part) => void (text += part))
  parser.on('error', (error) => { throw error })
  // Elements without an end are the only thing in which it is no XML.
  parser.write(html.replace('<!doctype html>', '').replace(/<meta[^>]*>/g, (meta) => `${meta.slice(0, -1)}/>`)).close()
  return { elements, text }
}

describe('the public page', () => {
  it('asks for nothing and runs nothing', () => {
    const html = publicPage(page)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|<form|src=|href=|url\(|@import|https?:/i)
    expect(html).toContain('<html lang="sv-SE">')
    expect(publicPage(page)).toBe(html)
  })

  const plain = read(publicPage(page)).elements
  it.each(hostile)('holds %j as text and nothing more, wherever it stands', (said) => {
    const line = { key: said, label: said, value: said }
    const { elements, text } = read(publicPage({ ...page, language: said, title: said, intro: said, foot: said, parts: [{ title: said, note: said, lines: [line] }] }))
    expect(elements).toEqual(plain)
    const shown = said.replace(/[\u0000\u202e]/g, '').replace('\ud800', '\ufffd')
    expect(text.split(shown).length - 1).toBe(8)
  })

  it('keeps lines and letters', () => {
    expect(escaped('Å\r\nä\tö\u2028é 👩‍👩‍👧')).toBe('Å\nä\tö\né 👩‍👩‍👧')
  })
})

describe('a picture on the public page', () => {
  const shown = { kind: 'picture', shown: { alt: 'En "trappa" <i>', picture: { hash: `${'A'.repeat(43)}`, type: 'image/png', width: 8, height: 6, bytes: 1 } }, caption: 'Bild: En "trappa" <i>' } as const
  const parts = [{ title: 'Om oss', note: '', lines: [{ key: 'a', label: 'Mål', value: 'allt', parts: ['Före', shown, 'Efter'] }] }]

  it('is in the page itself, where it stood, with what it shows', () => {
    const html = publicPage({ ...page, parts, picture: () => ({ data: 'data:image/png;base64,AAAA' }) })
    expect(html).toContain('<p class="text">Före</p>\n<figure><img alt="En &quot;trappa&quot; &lt;i&gt;" width="8" height="6" src="data:image/png;base64,AAAA"><figcaption aria-hidden="true">En &quot;trappa&quot; &lt;i&gt;</figcaption></figure>\n<p class="text">Efter</p>')
    expect(html).toContain("default-src 'none'; img-src data:;")
    expect(html).not.toContain('allt')
  })

  it('is told of where it is not', () => {
    expect(publicPage({ ...page, parts, picture: () => ({ leftOut: '' }) })).toContain('<p class="text">Bild: En &quot;trappa&quot; &lt;i&gt;</p>')
    expect(publicPage({ ...page, parts, picture: () => ({ leftOut: 'får inte plats' }) })).toContain('&lt;i&gt; (får inte plats)</p>')
  })
})
