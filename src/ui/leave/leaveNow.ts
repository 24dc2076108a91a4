import type { Unread } from '../../session/besideMine.ts'
import { leaveRound } from '../../session/leaveRound.ts'
import { leftChannel } from '../../session/circles.ts'
import type { CircleId } from '../../model/ids.ts'
import { fail, type Result } from '../../model/result.ts'
import type { App } from '../app.ts'
import { forgetKeys } from './roundKeys.ts'

/** To be called when no screen of the round is open here any more. Fails when something of it is left that can be tried again. Never rejects. */
export async function leaveNow(app: Pick<App, 'session'>, circle: CircleId, ids: readonly string[]): Promise<Result<{ readonly unread: Unread }, 'failed'>> {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(leftChannel) : null
  try {
    const session = await app.session()
    const mine = await session.mine()
    if (!mine.ok) return fail('failed')
    const left = await leaveRound(session, mine.value, circle, (id) => channel?.postMessage(id)).finally(() => { mine.value.close() })
    if (!left.ok) return fail('failed')
    forgetKeys(ids)
    return left
  } catch {
    return fail('failed')
  } finally {
    channel?.close()
  }
}
