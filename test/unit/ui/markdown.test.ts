import { lexer } from 'marked'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import { renderMarkdown, safeLink } from '../../../src/ui/base/markdown.ts'

async function render(text: string): Promise<string> {
  const html = await renderToString(createSSRApp({ render: () => h('div', renderMarkdown(lexer(text))) }))
  return html.replace(/<!--[[\]]-->/g, '')
}

describe('Markdown as nodes', () => {
  it('knows paragraphs, emphasis, lists and links', async () => {
    expect(await render('Ett *svagt* och **starkt**\n\nTvå')).toBe(
      '<div><p>Ett <em>svagt</em> och <strong>starkt</strong></p><p>Två</p></div>',
    )
    expect(await render('- ett\n- två')).toBe('<div><ul><li>ett</li><li>två</li></ul></div>')
    expect(await render('3. tre\n4. fyra')).toBe('<div><ol start="3"><li>tre</li><li>fyra</li></ol></div>')
    expect(await render('[SKR](https://skr.se/)')).toBe(
      '<div><p><a href="https://skr.se/" rel="noreferrer" target="_blank">SKR</a></p></div>',
    )
  })

  it('keeps the headings of the page for the view', async () => {
    expect(await render('# Rubrik')).toBe('<div><p><strong>Rubrik</strong></p></div>')
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '![x](https://a.example/spy.png)',
    '<a href="javascript:alert(1)">x</a>',
  ])('shows %s as it was written', async (text) => {
    const html = await render(text)
    expect(html).not.toMatch(/<(?!\/?(div|p)>)/)
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
    expect(html).toContain(text.replace(/[&<>"]/g, (sign) => entities[sign as keyof typeof entities]))
  })

  it('shows what it does not know as it was written', async () => {
    expect(await render('| a |\n|---|\n| b |')).toContain('| b |')
    expect(await render('2 * 3 * 4 och `kod`')).toBe('<div><p>2 * 3 * 4 och `kod`</p></div>')
  })

  it('survives a text that nests deeper than anybody writes', async () => {
    expect(await render('> '.repeat(300) + 'djupt')).toContain('djupt')
    expect(await render('*'.repeat(2000) + 'x' + '*'.repeat(2000))).toContain('x')
  })
})

it.each([
  ['https://skr.se', 'https://skr.se/'],
  ['http://skr.se/a', 'http://skr.se/a'],
  ['mailto:a@b.se', null],
  ['/round/x', null],
  [undefined, null],
])('the link %s leads to %s', (href, safe) => {
  expect(safeLink(href)).toBe(safe)
})
