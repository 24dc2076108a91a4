/**
 * The rest of what is said of a commitment. Whoever makes one makes its texts with it; one that was made before there were
 * such texts, or by an app that knows of none, has them under names that follow from its id, so that two phones that open
 * the same field offline write in one text.
 */
import type * as Y from 'yjs'
import type { Commitment } from '../model/commitment.ts'
import { type FullCommitment, type MoreText, moreTexts } from '../model/commitmentMore.ts'
import type { CommitmentId, PersonId } from '../model/ids.ts'
import type { CircleDocument, Context } from './circleDocument.ts'
import { commitmentsView } from './commitments.ts'
import { readEarlier } from './earlier.ts'
import { entityFields } from './entities.ts'
import { date, id as idField, text } from './fields.ts'
import { roots, type RootText } from './schema.ts'
import { openRootText, openText, type OpenText } from './text.ts'
import type { Collection, LiveView } from './view.ts'

const rootOf = (id: string, field: MoreText): RootText => `commitment/${id}/${field}`
const isApart = (name: string) => name.startsWith('commitment/')

/** Null when there is no such commitment. */
export function openMoreText(circle: CircleDocument, id: CommitmentId, field: MoreText, context: () => Context): OpenText | null {
  if (!entityFields(circle, roots.commitments, id).ok) return null
  return openText(circle, { root: roots.commitments, id, field }, context) ?? openRootText(circle, rootOf(id, field), context)
}

type Full = LiveView<Collection<CommitmentId, FullCommitment>>
const views = new WeakMap<object, Full>()

/** Takes away what stands apart of them, with the wordings that it had. Must run inside a command. */
export function forgetApart(circle: CircleDocument, ids: readonly CommitmentId[]): void {
  const { doc } = circle
  const names = ids.flatMap((id) => moreTexts.map((field): string => rootOf(id, field))).filter((name) => doc.share.has(name))
  for (const name of names) doc.getText(name).delete(0, doc.getText(name).length)
  const earlier = doc.getMap(roots.earlier)
  for (const { id, field } of readEarlier(earlier)) if (names.includes(field)) earlier.delete(id)
}

/** Commitments with all that is said of them. One that is unchanged stays the same object. One view a document. */
export function fullCommitmentsView(circle: CircleDocument): Full {
  const view = views.get(circle.doc) ?? createView(circle)
  views.set(circle.doc, view)
  return view
}

function createView(circle: CircleDocument): Full {
  const source = commitmentsView(circle)
  const { doc } = circle
  const listeners = new Set<() => void>()
  let known = new Map<CommitmentId, { readonly of: Commitment; readonly full: FullCommitment }>()
  let last: { readonly source: unknown; readonly now: Collection<CommitmentId, FullCommitment> } | null = null
  const read = (of: Commitment, mayBeApart: boolean) => {
    const before = known.get(of.id)
    if (before?.of === of && !mayBeApart) return before
    const full = readFull(circle, of)
    return before?.of === of && moreTexts.every((field) => before.full[field] === full[field]) ? before : { of, full }
  }
  const apart = () => [...doc.share].flatMap(([name, type]) => (isApart(name) ? [type] : []))
  // What stands apart is no part of an entity, and a text that nobody has opened here has no type to be watched yet.
  const look = ({ changed }: Y.Transaction) => {
    if (!apart().some((type) => changed.has(type))) return
    last = null
    for (const listener of [...listeners]) listener()
  }
  return {
    get() {
      const [now, mayBeApart] = [source.get(), apart().length > 0]
      // Each row of a long list asks. While nobody listens, nothing tells that what stands apart has changed.
      if (last?.source === now && (listeners.size > 0 || !mayBeApart)) return last.now
      known = new Map([...now.byId].map(([id, of]) => [id, read(of, mayBeApart)]))
      const byId = new Map([...known].map(([id, { full }]) => [id, full]))
      last = { source: now, now: { byId, list: now.list.flatMap(({ id }) => byId.get(id) ?? []) } }
      return last.now
    },
    subscribe(listener) {
      const stop = source.subscribe(listener)
      const entry = () => { listener() }
      if (listeners.size === 0) {
        last = null
        doc.on('afterTransaction', look)
      }
      listeners.add(entry)
      return () => {
        stop()
        if (!listeners.delete(entry) || listeners.size > 0) return
        doc.off('afterTransaction', look)
      }
    },
  }
}

function readFull(circle: CircleDocument, of: Commitment): FullCommitment {
  const found = entityFields(circle, roots.commitments, of.id)
  const { doc } = circle
  const textOf = (field: MoreText) => {
    const own = found.ok ? text(found.value, field) : ''
    const name = rootOf(of.id, field)
    return own === '' && doc.share.has(name) ? doc.getText(name).toString() : own
  }
  return {
    ...of,
    ...(Object.fromEntries(moreTexts.map((field) => [field, textOf(field)])) as Record<MoreText, string>),
    sponsor: found.ok ? idField<PersonId>(found.value, 'sponsor') : null,
    firstStepDate: found.ok ? date(found.value, 'firstStepDate') : null,
  }
}
