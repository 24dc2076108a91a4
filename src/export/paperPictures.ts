/** Which pictures come with a file: those that are here, are what a reader of it can show, and have room. */
import type { PictureType } from '../model/attachment.ts'
import type { ShownPicture } from '../model/material.ts'
import { pictureHead } from '../model/pictureHead.ts'
import type { LeftOut, PaperPictures } from './paper.ts'

export interface Taken<T extends PictureType> {
  readonly type: T
  readonly bytes: Uint8Array
}

/** To be asked for each in its turn: one counts once, however often it is shown. `room`: bytes of all together. */
export function takePictures<T extends PictureType>({ bytes }: Pick<PaperPictures, 'bytes'>, types: readonly T[], room: number): (shown: ShownPicture) => Taken<T> | LeftOut {
  const taken = new Map<string, Taken<T>>()
  let left = room
  return ({ picture: { hash } }) => {
    const before = taken.get(hash)
    if (before !== undefined) return before
    const file = bytes.get(hash)
    if (file === undefined) return 'missing'
    // Not what is said of it: a program that opens the file would find out by itself, each in its own way.
    const type = types.find((each) => each === pictureHead(file)?.type)
    if (type === undefined) return 'otherKind'
    if (file.length > left) return 'tooMuch'
    left -= file.length
    taken.set(hash, { type, bytes: file })
    return { type, bytes: file }
  }
}
