/**
 * Texts that entities of older documents were made without, or of apps that know of none. They have them under names that
 * follow from the entity's id, so that two phones that open the same field offline write in one text.
 */
import * as Y from 'yjs'
import type { EarlierText } from '../model/reflection.ts'
import type { CircleDocument, Context } from './circleDocument.ts'
import { readEarlier } from './earlier.ts'
import { entityFields } from './entities.ts'
import { text } from './fields.ts'
import { roots, type RootText } from './schema.ts'
import { openRootText, openText, type OpenText } from './text.ts'
import type { Collection, LiveView } from './view.ts'

/** What the entities are called in the names of such texts, and the root that they stand in. */
export const commitmentApart = { name: 'commitment', root: roots.commitments } as const
export const ideaApart = { name: 'idea', root: roots.ideas } as const
export type Apart = typeof commitmentApart | typeof ideaApart

const nameOf = ({ name }: Apart, id: string, field: string): RootText => `${name}/${id}/${field}`

/** Null when there is no such entity. */
export function openApartText(circle: CircleDocument, apart: Apart, id: string, field: string, context: () => Context): OpenText | null {
  if (!entityFields(circle, apart.root, id).ok) return null
  return openText(circle, { root: apart.root, id, field }, context) ?? openRootText(circle, nameOf(apart, id, field), context)
}

/** The texts, wherever they stand. */
export function readApart<F extends string>({ doc }: CircleDocument, apart: Apart, id: string, fields: readonly F[]): Record<F, string> {
  const entity = doc.getMap(apart.root).get(id)
  const read = (field: F) => {
    const own = entity instanceof Y.Map ? text(entity, field) : ''
    const name = nameOf(apart, id, field)
    return own === '' && doc.share.has(name) ? doc.getText(name).toString() : own
  }
  return Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<F, string>
}

/** The cut-down wordings of all its texts, wherever they stand, the newest first. */
export function earlierOf({ doc }: CircleDocument, apart: Apart, of: { readonly id: string; readonly earlier: readonly EarlierText[] }, fields: readonly string[]): readonly EarlierText[] {
  const names = new Map(fields.map((field) => [nameOf(apart, of.id, field) as string, field] as const).filter(([name]) => doc.share.has(name)))
  const beside = names.size === 0 ? [] : readEarlier(doc.getMap(roots.earlier)).flatMap((each) => {
    const field = names.get(each.field)
    return field === undefined ? [] : [{ ...each, field }]
  })
  return beside.length === 0 ? of.earlier : [...of.earlier, ...beside].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}

/** Takes away what stands apart of them, with the wordings that it had. Must run inside a command. */
export function forgetApart({ doc }: CircleDocument, apart: Apart, ids: readonly string[], fields: readonly string[]): void {
  const names = ids.flatMap((id) => fields.map((field): string => nameOf(apart, id, field))).filter((name) => doc.share.has(name))
  for (const name of names) doc.getText(name).delete(0, doc.getText(name).length)
  const earlier = doc.getMap(roots.earlier)
  for (const { id, field } of readEarlier(earlier)) if (names.includes(field)) earlier.delete(id)
}

/**
 * Entities with what stands apart of them, as `readFull` joins it; `fields` are the texts that may. One that is unchanged
 * stays the same object.
 */
export function apartView<I extends string, E extends { readonly id: I }, F extends E & Readonly<Record<T, string>>, T extends string>(
  { doc }: CircleDocument,
  source: LiveView<Collection<I, E>>,
  { name }: Apart,
  fields: readonly T[],
  readFull: (of: E) => F,
): LiveView<Collection<I, F>> {
  const listeners = new Set<() => void>()
  let known = new Map<I, { readonly of: E; readonly full: F }>()
  let last: { readonly source: unknown; readonly now: Collection<I, F> } | null = null
  const read = (of: E, mayBeApart: boolean) => {
    const before = known.get(of.id)
    if (before?.of === of && !mayBeApart) return before
    const full = readFull(of)
    return before?.of === of && fields.every((field) => before.full[field] === full[field]) ? before : { of, full }
  }
  const apart = () => [...doc.share].flatMap(([key, type]) => (key.startsWith(`${name}/`) ? [type] : []))
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
