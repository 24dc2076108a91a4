import { computed } from 'vue'
import { roundView } from '../../document/round.ts'
import { fileName } from '../../export/fileName.ts'
import { backupTexts } from '../../i18n/later/backup.ts'
import type { CircleId } from '../../model/ids.ts'
import { packCircle } from '../../session/backup/pack.ts'
import { useApp } from '../app.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { fileOf } from './fileOf.ts'

/** The open round, or one's own home team, as a file that its own key opens. Rejects when it can't be made. */
export function useLockedRound() {
  const app = useApp()
  const w = useTextPart(backupTexts)
  const { circle, home } = useOpenRound()
  const lock = async (of: CircleId, kind: 'roundFile' | 'homeFile') => {
    const { subtle, random } = app
    if (subtle === null) throw new Error('without encryption nothing can be sealed')
    const packed = await packCircle({ session: await app.session(), subtle, random }, of)
    if (!packed.ok) throw new Error(packed.error)
    const { name } = roundView(circle.document).get()
    return fileOf(packed.value.pieces, fileName(`${name} ${w.value[kind]}`, 'larandetraff', w.value[kind]))
  }
  return {
    round: (): Promise<File> => lock(circle.id, 'roundFile'),
    /** Null on a phone without one. */
    home: computed(() => {
      const of = home.value?.id
      return of === undefined ? null : (): Promise<File> => lock(of, 'homeFile')
    }),
  }
}
