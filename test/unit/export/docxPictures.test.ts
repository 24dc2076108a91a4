import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Paper, PaperBlock, PaperPictures } from '../../../src/export/paper.ts'
import { mostPictureBytes, paperDocx } from '../../../src/export/paperDocx.ts'
import { paperMarkdown } from '../../../src/export/paperMarkdown.ts'
import { buildStory } from '../../../src/export/roundStory.ts'
import type { Picture } from '../../../src/model/attachment.ts'
import { limits } from '../../../src/model/limits.ts'
import { readDocx } from '../../docx.ts'
import { leftOut, noPictures, pictureOf } from './pictureFixture.ts'
import { words } from './roundFixture.ts'

const block = (picture: Picture, alt: string): PaperBlock => ({ kind: 'picture', shown: { picture, alt }, caption: `Bild: ${alt}` })
const text = (said: string): PaperBlock => ({ kind: 'text', text: said })
const paper = (...blocks: PaperBlock[]): Paper => ({ title: 'Prov', language: 'sv-SE', blocks })
const here = (...all: { readonly picture: Picture; readonly bytes: Uint8Array }[]): PaperPictures => ({ bytes: new Map(all.map(({ picture, bytes }) => [picture.hash, bytes])), leftOut })

const png = pictureOf('image/png', 1600, 900)
const jpeg = pictureOf('image/jpeg', 192, 96)
/** A4 between its margins, in the unit of a drawing. */
const textWidth = (11_906 - 2 * 1_417) * 635

describe('pictures in a Word document', () => {
  it('stand in their places with what they show, byte for byte, above their caption', () => {
    const file = paperDocx(paper(text('Före'), block(png.picture, 'En "trappa" & <räcke>'), text('Mellan'), block(jpeg.picture, 'En dörr'), text('Efter')), here(png, jpeg))
    const { pictures, paragraphs } = readDocx(file)
    expect(pictures.map(({ alt, type, under }) => [alt, type, under])).toEqual([
      ['En "trappa" & <räcke>', 'image/png', 'Bild: En "trappa" & <räcke>'], ['En dörr', 'image/jpeg', 'Bild: En dörr'],
    ])
    expect(pictures.map(({ bytes }) => bytes)).toEqual([png.bytes, jpeg.bytes])
    expect(paragraphs.map((each) => each.text)).toEqual(['Prov', 'Före', '', 'Bild: En "trappa" & <räcke>', 'Mellan', '', 'Bild: En dörr', 'Efter'])
  })

  it('are as wide as the text at most, as high as fits on a page, and never larger than they are', () => {
    const tall = pictureOf('image/png', 900, 1600)
    const { pictures } = readDocx(paperDocx(paper(block(png.picture, 'Bred'), block(tall.picture, 'Hög'), block(jpeg.picture, 'Liten')), here(png, tall, jpeg)))
    const [wide, high, small] = pictures
    expect([wide?.width, wide?.height]).toEqual([textWidth, Math.floor((textWidth * 900) / 1600)])
    expect(high?.height).toBe(12_000 * 635)
    expect(high!.width / high!.height).toBeCloseTo(9 / 16, 5)
    // Two inches: 192 pixels of a 96th.
    expect([small?.width, small?.height]).toEqual([2 * 914_400, 914_400])
  })

  it('are in the file once, however often they stand there', () => {
    const file = paperDocx(paper(block(png.picture, 'En'), block(jpeg.picture, 'Två'), block(png.picture, 'En igen')), here(png, jpeg))
    expect(Object.keys(unzipSync(file)).filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/1.png', 'word/media/2.jpg'])
    expect(readDocx(file).pictures.map(({ alt, bytes }) => [alt, bytes.length])).toEqual([['En', 60], ['Två', 60], ['En igen', 60]])
  })

  it('that are not here, or are none that Word shows, are told of where they would stand', () => {
    const webp = pictureOf('image/webp', 10, 10)
    const none = { picture: { ...png.picture, hash: `${'x'.repeat(42)}A` }, bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }
    const { pictures, paragraphs } = readDocx(paperDocx(paper(block(jpeg.picture, 'Borta'), block(webp.picture, 'Ny'), block(none.picture, 'Ingen')), here(webp, none)))
    expect(pictures).toEqual([])
    expect(paragraphs.slice(1).map((each) => each.text)).toEqual(['Bild: Borta (finns inte här)', 'Bild: Ny (annat slag)', 'Bild: Ingen (annat slag)'])
  })

  it('are what they are, whatever is said of them', () => {
    const { pictures } = readDocx(paperDocx(paper(block({ ...jpeg.picture, type: 'image/png' }, 'Foto')), here(jpeg)))
    expect(pictures[0]?.type).toBe('image/jpeg')
  })

  it('fill the document up to a bound; a smaller one may still have room, and the rest is named', () => {
    const most = Math.floor(mostPictureBytes / limits.fileBytes)
    const large = Array.from({ length: most + 2 }, (_, seed) => pictureOf('image/png', 16, 9, { length: limits.fileBytes, seed }))
    const { pictures, paragraphs } = readDocx(paperDocx(paper(...large.map(({ picture }, i) => block(picture, String(i))), block(png.picture, 'Liten'), block(large[0]!.picture, 'Igen')), here(...large, png)))
    expect(pictures.map(({ alt }) => alt)).toEqual([...Array.from({ length: most }, (_, i) => String(i)), 'Liten', 'Igen'])
    expect(paragraphs.map((each) => each.text).filter((said) => said.includes(leftOut.tooMuch))).toEqual([`Bild: ${String(most)} (får inte plats)`, `Bild: ${String(most + 1)} (får inte plats)`])
  })

  it('leave the file as it was where there are none, and the same bytes give the same file', () => {
    expect(Object.keys(unzipSync(paperDocx(paper(text('Ord')), noPictures))).some((name) => name.includes('media'))).toBe(false)
    const again = () => paperDocx(paper(block(png.picture, 'En')), here(png))
    expect(again()).toEqual(again())
  })

  it('of the result sheets come with the round’s document, under who shared them', () => {
    const sheet = { organisation: 'Norrvik', blocks: [{ kind: 'heading', text: 'Resultatet', level: 2 } as const, block(png.picture, 'En trappa')] }
    const story = buildStory({ name: 'Prov', facts: [], plans: [], from: null, to: null, organisations: [], minutes: [], ahead: [], threads: [], shifts: [], sheets: [sheet] }, words)
    expect(paperMarkdown(story)).toMatch(/## Resultatblad\n\n### Norrvik\n\n#### Resultatet\n\nBild: En trappa\n$/)
    expect(readDocx(paperDocx(story, here(png))).pictures.map(({ alt }) => alt)).toEqual(['En trappa'])
  })
})
