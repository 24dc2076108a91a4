import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { registrarZip } from '../../../src/export/registrar.ts'
import { contentLines, type ContentWords } from '../../../src/export/sharedContent.ts'
import { basics } from '../../../src/i18n/later/basics.sv.ts'
import { presentation } from '../../../src/i18n/later/presentation.sv.ts'
import { record } from '../../../src/i18n/later/record.sv.ts'
import { registrar } from '../../../src/i18n/later/registrar.sv.ts'
import { team } from '../../../src/i18n/later/team.sv.ts'
import { preparation as method } from '../../../src/method/v1/sv/preparation.ts'
import { readDocx } from '../../docx.ts'
import { leftOut, pictureOf } from './pictureFixture.ts'

const words: ContentWords = { basics, team, presentation, record, method, person: () => '', date: (day) => day, number: String }

it('what was shared is a document with its pictures between its words, and tells which file each is', () => {
  const [here, away] = [pictureOf('image/jpeg', 640, 360), pictureOf('image/png', 20, 10)]
  const link = { kind: 'link', label: 'Kolada', url: 'https://kolada.se' }
  const section = { section: 'chain', text: 'Så här', materials: [link, { kind: 'picture', alt: 'En trappa', picture: here.picture }, link, { kind: 'picture', alt: 'En dörr', picture: away.picture }] }
  const content = contentLines({ subject: 'presentation', content: JSON.stringify({ methodVersion: '1', sections: [section] }) }, words)
  const zip = unzipSync(registrarZip(
    {
      readMe: 'Läs',
      story: { title: 'Omgången', language: 'sv-SE', blocks: [] },
      records: [{ organisation: 'Norrvik', record: { title: 'Delat', intro: '', shares: [{ title: 'Presentation', facts: [], content }] } }],
      data: '{}',
      pictures: [{ ...here, hash: here.picture.hash, type: 'image/jpeg' }],
    },
    { ...registrar, language: 'sv-SE', leftOut },
  ))
  const { pictures, paragraphs } = readDocx(zip['1-delat-Norrvik.docx']!)
  expect(pictures.map(({ alt, bytes }) => [alt, bytes])).toEqual([['En trappa', here.bytes]])
  expect(paragraphs.slice(4).map(({ text }) => text)).toEqual([
    'Så här', 'Länk: Kolada, https://kolada.se', 'Norrvik',
    '', `Bild: En trappa (JPEG, 640 × 360 bildpunkter, kontrollsumma (SHA-256) ${here.picture.hash})`,
    'Länk: Kolada, https://kolada.se', 'Norrvik',
    `Bild: En dörr (PNG, 20 × 10 bildpunkter, kontrollsumma (SHA-256) ${away.picture.hash}) (${leftOut.missing})`,
  ])
  const text = new TextDecoder().decode(zip['1-delat-Norrvik.md'])
  expect(text).toContain(`> Bild: En trappa  \n> Bilden ligger inte i den här filen: JPEG, 640 × 360 bildpunkter, kontrollsumma (SHA-256) ${here.picture.hash}`)
})
