/** Open data with its pictures: `round.json`, and beside it `files/` with each picture under the hash by which a revision names it. */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { isFileHash, type PictureType } from '../../model/attachment.ts'
import { limits } from '../../model/limits.ts'
import { pictureHead } from '../../model/pictureHead.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { zipEntries } from '../zipEntries.ts'
import { mostBytes, type OpenDataError } from './round.ts'

export interface PictureFile {
  readonly hash: string
  readonly type: PictureType
  readonly bytes: Uint8Array
}

/** Bytes of the whole file: of the round, and of as many pictures as a circle may hold. */
export const mostZipBytes = mostBytes + limits.files * (limits.fileBytes + 1024)

const roundName = 'round.json'
const extensions: Readonly<Record<PictureType, string>> = { 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/png': 'png' }
const picturePath = /^files\/([A-Za-z0-9_-]{43})\.(?:jpg|png|webp)$/
/** Programs that pack a folder put files of their own into it; a hostile directory has no end. */
const mostEntries = 1_000

/** The bytes of the file: the same for the same round and pictures. */
export function roundZip(data: string, pictures: readonly PictureFile[]): Uint8Array<ArrayBuffer> {
  // Pictures are packed already.
  const files: Zippable = Object.fromEntries(pictures.map(({ hash, type, bytes }) => [`files/${hash}.${extensions[type]}`, [bytes, { level: 0 }]]))
  // As in csvZip.ts.
  return zipSync({ [roundName]: strToU8(data), ...files }, { mtime: new Date(1980, 0, 1) })
}

export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 3, 4].every((sign, i) => bytes[i] === sign)
}

/**
 * What is in the file: the text of the round, and the pictures, whose hashes are still to be checked. What says that it is
 * larger than it may be is not unfolded, and what else is in it is passed over.
 */
export function readRoundZip(file: Uint8Array): Result<{ readonly data: string; readonly pictures: readonly PictureFile[] }, OpenDataError> {
  if (file.length > mostZipBytes) return fail({ code: 'tooLarge' })
  const entries = zipEntries(file, mostEntries)
  if (entries === null) return fail({ code: 'broken', at: '.zip' })
  const round = entries.find(({ name }) => name === roundName)
  const shown = entries.flatMap((entry) => {
    const hash = picturePath.exec(entry.name)?.[1]
    return isFileHash(hash) ? [{ entry, hash }] : []
  })
  if (round === undefined) return fail({ code: 'notOurs' })
  if (new Set(shown.map(({ hash }) => hash)).size < shown.length) return fail({ code: 'broken', at: '.zip' })
  if (round.size > mostBytes || shown.length > limits.files || shown.some(({ entry }) => entry.size > limits.fileBytes)) return fail({ code: 'tooLarge' })
  const data = round.read()
  if (data === null) return fail({ code: 'broken', at: roundName })
  const pictures: PictureFile[] = []
  for (const { entry, hash } of shown) {
    const bytes = entry.read()
    const type = bytes === null ? undefined : pictureHead(bytes)?.type
    if (bytes === null || type === undefined || type === 'image/gif') return fail({ code: 'broken', at: entry.name })
    pictures.push({ hash, type, bytes })
  }
  return ok({ data: strFromU8(data), pictures })
}
