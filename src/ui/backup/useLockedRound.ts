import { roundView } from '../../document/round.ts'
import { fileName } from '../../export/fileName.ts'
import { backupTexts } from '../../i18n/later/backup.ts'
import { packCircle } from '../../session/backup/pack.ts'
import { useApp } from '../app.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { fileOf } from './fileOf.ts'

/** The open round as a file that its own key opens. Rejects when it can't be made. */
export function useLockedRound(): () => Promise<File> {
  const app = useApp()
  const w = useTextPart(backupTexts)
  const { circle } = useOpenRound()
  return async () => {
    const { subtle, random } = app
    if (subtle === null) throw new Error('without encryption nothing can be sealed')
    const packed = await packCircle({ session: await app.session(), subtle, random }, circle.id)
    if (!packed.ok) throw new Error(packed.error)
    const { name } = roundView(circle.document).get()
    return fileOf(packed.value.pieces, fileName(`${name} ${w.value.roundFile}`, 'larandetraff', w.value.roundFile))
  }
}
