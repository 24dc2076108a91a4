import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import { type OwnCommitments, ownCommitmentsView } from '../../session/ownCommitments.ts'
import { useApp } from '../app.ts'

/** What the user of this device answers for in all rounds; null until storage is open. */
export function useOwnCommitments(): {
  readonly own: Readonly<ShallowRef<OwnCommitments | null>>
  readonly failed: Readonly<ShallowRef<boolean>>
} {
  const app = useApp()
  const own = shallowRef<OwnCommitments | null>(null)
  const failed = shallowRef(false)
  let stop = () => {}
  let gone = false

  const start = async () => {
    const session = await app.session()
    if (gone) return
    const view = ownCommitmentsView(session)
    stop = view.subscribe(() => {
      own.value = view.get()
    })
    own.value = view.get()
  }
  start().catch(() => {
    failed.value = true
  })
  onScopeDispose(() => {
    gone = true
    stop()
  })
  return { own, failed }
}
