/**
 * *My commitments* across rounds: every round this device knows is opened without links, so that the list stands
 * with no network, and is held open only while somebody listens.
 */
import { commitmentsView } from '../document/commitments.ts'
import { organisationsView } from '../document/organisations.ts'
import { ownPersonView, peopleView } from '../document/people.ts'
import { authorsOrganisation, reflectionsView } from '../document/reflections.ts'
import { roundView } from '../document/round.ts'
import type { LiveView } from '../document/view.ts'
import type { Commitment } from '../model/commitment.ts'
import { byDue } from '../model/due.ts'
import { lenderOf } from '../model/lender.ts'
import type { CircleId, DeviceId, OrganisationId, PersonId } from '../model/ids.ts'
import { resolvePerson } from '../model/person.ts'
import { holdCircles, type HeldCircles } from './heldCircles.ts'
import type { OpenCircle, Saved, Session } from './port.ts'

export interface OwnCommitment {
  readonly circle: CircleId
  /** The round's name. */
  readonly round: string
  readonly commitment: Commitment
  /** Names; empty where nobody is named or known. */
  readonly owner: string
  readonly organisation: string
  /** The other organisation whose way of working it came from; empty when it is not told. */
  readonly borrowedFrom: string
}

export interface OwnCommitments {
  /** True until every round has been opened, or has failed to. */
  readonly opening: boolean
  /** What this device's person answers for, as a due list. */
  readonly list: readonly OwnCommitment[]
  /** Not promised yet, and on this device only. */
  readonly drafts: readonly Commitment[]
  /** Names of the rounds by id, also of those without a commitment of one's own. */
  readonly rounds: ReadonlyMap<CircleId, string>
  /** Names of the rounds that could not be read. */
  readonly unread: readonly string[]
  /** The worst of all circles: one that is not saved is what the user must know of. */
  readonly saved: Saved
}

const nothing: OwnCommitments = {
  opening: true,
  list: [],
  drafts: [],
  rounds: new Map(),
  unread: [],
  saved: 'saved',
}

/** Empty until somebody subscribes; the first subscription opens the rounds and the last one closes them. */
export function ownCommitmentsView(session: Session): LiveView<OwnCommitments> {
  const listeners = new Set<() => void>()
  let value = nothing
  let held: HeldCircles | null = null
  const update = (circles: HeldCircles) => {
    value = gather(circles, session)
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => value,
    subscribe(listener) {
      const entry = () => listener()
      listeners.add(entry)
      held ??= holdCircles(session, watchCircle(session.device), update)
      return () => {
        if (!listeners.delete(entry) || listeners.size > 0) return
        held?.close()
        held = null
        value = nothing
      }
    },
  }
}

function watchCircle(device: DeviceId) {
  return (circle: OpenCircle, changed: () => void): (() => void) => {
    const { document } = circle
    const views: LiveView<unknown>[] = [
      commitmentsView(document),
      reflectionsView(document),
      organisationsView(document),
      ownPersonView(document, device),
      roundView(document),
      circle.status,
    ]
    const undo = views.map((view) => view.subscribe(changed))
    return () => undo.forEach((stop) => stop())
  }
}

function gather(circles: HeldCircles, session: Session): OwnCommitments {
  const { rounds, mine } = circles
  const open = rounds.flatMap((round) => (round.circle === null ? [] : [{ ...round, circle: round.circle }]))
  const names = new Map(
    rounds.map((round) => [round.id, (round.circle && roundView(round.circle.document).get().name) || round.title]),
  )
  const drafts = mine === null ? [] : commitmentsView(mine.document).get().list
  const own = open.flatMap(({ circle }) => ownIn(circle, names.get(circle.id) ?? '', session.device))
  return {
    opening: circles.opening,
    list: own.sort((a, b) => byDue(a.commitment, b.commitment)),
    // What a round has is no draft: it may have been promised in another tab, or just before a crash.
    drafts: drafts.filter(({ id }) => !open.some(({ circle }) => commitmentsView(circle.document).get().byId.has(id))),
    rounds: names,
    unread: rounds.filter((round) => round.failed).map((round) => round.title),
    saved: worst([...open.map(({ circle }) => circle), ...(mine === null ? [] : [mine])]),
  }
}

function ownIn(circle: OpenCircle, round: string, device: DeviceId): OwnCommitment[] {
  const { document } = circle
  const person = ownPersonView(document, device).get()
  if (person === null) return []
  const people = peopleView(document).get().byId
  const organisations = organisationsView(document).get().byId
  const nameOf = (id: OrganisationId | null) => (id === null ? '' : (organisations.get(id)?.name ?? ''))
  const isOwn = (owner: PersonId | null) => owner !== null && resolvePerson(people, owner) === person
  const owner = people.get(person)?.name ?? ''
  return commitmentsView(document)
    .get()
    .list.filter((commitment) => isOwn(commitment.owner))
    .map((commitment) => {
      const organisation = nameOf(commitment.organisation)
      const lender = nameOf(lenderOf(commitment.from, authorsOrganisation(document)))
      return { circle: circle.id, round, commitment, owner, organisation, borrowedFrom: lender === organisation ? '' : lender }
    })
}

function worst(circles: readonly OpenCircle[]): Saved {
  const all = circles.map((circle) => circle.status.get().saved)
  const failed = all.find((saved) => typeof saved === 'object')
  return failed ?? all.find((saved) => saved === 'memory') ?? all.find((saved) => saved === 'saving') ?? 'saved'
}
