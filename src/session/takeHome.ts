/**
 * At a computer in the room, whose address leads nowhere from home: everything this device has part in is put in that
 * computer's mailbox, and with it a parcel that says who one is and holds the keys and the private notes. The computer
 * moves all of it to the public address; the parcel's secret, in a link, is what its owner opens there.
 */
import type { RandomBytes, Timers } from '../model/deps.ts'
import type { CircleId } from '../model/ids.ts'
import type { Place } from '../model/pairing.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { MailboxError, Parcels } from '../sync/port.ts'
import type { OpenCircle, Session } from './port.ts'
import { findPlaces, packHandOver } from './takeAlong.ts'

export interface TakeHomeDeps {
  readonly session: Session
  readonly parcels: Parcels
  readonly random: RandomBytes
  readonly timers: Timers
}

/** `nothing`: there is no round here. `notKept`: the computer has not answered for everything in time. */
export type TakeHomeError = 'nothing' | 'tooMuch' | 'notRead' | 'notKept' | MailboxError

/** ms: a slow network, and a few pictures' worth of words. */
const patience = 30_000

/** The secret for the link; when it is answered, the computer has on its disk all that was written until now. */
export async function takeHome(deps: TakeHomeDeps): Promise<Result<Uint8Array, TakeHomeError>> {
  const { session, parcels, random } = deps
  const places = await findPlaces(session)
  if (places.length === 0) return fail('nothing')
  const secret = random(16)
  // Where nothing is kept no circle would ever be: that is known before it is waited for.
  const asked = await parcels.has(secret)
  if (!asked.ok) return asked
  const packed = await pack(deps, places)
  if (!packed.ok) return packed
  const circles = places.flatMap(({ round, homes }) => [round.circle, ...homes.map(({ circle }) => circle)])
  const kept = await Promise.all(circles.map((circle) => untilKept(deps, circle)))
  if (kept.includes('off')) return fail('off')
  if (kept.includes('full')) return fail('full')
  if (!kept.every((each) => each === 'kept')) return fail('notKept')
  const sent = await parcels.send(secret, packed.value)
  return sent.ok ? ok(secret) : sent
}

async function pack({ session }: TakeHomeDeps, places: readonly Place[]): Promise<Result<Uint8Array, 'tooMuch' | 'notRead'>> {
  const opened = await session.mine()
  if (!opened.ok) return fail('notRead')
  try {
    // Another tab may have written in it.
    await opened.value.refresh()
    return packHandOver(session, places, opened.value)
  } finally {
    opened.value.close()
  }
}

/** Holds the circle open until its words are in the mailbox. */
async function untilKept({ session, timers }: TakeHomeDeps, circle: CircleId): Promise<'kept' | 'full' | 'off' | 'notYet'> {
  const opened = await session.open(circle, { links: true })
  if (!opened.ok) return 'notYet'
  try {
    return await stateOf(opened.value, timers)
  } finally {
    opened.value.close()
  }
}

function stateOf({ status }: OpenCircle, timers: Timers): Promise<'kept' | 'full' | 'off' | 'notYet'> {
  return new Promise((resolve) => {
    const undos: (() => void)[] = []
    const finish = (how: 'kept' | 'full' | 'off' | 'notYet') => {
      for (const undo of undos.splice(0)) undo()
      resolve(how)
    }
    const look = () => {
      const { state } = status.get().safe
      if (state === 'safe') finish('kept')
      if (state === 'full') finish('full')
    }
    undos.push(status.subscribe(look), timers.after(patience, () => finish(status.get().safe.state === 'none' ? 'off' : 'notYet')))
    look()
  })
}
