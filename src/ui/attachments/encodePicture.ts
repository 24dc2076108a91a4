/** A picture as it is kept: small enough, and nothing of where and with what it was taken, since it is drawn anew. */
import type { Picture } from '../../model/attachment.ts'
import { limits } from '../../model/limits.ts'
import { createHash } from '../../session/hashBytes.ts'

export interface PickedPicture {
  readonly picture: Picture
  readonly bytes: Uint8Array
}

export interface PictureSource {
  readonly image: CanvasImageSource
  readonly width: number
  readonly height: number
  /** It may have few colours and sharp edges, as a screen or a page: then PNG is sharper, and small too. */
  readonly drawn: boolean
}

const qualities = [0.85, 0.75, 0.6]
/** A PNG above this is a photo, or as good as one. */
const mostPng = limits.fileBytes / 2
/** A picture that does not fit at this edge has no business in a meeting. */
const leastEdge = 400

/** Null when this browser can't draw or encode it. Every engine of our floor has OffscreenCanvas. */
export async function encodePicture(source: PictureSource): Promise<PickedPicture | null> {
  for (let edge: number = limits.pictureEdge; edge >= leastEdge; edge = Math.round(edge * 0.75)) {
    const scale = Math.min(1, edge / Math.max(source.width, source.height))
    const width = Math.max(1, Math.round(source.width * scale))
    const height = Math.max(1, Math.round(source.height * scale))
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context === null) return null
    // JPEG knows no transparency, and what is drawn for white paper is unreadable on black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(source.image, 0, 0, width, height)
    const blob = await encoded(canvas, source.drawn)
    if (blob === null) continue
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const type = blob.type === 'image/png' ? 'image/png' : 'image/jpeg'
    const hash = await createHash(crypto.subtle)(bytes)
    return { picture: { hash, type, width, height, bytes: bytes.length }, bytes }
  }
  return null
}

/** Null when it is too large in every way. */
async function encoded(canvas: OffscreenCanvas, drawn: boolean): Promise<Blob | null> {
  const png = drawn ? await canvas.convertToBlob({ type: 'image/png' }) : null
  if (png !== null && png.size <= mostPng) return png
  for (const quality of qualities) {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (jpeg.size <= limits.fileBytes) return jpeg
  }
  return null
}
