/**
 * The homes that this device has in a round, open with their links as long as the round is: who comes by a home's
 * invite must find somebody there, and what was shared on one phone is put into the round by any of them.
 */
import type { Context } from '../document/circleDocument.ts'
import { addHome, homesView } from '../document/homes.ts'
import { mergeHome } from '../document/homeMerge.ts'
import { homeTeamView, joinHomeTeam, setSuccessor, signingKey } from '../document/homeTeam.ts'
import { homePictures } from '../document/pictures.ts'
import { ownPersonView, peopleView } from '../document/people.ts'
import { revisionsView, settleShares, sharesView } from '../document/revisions.ts'
import { createValue, type LiveView } from '../document/view.ts'
import { currentHome } from '../model/home.ts'
import type { CircleId } from '../model/ids.ts'
import { claimPaired } from './pairedRounds.ts'
import type { OpenCircle, Session } from './port.ts'
import { carryPictures, followHome, followRound } from './pictures.ts'
import { restoreHome } from './restoreHome.ts'
import { restoreShares } from './restoreShares.ts'
import { seekHomes } from './seekHomes.ts'
import { settleWhenStored } from './settleMoves.ts'

export interface RoundHomes {
  /** Those that stand open; one that has become part of another that is here is left out. */
  readonly open: LiveView<readonly OpenCircle[]>
  /** That of the own organisation and never another's: what somebody writes *home* must not go to other people. */
  readonly own: LiveView<OpenCircle | null>
  /** Homes whose invite is here and whose document is not. */
  readonly awaited: LiveView<number>
  /**
   * Gives a home a fresh key, and those that have become part of it: who is shut out would else come in by them. False
   * when it can't be (`Session.changeKey`).
   */
  changeKey(home: OpenCircle): Promise<boolean>
  close(): void
}

/** Holds them until `close`. `context` is asked anew at each act; `subtle` is null where the page may not use encryption. */
export function holdHomes(
  session: Session,
  round: OpenCircle,
  mine: OpenCircle,
  context: () => Context,
  subtle: SubtleCrypto | null,
): RoundHomes {
  const held = new Map<CircleId, { circle: OpenCircle | null; end(): void }>()
  const open = createValue<readonly OpenCircle[]>([])
  const ownHome = createValue<OpenCircle | null>(null)
  const own = ownPersonView(round.document, session.device)
  const seeking = seekHomes(session, round.id)
  let closed = false

  const tell = () => {
    const all = here()
    const current = all.filter((home) => currentIn(all, home) === home)
    const before = open.get()
    if (current.length !== before.length || current.some((home, i) => home !== before[i])) open.set(current)
    const person = own.get()
    const organisation = person && peopleView(round.document).get().byId.get(person)?.organisation
    const isOwn = (home: OpenCircle) => homeTeamView(home.document).get()?.organisation === organisation
    ownHome.set((organisation && open.get().find(isOwn)) || null)
  }
  const hold = (id: CircleId) => {
    const undos: (() => void)[] = []
    const entry = { circle: null as OpenCircle | null, end: () => undos.forEach((undo) => undo()) }
    held.set(id, entry)
    void session.open(id, { links: true }).then((opened) => {
      if (!opened.ok) return
      const home = opened.value
      undos.push(() => home.close())
      if (closed) return entry.end()
      entry.circle = home
      const look = () => void keepInOrder(home)
      undos.push(sharesView(home.document).subscribe(look), homeTeamView(home.document).subscribe(look), own.subscribe(look))
      let saved = home.status.get().saved
      // What could not be stored is shared when it can.
      const onStatus = () => {
        const wasFailed = typeof saved === 'object'
        saved = home.status.get().saved
        if (wasFailed && typeof saved === 'string') look()
      }
      undos.push(home.status.subscribe(onStatus), followHome(home, round))
      home.document.doc.on('update', carryOver)
      undos.push(() => home.document.doc.off('update', carryOver))
      look()
      // What a crash cut short.
      void settleWhenStored(mine, home)
      carryOver()
      tell()
    })
  }
  /** Ends what a crash cut short, and follows what the other members have done. */
  const keepInOrder = async (home: OpenCircle) => {
    const team = homeTeamView(home.document).get()
    const [person, key] = [own.get(), signingKey(home.document, home.id)]
    if (team === null) return
    if (person !== null) joinHomeTeam(home.document, session.device, person)
    if (key !== null) addHome(round.document, context(), { id: home.id, organisation: team.organisation, publicKey: key.publicKey })
    const next = team.mergedInto
    if (next !== null && !session.circles.get().some((record) => record.id === next.circle)) {
      const [first] = session.inviteTo(round.id)?.entries ?? []
      if (first) await session.remember({ entries: [first, next] })
    }
    await home.flush()
    if (!closed && typeof home.status.get().saved === 'string') settleShares(home.document, round.document)
    tell()
    restore()
  }
  const here = () => [...held.values()].flatMap(({ circle }) => circle ?? [])
  const restore = () => {
    // A part of the app that could not be fetched: the next opening finds it as well.
    for (const home of here()) {
      void restoreHome(subtle, home, round, context).catch(() => undefined)
      void restoreShares(subtle, home, round).catch(() => undefined)
    }
  }
  /** What is written in a home that has become part of another belongs there. */
  const carryOver = () => {
    const all = here()
    for (const home of all) {
      const current = currentIn(all, home)
      if (current === home) continue
      queueMicrotask(() => void (closed || mergeHome(home.document, current.document)))
      void carryPictures(home, current, homePictures(home.document).get()).catch(() => {})
    }
  }
  const follow = () => {
    for (const { id, kind, round: of } of session.circles.get()) {
      if (kind === 'home' && of === round.id && !held.has(id)) hold(id)
    }
  }
  const unfollowRound = followRound(round)
  const unfollow = session.circles.subscribe(follow)
  // At once: a note that is being written when somebody changes organisation must find the old home gone.
  const stops = [own.subscribe(tell), revisionsView(round.document).subscribe(restore), homesView(round.document).subscribe(restore)]
  follow()
  // What was handed over by a phone, and the page closed before the round had come.
  void claimPaired(session, round)
  return {
    open,
    own: ownHome,
    awaited: seeking.awaited,
    async changeKey(home) {
      const parts = here().filter((other) => other !== home && currentIn(here(), other) === home)
      // These first: what they say of where they went is for those who have followed, so only under a fresh key.
      const changed: OpenCircle[] = []
      for (const part of parts) if (await session.changeKey(part.id)) changed.push(part)
      if (!(await session.changeKey(home.id))) return false
      const entry = session.inviteTo(home.id)?.entries.at(-1)
      for (const part of changed) if (entry) setSuccessor(part.document, { circle: home.id, epoch: entry.epoch, secret: entry.secret })
      return true
    },
    close() {
      if (closed) return
      closed = true
      unfollow()
      unfollowRound()
      for (const stop of stops) stop()
      seeking.close()
      for (const { end } of held.values()) end()
    },
  }
}

/**
 * The home that this one is part of now, as far as the others are here. Among those of its own organisation alone:
 * somebody in two organisations has homes of both, and none of them may hide behind another's.
 */
function currentIn(all: readonly OpenCircle[], home: OpenCircle): OpenCircle {
  const organisation = homeTeamView(home.document).get()?.organisation
  const own = all.filter(({ document }) => homeTeamView(document).get()?.organisation === organisation)
  const merges = new Map(own.map(({ id, document }) => [id, { mergedInto: homeTeamView(document).get()?.mergedInto?.circle ?? null }]))
  const id = currentHome(merges, home.id)
  return own.find((other) => other.id === id) ?? home
}
