import type { Paper, PaperPictures } from '../../export/paper.ts'
import { minutesTexts } from '../../i18n/later/minutes.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'

/** Reads the pictures of a paper that are on this phone, to keep it with them. Never rejects. */
export function usePaperPictures(): (paper: Pick<Paper, 'blocks'>) => Promise<PaperPictures> {
  const w = useTextPart(minutesTexts)
  const { circle } = useOpenRound()
  return async ({ blocks }) => {
    const hashes = new Set(blocks.flatMap((block) => (block.kind === 'picture' ? [block.shown.picture.hash] : [])))
    // Most papers have none: the code for files is not fetched for them.
    const files = hashes.size === 0 ? null : await circle.files().catch(() => null)
    const bytes = new Map<string, Uint8Array>()
    for (const hash of hashes) {
      const found = (await files?.get(hash)) ?? null
      if (found !== null) bytes.set(hash, found)
    }
    return { bytes, leftOut: w.value.leftOut }
  }
}
