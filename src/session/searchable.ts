/**
 * All that can be found on this phone: of every round that it knows, of *mine*, and of the homes. Everything is opened
 * without links: to search tells nobody of it.
 */
import { readMeta } from '../document/circleDocument.ts'
import { meetingsView } from '../document/meetings.ts'
import { organisationsView } from '../document/organisations.ts'
import { peopleView } from '../document/people.ts'
import { roundView } from '../document/round.ts'
import { roundEdition } from '../document/roundEdition.ts'
import type { Edition } from '../model/edition.ts'
import type { CircleId, MeetingId, OrganisationId, PersonId } from '../model/ids.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Person } from '../model/person.ts'
import type { Organisation } from '../model/round.ts'
import { type HeldCircles, holdCircles } from './heldCircles.ts'
import type { OpenCircle, Session } from './port.ts'
import { createKeep, type Found, type Keep } from './search/found.ts'
import { currentHomes, homeParts, homeViews } from './search/homeParts.ts'
import { ownParts, ownViews } from './search/ownParts.ts'
import { roundParts, roundViews } from './search/roundParts.ts'

/** Who and where, for the words beside what was found. */
export interface SearchedRound {
  readonly name: string
  readonly people: ReadonlyMap<PersonId, Person>
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  readonly meetings: ReadonlyMap<MeetingId, Meeting>
  /** The round's own version of the method. */
  readonly edition: Edition | null
}

/** What a meeting of a round with this version of the method is called. */
export type TitleOf = (meeting: Meeting, edition: Edition | null) => string

export interface Searchable {
  /** True until everything has been opened, or has failed to. */
  readonly opening: boolean
  /** What is unchanged is the same object as before. */
  readonly entries: readonly Found[]
  readonly rounds: ReadonlyMap<CircleId, SearchedRound>
  /** Names of the rounds of which not everything could be read. */
  readonly unread: readonly string[]
}

/**
 * Tells `onChange` whenever something has been opened or changed. `titleOf` says what a meeting is called; `refresh`
 * when it says otherwise than before.
 */
export function holdSearchable(
  session: Session,
  titleOf: TitleOf,
  onChange: (all: Searchable) => void,
): { refresh(): void; close(): void } {
  const keep = createKeep()
  let circles: HeldCircles | null = null
  const tell = () => {
    if (circles !== null) onChange(gather(circles, titleOf, keep))
  }
  const held = holdCircles(session, watch, (changed) => {
    circles = changed
    tell()
  }, { homes: true })
  return { refresh: tell, close: () => held.close() }
}

function watch({ document }: OpenCircle, changed: () => void): () => void {
  const views = viewsOf[readMeta(document)?.kind ?? 'round'](document)
  const undo = views.map((view) => view.subscribe(changed))
  return () => undo.forEach((stop) => stop())
}
const viewsOf = { mine: ownViews, home: homeViews, round: roundViews }

function gather({ rounds, homes, mine, opening }: HeldCircles, titleOf: TitleOf, keep: Keep): Searchable {
  const open = rounds.flatMap(({ id, title, circle }) => (circle === null ? [] : [{ id, title, document: circle.document, edition: roundEdition(circle.document) }]))
  const documents = new Map(open.map(({ id, document }) => [id, document]))
  const homesOf = (round: CircleId) => currentHomes(homes.flatMap((home) => (home.round === round ? (home.circle ?? []) : [])))
  return {
    opening,
    entries: [
      ...(mine === null ? [] : ownParts(mine.document, documents, keep)),
      ...open.flatMap(({ id, document, edition }) => [
        ...roundParts(id, document, (meeting) => titleOf(meeting, edition), keep),
        ...homesOf(id).flatMap((home) => homeParts(id, home.document, keep)),
      ]),
    ],
    rounds: new Map(
      open.map(({ id, title, document, edition }) => [
        id,
        {
          name: roundView(document).get().name || title,
          people: peopleView(document).get().byId,
          organisations: organisationsView(document).get().byId,
          meetings: meetingsView(document).get().byId,
          edition,
        },
      ]),
    ),
    unread: rounds.filter(({ id, failed }) => failed || homes.some((home) => home.round === id && home.failed)).map(({ title }) => title),
  }
}
