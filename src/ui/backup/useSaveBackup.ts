import { ref, type ShallowRef, shallowRef } from 'vue'
import { isUnwritten } from '../../document/unwritten.ts'
import { fileName } from '../../export/fileName.ts'
import { dayAt } from '../../model/date.ts'
import { recoveryGroups } from '../../protocol/recoveryCode.ts'
import { packDevice, type PackedFile, type PackError } from '../../session/backup/pack.ts'
import type { Session } from '../../session/port.ts'
import { useApp } from '../app.ts'
import { fileOf } from './fileOf.ts'

export interface MadeBackup extends Omit<PackedFile, 'pieces'> {
  readonly file: File
  /** Seven groups: on the screen and nowhere else. */
  readonly code: readonly string[]
}

export type SaveProblem = PackError | 'insecure' | 'failed' | 'nothing'

export interface UsedSaveBackup {
  readonly made: Readonly<ShallowRef<MadeBackup | null>>
  readonly busy: Readonly<ShallowRef<boolean>>
  readonly problem: Readonly<ShallowRef<SaveProblem | null>>
  /** `name` is what the file is called before its day. */
  make(name: string): Promise<void>
}

/** *Mine* alone, and nothing in it: the first screen makes it. */
async function isEmpty(session: Session): Promise<boolean> {
  if (session.pending.get().length > 0 || session.circles.get().some(({ kind }) => kind !== 'mine')) return false
  const mine = await session.mine()
  if (!mine.ok) return false
  const empty = isUnwritten(mine.value.document)
  mine.value.close()
  return empty
}

/** Makes the file and its code at once: the share sheet opens only for a press that has it ready. */
export function useSaveBackup(): UsedSaveBackup {
  const app = useApp()
  const made = shallowRef<MadeBackup | null>(null)
  const busy = ref(false)
  const problem = shallowRef<SaveProblem | null>(null)

  const pack = async (name: string): Promise<SaveProblem | null> => {
    const { subtle, random, now } = app
    if (subtle === null) return 'insecure'
    const [session, profile] = await Promise.all([app.session(), app.profile.load()])
    if (await isEmpty(session)) return 'nothing'
    const secret = random(16)
    const packed = await packDevice({ session, subtle, random }, secret, profile, now())
    if (!packed.ok) return packed.error
    const { pieces, ...counts } = packed.value
    const file = fileOf(pieces, fileName(`${name} ${dayAt(now())}`, 'larandetraff', name))
    made.value = { file, code: recoveryGroups(secret), ...counts }
    return null
  }
  return {
    made,
    busy,
    problem,
    async make(name) {
      if (busy.value) return
      busy.value = true
      problem.value = await pack(name).catch(() => 'failed' as const)
      busy.value = false
    },
  }
}
