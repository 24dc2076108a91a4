/** A picture in a Word document: what stands in its paragraph, and how large it is there. */
import { xmlText } from './xml.ts'

export interface DocxPicture {
  /** Tells pictures apart: one that stands in two places is in the file once. */
  readonly hash: string
  readonly type: 'image/jpeg' | 'image/png'
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** What it shows. */
  readonly alt: string
  readonly bytes: Uint8Array
}

/** Lengths in a drawing are 914,400 to the inch; a pixel of a picture that is small enough is a 96th of one. */
const perPixel = 9_525
/** Between the margins of `docx.ts`; and so high that what it shows still stands on its page. */
const most = { width: 9_072 * 635, height: 12_000 * 635 }

/** Never larger than it is, and never wider than the text. */
function shownSize({ width, height }: Pick<DocxPicture, 'width' | 'height'>): { readonly width: number; readonly height: number } {
  const scale = Math.min(perPixel, most.width / width, most.height / height)
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}

/** `number` is its own in the document, from 1; `relation` leads to its file. */
export function docxDrawing(picture: DocxPicture, number: number, relation: string): string {
  const { width, height } = shownSize(picture)
  const of = (tag: string) => `<${tag} cx="${String(width)}" cy="${String(height)}"/>`
  const said = `id="${String(number)}" name="Picture ${String(number)}" descr="${xmlText(picture.alt)}"`
  const main = 'http://schemas.openxmlformats.org/drawingml/2006'
  const blip = `<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relation}"/>`
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/>${of('a:ext')}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
  const pic = `<pic:pic xmlns:pic="${main}/picture"><pic:nvPicPr><pic:cNvPr ${said}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`
  const inline = `<wp:inline xmlns:wp="${main}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">${of('wp:extent')}<wp:docPr ${said}/>`
  return `<w:drawing>${inline}<a:graphic xmlns:a="${main}/main"><a:graphicData uri="${main}/picture">${pic}</a:graphicData></a:graphic></wp:inline></w:drawing>`
}
