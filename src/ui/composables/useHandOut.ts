import { handOutTexts } from '../../i18n/later/handOut.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { type HandedOut, handOutFile } from './handOutFile.ts'
import { useTextPart } from './useTextPart.ts'

/**
 * Hands a file to the user and says what became of it, where the system has not: `const handOut = useHandOut()`. The
 * file may be in the making: if that takes a while, a system may refuse its share sheet, and it becomes a download.
 * Answers null when it could not be handed out.
 */
export function useHandOut(): (file: File | Promise<File>) => Promise<HandedOut | null> {
  const w = useTextPart(handOutTexts)
  const notices = useNoticesStore()
  return async (file) => {
    const handed = await (file instanceof File ? handOutFile(file) : file.then(handOutFile)).catch(() => null)
    if (handed === null) notices.show({ text: w.value.failed, tone: 'error' })
    else if (handed === 'saved') notices.show({ text: w.value.saved })
    return handed
  }
}
