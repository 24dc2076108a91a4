/**
 * The one thread: a difference between organisations, the idea that one of them took home, the commitments that it made of it,
 * and what came of those. What is linked by `from` belongs together, however many beads there are of a kind.
 */
import { type Commitment, isClosed, progressSteps } from './commitment.ts'
import { type Idea, ideaTitle } from './idea.ts'
import type { CommitmentId, IdeaId, MeetingId, OrganisationId } from './ids.ts'
import { lenderOf, type OrganisationOf } from './lender.ts'
import { isDone, type PdsaTest, testedCommitment } from './pdsaTest.ts'
import type { Spread } from './spread.ts'

export const threadSteps = ['difference', 'idea', 'commitment', 'test', 'result', 'lesson', 'spread'] as const
export type ThreadStep = (typeof threadSteps)[number]

export interface Thread {
  /** Of its first bead. */
  readonly id: IdeaId | CommitmentId
  /** Null where a commitment was made of no idea. */
  readonly idea: Idea | null
  /** In the order they were given. */
  readonly commitments: readonly Commitment[]
  /** Of those commitments, as far as the home teams of this phone have made them. */
  readonly tests: readonly PdsaTest[]
  /** Where else it is done since. */
  readonly spreads: readonly Spread[]
  /** Whose way of working it was; null when nobody else's, or when that is not told. */
  readonly lender: OrganisationId | null
  readonly borrower: OrganisationId | null
}

export interface Beads {
  readonly ideas: readonly Idea[]
  readonly commitments: readonly Commitment[]
  readonly tests?: readonly PdsaTest[]
  readonly spreads?: readonly Spread[]
}

/** Every thread once: those of the ideas first, as they are given, then commitments that came from no idea. */
export function threadsOf({ ideas, commitments, tests = [], spreads = [] }: Beads, organisationOf: OrganisationOf): Thread[] {
  const testsOf = indexByCommitment(tests, testedCommitment)
  const spreadsOf = indexByCommitment(spreads, ({ commitment }) => commitment)
  const left = new Set(commitments)
  const namedBy = indexByReference(commitments)
  /** Taken from what is left, each before those that came from it: no recursion, as a member may make chains of any length. */
  const madeOf = (root: string): Commitment[] => {
    const made: Commitment[] = []
    const open = [root]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const next = (namedBy.get(id) ?? []).filter((each) => left.delete(each))
      made.push(...next)
      open.push(...next.map((each) => each.id).reverse())
    }
    return made
  }
  const withMore = (thread: Omit<Thread, 'tests' | 'spreads'>): Thread => ({
    ...thread,
    tests: thread.commitments.flatMap(({ id }) => testsOf.get(id) ?? []),
    spreads: thread.commitments.flatMap(({ id }) => spreadsOf.get(id) ?? []),
  })
  const ofIdeas = ideas.map((idea) => ({
    id: idea.id,
    idea,
    commitments: madeOf(idea.id),
    lender: lenderOf(idea.from, organisationOf),
    borrower: idea.organisation,
  }))
  const known = new Set<string>(commitments.map(({ id }) => id))
  // One that came from another is a bead of that one's thread.
  const roots = [...left].filter(({ from }) => !from.some(({ kind, id }) => kind === 'commitment' && known.has(id)))
  const ofNone = roots.flatMap((root) => {
    if (!left.delete(root)) return []
    const lender = lenderOf(root.from, organisationOf)
    return [{ id: root.id, idea: null, commitments: [root, ...madeOf(root.id)], lender: lender === root.organisation ? null : lender, borrower: root.organisation }]
  })
  // A ring of commitments that name each other: nothing honest makes one, and nothing of it may be hidden.
  const rings = [...left].map((each) => ({ id: each.id, idea: null, commitments: [each], lender: null, borrower: each.organisation }))
  return [...ofIdeas, ...ofNone, ...rings].map(withMore)
}

function indexByCommitment<T>(beads: readonly T[], commitmentOf: (bead: T) => string | null): ReadonlyMap<string | null, readonly T[]> {
  const index = new Map<string | null, T[]>()
  for (const bead of beads) {
    const commitment = commitmentOf(bead)
    const known = index.get(commitment)
    if (known === undefined) index.set(commitment, [bead])
    else known.push(bead)
  }
  return index
}

