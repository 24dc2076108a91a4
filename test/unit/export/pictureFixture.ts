/** Pictures of which only the head is one: enough for what never draws them. */
import { createHash } from 'node:crypto'
import type { PaperPictures } from '../../../src/export/paper.ts'
import type { Picture, PictureType } from '../../../src/model/attachment.ts'

export const leftOut = { missing: 'finns inte här', tooMuch: 'får inte plats', otherKind: 'annat slag' }
export const noPictures: PaperPictures = { bytes: new Map(), leftOut }

const heads: Readonly<Record<PictureType, (width: number, height: number) => number[]>> = {
  'image/png': (width, height) => [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255],
  'image/jpeg': (width, height) => [255, 216, 255, 192, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 0],
  'image/webp': (width, height) => [...Buffer.from('RIFF____WEBPVP8X'), ...Array<number>(8).fill(0), (width - 1) & 255, (width - 1) >> 8, 0, (height - 1) & 255, (height - 1) >> 8, 0],
}

/** Told apart by `seed`. */
export function pictureOf(type: PictureType, width: number, height: number, { length = 60, seed = 0 } = {}): { readonly picture: Picture; readonly bytes: Uint8Array } {
  const bytes = new Uint8Array(length).fill(seed)
  bytes.set(heads[type](width, height))
  return { picture: { hash: createHash('sha256').update(bytes).digest('base64url'), type, width, height, bytes: length }, bytes }
}
