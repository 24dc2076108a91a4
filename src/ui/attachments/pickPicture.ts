import { fail, ok, type Result } from '../../model/result.ts'
import { encodePicture, type PickedPicture } from './encodePicture.ts'
import { pictureHead } from '../../model/pictureHead.ts'

/** `unreadable`: it says that it is a picture, and this browser can't make one of it; also where the page is no https. */
export type PickError = 'notAPicture' | 'tooLarge' | 'unreadable'

/** What a phone's camera makes stays far below; above it a tab may run out of memory while decoding. */
const mostBytes = 40 * 1024 * 1024
const mostPixels = 64_000_000

/** A file that somebody has chosen, as a picture to keep: turned the right way up, small, without its metadata. */
export async function pickPicture(file: Blob): Promise<Result<PickedPicture, PickError>> {
  if (file.size > mostBytes) return fail('tooLarge')
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null)
  if (bytes === null) return fail('unreadable')
  const head = pictureHead(bytes)
  if (head === null) return fail('notAPicture')
  if (head.width * head.height > mostPixels) return fail('tooLarge')
  try {
    // Without options: each engine then turns it as its EXIF says, and some refuse the option's newer name.
    const image = await createImageBitmap(new Blob([bytes], { type: head.type }))
    const { width, height } = image
    const picked = await encodePicture({ image, width, height, drawn: head.type !== 'image/jpeg' })
    image.close()
    return picked === null ? fail('unreadable') : ok(picked)
  } catch {
    return fail('unreadable')
  }
}