function indexByReference(commitments: readonly Commitment[]): ReadonlyMap<string, readonly Commitment[]> {
  const index = new Map<string, Commitment[]>()
  for (const commitment of commitments) {
    for (const id of new Set(commitment.from.map((reference) => reference.id))) index.set(id, [...(index.get(id) ?? []), commitment])
  }
  return index
}

/** What it is called; empty where nothing is written. */
export function threadTitle({ idea, commitments }: Pick<Thread, 'idea' | 'commitments'>): string {
  return idea === null ? (commitments[0]?.what ?? '').trim() : ideaTitle(idea)
}

/** To have begun is not to have tested: somebody says that it is tested, or done, or what came of it. */
export function isTested({ status, progress, outcome }: Pick<Commitment, 'status' | 'progress' | 'outcome'>): boolean {
  const isPast = progress !== null && progressSteps.indexOf(progress) >= progressSteps.indexOf('testing')
  return isPast || status === 'done' || status === 'partly' || outcome.trim() !== ''
}

/** How far it has come: a step may be reached though one before it was left out. */
export function reachedSteps({ idea, commitments, tests, spreads }: Thread): ReadonlySet<ThreadStep> {
  const some = (test: (commitment: Commitment) => boolean) => commitments.some(test)
  const is: Readonly<Record<ThreadStep, boolean>> = {
    difference: idea !== null && (idea.dimension !== null || idea.difference.trim() !== '' || idea.from.some(({ kind }) => kind === 'revision')),
    idea: idea !== null,
    commitment: commitments.length > 0,
    test: some(isTested) || tests.some(isDone),
    result: some(({ outcome }) => outcome.trim() !== ''),
    lesson: some(({ lesson }) => lesson.trim() !== ''),
    spread: some(({ progress }) => progress === 'spreading') || spreads.length > 0,
  }
  return new Set(threadSteps.filter((step) => is[step]))
}

/** What became of it, in one word. */
export const fates = ['waiting', 'declined', 'going', 'kept', 'changed', 'dropped', 'ended'] as const
export type Fate = (typeof fates)[number]

export function fateOf({ idea, commitments }: Thread): Fate {
  if (commitments.length === 0) return idea?.choice === 'no' ? 'declined' : 'waiting'
  if (commitments.some((each) => !isClosed(each))) return 'going'
  const { decision } = [...commitments].sort((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0)).at(-1) ?? { decision: null }
  return decision === null ? 'ended' : ({ keep: 'kept', change: 'changed', drop: 'dropped' } as const)[decision]
}

/** An idea that came from another organisation. */
export function isBorrowed({ idea, lender, borrower }: Thread): boolean {
  return idea !== null && lender !== null && lender !== borrower
}

export interface Borrowing {
  readonly lender: OrganisationId
  readonly borrower: OrganisationId
  readonly threads: readonly Thread[]
}

/** What was borrowed from whom. Those who lent or borrowed nothing are in none. */
export function borrowings(threads: readonly Thread[]): Borrowing[] {
  const pairs = new Map<string, { lender: OrganisationId; borrower: OrganisationId; threads: Thread[] }>()
  for (const thread of threads) {
    const { lender, borrower } = thread
    if (lender === null || borrower === null || lender === borrower) continue
    const pair = pairs.get(`${lender}/${borrower}`) ?? { lender, borrower, threads: [] }
    pair.threads.push(thread)
    pairs.set(`${lender}/${borrower}`, pair)
  }
  return [...pairs.values()]
}

/** The meetings at which something of it was given, each once, the idea's first. */
export function meetingsOf({ idea, commitments }: Thread): MeetingId[] {
  const meetings = [idea?.meeting ?? null, ...commitments.map(({ meeting }) => meeting)]
  return [...new Set(meetings.filter((meeting) => meeting !== null))]
}

/** The threads to which something was given at the meeting. */
export function threadsAt(threads: readonly Thread[], meeting: MeetingId): Thread[] {
  return threads.filter((thread) => meetingsOf(thread).includes(meeting))
}

/** The threads that an organisation's result sheet builds on: what it has promised. */
export function threadsBehind(threads: readonly Thread[], organisation: OrganisationId): Thread[] {
  return threads.filter(({ borrower, commitments }) => borrower === organisation && commitments.length > 0)
}

/** Whose result sheet tells of the thread; null while none does. `shared`: the organisations that have shared theirs. */
export function sheetOf({ borrower, commitments }: Thread, shared: ReadonlySet<OrganisationId>): OrganisationId | null {
  return borrower !== null && commitments.length > 0 && shared.has(borrower) ? borrower : null
}
