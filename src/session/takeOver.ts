/** On the computer: what a phone has handed over is stored first, and then fetched from whoever is there. */
import { copyIntoMine } from '../document/mineCopy.ts'
import { createValue, type LiveView } from '../document/view.ts'
import type { CircleId } from '../model/ids.ts'
import type { HandedRound } from '../model/pairing.ts'
import type { HandOver } from './handOver.ts'
import type { Invite } from '../protocol/invite.ts'
import { claimPaired, keepPaired, pairedRound } from './pairedRounds.ts'
import type { Session } from './port.ts'
import { seekHomes } from './seekHomes.ts'

/** Answers false when any of it could not be kept; what was kept does no harm, and comes again with the next attempt. */
export async function keepHandOver(session: Session, { rounds, invites, mine }: HandOver): Promise<boolean> {
  for (const round of rounds) if (!(await keepPaired(session, round))) return false
  const known = new Set(session.circles.get().map(({ id }) => id))
  for (const invite of invites) {
    // Nothing is fetched by joining what is here; it only takes over a newer key.
    if (invite.entries.every(({ circle }) => circle !== null && known.has(circle))) session.join(invite)
    else if (!(await session.remember(invite))) return false
  }
  return mine === null || (await keepMine(session, mine))
}

async function keepMine(session: Session, update: Uint8Array): Promise<boolean> {
  const opened = await session.mine()
  if (!opened.ok) return false
  const mine = opened.value
  const copied = copyIntoMine(mine.document, update)
  await mine.flush()
  const { saved } = mine.status.get()
  mine.close()
  // Memory counts, as it does for the rounds: where nothing can be stored the page says so, and all is moved once it can.
  return copied.ok && typeof saved === 'string'
}

export interface Fetched extends HandedRound {
  /** The round is on this device, and in it this device is the person's. */
  readonly here: boolean
  /** Homes that have not come. */
  readonly awaited: number
}

/** Rounds that a phone has handed over and that are not done with, also before the page was opened anew. */
export async function unfinished(session: Session): Promise<HandedRound[]> {
  const ids = new Set([...session.pending.get().flatMap(roundOf), ...session.circles.get().map(({ id }) => id)])
  const found = await Promise.all([...ids].map((id) => pairedRound(session, id)))
  return found.flatMap((round) => round ?? [])
}

/** Fetches the rounds with their homes, and says in them who this device is, until `close`. */
export function fetchRounds(session: Session, rounds: readonly HandedRound[]): { readonly view: LiveView<readonly Fetched[]>; close(): void } {
  const view = createValue<readonly Fetched[]>(rounds.map((round) => ({ ...round, here: false, awaited: 0 })))
  const undos: (() => void)[] = []
  let closed = false
  const keep = (undo: () => void) => void (closed ? undo() : undos.push(undo))
  const tell = (circle: CircleId, news: Partial<Fetched>) =>
    view.set(view.get().map((each) => (each.circle === circle ? { ...each, ...news } : each)))
  const fetch = async ({ circle }: HandedRound) => {
    const invite = session.pending.get().find((each) => roundOf(each)[0] === circle)
    if (invite !== undefined) {
      const joining = session.join(invite)
      keep(() => joining.close())
      await joining.arrived
    }
    const opened = await session.open(circle, { links: true })
    if (!opened.ok) return
    keep(() => opened.value.close())
    await claimPaired(session, opened.value)
    const homes = seekHomes(session, circle)
    keep(() => homes.close())
    keep(homes.awaited.subscribe(() => tell(circle, { awaited: homes.awaited.get() })))
    tell(circle, { here: true, awaited: homes.awaited.get() })
  }
  for (const round of rounds) void fetch(round)
  return {
    view,
    close() {
      closed = true
      for (const undo of undos.splice(0)) undo()
    },
  }
}

function roundOf({ entries: [first] }: Invite): CircleId[] {
  return first?.circle ? [first.circle] : []
}
