import { describe, expect, it } from 'vitest'
import { linesOf, oneLine, quoted } from '../../../src/export/lines.ts'

describe('somebody’s text in a file', () => {
  it('is one line where one is meant', () => {
    expect(oneLine(' Fråga\r\n\talla\u2028lika ')).toBe('Fråga alla lika')
  })

  it('has its lines, whatever ends them', () => {
    expect(linesOf('a\nb\r\nc\rd\u2028e\u2029f\vg\fh  ')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  })

  it('keeps its lines in a quotation of Markdown', () => {
    expect(quoted('ett\ntvå \n\ntre')).toBe('> ett  \n> två\n>\n> tre')
  })
})
