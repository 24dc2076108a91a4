import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { LiveView } from '../../document/view.ts'
import type { Method } from '../../method/versions.ts'
import type { DeviceId } from '../../model/ids.ts'
import type { Invite } from '../../protocol/invite.ts'
import type { OpenCircle, OpenError, Session } from '../../session/port.ts'
import { useApp } from '../app.ts'
import type { enterAs, enterAsNew, JoinedRound, likelyMe } from './joinedRound.ts'

/** The round stands open with its links; its commands came with it. */
export interface Arrived {
  readonly circle: OpenCircle
  readonly device: DeviceId
  readonly view: LiveView<JoinedRound>
  /** As the round follows it. */
  readonly method: Method
  readonly likelyMe: typeof likelyMe
  readonly enterAs: typeof enterAs
  readonly enterAsNew: typeof enterAsNew
}

export type JoinProblem = 'closed' | 'notARound' | 'wrongCircle' | 'notLoaded' | OpenError

export interface JoiningState {
  readonly arrived: Readonly<ShallowRef<Arrived | null>>
  readonly problem: Readonly<ShallowRef<JoinProblem | null>>
  retry(): void
}

/** Fetches the round of an invite from whoever is there, until the scope ends. */
export function useJoining(invite: Invite): JoiningState {
  const app = useApp()
  const arrived = shallowRef<Arrived | null>(null)
  const problem = shallowRef<JoinProblem | null>(null)
  const ends: (() => void)[] = []
  let gone = false

  const keep = (end: () => void) => {
    if (gone) end()
    else ends.push(end)
  }
  const seek = async (session: Session): Promise<JoinProblem | null> => {
    const joining = session.join(invite)
    keep(() => { joining.close() })
    const found = await joining.arrived
    if (!found.ok) return found.error
    const [opened, parts] = await Promise.all([session.open(found.value, { links: true }), import('./joinedRound.ts')])
    if (!opened.ok) return opened.error
    const circle = opened.value
    keep(() => { circle.close() })
    const { joinedRoundView, likelyMe, enterAs, enterAsNew, claimPaired, roundMethod } = parts
    const [method] = await Promise.all([roundMethod(circle.document), claimPaired(session, circle)])
    const view = joinedRoundView(circle, session.device, app.now)
    if (!gone) arrived.value = { circle, device: session.device, view, method, likelyMe, enterAs, enterAsNew }
    return null
  }
  const start = () => {
    problem.value = null
    void app
      .session()
      .then(seek)
      // Only a chunk that can't be fetched rejects; the rest is answered with a value.
      .catch(() => 'notLoaded' as const)
      .then((found) => {
        if (!gone) problem.value = found
      })
  }
  onScopeDispose(() => {
    gone = true
    for (const end of ends) end()
  })
  start()
  return { arrived, problem, retry: start }
}
