/** On the phone: what there is to take along, and what of it is handed over. */
import { encodeDocument } from '../document/circleDocument.ts'
import { homeTeamView } from '../document/homeTeam.ts'
import { organisationsView } from '../document/organisations.ts'
import { personOfDevice } from '../document/people.ts'
import { roundView } from '../document/round.ts'
import type { CircleId } from '../model/ids.ts'
import { mostHandOver, mostInvites, type Place } from '../model/pairing.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { inviteLimits } from '../protocol/limits.ts'
import { encodeHandOver } from './handOver.ts'
import type { Invite, InviteEntry } from '../protocol/invite.ts'
import type { OpenCircle, Session } from './port.ts'

/** The rounds of this device with its homes in them, in the order of the list of rounds. What can't be read is left out. */
export async function findPlaces(session: Session): Promise<Place[]> {
  const places: Place[] = []
  for (const { id, kind, title } of session.circles.get()) {
    if (kind !== 'round') continue
    const place = await reading(session, id, async ({ document }): Promise<Place> => {
      const round = { circle: id, person: personOfDevice(document, session.device), title: roundView(document).get().name || title }
      const organisations = organisationsView(document).get().byId
      const homes = session.circles.get().filter((record) => record.kind === 'home' && record.round === id)
      const found = await Promise.all(
        homes.map((home) =>
          reading(session, home.id, ({ document: inside }) => {
            const team = homeTeamView(inside).get()
            // One that has become part of another that is here goes along under that one's name.
            const next = team?.mergedInto?.circle
            if (team === null || homes.some((other) => other.id === next)) return []
            return [{ circle: home.id, organisation: organisations.get(team.organisation)?.name ?? '' }]
          }),
        ),
      )
      return { round, homes: found.flatMap((each) => each ?? []) }
    })
    if (place !== null) places.push(place)
  }
  return places
}

/** The hand-over of these places, and of *mine* when it is given, as bytes. `tooMuch` for one computer at once. */
export function packHandOver(
  session: Pick<Session, 'inviteTo'>,
  places: readonly Place[],
  mine: OpenCircle | null,
): Result<Uint8Array, 'tooMuch'> {
  const invites = places.flatMap(({ round, homes }) => invitesTo(session, round.circle, homes.map(({ circle }) => circle)))
  const rounds = places.map(({ round }) => round)
  const bytes = encodeHandOver({ rounds, invites, mine: mine === null ? null : encodeDocument(mine.document) })
  return invites.length > mostInvites || bytes.length > mostHandOver ? fail('tooMuch') : ok(bytes)
}

/** Holds the circles with their links until it is let go: the computer fetches them from here. */
export function holdOpen(session: Pick<Session, 'open'>, circles: readonly CircleId[]): () => void {
  let gone = false
  const held: OpenCircle[] = []
  for (const id of circles) {
    void session.open(id, { links: true }).then((opened) => {
      if (!opened.ok) return
      if (gone) opened.value.close()
      else held.push(opened.value)
    })
  }
  return () => {
    gone = true
    for (const circle of held.splice(0)) circle.close()
  }
}

async function reading<T>(session: Pick<Session, 'open'>, id: CircleId, read: (circle: OpenCircle) => T | Promise<T>): Promise<T | null> {
  const opened = await session.open(id, { links: false })
  if (!opened.ok) return null
  try {
    return await read(opened.value)
  } finally {
    opened.value.close()
  }
}

/** The round's key stands first in each. */
function invitesTo(session: Pick<Session, 'inviteTo'>, round: CircleId, homes: readonly CircleId[]): Invite[] {
  const [first] = session.inviteTo(round)?.entries ?? []
  if (first === undefined) return []
  const others = homes.flatMap((home): InviteEntry[] => session.inviteTo(home)?.entries.slice(1) ?? [])
  const most = inviteLimits.entries - 1
  const count = Math.max(1, Math.ceil(others.length / most))
  return Array.from({ length: count }, (_, i) => ({ entries: [first, ...others.slice(i * most, (i + 1) * most)] }))
}
