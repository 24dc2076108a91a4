/** What has been shared in a round, checked once for all the screens that show it. */
import type { CircleDocument } from '../../document/circleDocument.ts'
import { carriedHomesView } from '../../document/carriedHomes.ts'
import { homesView } from '../../document/homes.ts'
import { revisionsView } from '../../document/revisions.ts'
import type { LiveView } from '../../document/view.ts'
import type { Home } from '../../model/home.ts'
import type { CircleId, RevisionId } from '../../model/ids.ts'
import { type Authenticity, isTrusted, type Revision, revisionNumbers } from '../../model/revision.ts'
import { authenticityOf } from '../../session/signing.ts'

export interface SharedRevision {
  readonly revision: Revision
  /** Null while it is being checked, or where the page may not use encryption. */
  readonly authenticity: Authenticity | null
  /** Counted among the trusted ones of its kind; null for any other. */
  readonly number: number | null
}

interface Check {
  /** What was checked, and against what: a record that is changed in place is checked again. */
  readonly revision: Revision
  readonly by: string
  readonly authenticity: Authenticity
}

/** Signatures in one go; then the screen has its turn. Anybody in the round may have put thousands there. */
const atOnce = 32

const views = new WeakMap<CircleDocument, LiveView<readonly SharedRevision[]>>()

/** The round's revisions, the oldest first, in one view however many ask. It checks only while somebody listens. */
export function checkedRevisions(
  subtle: SubtleCrypto | null,
  round: { readonly id: CircleId; readonly document: CircleDocument },
): LiveView<readonly SharedRevision[]> {
  const known = views.get(round.document)
  if (known !== undefined) return known
  const view = createView(subtle, round.id, round.document)
  views.set(round.document, view)
  return view
}

function createView(subtle: SubtleCrypto | null, round: CircleId, document: CircleDocument): LiveView<readonly SharedRevision[]> {
  const [revisions, homes, carriedHomes] = [revisionsView(document), homesView(document), carriedHomesView(document)]
  const checks = new Map<RevisionId, Check>()
  const listeners = new Set<() => void>()
  let undos: (() => void)[] = []
  let value: readonly SharedRevision[] | null = null
  let working = false

  const homeOf = ({ carriedFrom, home }: Revision) => (carriedFrom === undefined ? homes : carriedHomes).get().byId.get(home) ?? null
  const factsOf = (home: Home | null) => `${home?.organisation ?? ''} ${home?.publicKey ?? ''}`
  const checked = (revision: Revision): Authenticity | null => {
    const check = checks.get(revision.id)
    return check && check.by === factsOf(homeOf(revision)) && isSame(check.revision, revision) ? check.authenticity : null
  }
  const read = (): readonly SharedRevision[] => {
    const list = revisions.get().list.map((revision) => ({ revision, authenticity: checked(revision) }))
    const trusted = list.filter(({ authenticity }) => isTrusted(authenticity)).map(({ revision }) => revision)
    const numbers = revisionNumbers(trusted)
    return list.map((each) => ({ ...each, number: numbers.get(each.revision.id) ?? null }))
  }
  const tell = () => {
    value = null
    for (const listener of [...listeners]) listener()
  }
  // The oldest first: a number that is shown does not change when the rest has been checked.
  const work = async (verify: SubtleCrypto) => {
    working = true
    while (listeners.size > 0) {
      const left = revisions.get().list.filter((revision) => checked(revision) === null).slice(0, atOnce)
      if (left.length === 0) break
      const check = async (revision: Revision) => {
        const home = homeOf(revision)
        checks.set(revision.id, { revision, by: factsOf(home), authenticity: await authenticityOf(verify, round, home, revision) })
      }
      await Promise.all(left.map(check))
      tell()
    }
    working = false
  }
  const look = () => {
    if (!working && subtle !== null) void work(subtle)
  }
  const onChange = () => {
    tell()
    look()
  }
  return {
    get: () => (listeners.size === 0 ? read() : (value ??= read())),
    subscribe(listener) {
      const entry = () => listener()
      if (listeners.size === 0) {
        value = null
        undos = [revisions, homes, carriedHomes].map((view) => view.subscribe(onChange))
      }
      listeners.add(entry)
      look()
      return () => {
        if (!listeners.delete(entry) || listeners.size > 0) return
        for (const undo of undos.splice(0)) undo()
        value = null
      }
    },
  }
}

/** Fact by fact: a view makes new objects of what has not changed when it is listened to anew. */
function isSame(a: Revision, b: Revision): boolean {
  return a === b || (Object.keys(a) as (keyof Revision)[]).every((fact) => a[fact] === b[fact])
}
