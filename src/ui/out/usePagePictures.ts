import type { LeftOut, PaperPicture } from '../../export/paper.ts'
import { takePictures } from '../../export/paperPictures.ts'
import { mostPictureBytes, type PublicPage } from '../../export/publicPage.ts'
import { pictureTypes } from '../../model/attachment.ts'
import { usePaperPictures } from '../minutes/usePaperPictures.ts'

/** Reads pictures for a page that is to hold them itself. `leftOut` says why one is not there. */
export function usePagePictures(): (blocks: readonly PaperPicture[], leftOut: Readonly<Record<LeftOut, string>>) => Promise<PublicPage['picture']> {
  const read = usePaperPictures()
  return async (blocks, leftOut) => {
    const take = takePictures(await read({ blocks }), pictureTypes, mostPictureBytes)
    const found = new Map<string, ReturnType<PublicPage['picture']>>()
    for (const { shown } of blocks) {
      const taken = take(shown)
      found.set(shown.picture.hash, typeof taken === 'string' ? { leftOut: leftOut[taken] } : { data: await dataUrl(new Blob([taken.bytes.slice()], { type: taken.type })) })
    }
    return ({ shown }) => found.get(shown.picture.hash) ?? { leftOut: '' }
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => { resolve(String(reader.result)) }
    reader.onerror = () => { reject(new Error('not read')) }
    reader.readAsDataURL(blob)
  })
}
