/**
 * What an organisation chooses to show to anybody, as one page that stands on its own: no script, no request, its pictures in it, readable in
 * light and dark, on paper and by a screen reader. Everything that people have written stands as text.
 */
import type { PaperPicture } from './paper.ts'
import type { ContentLine } from './sharedContent.ts'

export interface PublicPart {
  readonly title: string
  /** When and for what it was shared; may be empty. */
  readonly note: string
  readonly lines: readonly ContentLine[]
}

export interface PublicPage {
  /** `sv-SE` */
  readonly language: string
  readonly title: string
  readonly intro: string
  readonly parts: readonly PublicPart[]
  readonly foot: string
  /** The address of the picture, of which it is itself the content (`data:`); or, in brackets after what it shows, why it is not there. */
  picture(picture: PaperPicture): { readonly data: string } | { readonly leftOut: string }
}

/** Bytes of pictures in one page: it is sent whole to everybody who looks at it. */
export const mostPictureBytes = 8 * 1024 * 1024

/** The text of the file: the same for the same page. */
export function publicPage(page: PublicPage): string {
  const { language, title, intro, parts, foot } = page
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(intro)}</p>
${parts.map((each) => part(each, page)).join('')}</main>
<footer><p>${escaped(foot)}</p></footer>
</body>
</html>
`
}

function part({ title, note, lines }: PublicPart, page: PublicPage): string {
  const said = lines.map(({ label, value, parts = [value] }) => {
    const told = parts.map((each) => (typeof each === 'string' ? text(each) : pictured(each, page)))
    return `<h3>${escaped(label)}</h3>\n${told.join('')}`
  })
  return `<section>\n<h2>${escaped(title)}</h2>\n${note === '' ? '' : `<p class="note">${escaped(note)}</p>\n`}${said.join('')}</section>\n`
}

const text = (said: string) => `<p class="text">${escaped(said.trim())}</p>\n`

/** What it shows stands under it for those who see it; a screen reader says it once. */
function pictured(block: PaperPicture, page: PublicPage): string {
  const { alt, picture: { width, height } } = block.shown
  const found = page.picture(block)
  if ('leftOut' in found) return text(`${block.caption}${found.leftOut === '' ? '' : ` (${found.leftOut})`}`)
  const size = `width="${String(width)}" height="${String(height)}"`
  return `<figure><img alt="${escaped(alt)}" ${size} src="${escaped(found.data)}"><figcaption aria-hidden="true">${escaped(alt)}</figcaption></figure>\n`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** As text of a page or of an attribute. Control characters are none, and half of a pair is no letter. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    // What turns the direction of writing would make the rest of the page say something else.
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? '')
}

const style = `
:root{color-scheme:light dark;--paper:#f7f5f0;--ink:#1b2430;--muted:#515d6b;--line:#ddd7cb;--accent:#0b5c63}
@media(prefers-color-scheme:dark){:root{--paper:#11161c;--ink:#edf0f3;--muted:#aab5c1;--line:#343f4b;--accent:#74cbc9}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main,footer{max-width:40rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.3rem;line-height:1.25;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:2px solid var(--accent)}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:0 0 .75rem}
.text{white-space:pre-line}
figure{margin:1rem 0;break-inside:avoid}
img{display:block;max-width:100%;height:auto}
.note,footer,figcaption{color:var(--muted)}
figcaption{font-size:.875rem;margin-top:.25rem}
footer{border-top:1px solid var(--line);font-size:.875rem}
@media print{:root{--paper:#fff;--ink:#000;--muted:#333;--line:#999;--accent:#000}h2,h3{break-after:avoid}}
`
