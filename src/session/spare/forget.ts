import type { CircleId } from '../../model/ids.ts'
import { ownedByOthers, removeOtherAbout, removePiece } from './box.ts'
import { copyPiece } from './copy.ts'
import type { KeepDeps } from './keep.ts'

/**
 * Runs `work`, which takes words out of a circle's log, or all of it away. The copy of the circle goes first and is made
 * anew from what is left: at no moment does it hold what the log has forgotten.
 */
export function forgetFirst<T>(deps: Pick<KeepDeps, 'alone' | 'store' | 'box' | 'device' | 'now'>, circle: CircleId, work: () => Promise<T>): Promise<T> {
  return deps.alone(async () => {
    // A box that refuses even this is no reason for words to stay.
    await removePiece(deps.box, circle).catch(() => undefined)
    await removeOtherAbout(deps.box, deps.device).catch(() => undefined)
    const done = await work()
    // What another device has left here is not written over before it has been brought in.
    const others = await ownedByOthers(deps.box, deps.device).catch(() => [])
    if (others.length > 0) return done
    // Keys of what was left may wait in an invite.
    for (const piece of [circle, 'about'] as const) await copyPiece(deps, piece).catch(() => 0)
    return done
  })
}
