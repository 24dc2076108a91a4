import type * as Y from 'yjs'

/**
 * Whether two documents of ours read the same. Equal state vectors don't say so: a member can put other content, or
 * nothing, under numbers that somebody else's edits have.
 */
export function sameContent(a: Y.Doc, b: Y.Doc): boolean {
  const names = new Set([...a.share.keys(), ...b.share.keys()])
  return [...names].every((name) => ordered(read(a, name)) === ordered(read(b, name)))
}

/** A root is a text where its name is a place's, else a map (schema.ts). */
function read(doc: Y.Doc, name: string): unknown {
  return name.includes('/') ? doc.getText(name).toDelta() : doc.getMap(name).toJSON()
}

/** JSON whose keys stand in one order, whoever wrote first. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
