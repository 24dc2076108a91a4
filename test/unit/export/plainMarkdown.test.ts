import { expect, it } from 'vitest'
import { plainMarkdown } from '../../../src/export/plainMarkdown.ts'

it.each([
  ['**Kedjan** brister', 'Kedjan brister'],
  ['__Så__ *här*', 'Så här'],
  ['## Rubrik\ntext', 'Rubrik\ntext'],
  ['- en\n- två', '- en\n- två'],
  ['se [Kolada](https://kolada.se)', 'se Kolada: https://kolada.se'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['a*b*c och snake_case', 'a*b*c och snake_case'],
  ['`kod`', 'kod'],
  ['**', '**'],
])('%j is shown as %j', (text, shown) => {
  expect(plainMarkdown(text)).toBe(shown)
})

it('is soon done with a text of nothing but marks', () => {
  for (const marks of ['**a', '*a', '`', '[a](https:', '# ']) {
    const started = performance.now()
    plainMarkdown(marks.repeat(20_000 / marks.length))
    expect(performance.now() - started).toBeLessThan(2000)
  }
})
