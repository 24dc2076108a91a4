import { leaveRound } from '../../session/leaveRound.ts'
import { leftChannel } from '../../session/circles.ts'
import type { CircleId } from '../../model/ids.ts'
import type { App } from '../app.ts'
import { forgetKeys } from './roundKeys.ts'

/** To be called when no screen of the round is open here any more. False when something of it is left. Never rejects. */
export async function leaveNow(app: Pick<App, 'session'>, circle: CircleId, ids: readonly string[]): Promise<boolean> {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(leftChannel) : null
  try {
    const session = await app.session()
    const mine = await session.mine()
    if (!mine.ok) return false
    const left = await leaveRound(session, mine.value, circle, (id) => channel?.postMessage(id)).finally(() => { mine.value.close() })
    if (left.ok) forgetKeys(ids)
    return left.ok
  } catch {
    return false
  } finally {
    channel?.close()
  }
}
