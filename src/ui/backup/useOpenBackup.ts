import { onScopeDispose, ref, type ShallowRef, shallowRef } from 'vue'
import type { Result } from '../../model/result.ts'
import { parseRecoveryCode, type RecoveryCodeError } from '../../protocol/recoveryCode.ts'
import type { SealedFileHead } from '../../protocol/sealedFile.ts'
import { bringCircle, bringDevice, type Brought, type BringError } from '../../session/backup/bring.ts'
import { type HeadError, readHead } from '../../session/backup/seal.ts'
import { useApp } from '../app.ts'

export type CodeProblem = RecoveryCodeError | 'wrongCode'
export type OpenProblem = HeadError | Exclude<BringError, 'wrongCode'> | 'insecure' | 'failed'

export interface UsedOpenBackup {
  /** A device's file whose code is asked for. */
  readonly chosen: Readonly<ShallowRef<{ readonly file: File; readonly head: SealedFileHead } | null>>
  readonly busy: Readonly<ShallowRef<boolean>>
  readonly problem: Readonly<ShallowRef<OpenProblem | null>>
  readonly codeProblem: ShallowRef<CodeProblem | null>
  readonly brought: Readonly<ShallowRef<Brought | null>>
  /** A circle's file opens at once: its key is here, or nowhere. */
  choose(file: File): Promise<void>
  openWith(code: string): Promise<void>
}

export function useOpenBackup(): UsedOpenBackup {
  const app = useApp()
  const chosen = shallowRef<{ file: File; head: SealedFileHead } | null>(null)
  const busy = ref(false)
  const problem = shallowRef<OpenProblem | null>(null)
  const codeProblem = shallowRef<CodeProblem | null>(null)
  const brought = shallowRef<Brought | null>(null)

  /** What goes wrong that nothing has foreseen is said as well. */
  const alone = async (work: () => Promise<OpenProblem | null>) => {
    if (busy.value) return
    busy.value = true
    problem.value = null
    codeProblem.value = null
    problem.value = await work().catch(() => 'failed' as const)
    busy.value = false
  }
  const take = async (result: Result<Brought, BringError>): Promise<OpenProblem | null> => {
    if (!result.ok) {
      if (result.error !== 'wrongCode') return result.error
      codeProblem.value = 'wrongCode'
      return null
    }
    const { profile } = result.value
    if (profile !== null && !(await app.profile.load())?.name) await app.profile.save(profile)
    brought.value = result.value
    return null
  }
  const choose = (file: File) =>
    alone(async () => {
      chosen.value = null
      const { subtle } = app
      if (subtle === null) return 'insecure'
      const head = await readHead(file)
      if (!head.ok) return head.error
      if (head.value.kind === 'circle') return take(await bringCircle({ session: await app.session(), subtle }, file, head.value))
      chosen.value = { file, head: head.value }
      return null
    })

  // A file that is let go beside the field would take the page's place.
  const over = (event: DragEvent) => { event.preventDefault() }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file !== undefined && brought.value === null) void choose(file)
  }
  addEventListener('dragover', over)
  addEventListener('drop', drop)
  onScopeDispose(() => {
    removeEventListener('dragover', over)
    removeEventListener('drop', drop)
  })

  return {
    chosen,
    busy,
    problem,
    codeProblem,
    brought,
    choose,
    openWith: (text) =>
      alone(async () => {
        const { subtle } = app
        if (chosen.value === null || subtle === null) return null
        const code = parseRecoveryCode(text)
        const { file, head } = chosen.value
        if (!code.ok) {
          codeProblem.value = code.error
          return null
        }
        return take(await bringDevice({ session: await app.session(), subtle }, file, head, code.value))
      }),
  }
}
