import { recordOrNull } from './json.ts'
import { limits } from './limits.ts'

export const pictureTypes = ['image/jpeg', 'image/webp', 'image/png'] as const
export type PictureType = (typeof pictureTypes)[number]

/**
 * What a document says of a picture. The bytes are outside it, under their hash: a picture inside would be in every
 * phone's memory, and for ever, since a Yjs document forgets nothing that large.
 */
export interface Picture {
  /** SHA-256 of the bytes, base64url: 43 characters. */
  readonly hash: string
  readonly type: PictureType
  /** Pixels, as it is to be shown: it is stored turned the right way up. */
  readonly width: number
  readonly height: number
  readonly bytes: number
}

// 256 bits are 42 characters and four bits: of the last one the two lowest are zero.
const hashPattern = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/

export function isFileHash(value: unknown): value is string {
  return typeof value === 'string' && hashPattern.test(value)
}

/** The picture that a document names, or null when it is none, or larger than any that this program makes. */
export function parsePicture(value: unknown): Picture | null {
  const record = recordOrNull(value)
  if (record === null) return null
  const { hash, type, width, height, bytes } = record
  const known = pictureTypes.find((each) => each === type)
  if (!isFileHash(hash) || known === undefined) return null
  if (!isWithin(width, limits.pictureEdge) || !isWithin(height, limits.pictureEdge)) return null
  return isWithin(bytes, limits.fileBytes) ? { hash, type: known, width, height, bytes } : null
}

function isWithin(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most
}
