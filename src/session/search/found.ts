/** What can be found on this phone, and where each of it stands. */
import type { CircleKind } from '../../model/circle.ts'
import { dayAt } from '../../model/date.ts'
import type {
  AgendaItemId, CircleId, CommitmentId, IdeaId, ImprovementId, MeetingId, ObstacleId, OrganisationId, PdsaTestId, PersonId, StakeholderId,
} from '../../model/ids.ts'
import type { Subject } from '../../model/revision.ts'
import type { SearchEntry } from '../../model/search.ts'

export type FoundKind =
  | 'round' | 'yearDate' | 'note' | 'heading' | 'commitment' | 'draft' | 'idea' | 'shared' | 'prepared' | 'improvement' | 'test' | 'obstacle' | 'stakeholder' | 'person' | 'meeting' | 'item' | 'handedOn' | 'continuation' | 'spreadPlan'

/** Where it is to be seen, in its round. */
export type Place =
  | { readonly at: 'round' | 'people' | 'handedOn' | 'yearDates' }
  | { readonly at: 'afterwards'; readonly part: 'spread' | ''; readonly organisation: OrganisationId | null }
  | { readonly at: 'meeting'; readonly meeting: MeetingId; readonly item: AgendaItemId | null }
  | { readonly at: 'commitment'; readonly commitment: CommitmentId }
  | { readonly at: 'idea'; readonly idea: IdeaId }
  | { readonly at: 'test'; readonly test: PdsaTestId }
  | { readonly at: 'obstacle'; readonly obstacle: ObstacleId }
  | { readonly at: 'stakeholder'; readonly stakeholder: StakeholderId }
  | { readonly at: 'improvement'; readonly improvement: ImprovementId }
  /** `parts` names the part of each text: a section, a dimension. */
  | { readonly at: 'shared' | 'prepared'; readonly subject: Subject; readonly parts: readonly string[] }

export interface Found extends SearchEntry {
  readonly kind: FoundKind
  /** Who can read it. */
  readonly circle: CircleKind
  /** The home that it stands in; null for what stands in none. */
  readonly home: CircleId | null
  /** The round that it belongs to. */
  readonly round: CircleId
  readonly place: Place
  /** Null where nobody is to be named: one's own, too. */
  readonly by: PersonId | null
  readonly organisation: OrganisationId | null
  readonly meeting: MeetingId | null
  /** `YYYY-MM-DD` */
  readonly day: string | null
}

/** The entry of each entity as long as that is the same, and so is what else the entry was made of. */
export type Keep = <E extends object, D>(entity: E, also: D, make: (entity: E, also: D) => Found) => Found

export function createKeep(): Keep {
  const kept = new WeakMap<object, { readonly also: unknown; readonly found: Found }>()
  return (entity, also, make) => {
    const before = kept.get(entity)
    if (before !== undefined && before.also === also) return before.found
    const found = make(entity, also)
    kept.set(entity, { also, found })
    return found
  }
}

/** What most of them say of themselves: nothing. */
export function plain(round: CircleId, at: number): Omit<Found, 'kind' | 'title' | 'texts' | 'place'> {
  return { circle: 'round', home: null, round, at, by: null, organisation: null, meeting: null, day: dayAt(at) }
}

export function placeAt(meeting: MeetingId | null, item: AgendaItemId | null): Place {
  return meeting === null ? { at: 'round' } : { at: 'meeting', meeting, item }
}
