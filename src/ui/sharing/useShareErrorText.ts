import { teamTexts } from '../../i18n/later/team.ts'
import type { ShareError } from '../../session/sharing.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useTextPart } from '../composables/useTextPart.ts'

/** Why nothing was started or shared, in the reader's language; null: a part of the app could not be fetched. */
export function useShareErrorText(): (error: ShareError | null) => string {
  const w = useTextPart(teamTexts)
  const say = useErrorText()
  return (error) => {
    if (error === null) return w.value.notLoaded
    if (error.code === 'insecure') return w.value.insecure
    if (error.code === 'picturesNotSaved') return w.value.picturesNotSaved
    return error.code === 'notSaved' ? w.value.notSaved : say(error)
  }
}
